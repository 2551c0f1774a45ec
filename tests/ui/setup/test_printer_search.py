"""Printers are found by what is plugged in, and by what answers at a host."""

import socket
from pathlib import Path

import pytest

from kiosk.bridges.printer_search import answering_at, plugged_in


def test_what_is_plugged_in_is_named_usb_first(tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    for name in ("ttyUSB0", "usb/lp1", "usb/lp0", "ttyS0", "lp0"):
        (tmp_path / name).touch()
    assert plugged_in(tmp_path) == (
        f"usb:{tmp_path}/usb/lp0",
        f"usb:{tmp_path}/usb/lp1",
        f"serial:{tmp_path}/ttyUSB0",
    )


def test_a_port_that_is_named_is_asked(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        found = answering_at(f" tcp://127.0.0.1:{port}/ ")
    assert found == (f"ipp://127.0.0.1:{port}/ipp/print", f"tcp://127.0.0.1:{port}")


@pytest.mark.parametrize("host", ["", "no such host", "127.0.0.1:99999", "..", "a" * 300, "打印机"])
def test_what_cannot_be_a_host_finds_nothing(host: str) -> None:
    assert answering_at(host, wait_s=0.5) == ()

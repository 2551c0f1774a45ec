"""The test slip: printed without any store, and told truly."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridges.test_slip import TestSlipPrinting as SlipTrials
from kiosk.bridges.test_slip import Trial, print_test_slip
from kiosk.clock import SystemClock
from kiosk.errors import RuleBroken
from kiosk.printing.escpos.emulator import EscposEmulator, SocketPlug
from kiosk.ui.printer_words import trial_words
from kiosk.ui.printing_ports import PrinterNotice

AT = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)


def test_a_test_slip_on_the_roll_the_printer_has(tmp_path: Path) -> None:
    with EscposEmulator(SocketPlug(), dots=384) as emulator:
        tried = print_test_slip(Trial(f"{emulator.address}?width=58", 80, tmp_path, AT))
        assert (tried.outcome, tried.roll_mm) == ("printed", 58)
        assert len(emulator.body.papers) == 1
        emulator.switch(cover_open=True)
        tried = print_test_slip(Trial(emulator.address, 80, tmp_path, AT))
        assert (tried.outcome, tried.notice) == ("not_sent", PrinterNotice.COVER_OPEN)
        assert trial_words(tried) == (
            "测试小票没有打出来:打印机盖子开着",
            "把盖子按到底,听到一声响",
        )
        assert len(emulator.body.papers) == 1


def test_windows_hear_what_became_of_it_or_what_is_wrong_with_the_address(
    tmp_path: Path, qtbot: QtBot
) -> None:
    trials = SlipTrials(SystemClock(), tmp_path)
    with qtbot.waitSignal(trials.told, timeout=30_000) as printed:
        trials.print_test("folder:", 80)
    assert printed.args is not None
    assert printed.args[0].outcome == "printed"
    with qtbot.waitSignal(trials.told, timeout=30_000) as refused:
        trials.print_test("tcp://printer?cut=slowly", 80)
    assert refused.args is not None
    assert refused.args[0].key == "printer.address_wrong"


@pytest.mark.parametrize("address", ["lpd://there", "usb:scanner", "serial:relative", "tcp://"])
def test_an_address_that_cannot_be_is_refused_before_anything_is_tried(
    tmp_path: Path, address: str
) -> None:
    with pytest.raises(RuleBroken):
        print_test_slip(Trial(address, 80, tmp_path, AT))

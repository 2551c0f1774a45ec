"""A serial scanner's codes arrive whole or not at all, also after it was pulled out."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import Unavailable
from kiosk.readers.code_lines import LONGEST, CodeLines
from kiosk.readers.code_scanner import CodeScanner
from kiosk.readers.serial_line import SerialLine, device_of
from tests.readers.pty_line import PtyLine

CODE = "HTTPS://XINQIAO.INVALID/T/" + "ABCDEFGH" * 19


def until(holds: Callable[[], object]) -> None:
    """Wait for what a thread does."""
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


@pytest.fixture
def line(tmp_path: Path) -> Iterator[PtyLine]:
    with PtyLine(tmp_path / "ttyACM0") as line:
        yield line


class Heard:
    """A scanner on the line, and what it was heard to say."""

    def __init__(self, line: PtyLine) -> None:
        self.codes: list[str] = []
        self.scanner = CodeScanner(str(line.path), 9600, self.codes.append, first_wait_s=0.01)


@pytest.fixture
def heard(line: PtyLine) -> Iterator[Heard]:
    heard = Heard(line)
    heard.scanner.start()
    until(lambda: heard.scanner.trouble == "")
    yield heard
    heard.scanner.stop()


@given(st.lists(st.integers(1, 60)), st.sampled_from(["\r\n", "\n", "\r", "\t", "\x00", "\x03"]))
def test_however_a_code_is_torn_on_the_way_it_arrives_whole(cuts: list[int], end: str) -> None:
    lines, told, codes = CodeLines(), f"{CODE}{end}{CODE[::-1]}{end}".encode(), []
    for cut in cuts:
        codes += lines.feed(told[:cut])
        told = told[cut:]
    codes += lines.feed(told)
    assert codes == [CODE, CODE[::-1]]


@given(st.binary(max_size=300))
def test_garbage_before_a_code_costs_no_more_than_what_it_runs_into(noise: bytes) -> None:
    lines = CodeLines()
    for told in lines.feed(noise):
        assert told.isprintable()
    lines.rest()
    assert lines.feed(CODE.encode() + b"\r") == [CODE]


@pytest.mark.parametrize(
    "told",
    [
        CODE.encode() + b"\x1b[15~",  # an escape sequence of F5
        b"\xff" + CODE.encode(),
        "林小满".encode(),
        b"A" * (LONGEST + 1),
        b"A" * 10_000,
    ],
)
def test_what_no_code_contains_spoils_all_of_it(told: bytes) -> None:
    assert CodeLines().feed(told + b"\r") == [""]


def test_a_scanner_that_sends_no_end_is_heard_when_it_rests(line: PtyLine, heard: Heard) -> None:
    line.send(CODE.encode())
    until(lambda: heard.codes == [CODE])


def test_one_pulled_out_in_the_middle_of_a_code_is_heard_again_when_it_is_back(
    line: PtyLine, heard: Heard
) -> None:
    line.send(CODE.encode() + b"\r\n")
    until(lambda: heard.codes == [CODE])
    line.send(CODE[:40].encode())
    line.pull_out()
    until(lambda: heard.scanner.trouble)
    heard.codes.clear()
    line.plug_in()
    until(lambda: heard.scanner.trouble == "")
    line.send(CODE.encode() + b"\r")
    until(lambda: heard.codes)
    assert heard.codes == [CODE]  # not with half of the one before glued to it


def test_why_a_device_cannot_be_opened_has_a_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for name, why in (("none", "readers.absent"), ("file", "readers.no_line")):
        with pytest.raises(Unavailable) as found:
            SerialLine(str(tmp_path / name), 9600)
        assert found.value.key == why
    with pytest.raises(Unavailable, match=r"readers\.no_line"):
        SerialLine(str(tmp_path), 9600)
    assert device_of("serial:/dev/ttyACM0") == "/dev/ttyACM0"

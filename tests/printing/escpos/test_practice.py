"""The receipt printer one practises with, as the command of that name runs it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from kiosk.bridges.test_slip import Trial, print_test_slip
from kiosk.printing.escpos.emulator import SocketPlug
from kiosk.printing.escpos.practice import practise

AT = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)


def test_it_prints_pictures_and_does_what_is_typed(tmp_path: Path) -> None:
    told: list[str] = []

    def typed() -> Iterator[str]:
        address = told[0].removeprefix("KIOSK_PRINTER=")
        assert print_test_slip(Trial(address, 80, tmp_path, AT)).outcome == "printed"
        yield "paper out\n"
        assert told[-1] == "done"
        assert print_test_slip(Trial(address, 80, tmp_path, AT)).outcome == "not_sent"
        yield "papre\n"
        assert told[-1] == "?"

    practise(SocketPlug(0), dots=576, out=tmp_path / "out", orders=typed(), say=told.append)
    with Image.open(tmp_path / "out" / "001.png") as picture:
        assert picture.width >= 576  # with the margins of the paper

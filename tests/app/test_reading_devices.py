"""What reading devices say reaches the window that asked for it, and no other."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bridges.reading_devices import ReadingDevices
from kiosk.center.people.card_holder import CardHolder
from kiosk.commands.doctor.readers import reading_devices
from kiosk.readers.sam_frames import FIND_CARD
from kiosk.settings import Settings
from kiosk.ui.reader_ports import CardDesk
from tests.readers.pty_line import PtyLine
from tests.readers.sam_emulator import SamEmulator, resident_card
from tests.ui.fakes import CardsAtHand

LIN = CardHolder("林小满", "110101198502280012", date(1985, 2, 28))
CODE = "HTTPS://XINQIAO.INVALID/T/" + "ABCDEFGH" * 19
Lay = Callable[[], None]


def settings_of(folder: Path) -> Settings:
    return Settings(
        data_dir=folder / "data",
        scanner=f"serial:{folder}/ttyACM0",
        card_reader=f"serial:{folder}/ttyUSB0",
    )


@contextmanager
def real(folder: Path) -> Iterator[tuple[CardDesk, Lay]]:
    with PtyLine(folder / "ttyUSB0") as line, SamEmulator(line) as emulator:
        devices = ReadingDevices(settings_of(folder))
        assert devices.cards is not None
        devices.start()

        def lay() -> None:
            emulator.card = resident_card(LIN.name, LIN.number, LIN.born)

        yield devices.cards, lay
        devices.close()


@contextmanager
def made_up(_folder: Path) -> Iterator[tuple[CardDesk, Lay]]:
    cards = CardsAtHand()
    yield cards, lambda: cards.lay(LIN)


@pytest.mark.parametrize("desk", [real, made_up])
def test_a_card_is_read_for_who_wants_it_and_once(
    qtbot: QtBot, tmp_path: Path, desk: Callable[..., object]
) -> None:
    with desk(tmp_path) as (cards, lay):  # type: ignore[attr-defined]  # one of two, both contexts
        read: list[CardHolder] = []
        cards.read.connect(read.append)
        cards.want()
        cards.enough()
        lay()
        assert read == []
        cards.want()
        lay()
        qtbot.waitUntil(lambda: read == [LIN], timeout=30_000)
        qtbot.wait(1)
        assert read == [LIN]


def test_codes_arrive_and_doctor_says_how_the_devices_are(qtbot: QtBot, tmp_path: Path) -> None:
    settings = settings_of(tmp_path)
    found = {what: (good, told) for what, good, told in reading_devices(settings)}
    assert found.keys() == {"scanner", "card reader"}
    assert all(not good and str(tmp_path) in told for good, told in found.values())
    with PtyLine(tmp_path / "ttyACM0") as scanner, PtyLine(tmp_path / "ttyUSB0") as line:
        with SamEmulator(line) as emulator:
            assert all(good for _, good, _ in reading_devices(settings))
            assert emulator.count(FIND_CARD) == 0  # doctor reads nobody's card
        devices = ReadingDevices(settings)
        assert devices.codes is not None
        codes: list[str] = []
        devices.codes.scanned.connect(codes.append)
        devices.start()

        def sent_again() -> bool:
            scanner.send(CODE.encode() + b"\r\n")  # what came before it was open is lost
            return CODE in codes

        qtbot.waitUntil(sent_again, timeout=30_000)
        devices.close()
    none = Settings(data_dir=tmp_path)
    assert all(good for _, good, _ in reading_devices(none))
    assert ReadingDevices(none).cards is ReadingDevices(none).codes is None

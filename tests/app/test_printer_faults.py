"""The printer breaks down in the middle of a day: told in time, nothing lost, nothing stale."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from kiosk.data.tables import AuditEntry, Staff
from kiosk.printing.emulator import IppEmulator
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.widgets.big_number import BigNumber
from tests.app.house import ITEM, LOGIN, House

TOLD_WITHIN_MS = 3000
PITCH_MM = 0.248


@dataclass(frozen=True)
class Breakdown:
    """A fault, how it comes and goes, and what is said of it."""

    words: str
    begins: Callable[[IppEmulator], None]
    ends: Callable[[IppEmulator], None]


FAULTS = {
    "paper out": Breakdown(
        "打印机缺纸", lambda printer: printer.paper(out=True), lambda printer: printer.paper()
    ),
    "cover open": Breakdown(
        "打印机盖子开着",
        lambda printer: printer.cover(open=True),
        lambda printer: printer.cover(open=False),
    ),
    "gone": Breakdown(
        "打印机连不上", lambda printer: printer.gone(), lambda printer: printer.start()
    ),
}


@pytest.fixture(params=FAULTS.values(), ids=FAULTS.keys())
def fault(request: pytest.FixtureRequest) -> Breakdown:
    found: Breakdown = request.param
    return found


def test_a_fault_is_told_before_a_number_is_issued_and_costs_nobody_their_place(
    printing_house: House, emulator: IppEmulator, fault: Breakdown
) -> None:
    house = printing_house
    house.open("lobby", "desk")
    house.sign_in()
    house.to_guide()
    assert fault.words not in house.words(house.lobby)
    fault.begins(emulator)
    house.until(lambda: fault.words in house.words(house.lobby), within_ms=TOLD_WITHIN_MS)
    assert house.tickets() == []
    assert "取号照常" in house.words(house.lobby)
    house.until(lambda: fault.words in house.words(house.desk), within_ms=TOLD_WITHIN_MS)

    house.tap(house.lobby, "take")
    number = house.at(NumberPage)
    assert number.ticket.label in number.number.label == "A001"
    house.until(lambda: digits_mm(number.number) >= 60)
    house.until(lambda: house.slip_states() == ["queued"])
    assert fault.words in number.slip_words
    assert "号码有效" in number.slip_words
    assert "打印," not in number.slip_words
    assert "已打好" not in number.slip_words

    house.until(lambda: house.line == ["A001"])
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A001")


def test_a_stale_slip_stays_away_and_the_desk_prints_it_again(
    printing_house: House, emulator: IppEmulator, fault: Breakdown
) -> None:
    house = printing_house
    house.open("lobby", "desk")
    house.sign_in()
    house.until(
        lambda: (
            house.faces.behind.spool is not None and house.faces.behind.spool.state() is not None
        )
    )
    fault.begins(emulator)
    house.until(lambda: fault.words in house.words(house.desk), within_ms=TOLD_WITHIN_MS)
    ticket = house.take_number().ticket
    house.until(lambda: house.slip_states() == ["queued"])
    house.clock.pass_time(seconds=61)
    house.until(lambda: house.slip_states() == ["expired"])
    fault.ends(emulator)
    house.until(lambda: fault.words not in house.words(house.desk))

    house.press(house.desk, Qt.Key.Key_F11)
    house.tap(house.desk, f"reprint.{ticket.label}")
    house.until(lambda: "A001 已打印" in house.words(house.desk))
    assert house.slip_states() == ["expired", "printed"]
    (paper,) = emulator.printed_files()
    assert "A001" in text_of(paper)
    stale, again = house.slips(ticket.id)
    assert again.reprint_of == stale.id
    assert again.requested_by == house.read(
        lambda session: session.scalar(select(Staff.id).where(Staff.login == LOGIN))
    )
    assert stale.requested_by is None
    (entry,) = house.read(
        lambda session: session.scalars(
            select(AuditEntry).where(AuditEntry.action == "slip.reprinted")
        ).all()
    )
    assert (entry.actor, entry.subject) == (str(again.requested_by), f"ticket:{ticket.id}")


def test_a_slip_already_at_the_printer_is_not_said_to_print_when_the_paper_ends(
    printing_house: House, emulator: IppEmulator
) -> None:
    house = printing_house
    house.open("lobby")
    emulator.hold(on=True)
    number = house.take_number()
    house.until(lambda: house.slip_states() == ["printing"])
    emulator.paper(out=True)
    house.until(lambda: "打印机缺纸" in number.slip_words, within_ms=TOLD_WITHIN_MS)
    house.until(lambda: digits_mm(number.number) >= 60)
    emulator.paper()
    emulator.hold(on=False)
    house.until(lambda: "已打好" in number.slip_words)
    assert len(emulator.printed_files()) == 1


def test_a_resident_sees_their_slip_come_out(printing_house: House, emulator: IppEmulator) -> None:
    house = printing_house
    house.open("lobby")
    number = house.take_number()
    house.until(lambda: "已打好" in number.slip_words)
    (paper,) = emulator.printed_files()
    assert number.ticket.label in text_of(paper)
    assert house.tickets() == [(1, "waiting")]
    assert house.lobby.visit.here == house.lobby.visit.trail[-1]
    assert number.ticket.item_code == ITEM


def digits_mm(number: BigNumber) -> float:
    """How tall the digits stand on the glass."""
    picture = number.grab().toImage()
    paper = picture.pixelColor(0, 0).green()
    rows = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).green() < paper / 2 for x in range(0, picture.width(), 8))
    ]
    return (rows[-1] - rows[0] + 1) * PITCH_MM if rows else 0.0


def text_of(paper: object) -> str:
    """What can be read on a slip."""
    return subprocess.run(
        ["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True
    ).stdout

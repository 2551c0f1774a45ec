"""Every move of numbers, desks, ratings and cases: by taps, through restarts, and up to the hub."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from sqlalchemy import select

from kiosk.center.queue.settings import set_policy
from kiosk.center.queue.views import IssuedTicket
from kiosk.data.tables import OutboxRecord, Rating, RatingCase, Ticket
from kiosk.hub.server import HubServer
from kiosk.tour.hands import scan_into
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.priority_page import PriorityPage
from kiosk.ui.lobby.rate_page import RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_thanks_page import ThanksPage
from kiosk.ui.lobby.scan_slip_page import SlipPage
from tests.app.house import LOGIN, PIN, House
from tests.app.joined import KNOCKS_WITHIN_S, SPEAKS_WITHIN_S, let_uploader_go_on, received, written
from tests.app.joined import hub as hub

LEAD = ("9001", "9999")


class Hall:
    """The lobby and a desk of a house, worked by taps, closed and opened again at will."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.who = (LOGIN, PIN)
        house.open("lobby", "desk")
        house.sign_in(*self.who)

    def start_again(self) -> None:
        """All windows and the store are closed; the program is started again on the same store."""
        self.house.close()
        self.house.open("lobby", "desk")
        self.house.sign_in(*self.who)

    def take(self, priority: str | None = None) -> IssuedTicket:
        """Somebody takes a number in the lobby."""
        house = self.house
        house.to_guide()
        if priority is not None:
            house.tap(house.lobby, "priority")
            house.at(PriorityPage)
            house.tap(house.lobby, f"priority.{priority}")
            house.at(GuidePage)
        house.tap(house.lobby, "take")
        return house.at(NumberPage).ticket

    def goes(self) -> None:
        """The resident walks off with their number."""
        self.house.lobby.end_visit()

    def tap(self, *names: str) -> None:
        """Buttons of the desk, one after the other."""
        for name in names:
            self.house.tap(self.house.desk, name)

    def call(self, label: str) -> None:
        """The desk calls, and it is this number."""
        self.tap("call_next")
        self.at_desk(label, "serve")

    def at_desk(self, label: str, button: str) -> None:
        """The desk shows this number and this is what can be done with it."""
        house = self.house
        house.until(lambda: house.at_desk == label and house.sees(house.desk, button))

    def free(self) -> None:
        """Nobody is at the desk."""
        self.house.until(lambda: self.house.at_desk == "")

    def line(self, *labels: str) -> None:
        """The desk lists these and no others."""
        self.house.until(lambda: self.house.line == list(labels))

    def aside(self, label: str, button: str) -> None:
        """On the page of numbers set aside, this is done with this one."""
        self.tap("aside")
        self.tap(f"{button}.{label}")

    def state(self, label: str) -> str:
        """What the store says."""
        return self.house.read(
            lambda session: session.scalars(
                select(Ticket.state).where(Ticket.prefix == "A", Ticket.number == int(label[1:]))
            ).one()
        )

    def scan(self, ticket: IssuedTicket) -> SlipPage:
        """A slip is held before the lobby's scanner."""
        house = self.house
        house.turn_to(house.lobby)
        scan_into(house.lobby, house.faces.slips.qr_url(ticket))
        page = house.at(SlipPage)
        house.until(lambda: bool(page.words))
        return page

    def rate(self, level: int, *reasons: int) -> None:
        """From the slip to the reasons of a level, ticked but not sent."""
        house = self.house
        house.tap(house.lobby, "rate.now")
        house.at(RatePage)
        house.tap(house.lobby, f"level.{level}")
        house.at(ReasonsPage)
        for reason in reasons:
            house.tap(house.lobby, f"reason.{reason}")


@pytest.fixture
def hall(house: House, hub: HubServer) -> Hall:
    return Hall(house)


def facts(house: House) -> list[str]:
    return house.read(
        lambda session: list(session.scalars(select(OutboxRecord.type).order_by(OutboxRecord.seq)))
    )


def to_the_hub(house: House, hub: HubServer) -> None:
    """The network is there; everything goes up, in the order it was written."""
    hub.start()
    link = house.faces.link
    let_uploader_go_on(house, KNOCKS_WITHIN_S)
    house.until(lambda: link.state().online is True)
    let_uploader_go_on(house, SPEAKS_WITHIN_S)
    house.until(lambda: received(hub) == written(house), within_ms=30_000)


def test_numbers_and_desk_go_on_wherever_the_program_was_started_again(
    hall: Hall, hub: HubServer
) -> None:
    house = hall.house
    for priority in ("elder", None, None):
        hall.take(priority)
        hall.goes()
    hall.line("A001", "A002", "A003")
    _called_served_held_and_done(hall)
    _missed_and_back(hall)
    _passed_on(hall)
    _paused(hall)
    _priority_without_proof_cancelled_and_void(hall)
    house.clock.set_wall_ahead(hours=23, minutes=30)
    house.faces._roll_over.timeout.emit()  # else within twenty seconds
    house.until(lambda: hall.state("A004") == "expired")
    hall.line()
    moves = [fact for fact in facts(house) if fact.startswith(("ticket.", "desk."))]
    assert set(moves) >= {
        *("ticket.taken", "ticket.called", "ticket.recalled", "ticket.serving", "ticket.done"),
        *("ticket.held", "ticket.missed", "ticket.requeued", "ticket.transferred"),
        *("ticket.priority_verified", "ticket.priority_rejected", "ticket.noted"),
        *("ticket.cancelled", "ticket.voided", "ticket.expired"),
        *("desk.opened", "desk.paused", "desk.resumed"),
    }
    to_the_hub(house, hub)


def _called_served_held_and_done(hall: Hall) -> None:
    hall.call("A001")
    hall.start_again()
    hall.at_desk("A001", "verify_priority")
    hall.tap("recall", "verify_priority", "serve")
    hall.at_desk("A001", "finish")
    hall.start_again()
    hall.at_desk("A001", "finish")
    hall.tap("note", "phrase.0", "note_save")
    hall.house.until(lambda: bool(hall.house.desk.face.console.ticket.note))
    hall.tap("hold")
    hall.free()
    hall.start_again()
    assert hall.state("A001") == "held"
    hall.aside("A001", "call_back")
    hall.at_desk("A001", "serve")
    hall.tap("serve", "finish")
    hall.free()
    assert hall.state("A001") == "done"


def _missed_and_back(hall: Hall) -> None:
    hall.call("A002")
    hall.tap("miss")
    hall.free()
    hall.start_again()
    assert hall.state("A002") == "missed"
    hall.aside("A002", "requeue")
    hall.house.until(lambda: hall.state("A002") == "waiting")
    hall.tap("aside_back")


def _passed_on(hall: Hall) -> None:
    hall.call("A003")
    hall.tap("serve", "transfer", "transfer.item", "department.医保", "to_item.YB01")
    hall.free()
    hall.start_again()
    table = hall.house.desk.face.console.line.table
    hall.house.until(lambda: [row[0] for row in table.rows] == ["A003", "A002"])
    assert "医保" in table.rows[0][1]


def _paused(hall: Hall) -> None:
    hall.tap("pause")
    house = hall.house
    house.until(lambda: house.desk.face.console.bar.state == "已暂停")
    hall.start_again()
    house.until(lambda: house.desk.face.console.bar.state == "已暂停")
    call_next = house.desk.face.findChild(QAbstractButton, "call_next")
    assert not call_next.isEnabled()
    hall.tap("pause")
    house.until(call_next.isEnabled)


def _priority_without_proof_cancelled_and_void(hall: Hall) -> None:
    house = hall.house
    hall.take("veteran")
    hall.goes()
    hall.take()
    house.tap(house.lobby, "cancel")
    house.tap(house.lobby, "give_back.confirm")
    house.at(HomePage)
    house.write(
        lambda session: set_policy(
            session,
            device_id=house.terminal.device_id,
            staff_id=None,
            key="after_miss",
            value="void",
            clock=house.clock,
        )
    )
    hall.call("A003")
    hall.tap("miss")
    hall.free()
    hall.aside("A003", "requeue")
    house.until(lambda: hall.state("A003") == "void")
    hall.tap("aside_back")
    hall.call("A004")
    hall.tap("reject_priority")
    hall.free()
    assert hall.state("A005") == "cancelled"


def test_a_rating_and_its_case_go_on_wherever_the_program_was_started_again(
    hall: Hall, hub: HubServer
) -> None:
    house = hall.house
    ticket = hall.take()
    hall.goes()
    hall.call("A001")
    hall.tap("serve", "finish")
    hall.free()
    hall.scan(ticket)
    hall.rate(1, 113, 115)
    hall.start_again()
    assert house.read(lambda session: session.scalars(select(Rating)).all()) == []
    hall.scan(ticket)
    hall.rate(1, 113, 115)
    house.tap(house.lobby, "rate.send")
    house.at(ThanksPage)
    hall.tap("sign_out")
    house.until(lambda: house.desk.presenter.staff is None)
    hall.who = LEAD
    house.sign_in(*hall.who)
    _work_on_case(hall, "rectify")
    hall.start_again()
    for verb in ("feed_back", "follow_up", "close"):
        _work_on_case(hall, verb)
    states = house.read(lambda session: session.scalars(select(RatingCase.state)).all())
    assert states == ["closed"]
    page = hall.scan(ticket)
    house.until(lambda: "已核实,情况属实" in page.answer)
    assert [fact for fact in facts(house) if fact.startswith("rating")] == [
        "rating.given",
        "rating_case.opened",
        *["rating_case.moved"] * 3,
        "rating_case.closed",
    ]
    to_the_hub(house, hub)


def _work_on_case(hall: Hall, verb: str) -> None:
    face = hall.house.desk.face
    if face.case.file is None or not face.shows(face.case):
        hall.tap("cases", "case.1123.A001")
    hall.house.until(lambda: face.case.file is not None)
    hall.tap("phrase.0", f"verb.{verb}")
    hall.house.until(lambda: face.case.note.text() == "")

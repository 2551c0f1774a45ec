"""A bad rating at the desk of a lead: listed, opened, moved to its end; and asking for ratings."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from kiosk.center.evaluation.rating import give_rating, standing_prompt
from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_upload import Via
from kiosk.center.people.staff import StaffView, add_staff
from kiosk.center.queue import queueing
from kiosk.center.queue.views import QueuedTicket
from kiosk.data.tables import AuditEntry, OutboxRecord, RatingCaseMove
from kiosk.ui.desk.case_page import CasePage
from kiosk.ui.desk.cases_page import CasesPage
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import PIN, RealHall


@pytest.fixture
def lead(hall: RealHall) -> StaffView:
    """Somebody who deals with bad ratings."""
    return hall.opened.write(
        lambda session: add_staff(session, login="shen", name="沈值班", role="lead", pin=PIN)
    )


def serve(hall: RealHall, desk_number: int = 2) -> QueuedTicket:
    """Somebody is served at another desk."""
    hall.take()
    hall.seat(desk_number, hall.wang)
    ticket = hall.call(desk_number, hall.wang)
    for step in (queueing.start_serving, queueing.finish):
        hall.opened.write(
            lambda session, step=step: step(
                session,
                device_id=hall.opened.device_id,
                ticket_id=ticket.id,
                desk_number=desk_number,
                staff_id=hall.wang.id,
                clock=hall.clock,
            )
        )
    return ticket


def rate(hall: RealHall, ticket_id: UUID, opinion: Opinion) -> None:
    hall.opened.write(
        lambda session: give_rating(
            session,
            device_id=hall.opened.device_id,
            ticket_id=ticket_id,
            request_id=uuid4(),
            opinion=opinion,
            via=Via.HALL_TERMINAL,
            clock=hall.clock,
        )
    )


def cases_page(desk: ClerksDesk) -> CasesPage:
    return desk.face.cases


def case_page(desk: ClerksDesk) -> CasePage:
    return desk.face.case


def open_list(desk: ClerksDesk, count: int) -> None:
    desk.tap("cases")
    desk.until(lambda: len(cases_page(desk).cases) == count)


def test_a_clerk_sees_nothing_of_ratings(desk: ClerksDesk, hall: RealHall) -> None:
    rate(hall, serve(hall).id, Opinion(1, (115,)))
    desk.sign_in()
    assert desk.seen("cases") == []
    desk.press(Qt.Key.Key_C)
    assert desk.face.shows(desk.face.console)


@pytest.mark.usefixtures("lead")
def test_a_lead_walks_a_case_to_its_end_with_taps_alone(desk: ClerksDesk, hall: RealHall) -> None:
    ticket = serve(hall)
    rate(hall, ticket.id, Opinion(1, (113, 115), "跑了三个窗口"))
    desk.sign_in("shen")
    desk.until(lambda: [button.text() for button in desk.seen("cases")] == ["差评 1"])
    open_list(desk, 1)
    desk.tap(f"case.1123.{ticket.label}")
    desk.until(lambda: case_page(desk).file is not None)
    assert "多头跑窗口和部门" in case_page(desk).said
    assert "跑了三个窗口" in case_page(desk).said
    for verb, phrase in (("rectify", 2), ("feed_back", 3), ("follow_up", 4), ("close", 0)):
        desk.tap(f"phrase.{phrase}")
        desk.tap(f"verb.{verb}")
        desk.until(lambda: case_page(desk).note.text() == "")
    assert "已办结" in case_page(desk).remark.words
    assert not [b for b in desk.face.findChildren(type(desk.button("case_back")))
                if b.objectName().startswith("verb.") and b.isVisible()]  # fmt: skip
    desk.tap("case_back")
    desk.until(lambda: cases_page(desk).rows.words == "没有要处理的差评")
    desk.tap("cases.tab.closed")
    desk.until(lambda: len(cases_page(desk).cases) == 1)
    desk.tap(f"case.1123.{ticket.label}")
    desk.until(lambda: case_page(desk).file is not None)
    assert "多头跑窗口和部门" in case_page(desk).said
    assert not [b for b in desk.face.findChildren(type(desk.button("case_back")))
                if b.objectName().startswith("phrase.") and b.isVisible()]  # fmt: skip
    desk.tap("case_back")
    desk.tap("cases.tab.open")
    desk.until(lambda: cases_page(desk).rows.words == "没有要处理的差评")
    desk.tap("cases_back")
    assert desk.face.shows(desk.face.console)
    moves = hall.opened.read(
        lambda session: session.scalars(select(RatingCaseMove).order_by(RatingCaseMove.id)).all()
    )
    assert [move.verb for move in moves] == ["rectify", "feed_back", "follow_up", "close"]
    assert moves[1].note == "已说明原因,向您致歉"
    audited = hall.opened.read(
        lambda session: session.scalars(
            select(AuditEntry.action).where(AuditEntry.action.startswith("rating_case"))
        ).all()
    )
    assert len(audited) == 4


@pytest.mark.usefixtures("lead")
def test_the_keyboard_alone_does_it_too(desk: ClerksDesk, hall: RealHall) -> None:
    ticket = serve(hall)
    rate(hall, ticket.id, Opinion(2))
    desk.sign_in("shen")
    desk.until(lambda: bool(desk.seen("cases")))
    desk.press(Qt.Key.Key_C)
    desk.until(lambda: len(cases_page(desk).cases) == 1)
    name = f"case.1123.{ticket.label}"
    desk.until(lambda: any(button.hasFocus() for button in desk.seen(name)))
    desk.qtbot.keyClick(desk.button(name), Qt.Key.Key_Return)
    desk.until(lambda: case_page(desk).file is not None)
    desk.until(lambda: case_page(desk).note.hasFocus() and bool(desk.seen("verb.explain")))
    desk.qtbot.keyClicks(case_page(desk).note, "called them")
    desk.qtbot.keyClick(desk.button("verb.explain"), Qt.Key.Key_Return)
    desk.until(lambda: "解释说明中" in case_page(desk).remark.words)
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.face.shows(cases_page(desk)))


@pytest.mark.usefixtures("lead")
def test_a_step_without_a_note_is_refused_beside_its_button(
    desk: ClerksDesk, hall: RealHall
) -> None:
    ticket = serve(hall)
    rate(hall, ticket.id, Opinion(2, (214,)))
    desk.sign_in("shen")
    desk.until(lambda: bool(desk.seen("cases")))
    open_list(desk, 1)
    desk.tap(f"case.1123.{ticket.label}")
    desk.until(lambda: case_page(desk).file is not None)
    desk.tap("verb.appeal")
    desk.until(lambda: "请先写一句情况说明" in case_page(desk).remark.words)
    assert hall.opened.read(lambda session: session.scalars(select(RatingCaseMove)).all()) == []


@pytest.mark.usefixtures("lead")
def test_overdue_cases_stand_first_and_say_so(desk: ClerksDesk, hall: RealHall) -> None:
    late = serve(hall)
    rate(hall, late.id, Opinion(2))
    hall.clock.pass_time(days=9)
    fresh = serve(hall)
    rate(hall, fresh.id, Opinion(1))
    desk.sign_in("shen")
    desk.until(lambda: bool(desk.seen("cases")))
    open_list(desk, 2)
    assert [case.overdue for case in cases_page(desk).cases] == [True, False]
    assert [case.day for case in cases_page(desk).cases] == sorted(
        case.day for case in cases_page(desk).cases
    )


@pytest.mark.usefixtures("lead")
def test_a_lead_reads_it_in_english_too(
    sit_down: Callable[..., ClerksDesk], hall: RealHall
) -> None:
    ticket = serve(hall)
    rate(hall, ticket.id, Opinion(1, (115,)))
    desk = sit_down(1, (800, 1280), language="en").sign_in("shen")
    desk.until(lambda: bool(desk.seen("cases")))
    open_list(desk, 1)
    desk.tap(f"case.1123.{ticket.label}")
    desk.until(lambda: "Rude and slow service" in case_page(desk).said)
    assert "Very dissatisfied" in case_page(desk).title


def test_the_clerk_asks_for_a_rating_and_does_not_see_it(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    desk.sign_in().call()
    assert desk.seen("ask_for_rating") == []
    desk.tap("serve")
    desk.until(lambda: bool(desk.seen("ask_for_rating")))
    desk.press(Qt.Key.Key_P)
    desk.until(lambda: "自愿" in desk.face.console.ticket.remark.words)
    prompt = hall.opened.read(
        lambda session: standing_prompt(session, desk_number=1, clock=hall.clock)
    )
    assert prompt is not None
    assert prompt.label == desk.label
    rate(hall, prompt.ticket_id, Opinion(1, (115,)))
    facts = hall.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord.type).order_by(OutboxRecord.seq.desc()).limit(3)
        ).all()
    )
    assert set(facts) == {"ticket.rating_asked", "rating.given", "rating_case.opened"}
    desk.window.presenter.look()
    assert "不满意" not in "".join(
        text.text() for text in desk.face.findChildren(type(desk.face.console.ticket._caption))
    )

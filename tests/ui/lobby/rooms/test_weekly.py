"""A company books every week by itself, learns which weeks are taken, and takes the others."""

from uuid import UUID

from sqlalchemy import func, select

from kiosk.center.rooms.standing import OPEN
from kiosk.data.tables import RoomBooking
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.rooms.routes import AskPurpose
from kiosk.ui.lobby.rooms.taken_page import TakenPage
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.rooms.test_booking_a_room import answer, finish, to_start


def days_of(lobby: Lobby, *series: UUID | None) -> list[str]:
    """The days of these weekly bookings that are not given back, in order."""
    wanted = RoomBooking.series_id.in_([each for each in series if each is not None])
    rows = lobby.hall.store.read(
        lambda session: session.scalars(
            select(RoomBooking)
            .where(wanted, RoomBooking.state.in_(OPEN))
            .order_by(RoomBooking.starts_at)
        ).all()
    ).result(timeout=30)
    return [f"{row.starts_at:%m-%d}" for row in rows]


def test_the_weeks_that_are_free_are_had_once_they_are_asked_for(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    to_start(lobby, "R11", 3)
    answer(lobby, "2026-11-23T10:00:00+08:00")
    answer(lobby, "60")
    answer(lobby, "2")
    finish(lobby, "13800138000", "stream")
    taken = lobby.arrive(TakenPage)
    assert "一共 2 次:11-23、11-30" in lobby.words()
    first = taken.booking.series_id
    lobby.tap("booking.done")
    lobby.arrive(HomePage)
    to_start(lobby, "R11", 3)
    answer(lobby, "2026-11-23T14:00:00+08:00")
    answer(lobby, "60")
    answer(lobby, "4")
    draft = lobby.window.visit.room
    assert draft.start is not None
    draft.start = draft.start.replace(hour=10)  # as if others had been quicker meanwhile
    finish(lobby, "13900139000", "stream")
    refused = lobby.arrive(RefusedPage)
    assert "11-23, 11-30 订不上" in refused.why
    assert days_of(lobby, first, draft.booking_id) == ["11-23", "11-30"]
    lobby.tap("refused.others")
    lobby.arrive(TakenPage)
    assert "一共 2 次:12-07、12-14" in lobby.words()
    assert days_of(lobby, first, draft.booking_id) == ["11-23", "11-30", "12-07", "12-14"]


def test_who_leaves_before_the_answer_gets_no_week(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    to_start(lobby, "R11", 3)
    answer(lobby, "2026-11-23T10:00:00+08:00")
    answer(lobby, "60")
    answer(lobby, "4")
    draft = lobby.window.visit.room
    draft.phone = "13800138000"
    lobby.window.go(AskPurpose("R11"))
    lobby.qtbot.waitUntil(lambda: lobby.sees("answer.stream"))
    lobby.tap("answer.stream")
    lobby.window.end_visit()  # gone before the store could answer
    lobby.qtbot.waitUntil(lambda: made(lobby, draft.booking_id) == 4)
    lobby.qtbot.waitUntil(lambda: days_of(lobby, draft.booking_id) == [])


def made(lobby: Lobby, series: UUID) -> int:
    """How many bookings of it were ever made."""
    count = select(func.count()).where(RoomBooking.series_id == series)
    return lobby.hall.store.read(lambda session: session.scalar(count)).result(timeout=30) or 0

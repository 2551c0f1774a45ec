"""A desk with a few activities in its hall, and a clerk or lead before it."""

from dataclasses import replace
from typing import TypeVar
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from kiosk.center.people.staff import add_staff
from kiosk.center.profile import found_center
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.ui.desk.activities.list_page import ActivitiesPage
from kiosk.ui.desk.activities.session_page import SessionPage
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.printing_ports import EntrySlipDesk
from tests.center.activities.hall import ActivityHall
from tests.center.rooms.house import House, room
from tests.ui.desk.conftest import POLL_MS, SIZE, ClerksDesk
from tests.ui.hall import CENTER, PIN, RealHall

Page = TypeVar("Page", bound=SidePage)


class KeptCalls(EntrySlipDesk):
    """Who asked for the list of calls."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[UUID] = []

    def print_slip(self, subject_id: UUID, language: str) -> None:
        del language
        self.asked.append(subject_id)


class ActivityDesk(ClerksDesk):
    """A desk where activities are looked after."""

    def __init__(self, qtbot: QtBot, window: DeskWindow, on: ActivityHall) -> None:
        super().__init__(qtbot, window)
        self.on, self.calls = on, KeptCalls()

    @property
    def list(self) -> ActivitiesPage:
        (found,) = self.face.findChildren(ActivitiesPage)
        return found

    @property
    def session(self) -> SessionPage:
        (found,) = self.face.findChildren(SessionPage)
        return found

    def page(self, kind: type[Page]) -> Page:
        """The page of this kind, once it is in sight."""
        self.until(lambda: any(each.isVisible() for each in self.face.findChildren(kind)))
        return next(each for each in self.face.findChildren(kind) if each.isVisible())

    def open(self, login: str = "shen") -> None:
        """Sign in and go to the activities."""
        self.sign_in(login)
        self.tap("activities")

    def open_session(self, name: str) -> SessionPage:
        """Open one of the sessions listed."""
        self.tap(name)
        self.until(lambda: self.session.card is not None)
        return self.session


def look_after_activities(hall: RealHall) -> ActivityHall:
    """The hall of the desk, with two rooms and a lead."""
    house = House(hall.opened, hall.clock, hall.lin, hall.wang)
    house.add(room("A", capacity=20))
    house.add(room("B"))

    def found(session: Session) -> None:
        add_staff(session, login="shen", name="沈值班", role="lead", pin=PIN)
        found_center(session, CENTER, slip_key=new_slip_key())

    hall.opened.write(found)
    return ActivityHall(house)


@pytest.fixture
def on(hall: RealHall) -> ActivityHall:
    return look_after_activities(hall)


@pytest.fixture
def desk(qtbot: QtBot, hall: RealHall, on: ActivityHall) -> ActivityDesk:
    """Desk 1 with nobody logged in."""
    return open_desk(qtbot, hall, on)


def open_desk(
    qtbot: QtBot, hall: RealHall, on: ActivityHall, size: tuple[int, int] = SIZE, **options: str
) -> ActivityDesk:
    """A desk of this size."""
    calls = KeptCalls()
    context = replace(hall.context(), activity_calls=calls)
    window = DeskWindow(context, 1, poll_ms=POLL_MS, **options)  # type: ignore[arg-type] # only `language`
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    desk = ActivityDesk(qtbot, window, on)
    desk.calls = calls
    return desk

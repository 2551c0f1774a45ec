"""An evil day: one desk with a long name, twelve hundred numbers, and names in English."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from kiosk.center.people.staff import StaffView
from kiosk.center.queue.desks import open_desk
from kiosk.center.queue.queueing import take_ticket
from kiosk.clock import Clock
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Desk, Item, Ticket
from tests.stores import KEY, Opened, SetClock, open_empty
from tests.ui.hall import RealHall, set_up_hall

NUMBERS = 1200
DESK_NAME = "Counter for Elders, Disabled Persons and Families with Small Children"
NAMES_EN = {"MZ04": "Old-age allowance (80 years and older)", "YB01": "Joining medical insurance"}
KINDS = (None, None, None, None, "elder", None, None, "disabled", None, None)


def fill(session: Session, *, device_id: UUID, clock: Clock) -> tuple[StaffView, StaffView]:
    """The center with its one desk, and everybody with a number; nine of ten want the same."""
    staff = set_up_hall(session)
    session.execute(delete(Desk).where(Desk.number > 1))
    session.execute(update(Desk).values(name=DESK_NAME))
    for code, name in NAMES_EN.items():
        session.execute(update(Item).where(Item.code == code).values(name_en=name))
    open_desk(session, device_id=device_id, desk_number=1, staff_id=staff[0].id, clock=clock)
    for place in range(NUMBERS):
        take_ticket(
            session,
            device_id=device_id,
            item_code="YB01" if place % 12 == 3 else "MZ04",
            request_id=uuid4(),
            clock=clock,
            priority=KINDS[place % len(KINDS)],
        )
    return staff


@pytest.fixture(scope="session")
def crowd(
    tmp_path_factory: pytest.TempPathFactory, built_store: Path
) -> tuple[Path, tuple[StaffView, StaffView]]:
    """The store of such a day, made once and copied."""
    folder = tmp_path_factory.mktemp("crowd")
    store, this_device = Store(open_empty(built_store, folder)), device_id(folder)
    store.write(lambda session: enlist(session, this_device)).result(timeout=30)
    staff = store.write(partial(fill, device_id=this_device, clock=SetClock())).result(timeout=100)
    store.close()
    return folder, staff


@pytest.fixture
def crowded(
    crowd: tuple[Path, tuple[StaffView, StaffView]], tmp_path: Path, clock: SetClock, family: str
) -> Iterator[RealHall]:
    """The hall on such a day, two hours later."""
    folder, staff = crowd
    for file in folder.iterdir():
        shutil.copy(file, tmp_path)
    store = Store(open_sqlcipher(tmp_path / "store.db", KEY))
    clock.pass_time(hours=2)
    hall = RealHall(Opened(store, device_id(tmp_path), tmp_path), clock, *staff)
    yield hall
    hall.close()


def near_the_end(hall: RealHall) -> None:
    """The first thousand have gone home; who waits now has a number of four digits."""
    gone = update(Ticket).where((Ticket.number <= 1000) | (Ticket.prefix == "B"))
    hall.opened.write(lambda session: session.execute(gone.values(state="cancelled")))


@pytest.fixture
def hall(crowded: RealHall) -> RealHall:
    """What desk and board are opened in."""
    return crowded


def placed(window: QWidget, widget: QWidget) -> QRect:
    """Where `widget` stands in `window`."""
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def cut(window: QWidget) -> list[str]:
    """Buttons and lines of text narrower than their words, or not whole in the window."""
    faults = []
    for widget in window.findChildren(QWidget):
        line = isinstance(widget, QLabel) and not widget.wordWrap()
        if not widget.isVisible() or not (line or isinstance(widget, QAbstractButton)):
            continue
        words = widget.objectName() or str(widget.property("text"))
        if widget.width() < widget.minimumSizeHint().width():
            faults.append(f"{words} is cut")
        if not window.rect().contains(placed(window, widget)):
            faults.append(f"{words} is outside")
    return faults


def settled(look: Callable[[], list[str]]) -> list[str]:
    """What is wrong once everything has found its place; a page needs a moment for that."""
    faults = look()
    for _ in range(200):
        if not faults:
            break
        QTest.qWait(10)
        faults = look()
    return faults

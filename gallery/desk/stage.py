"""A desk that is open in one combination, with a hall of its own and a clerk's hands."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from gallery.looks import Combination
from gallery.measures.boxes import box
from gallery.measures.limits import Limits, clerk
from gallery.patience import Patience, closed
from kiosk.center.people.staff import add_staff
from kiosk.data.tables import Staff
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.ports import FaceContext
from tests.stores import SetClock, build_empty
from tests.ui.desk.conftest import POLL_MS, ClerksDesk
from tests.ui.desk.errands.conftest import Agency, AgentsDesk, open_agency
from tests.ui.hall import PIN, RealHall, open_hall

LEAD = "shen"


class DeskStage:
    """`desk` drives the window the way the tests do."""

    def __init__(self, desk: ClerksDesk, context: FaceContext, combination: Combination) -> None:
        self.desk, self._context, self.combination = desk, context, combination
        self.hall: RealHall | None = None
        self.agency: Agency | None = None
        self.made: Any = None
        """What was prepared in the hall."""

    @property
    def window(self) -> DeskWindow:
        return self.desk.window

    @property
    def limits(self) -> Limits:
        return clerk(self.combination.shape.pitch_mm)

    def place(self) -> QRect | None:
        return box(self.desk.face)

    def kinds(self) -> set[type[QWidget]]:
        pages = self.desk.face.findChildren(QWidget)
        return {
            type(page)
            for page in pages
            if page.isVisible() and type(page).__name__.endswith(("Page", "Form"))
        } | {type(self.window)}

    def quiet(self) -> bool:
        return self._context.tasks.pending == 0

    def turns(self) -> int:
        return 1

    def turn_to(self, number: int) -> None:
        """Desk pages are turned by their walks."""

    def tap(self, *names: str) -> None:
        """One after the other, each once it can be pressed."""
        for name in names:
            self.desk.tap(name)

    def seen(self, name: str) -> None:
        """Wait until a button of that name is in sight."""
        self.desk.until(lambda: bool(self.desk.seen(name)))

    def first(self, beginning: str) -> str:
        """The first button in sight whose name begins so."""
        found: list[str] = []

        def there() -> bool:
            found[:] = [name for name in self.names if name.startswith(beginning)]
            return bool(found)

        self.desk.until(there)
        return found[0]

    def write(self, name: str, text: str) -> None:
        """Put words into the field in sight of that name."""
        fields = self.desk.face.findChildren(QLineEdit, name)
        next(each for each in fields if each.isVisible()).setText(text)

    def back(self, until: str) -> None:
        """The page's way back, again and again, until a button of that name is in sight."""
        left: list[list[str]] = []

        def there() -> bool:
            if self.desk.seen(until):
                return True
            ways = [name for name in self.names if name.endswith("_back")]
            if ways and self.quiet() and left[-1:] != [self.names]:
                left.append(self.names)
                self.desk.tap(ways[0])
            return False

        self.desk.until(there)

    @property
    def names(self) -> list[str]:
        buttons = self.desk.face.findChildren(QAbstractButton)
        return [each.objectName() for each in buttons if each.isVisible() and each.isEnabled()]


Opener = Callable[[Combination, Path, Path], AbstractContextManager[DeskStage]]


def in_hall(
    prepare: Callable[[RealHall], Any] = lambda _hall: None, **ports: Callable[[], Any]
) -> Opener:
    """Opens desk 1 of a hall `prepare` has put something into; `ports` are made for each."""

    @contextmanager
    def opened(combination: Combination, built: Path, folder: Path) -> Iterator[DeskStage]:
        with open_hall(empty_store(built), folder, SetClock()) as hall:
            made = prepare(hall)
            hall.opened.write(_put_lead)
            context = replace(
                hall.context(combination.shape.pitch_mm),
                **{name: make() for name, make in ports.items()},
            )
            with _window(context, combination, ClerksDesk) as stage:
                stage.hall, stage.made = hall, made
                yield stage

    return opened


def in_agency(prepare: Callable[[Agency], Any] = lambda _agency: None) -> Opener:
    """Opens desk 1 of an errand office."""

    @contextmanager
    def opened(combination: Combination, built: Path, folder: Path) -> Iterator[DeskStage]:
        del built
        with open_agency(folder, SetClock()) as agency:
            made = prepare(agency)
            context = replace(agency.context(), pitch_mm=combination.shape.pitch_mm)
            with _window(context, combination, AgentsDesk) as stage:
                stage.agency, stage.made = agency, made
                yield stage

    return opened


def _put_lead(session: Session) -> None:
    """Somebody who may do everything at a desk, unless they are there."""
    if session.scalars(select(Staff).where(Staff.login == LEAD)).first() is None:
        add_staff(session, login=LEAD, name="沈值班", role="lead", pin=PIN)


@contextmanager
def _window(
    context: FaceContext, combination: Combination, kind: type[ClerksDesk]
) -> Iterator[DeskStage]:
    window = DeskWindow(context, 1, language=combination.language, poll_ms=POLL_MS)
    window.resize(combination.shape.size)
    window.show()
    window.activateWindow()
    patience = Patience()
    try:
        patience.waitUntil(window.isActiveWindow)
        yield DeskStage(kind(patience, window), context, combination)
    finally:
        closed(window, lambda: context.tasks.pending == 0)


def empty_store(built: Path) -> Path:
    """A store with nothing but its tables, beside the demo's; made when it is first needed."""
    folder = built.with_name("empty-store")
    if not folder.exists():
        folder.mkdir()
        build_empty(folder)
    return folder / "store.db"

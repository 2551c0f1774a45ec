"""A house to walk through: the demo center in a folder, its printer, and the program's windows."""

import gc
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.app import Faces, OneFace
from kiosk.center.queue.queueing import take_ticket
from kiosk.center.queue.views import IssuedTicket
from kiosk.clock import SystemClock
from kiosk.data.tables import PrintJob, Ticket, new_id
from kiosk.printing.jobs import PrintJobView, slips_of
from kiosk.settings import Settings
from kiosk.terminal import Terminal, open_terminal
from kiosk.ui.board.window import BoardWindow
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.window import LobbyWindow

T = TypeVar("T")
P = TypeVar("P", bound=Page)
PATIENCE_MS = 10_000
ITEM = "MZ04"
"""On the shelf of the demo center; its letter is A."""
LOGIN, PIN = "1001", "1111"
SIZES: dict[OneFace, tuple[int, int]] = {
    "lobby": (1080, 1920),
    "desk": (1440, 900),
    "board": (1920, 1080),
}


class WorkdayClock:
    """Runs like the machine's clocks from a Monday at 09:41 on, and can be pushed ahead."""

    def __init__(self) -> None:
        self._system = SystemClock()
        self._begin = self._system.monotonic()
        self.ahead = timedelta()
        self.set_ahead = timedelta()

    def now(self) -> datetime:
        gone = timedelta(seconds=self._system.monotonic() - self._begin)
        return datetime(2026, 11, 23, 1, 41, tzinfo=UTC) + self.ahead + self.set_ahead + gone

    def monotonic(self) -> float:
        return self._system.monotonic() + self.ahead.total_seconds()

    def pass_time(self, **parts: float) -> None:
        """Let time go by."""
        self.ahead += timedelta(**parts)

    def set_wall_ahead(self, **parts: float) -> None:
        """Set the clock on the wall ahead; nothing that counts seconds notices."""
        self.set_ahead += timedelta(**parts)


@dataclass
class House:
    """One machine of the center. `open` shows windows, `close` takes them down again."""

    qtbot: QtBot
    settings: Settings
    clock: WorkdayClock
    opened: list[Faces] = field(default_factory=list)

    # Windows

    def open(
        self,
        *faces: OneFace,
        background: bool = True,
        first: Callable[[Terminal], object] = lambda _terminal: None,
    ) -> Faces:
        """Open the store, do to it what comes `first`, and show these windows."""
        terminal = open_terminal(self.settings, self.clock)
        first(terminal)
        made = Faces(terminal, faces)
        self.opened.append(made)
        for window, face in zip(made.windows, faces, strict=True):
            window.resize(*SIZES[face])
            window.show()
        if background:
            made.start_background()
        return made

    def close(self, faces: Faces | None = None) -> None:
        """Close the windows opened last, or these."""
        closing = faces or self.opened[-1]
        self.opened.remove(closing)
        if closing.lobby is not None:
            closing.lobby._language.switch("zh")  # it is the whole process that speaks it
        closing.close()
        gc.disable()  # until the last window is gone, as in the product
        for window in closing.windows:
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close_all(self) -> None:
        while self.opened:
            self.close()

    @property
    def faces(self) -> Faces:
        """The windows opened last."""
        return self.opened[-1]

    @property
    def lobby(self) -> LobbyWindow:
        return next(faces.lobby for faces in self.opened if faces.lobby is not None)

    @property
    def desk(self) -> DeskWindow:
        return next(faces.desk for faces in self.opened if faces.desk is not None)

    @property
    def board(self) -> BoardWindow:
        return next(faces.board for faces in self.opened if faces.board is not None)

    # Eyes

    def until(self, holds: Callable[[], object], *, within_ms: int = PATIENCE_MS) -> None:
        """Let the program run until it holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=within_ms)

    def printer_is_known(self) -> bool:
        """Whether the spool of the windows opened last has heard from its printer."""
        spool = self.faces.behind.spool
        return spool is not None and spool.state() is not None

    def words(self, window: QWidget) -> str:
        """Everything that can be read in a window."""
        labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
        buttons = [
            button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()
        ]
        return "\n".join(labels + buttons)

    def sees(self, window: QWidget, name: str) -> bool:
        return any(widget.isVisible() for widget in window.findChildren(QWidget, name))

    def at(self, kind: type[P]) -> P:
        """The page of this kind, once it is on the lobby's screen and filled."""
        lobby = self.lobby
        self.until(lambda: isinstance(lobby.page, kind))
        page = lobby.page
        assert isinstance(page, kind)
        return page

    # Hands

    def button(self, window: QWidget, name: str) -> QAbstractButton:
        """The button of that name, once it can be pressed."""

        def pressable() -> list[QAbstractButton]:
            found = window.findChildren(QAbstractButton, name)
            return [button for button in found if button.isVisible() and button.isEnabled()]

        self.until(pressable)
        return pressable()[0]

    def tap(self, window: QWidget, name: str) -> None:
        self.turn_to(window)
        self.qtbot.mouseClick(self.button(window, name), Qt.MouseButton.LeftButton)

    def press(self, window: QWidget, key: Qt.Key) -> None:
        """A key of the keyboard of keys."""
        self.turn_to(window)
        self.qtbot.keyClick(window, key)

    def turn_to(self, window: QWidget) -> None:
        if not window.isActiveWindow():
            window.activateWindow()
            self.until(window.isActiveWindow)

    # Ways

    def to_guide(self, item: str = ITEM) -> GuidePage:
        """From the attract page to an item of the shelf."""
        self.tap(self.lobby, "start")
        self.at(HomePage)
        self.tap(self.lobby, f"item.{item}")
        page = self.at(GuidePage)
        self.button(self.lobby, "take")
        return page

    def take_number(self, item: str = ITEM) -> NumberPage:
        """All the way to a number."""
        self.to_guide(item)
        self.tap(self.lobby, "take")
        return self.at(NumberPage)

    def sign_in(self, login: str = LOGIN, pin: str = PIN) -> None:
        """A clerk sits down at the desk."""
        self.try_sign_in(login, pin)
        self.until(lambda: self.desk.presenter.console is not None)

    def try_sign_in(self, login: str, pin: str) -> None:
        """Type both, with a keyboard of keys, and send them; a login left empty stays as it is."""
        self.turn_to(self.desk)
        for name, text in (("login", login), ("pin", pin)):
            field = self.desk.face.findChild(QLineEdit, name)
            field.setFocus()
            self.qtbot.keyClicks(field, text)
        self.tap(self.desk, "sign_in")

    @property
    def at_desk(self) -> str:
        """The number the desk shows."""
        return self.desk.face.console.ticket.label

    @property
    def line(self) -> list[str]:
        """The labels the desk shows in its list."""
        return [label for label, _, _ in self.desk.face.console.line.table.rows]

    # The store

    @property
    def terminal(self) -> Terminal:
        return self.faces.terminal

    def read(self, work: Callable[[Session], T]) -> T:
        return self.terminal.store.read(work).result(timeout=30)

    def write(self, work: Callable[[Session], T]) -> T:
        return self.terminal.store.write(work).result(timeout=30)

    def tickets(self) -> list[tuple[int, str]]:
        """Number and state of every ticket of the demo item's letter, in the order issued."""
        rows = self.read(
            lambda session: session.execute(
                select(Ticket.number, Ticket.state).where(Ticket.prefix == "A").order_by(Ticket.id)
            ).all()
        )
        return sorted((row.number, row.state) for row in rows)

    def issue(self, item: str = ITEM) -> IssuedTicket:
        """Somebody takes a number at another terminal."""
        return self.write(
            lambda session: take_ticket(
                session,
                device_id=self.terminal.device_id,
                item_code=item,
                request_id=new_id(),
                clock=self.clock,
            )
        )

    def slips(self, ticket_id: UUID) -> tuple[PrintJobView, ...]:
        return self.read(lambda session: slips_of(session, ticket_id=ticket_id))

    def slip_states(self) -> list[str]:
        """The states of all print jobs, the oldest first."""
        return self.read(
            lambda session: list(
                session.scalars(select(PrintJob.state).order_by(PrintJob.queued_at))
            )
        )


def moved_in(built: Path, folder: Path) -> Path:
    """A copy of a founded data folder, with the rights its owner gave it."""
    shutil.copytree(built, folder)
    folder.chmod(0o700)
    return folder

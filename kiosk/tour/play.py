"""What every scene of the tour has at hand: the stage, eyes, hands, a camera, and what is told."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.center.queue.views import IssuedTicket
from kiosk.tour.hands import Camera, Hands, TourFailed, scan_into, wait_until
from kiosk.tour.stage import Stage
from kiosk.tour.told import Told
from kiosk.ui.lobby.routes import Attract, Home, Number
from kiosk.ui.widgets.remark import Remark

R = TypeVar("R")


class Play:
    """One walk: scenes follow each other, and each leaves to the next what it needs."""

    def __init__(self, stage: Stage, out: Path, told: Told) -> None:
        self.stage, self.out, self.told = stage, out, told
        self.hands, self._camera = Hands(), Camera(out)
        lobby, desk, board = stage.faces.lobby, stage.faces.desk, stage.faces.board
        if lobby is None or desk is None or board is None:
            raise TourFailed("the stage has to have lobby, desk and board")
        self.lobby, self.desk, self.board = lobby, desk, board
        self.ticket: IssuedTicket | None = None
        """The number of the resident the tour is about."""
        self.errand_code = ""
        """What the QR code of the errand's receipt says."""
        self.appointment_code = ""
        """The same of the appointment's slip."""
        self._route: object = lobby.visit.here
        lobby.page_shown.connect(self._page_shown)

    def at(self, kind: type[R]) -> R:
        """The lobby's route of that kind, once its page is on the screen."""
        wait_until(lambda: isinstance(self._route, kind), f"page {kind.__name__}")
        route = self._route
        assert isinstance(route, kind)  # noqa: S101 - waited for just now
        return route

    def picture(self, window: QWidget, name: str) -> None:
        """Take a picture of `window` as it is."""
        self.told.pictures.append(self._camera.take(window, name).name)

    def can_see(self, window: QWidget, name: str) -> bool:
        """Whether a button of that name is in sight."""
        return any(button.isVisible() for button in window.findChildren(QAbstractButton, name))

    def enabled(self, window: QWidget, beginning: str) -> list[str]:
        """Names of the buttons in sight that begin so and can be pressed, as they stand."""
        return [
            button.objectName()
            for button in window.findChildren(QAbstractButton)
            if button.objectName().startswith(beginning)
            and button.isVisible()
            and button.isEnabled()
        ]

    def choices(self, window: QWidget, beginning: str) -> list[str]:
        """Names of the buttons that begin so, once one of them can be pressed."""
        wait_until(lambda: self.enabled(window, beginning), f"something called {beginning}…")
        return self.enabled(window, beginning)

    def remark(self, name: str) -> str:
        """What the desk says in the remark of that name."""
        return "".join(one.words for one in self.desk.findChildren(Remark, name))

    def begin_visit(self) -> None:
        """Somebody new steps up to the lobby and touches it."""
        self.lobby.end_visit()
        self.at(Attract)
        self.hands.tap(self.lobby, "start")
        self.at(Home)

    def number_shown(self) -> IssuedTicket:
        """The number on the lobby's screen, once there is one."""
        return self.at(Number).ticket

    def scan(self, code: str) -> None:
        """Hold a code before the lobby's scanner, which types it like a keyboard."""
        scan_into(self.lobby, code)

    def keep_print(self, before: int, name: str) -> str:
        """The sheet that comes out of the printer after the first `before`, kept as `name`."""
        stage = self.stage
        wait_until(lambda: len(stage.printed()) > before, f"{name} to come out of the printer")
        wait_until(lambda: stage.job_states().count("printed") > before, "the spool to know of it")
        kept = self.out / name
        kept.write_bytes(stage.printed()[before].read_bytes())
        return kept.name

    def _page_shown(self, route: object) -> None:
        self._route = route


def words(window: QWidget) -> str:
    """All words that can be seen in a window."""
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    painted = [
        str(widget.property("words") or widget.accessibleName())
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
    ]
    return "\n".join((*labels, *painted))

"""Where head, page, keyboard and foot stand in the lobby's window, and which page it is now."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.ui.lobby.carried import Carried, lay_down, take_up
from kiosk.ui.lobby.dressing import Dress
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.keyboard_place import KeyboardPlace
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.routes import Home, Route
from kiosk.ui.typing.glass_keyboard import GlassKeyboard
from kiosk.ui.typing_port import WritingAids


class Stage:
    """One page at a time, the look's bars around it, the keyboard where it is needed."""

    def __init__(self, window: QWidget, writing: WritingAids | None) -> None:
        self._window = window
        self._column = QVBoxLayout(window)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # The window has the size of the screen; pages fit themselves into it.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.keyboard = GlassKeyboard(writing)
        self._typing = KeyboardPlace(self.keyboard, window, self._column)
        self.worn: Dress | None = None
        self.page: Page | None = None
        self._at: Route | None = None

    @property
    def place(self) -> str:
        """What the head says about where one is."""
        return self.worn.frame.header.place if self.worn is not None else ""

    def wear(self, worn: Dress) -> None:
        """Put these bars in the place of those that are there."""
        if self.worn is not None:
            self.worn.frame.dissolve()
        self.worn = worn
        self._column.insertWidget(0, worn.frame.head)
        self._column.addWidget(worn.frame.footer)
        self.keyboard.dress(worn.kit.theme, latin=worn.kit.language == "en")

    def take_up(self, here: Route) -> Carried | None:
        """What stands on the page of `here` and nowhere else; None: it is not on the stage."""
        return take_up(self.page) if self.page is not None and here == self._at else None

    def show(self, page: Page, trail: list[Route]) -> None:
        """Put `page`, the last of `trail`, in the place of the one that is there."""
        self._window.setFocus()  # else it jumps to whatever stands next and draws a ring there
        if self.page is not None:
            self._typing.put_back()
            self.page.hide()
            self.page.forget()
            let_go(self.page)
        self.page, self._at = page, trail[-1]
        self._column.insertWidget(1, page, 1)
        page.show()
        if self.worn is not None:
            self._show_bars(page, self.worn, trail)

    def settle(self, carried: Carried | None, now: HallNow | None) -> None:
        """The page is filled: what stood on it before stands there again, and the hall is told."""
        if self.page is None or self.worn is None:
            return
        self.worn.frame.header.show_place(self.page.place())
        if now is not None:
            self.page.show_hall(now)
        if carried is not None:
            lay_down(carried, self.page)

    def open_keyboard(self) -> None:
        """Where the page has something to type into."""
        if self.page is not None:
            self._typing.bring(self.page)

    @staticmethod
    def _show_bars(page: Page, worn: Dress, trail: list[Route]) -> None:
        worn.frame.footer.setVisible(page.framed)
        # On a small panel the keyboard needs the room of the head.
        worn.frame.head.setVisible(worn.above > 0 or page.field is None or not page.kit.compact)
        worn.frame.show_way_back(
            back=len(trail) > 1 and not page.final,
            home=not isinstance(trail[-1], Home) and not page.final,
        )


def let_go(page: Page) -> None:
    """What it still hears of before it is gone must not move whoever came next."""
    page.blockSignals(True)
    page.deleteLater()

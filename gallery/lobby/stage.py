"""The lobby, open on the demo center in one combination, and driven by a finger."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gallery.lobby.dressed import WISHES, DressedLobby
from gallery.looks import Combination
from gallery.measures.boxes import box
from gallery.measures.limits import Limits, elder, resident
from gallery.patience import Patience, closed
from kiosk.assets_folder import assets_folder
from kiosk.settings import Settings
from kiosk.ui.language import Language
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.routes import Home, Route
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import is_compact, room_for
from kiosk.ui.widgets.flow_pages import FlowPages
from tests.ui.demo_hall import DemoHall, open_demo_hall
from tests.ui.lobby.driver import Lobby

P = TypeVar("P", bound=Page)
MOST_TURNED = 4
"""Pages of a list looked at: the rest are like them."""


class LobbyStage:
    """`lobby` drives it the way the tests do."""

    def __init__(self, lobby: Lobby, combination: Combination) -> None:
        self.lobby, self.combination = lobby, combination
        self.routes: set[type] = {type(lobby.window.visit.here)}
        """Places it has been to."""
        lobby.window.page_shown.connect(lambda route: self.routes.add(type(route)))

    @property
    def window(self) -> DressedLobby:
        window = self.lobby.window
        assert isinstance(window, DressedLobby)
        return window

    @property
    def hall(self) -> DemoHall:
        return self.lobby.hall

    @property
    def limits(self) -> Limits:
        return limits_of(self.combination)

    def place(self) -> QRect | None:
        page = self.window.page
        return None if page is None else box(page)

    def kinds(self) -> set[type[QWidget]]:
        page = self.window.page
        return {LobbyWindow} | (set() if page is None else {type(page)})

    def quiet(self) -> bool:
        keyboard, page = self.window.keyboard, self.window.page
        typing = page is not None and page.field is not None
        return (
            not self.window.on_the_way
            and self.hall.context.tasks.pending == 0
            and (not typing or (keyboard.loaded and keyboard.isVisible()))
        )

    def turns(self) -> int:
        flow = self._flow()
        return 1 if flow is None else min(MOST_TURNED, max(1, flow.page_count))

    def turn_to(self, number: int) -> None:
        flow = self._flow()
        if flow is not None and flow.page_count > 1:
            flow.show_page(number)

    def come_in(self) -> None:
        """Somebody touches the attract page; it speaks their language from then on."""
        english = self.combination.language == "en"
        self.lobby.tap("start.english" if english else "start")
        self.wait_for(Home())

    def go(self, *routes: Route) -> Iterator[str]:
        """Go to places, one after the other, and look at each."""
        for route in routes:
            self.window.go(route)
            self.wait_for(route)
            yield called(route)

    def wait_for(self, route: Route) -> None:
        """Be at `route`, with everything there."""
        self.lobby.qtbot.waitUntil(lambda: self.window.visit.here == route and self.quiet())

    def at(self, kind: type[P]) -> P:
        """The page in sight, which is of that kind."""
        self.lobby.qtbot.waitUntil(self.quiet)
        return self.lobby.arrive(kind)

    def _flow(self) -> FlowPages | None:
        page = self.window.page
        found = None if page is None else page.findChild(FlowPages)
        return found if isinstance(found, FlowPages) and found.isVisible() else None


def limits_of(combination: Combination) -> Limits:
    """What residents' pages are held to in this look and size."""
    pitch, compact = (
        combination.shape.pitch_mm,
        is_compact(combination.shape.size, combination.shape.pitch_mm),
    )
    if combination.look == "elder":
        return elder(pitch, compact=compact)
    limits = resident(pitch)
    if combination.look == "low":
        bottom: int = Settings.model_fields["screen_bottom_mm"].default
        room = room_for(WISHES["low"], combination.shape.size, pitch, bottom_mm=bottom)
        return replace(limits, reach_px=combination.shape.height - room.height())
    return limits.at_least(7.0) if combination.look == "contrast" else limits


@contextmanager
def open_lobby(combination: Combination, built: Path, folder: Path) -> Iterator[LobbyStage]:
    """The lobby before anybody has come; closed afterwards, and Chinese again."""
    shape, language = combination.shape, Language(assets_folder() / "i18n")
    family = load_fonts(assets_folder() / "fonts")
    with open_demo_hall(built, folder, pitch_mm=shape.pitch_mm) as hall:
        window = DressedLobby(hall.context, family=family, language=language)
        window.wear(combination.look)
        window.resize(shape.size)
        window.show()
        stage = LobbyStage(Lobby(window, hall, Patience()), combination)
        try:
            stage.lobby.qtbot.waitUntil(lambda: window.hall_now is not None and stage.quiet())
            yield stage
        finally:
            closed(window, lambda: hall.context.tasks.pending == 0)
            language.switch("zh")


def called(route: object) -> str:
    """A name for what is seen at a place: its kind, and what tells it from others of its kind."""
    values = (str(getattr(route, name)) for name in getattr(route, "__slots__", ()))
    words = [word for word in values if word.isalnum() and len(word) < 12 and word != "None"]
    return "-".join((type(route).__name__, *words))

"""Tells whether what is on the screen is whole: nothing cut, nothing too small or too close."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.exceptions import TimeoutError as StillWrong

from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.routes import Route
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text
from tests.ui.conftest import PITCH_MM
from tests.ui.lobby.driver import Lobby

LEAST_TARGET_MM = 15
LEAST_PRIMARY_MM = 20
LEAST_GAP_MM = 3


def turned_to(lobby: Lobby, page: Page) -> int:
    """How many pages it takes."""
    flow = page.findChild(FlowPages)
    lobby.qtbot.waitUntil(lambda: flow is None or flow.page_count > 0, timeout=2000)
    return flow.page_count if flow is not None else 1


def faults_along(
    lobby: Lobby,
    look: str,
    language: str,
    routes: Iterable[Route],
    before: Callable[[Route], None] = lambda _route: None,
) -> list[str]:
    """What is wrong at these places, one after the other; `before` each something may be done."""
    window = lobby.window
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: window.visit.look.elder)
        lobby.qtbot.waitUntil(lambda: window._coming is None)
    faults: list[str] = []
    for route in routes:
        before(route)
        window.go(route)
        lobby.qtbot.waitUntil(
            lambda route=route: (
                window.visit.here == route
                and window._coming is None
                and lobby.hall.context.tasks.pending == 0
            )
        )
        page = window.page
        assert page is not None
        for number in range(turned_to(lobby, page)):
            faults += faults_on(lobby, f"{route} page {number + 1}", page, number)
    return faults


def faults_on(lobby: Lobby, where: str, page: Page | None = None, number: int = 0) -> list[str]:
    """What is wrong and stays wrong once everything has found its place."""
    flow = page.findChild(FlowPages) if page is not None else None
    if flow is not None and flow.page_count > 1:
        flow.show_page(number)
    found: list[str] = []

    def nothing_left() -> bool:
        found[:] = _seen_faults(lobby, where)
        return not found

    with suppress(StillWrong):
        lobby.qtbot.waitUntil(nothing_left, timeout=2000)
    return found


def _seen_faults(lobby: Lobby, where: str) -> Iterator[str]:
    window = lobby.window
    for text in window.findChildren(Text):
        if text.isVisible() and text.text() and not isinstance(text, ElidedText):
            yield from _cut(window, text, where)
    for card in window.findChildren(Card):
        if card.isVisible() and not _shown_part(card).contains(_box(card)):
            yield f"{where}: the card of “{_first_words(card)}” does not fit its place"
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    for button in buttons:
        yield from _hard_to_hit(window, button, where)
    for one, other in _neighbours(buttons):
        yield from _too_close(one, other, where)


def _first_words(card: Card) -> str:
    text = card.findChild(Text)
    return "" if text is None else text.text()


def _cut(window: LobbyWindow, text: Text, where: str) -> Iterator[str]:
    needed = text.heightForWidth(text.width()) if text.wordWrap() else text.sizeHint().height()
    if text.height() < needed - 1:
        yield f"{where}: “{text.text()}” is {text.height()} high and needs {needed}"
    if not text.wordWrap() and text.width() < text.sizeHint().width() - 1:
        yield f"{where}: “{text.text()}” is cut at the side"
    if not _box(text).intersects(_shown_part(text)) or not _shown_part(text).contains(_box(text)):
        yield f"{where}: “{text.text()}” does not fit its place"


def _hard_to_hit(window: LobbyWindow, button: QAbstractButton, where: str) -> Iterator[str]:
    width, height = button.width() * PITCH_MM, button.height() * PITCH_MM
    if min(width, height) < LEAST_TARGET_MM - 0.2:
        yield f"{where}: {button.objectName()} is {width:.1f} × {height:.1f} mm"
    primary = isinstance(button, ActionButton) and button.kind == "primary"
    if primary and height < LEAST_PRIMARY_MM - 0.2:
        yield f"{where}: {button.objectName()} is the primary and {height:.1f} mm high"
    if not window.rect().contains(_box(button)):
        yield f"{where}: {button.objectName()} reaches beyond the screen"
    if not _shown_part(button).contains(_box(button)):
        yield f"{where}: {button.objectName()} does not fit its place"


def _neighbours(
    buttons: list[QAbstractButton],
) -> Iterator[tuple[QAbstractButton, QAbstractButton]]:
    for at, one in enumerate(buttons):
        for other in buttons[at + 1 :]:
            yield one, other


def _too_close(one: QAbstractButton, other: QAbstractButton, where: str) -> Iterator[str]:
    reach = round((LEAST_GAP_MM - 0.2) / PITCH_MM)
    if _box(one).adjusted(-reach, -reach, reach, reach).intersects(_box(other)):
        yield f"{where}: {one.objectName()} and {other.objectName()} are too close"


def _box(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _shown_part(widget: QWidget) -> QRect:
    """The part of the window that the widget's parents leave visible."""
    part = widget.window().rect()
    parent = widget.parentWidget()
    while parent is not None:
        part = part.intersected(_box(parent))
        parent = parent.parentWidget()
    return part

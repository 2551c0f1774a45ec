"""Every page in every shape, look and language: nothing cut, nothing too small to hit."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.exceptions import TimeoutError as StillWrong

from kiosk.ui.lobby.business_page import BusinessPage
from kiosk.ui.lobby.coming_page import ComingPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.items_page import ItemsPage
from kiosk.ui.lobby.material_row import MaterialRow
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.proofs_page import ProofsPage
from kiosk.ui.lobby.routes import (
    Business,
    Coming,
    GuideOf,
    Home,
    Items,
    ItemsOfEvent,
    Proofs,
    Route,
    Search,
)
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.ports import PrinterNotice
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text
from tests.ui.conftest import PITCH_MM
from tests.ui.lobby.driver import Lobby

LEAST_TARGET_MM = 15
LEAST_PRIMARY_MM = 20
LEAST_GAP_MM = 3
SHAPES = {
    "portrait": QSize(1080, 1920),
    "landscape": QSize(1920, 1080),
    "small": QSize(1024, 768),
}
PAGES: tuple[tuple[Route, type[Page]], ...] = (
    (Home(), HomePage),
    (Business(), BusinessPage),
    (Business("event"), BusinessPage),
    (Items("民政"), ItemsPage),
    (ItemsOfEvent("养老"), ItemsPage),
    (Proofs(), ProofsPage),
    (Items(None), ItemsPage),
    (Search(), SearchPage),
    (GuideOf("MZ04"), GuidePage),
    (GuideOf("YB03"), GuidePage),
    (GuideOf("RS04"), GuidePage),
    (Coming("activities"), ComingPage),
)


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        pytest.param(*case, id="-".join(case))
        for case in product(SHAPES, ("standard", "elder"), ("zh", "en"))
        if case[:2] != ("small", "elder")
    ],
)
def test_nothing_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    faults = list(_faults(lobby, "attract"))
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.look == "elder")
    for route, kind in PAGES:
        lobby.window.go(route)
        page = lobby.arrive(kind)
        lobby.qtbot.waitUntil(lambda route=route: lobby.window.visit.here == route)
        for number in range(_turned_to(lobby, page)):
            faults += _faults(lobby, f"{route} page {number + 1}", page, number)
        if isinstance(page, GuidePage):
            faults += _ticked_faults(lobby, page)
    lobby.window.go(GuideOf("MZ04"))
    lobby.arrive(GuidePage)
    lobby.tap("take")
    page = lobby.arrive(NumberPage)
    for notice in (PrinterNotice.READY, PrinterNotice.PAPER_OUT):
        lobby.hall.slips.become(notice)
        lobby.qtbot.wait(1)
        faults += _faults(lobby, f"number, printer {notice.value}", page, 0)
        if _turned_to(lobby, page) > 1 and (shape, look) != ("portrait", "elder"):
            faults.append(f"the number page has to be turned, printer {notice.value}")
    assert not faults, "\n".join(faults)


def _ticked_faults(lobby: Lobby, page: GuidePage) -> Iterator[str]:
    """The same page once it says what is missing, and once that is put off."""
    for row in page.findChildren(MaterialRow):
        if not row.material.can_defer:
            row.setChecked(True)
    for state in ("ticked", "put off"):
        lobby.qtbot.wait(1)
        for number in range(_turned_to(lobby, page)):
            yield from _faults(lobby, f"{page.place()} {state}, page {number + 1}", page, number)
        page.findChild(QAbstractButton, "defer").click()


def _turned_to(lobby: Lobby, page: Page) -> int:
    flow = page.findChild(FlowPages)
    lobby.qtbot.waitUntil(lambda: flow is None or flow.page_count > 0, timeout=2000)
    return flow.page_count if flow is not None else 1


def _faults(lobby: Lobby, where: str, page: Page | None = None, number: int = 0) -> list[str]:
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
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    for button in buttons:
        yield from _hard_to_hit(window, button, where)
    for one, other in _neighbours(buttons):
        yield from _too_close(one, other, where)


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

"""The resident's screen at a desk: asks when the clerk asks, for a minute, and forgets."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kiosk.assets_folder import assets_folder
from kiosk.center.queue.views import QueuedTicket
from kiosk.data.tables import Rating
from kiosk.ui.language import Language
from kiosk.ui.lobby.rate_page import LevelTile, RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_rest_page import RestPage
from kiosk.ui.lobby.rate_thanks_page import ThanksPage
from kiosk.ui.lobby.rate_window import RateWindow
from kiosk.ui.lobby.visit import Draft
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import Text
from tests.ui.conftest import DemoHall
from tests.ui.lobby.slips import Slips
from tests.ui.lobby.slips import slips as slips


class ResidentScreen:
    """The window as a resident meets it."""

    def __init__(self, qtbot: QtBot, hall: DemoHall, family: str, language: Language) -> None:
        self.qtbot, self.hall = qtbot, hall
        self.window = RateWindow(hall.context, 1, family=family, language=language, poll_ms=20)
        qtbot.addWidget(self.window)
        self.window.resize(QSize(1280, 800))
        self.window.show()
        self.shows(RestPage)

    def shows(self, kind: type) -> None:
        self.qtbot.waitUntil(lambda: isinstance(self.window.page, kind), timeout=5000)

    def tap(self, name: str) -> None:
        def visible() -> list[QAbstractButton]:
            found = self.window.findChildren(QAbstractButton, name)
            return [button for button in found if button.isVisible()]

        self.qtbot.waitUntil(lambda: bool(visible()), timeout=5000)
        self.qtbot.mouseClick(visible()[0], Qt.MouseButton.LeftButton)

    def words(self) -> str:
        """Everything written on the screen now."""
        return "\n".join(text.text() for text in self.window.findChildren(Text) if text.isVisible())

    def level_height(self) -> int:
        """Of the words of a level, in pixels."""
        page = self.window.page
        assert isinstance(page, RatePage)
        title = page.findChildren(LevelTile)[0].findChild(Text)
        assert isinstance(title, Text)
        title.ensurePolished()
        return title.fontMetrics().height()

    def stays(self, kind: type) -> None:
        """Still there after the window has looked at the store again."""
        for _ in range(2):
            self.window.look()
            self.qtbot.waitUntil(lambda: self.hall.context.tasks.pending == 0, timeout=5000)
        assert isinstance(self.window.page, kind)


@pytest.fixture
def screen(qtbot: QtBot, demo_hall: DemoHall, family: str) -> Iterator[ResidentScreen]:
    language = Language(assets_folder() / "i18n")
    yield ResidentScreen(qtbot, demo_hall, family, language)
    language.switch("zh")


def asked(slips: Slips) -> QueuedTicket:
    ticket = slips.call()
    slips.move("start_serving", ticket.id)
    slips.move("ask_for_rating", ticket.id)
    return ticket


def stored(hall: DemoHall) -> list[tuple[int, list[int], str]]:
    rows = hall.store.read(lambda session: session.scalars(select(Rating)).all())
    return [(row.level, row.reasons, row.given_via) for row in rows.result(timeout=30)]


def test_the_question_comes_when_the_clerk_asks_and_is_answered(
    screen: ResidentScreen, slips: Slips
) -> None:
    screen.stays(RestPage)
    asked(slips)
    screen.shows(RatePage)
    screen.tap("level.4")
    screen.shows(ReasonsPage)
    screen.tap("reason.413")
    screen.tap("rate.send")
    screen.shows(ThanksPage)
    assert stored(screen.hall) == [(4, [413], "desk_screen")]
    screen.tap("rate.done")
    screen.shows(RestPage)
    screen.stays(RestPage)


def test_how_it_looks_is_chosen_keeps_the_ticks_and_ends_with_the_resident(
    screen: ResidentScreen, slips: Slips
) -> None:
    asked(slips)
    screen.shows(RatePage)
    usual = screen.level_height()
    screen.tap("look")
    screen.tap("contrast")
    screen.tap("language")
    assert screen.window._look == Look("elder", contrast=True)
    assert screen.level_height() > usual
    screen.qtbot.waitUntil(lambda: "Very satisfied" in screen.words())
    screen.tap("look")
    screen.tap("level.4")
    screen.tap("reason.413")
    screen.tap("look")
    screen.shows(ReasonsPage)
    screen.tap("rate.send")
    screen.shows(ThanksPage)
    assert stored(screen.hall) == [(4, [413], "desk_screen")]
    screen.tap("rate.done")
    screen.shows(RestPage)
    assert screen.window._look == Look()
    screen.qtbot.waitUntil(lambda: "1 号窗口" in screen.words())


def test_whoever_changes_the_look_gets_a_minute_again(screen: ResidentScreen, slips: Slips) -> None:
    asked(slips)
    screen.shows(RatePage)
    screen.hall.clock.pass_time(seconds=50)
    screen.tap("look")
    screen.hall.clock.pass_time(seconds=50)
    screen.stays(RatePage)
    screen.hall.clock.pass_time(seconds=11)
    screen.shows(RestPage)
    assert screen.window._look == Look()


def test_it_closes_by_itself_after_sixty_seconds(screen: ResidentScreen, slips: Slips) -> None:
    asked(slips)
    screen.shows(RatePage)
    screen.hall.clock.pass_time(seconds=59)
    screen.stays(RatePage)
    with screen.qtbot.waitSignal(screen.window.closed_unrated, timeout=5000):
        screen.hall.clock.pass_time(seconds=1)
    screen.shows(RestPage)
    screen.stays(RestPage)
    assert stored(screen.hall) == []


def test_who_has_begun_gets_a_minute_from_the_last_tap(
    screen: ResidentScreen, slips: Slips
) -> None:
    asked(slips)
    screen.shows(RatePage)
    screen.hall.clock.pass_time(seconds=50)
    screen.tap("level.1")
    screen.shows(ReasonsPage)
    screen.hall.clock.pass_time(seconds=50)
    screen.stays(ReasonsPage)
    screen.tap("reason.115")
    screen.hall.clock.pass_time(seconds=61)
    screen.shows(RestPage)
    assert screen.window._draft == Draft()
    assert stored(screen.hall) == []


def test_who_does_not_want_to_rate_is_not_asked_again(screen: ResidentScreen, slips: Slips) -> None:
    asked(slips)
    screen.shows(RatePage)
    screen.tap("rate.leave")
    screen.shows(RestPage)
    screen.stays(RestPage)


def test_another_desk_asking_shows_nothing_here(screen: ResidentScreen, slips: Slips) -> None:
    ticket = slips.call(2)
    slips.move("start_serving", ticket.id, 2)
    slips.move("ask_for_rating", ticket.id, 2)
    screen.stays(RestPage)

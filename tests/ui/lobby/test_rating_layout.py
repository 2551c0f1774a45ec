"""The pages of a slip in every shape, look and language: nothing cut, nothing too small to hit."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QSize

from kiosk.center.evaluation.rating_codes import LEVELS
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.rate_page import RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_thanks_page import ThanksPage
from kiosk.ui.lobby.rate_words_page import WordsPage
from kiosk.ui.lobby.routes import Rated, RateReasons, RateVisit, RateWords, Scan
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.lobby.scan_slip_page import SlipPage
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.slips import Slips
from tests.ui.lobby.slips import slips as slips
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_on, turned_to


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        pytest.param(*case, id="-".join(case))
        for case in product(SHAPES, ("standard", "elder"), ("zh", "en"))
        if case[:2] != ("small", "elder")
    ],
)
def test_nothing_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], slips: Slips, shape: str, look: str, language: str
) -> None:
    lobby, done, waiting = open_lobby(SHAPES[shape]), slips.served(), slips.take()
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
        lobby.arrive(HomePage)
    faults: list[str] = []

    def look_at(kind: type, where: str, *, pages: int = 9) -> None:
        page = lobby.arrive(kind)
        turned = turned_to(lobby, page)
        if turned > pages:
            faults.append(f"{where} has {turned} pages")
        for number in range(turned):
            faults.extend(faults_on(lobby, f"{where} page {number + 1}", page, number))

    lobby.window.go(Scan())
    lobby.arrive(ScanPage).show_puzzled()
    look_at(ScanPage, "scan", pages=1)
    for name, ticket_id in (("done", done.id), ("waiting", waiting.id)):
        lobby.window.read_code(slips.code(ticket_id))
        look_at(SlipPage, f"slip {name}", pages=1)
    lobby.window.read_code(slips.code(done.id, center="YX9999"))
    look_at(SlipPage, "slip refused", pages=1)
    visit = RateVisit(done.id, done.label)
    lobby.window.go(visit)
    look_at(RatePage, "levels", pages=1)
    for level in LEVELS:
        lobby.window.visit.draft.choose(level.value)
        lobby.window.visit.draft.words = "排队太久" * 10
        lobby.window.go(RateReasons(visit))
        look_at(ReasonsPage, f"reasons of {level.value}")
        lobby.window.back()
        lobby.arrive(RatePage)
    lobby.window.go(RateReasons(visit))
    lobby.arrive(ReasonsPage)
    lobby.window.go(RateWords(visit))
    look_at(WordsPage, "words")
    lobby.window.go(Rated(2, True, done.label))
    look_at(ThanksPage, "thanks", pages=1)
    assert not faults, "\n".join(faults)

"""What begins with a slip: reading it, where its number stands, and how the visit was."""

from collections.abc import Iterator

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.center.evaluation.rating_codes import LEVELS
from kiosk.ui.lobby.rate_page import RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_thanks_page import ThanksPage
from kiosk.ui.lobby.rate_words_page import WordsPage
from kiosk.ui.lobby.routes import (
    NumberOf,
    Rated,
    RateReasons,
    RateVisit,
    RateWords,
    Scan,
    SlipOf,
)
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.lobby.scan_slip_page import SlipPage
from tests.ui.lobby.slips import Slips


def _walk(stage: LobbyStage) -> Iterator[str]:
    slips, window = Slips(stage.hall), stage.window
    done, waiting = slips.served(), slips.take()
    stage.come_in()
    yield from stage.go(Scan())
    stage.at(ScanPage).show_puzzled()
    yield "scan-puzzled"
    for what, code in (
        ("done", slips.code(done.id)),
        ("waiting", slips.code(waiting.id)),
        ("refused", slips.code(done.id, center="YX9999")),
    ):
        window.read_code(code)
        stage.at(SlipPage)
        yield f"slip-{what}"
    yield from stage.go(NumberOf(waiting.label), NumberOf("Z999"))
    visit = RateVisit(done.id, done.label)
    yield from stage.go(visit)
    for level in LEVELS:
        window.visit.draft.choose(level.value)
        window.visit.draft.words = "排队太久" * 10
        yield from stage.go(RateReasons(visit))
        window.back()
        stage.wait_for(visit)
    yield from stage.go(RateWords(visit), Rated(1, False, done.label), Rated(2, True, done.label))


SCENE = Scene(
    "slips",
    "lobby",
    (RatePage, ReasonsPage, ScanPage, SlipPage, ThanksPage, WordsPage),
    _walk,
    open_lobby,
    (Scan, SlipOf, NumberOf, RateVisit, RateReasons, RateWords, Rated),
)

"""Faces without ways through them: board, a room's door, the resident's screen at a desk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from gallery.desk.stage import empty_store
from gallery.lobby.dressed import WISHES
from gallery.lobby.stage import limits_of
from gallery.looks import Combination
from gallery.measures.limits import Limits, door, resident
from gallery.measures.limits import hall as across_the_hall
from gallery.patience import Patience, closed
from gallery.scene import Scene
from kiosk.assets_folder import assets_folder
from kiosk.center.evaluation.rating_codes import LEVELS
from kiosk.center.rooms.booking import book
from kiosk.center.rooms.values import Wish
from kiosk.clock import LOCAL
from kiosk.errors import Unavailable
from kiosk.ui.board.window import BoardWindow
from kiosk.ui.calm_page import CalmPage
from kiosk.ui.door.window import DoorWindow
from kiosk.ui.language import Language
from kiosk.ui.lobby.rate_page import RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_rest_page import RestPage
from kiosk.ui.lobby.rate_thanks_page import ThanksPage
from kiosk.ui.lobby.rate_window import RateWindow
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.stopped_window import StoppedWindow
from kiosk.ui.stopped_words import MENDING
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.widgets.text import Text
from tests.stores import SetClock
from tests.ui.demo_hall import DemoHall, open_demo_hall
from tests.ui.hall import RealHall, open_hall
from tests.ui.lobby.slips import Slips

POLL_MS = 20
STOPPED = (MENDING, "store.no_backup", "store.wrong_key", "store.full", "store.disk_failing")
ROOM = "R11"


class FaceStage:
    """A window and the hall it looks into."""

    def __init__(self, window: QWidget, hall: Any, context: FaceContext, limits: Limits) -> None:
        self.window, self.hall, self.limits = window, hall, limits
        self.patience, self._context = Patience(), context

    def place(self) -> QRect | None:
        return None

    def kinds(self) -> set[type[QWidget]]:
        page = getattr(self.window, "page", None)
        return {type(self.window)} | ({type(page)} if page is not None else set())

    def quiet(self) -> bool:
        return self._context.tasks.pending == 0

    def turns(self) -> int:
        return 1

    def turn_to(self, number: int) -> None:
        """There is one."""

    def until(self, holds: Callable[[], object]) -> None:
        self.patience.waitUntil(holds)

    def tap(self, name: str) -> None:
        """Press the button in sight of that name."""

        def seen() -> list[QAbstractButton]:
            found = self.window.findChildren(QAbstractButton, name)
            return [each for each in found if each.isVisible()]

        self.until(lambda: bool(seen()))
        seen()[0].click()


@contextmanager
def _closing(
    window: QWidget, hall: Any, context: FaceContext, limits: Limits, way: Combination
) -> Iterator[FaceStage]:
    window.resize(way.shape.size)
    window.show()
    stage = FaceStage(window, hall, context, limits)
    try:
        yield stage
    finally:
        closed(window, stage.quiet)


@contextmanager
def open_board(way: Combination, built: Path, folder: Path) -> Iterator[FaceStage]:
    """A board over a hall where two desks are taken, one with a long name."""
    with open_hall(empty_store(built), folder, SetClock()) as hall:
        hall.seat(1, hall.lin)
        hall.seat(3, hall.wang)
        context = hall.context(way.shape.pitch_mm)
        window = BoardWindow(context, language=way.language, poll_ms=POLL_MS, hold_ms=POLL_MS)
        limits = across_the_hall(way.shape.pitch_mm)
        with _closing(window, hall, context, limits, way) as stage:
            yield stage


@contextmanager
def open_door(way: Combination, built: Path, folder: Path) -> Iterator[FaceStage]:
    """The door of a room that is booked in an hour."""
    with open_demo_hall(built, folder, pitch_mm=way.shape.pitch_mm) as hall:
        _reserve(hall)
        window = DoorWindow(hall.context, ROOM, language=way.language, poll_ms=POLL_MS)
        limits = door(way.shape.pitch_mm)
        with _closing(window, hall, hall.context, limits, way) as stage:
            yield stage


@contextmanager
def open_rate(way: Combination, built: Path, folder: Path) -> Iterator[FaceStage]:
    """The screen turned to the resident at desk 1."""
    language = Language(assets_folder() / "i18n")
    language.switch(way.language)
    family = load_fonts(assets_folder() / "fonts")
    with open_demo_hall(built, folder, pitch_mm=way.shape.pitch_mm) as hall:
        window = RateWindow(hall.context, 1, family=family, language=language, poll_ms=POLL_MS)
        window._look = WISHES[way.look]
        try:
            with _closing(window, hall, hall.context, limits_of(way), way) as stage:
                yield stage
        finally:
            language.switch("zh")


def _reserve(hall: DemoHall) -> None:
    starts, ends = (datetime(2026, 11, 23, hour, 30, tzinfo=LOCAL) for hour in (10, 11))
    wish = Wish(ROOM, starts, ends, "company", "stream", phone="13800138000", name="张小满")
    hall.store.write(
        lambda session: book(
            session,
            device_id=hall.context.device_id,
            booking_id=uuid4(),
            wish=wish,
            clock=hall.clock,
        )
    ).result(timeout=30)


def _board(stage: FaceStage) -> Iterator[str]:
    hall: RealHall = stage.hall
    window: Any = stage.window
    stage.until(lambda: window.waiting.total == 0)
    yield "welcome"
    for code in (*("MZ04",) * 6, *("YB01",) * 3):
        hall.take(code)
    stage.until(lambda: window.waiting.total > 0)
    yield "waiting"
    for desk, clerk in ((1, hall.lin), (3, hall.wang)):
        ticket = hall.call(desk, clerk)
        stage.until(lambda ticket=ticket: _called(window) == ticket.label)
        yield f"called-{desk}"
    window.watch.beat.disconnect()
    for _ in range(6):
        window._lost(Unavailable("store.unavailable", cause="gone"))
    yield "behind"


def _called(window: BoardWindow) -> str:
    return "" if window.panel.call is None else window.panel.call.label


def _door(stage: FaceStage) -> Iterator[str]:
    window: Any = stage.window
    stage.until(lambda: window._seen is not None)
    yield "free"
    stage.hall.clock.set_to(datetime(2026, 11, 23, 10, 35, tzinfo=LOCAL))
    before = _state(window)
    stage.until(lambda: _state(window) != before)
    yield "used"
    window.watch.looked.disconnect()
    window.watch.lost.emit(Unavailable("store.unavailable", cause="gone"))
    yield "behind"


def _state(window: QWidget) -> str:
    return window.findChild(Text, "door.state").text()


def _rate(stage: FaceStage) -> Iterator[str]:
    window: Any = stage.window
    slips = Slips(stage.hall)
    yield "rest"
    ticket = slips.call()
    slips.move("start_serving", ticket.id)
    slips.move("ask_for_rating", ticket.id)
    stage.until(lambda: isinstance(window.page, RatePage))
    yield "levels"
    for level in LEVELS:
        stage.tap(f"level.{level.value}")
        stage.until(lambda: isinstance(window.page, ReasonsPage))
        yield f"reasons-{level.value}"
        if level is not LEVELS[-1]:
            window._become(window._draw_levels)
    stage.tap("rate.send")
    stage.until(lambda: isinstance(window.page, ThanksPage))
    yield "thanks"


@contextmanager
def open_stopped(way: Combination, built: Path, folder: Path) -> Iterator[FaceStage]:
    """What stands on a screen while there is no store, or no face at all."""
    with open_hall(empty_store(built), folder, SetClock()) as hall:
        window = StoppedWindow(way.shape.pitch_mm)
        limits = resident(way.shape.pitch_mm)
        with _closing(window, hall, hall.context(), limits, way) as stage:
            yield stage


def _stopped(stage: FaceStage) -> Iterator[str]:
    window: Any = stage.window
    for key in STOPPED:
        window.say(key, center="云溪镇党群服务中心", phone="0576-0000-0000")
        yield f"stopped-{key}"
    family = load_fonts(assets_folder() / "fonts")
    languages = tuple(OwnLanguage(code, assets_folder() / "i18n") for code in ("zh", "en"))
    for overhead in (False, True):
        stage.window = CalmPage(overhead=overhead, family=family, languages=languages)
        stage.window.resize(window.size())
        stage.window.show()
        yield f"calm-{'over-the-hall' if overhead else 'lobby'}"
        stage.window.close()
    stage.window = window


BOARD = Scene("board", "board", (BoardWindow,), _board, open_board)
DOOR = Scene("door", "door", (DoorWindow,), _door, open_door)
RATE = Scene(
    "rate", "rate", (RatePage, RateWindow, ReasonsPage, RestPage, ThanksPage), _rate, open_rate
)
STILL = Scene("still", "door", (CalmPage, StoppedWindow), _stopped, open_stopped)

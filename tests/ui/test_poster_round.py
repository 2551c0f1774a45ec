"""Posters on attract page and board: whole, one after the other, and a call comes first."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.center.activities.values import SessionCard
from kiosk.clock import LOCAL
from kiosk.ui.board.window import BoardWindow
from kiosk.ui.poster_round import PosterRound
from kiosk.ui.poster_shelf import Slide
from kiosk.ui.poster_words import PosterWords
from kiosk.ui.theme.lettering import Lettering
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import STANDARD
from kiosk.ui.widgets.poster_frame import PosterFrame
from tests.ui.fakes import PaintedPosters
from tests.ui.hall import RealHall
from tests.ui.hall import hall as hall

PLAIN = PosterWords(lambda _context, text: text, english=False)
GREEN = QColor("#1C6E46")
TALL = Slide("tall", "", "", picture=True)
WORDS = Slide("words", "读书会", "周三晚上七点\n图书阅览室", picture=False)
BROKEN = Slide("broken", "", "", picture=True)


@pytest.fixture
def frame(qtbot: QtBot, family: str) -> Iterator[PosterFrame]:
    theme = Theme(STANDARD, 0.248, family=family)
    window = QWidget()
    qtbot.addWidget(window)
    frame = PosterFrame(Lettering(theme), 40, radius=24)
    frame.setParent(window)
    window.resize(600, 400)
    frame.resize(600, 400)
    window.show()
    yield frame  # the window lives as long
    window.hide()


def test_a_picture_is_whole_in_the_middle_of_a_calm_card(frame: PosterFrame, qtbot: QtBot) -> None:
    shelf = PaintedPosters(TALL)
    turns = PosterRound(shelf, frame, PLAIN, parent=frame)
    with qtbot.waitSignal(turns.turned):
        turns.go_on()
    image = frame.grab().toImage()
    card = QColor("#FFFFFF")
    assert image.pixelColor(300, 200) == GREEN
    assert image.pixelColor(100, 200) == card  # letterboxed, not stretched
    edge = [image.pixelColor(x, 200) == GREEN for x in range(600)]
    assert edge.count(True) == pytest.approx(shelf.asked[-1].height() * 2 / 3, abs=3)


def test_slides_take_turns_and_what_cannot_be_read_is_passed_over(
    frame: PosterFrame, qtbot: QtBot
) -> None:
    shelf = PaintedPosters(TALL, BROKEN, WORDS)
    turns = PosterRound(shelf, frame, PLAIN, pauses=True, every_ms=20, parent=frame)
    seen: list[Slide | None] = []
    turns.turned.connect(seen.append)
    turns.go_on()
    qtbot.waitUntil(lambda: len(seen) >= 4, timeout=20_000)
    assert seen[:4] == [TALL, WORDS, None, TALL]
    turns.pause()
    assert not frame.isVisible()


def test_one_slide_alone_is_drawn_once(frame: PosterFrame, qtbot: QtBot) -> None:
    shelf = PaintedPosters(TALL)
    turns = PosterRound(shelf, frame, PLAIN, every_ms=5, alone_ms=5, parent=frame)
    turns.go_on()
    qtbot.waitUntil(lambda: shelf.looks >= 4, timeout=20_000)
    assert len(shelf.asked) == 1


def test_a_call_takes_the_place_of_a_poster_and_gives_it_back(qtbot: QtBot, hall: RealHall) -> None:
    shelf = PaintedPosters(TALL)
    board = BoardWindow(replace(hall.context(), posters=shelf), poll_ms=20, hold_ms=200)
    qtbot.addWidget(board)
    assert board.posters is not None
    board.posters.every_ms = 30
    board.resize(1920, 1080)
    board.show()
    qtbot.waitUntil(board.poster.isVisible, timeout=20_000)
    assert board.poster.geometry() == board.panel.geometry()
    hall.seat(2, hall.wang)
    hall.take()
    hidden: list[bool] = []
    board.announce.connect(lambda _call: hidden.append(board.poster.isHidden()))
    with qtbot.waitSignal(board.announce):
        hall.call(2, hall.wang)
    assert hidden == [True]
    qtbot.waitUntil(board.poster.isVisible, timeout=20_000)


def test_what_is_on_next_is_a_slide_of_the_board(frame: PosterFrame, qtbot: QtBot) -> None:
    card = SessionCard(
        id=uuid4(),
        activity_code="A1",
        kind="once",
        name="冬至包饺子",
        name_en="Dumplings",
        audience="everyone",
        starts_at=datetime(2026, 12, 21, 14, tzinfo=LOCAL),
        ends_at=datetime(2026, 12, 21, 16, tzinfo=LOCAL),
        room_code="A",
        room_name="多功能会议室",
        room_name_en="Hall",
        floor=2,
        village="",
        village_code="",
        place="",
        state="planned",
        reason="",
        published=True,
        capacity=2,
        taken=2,
        waiting=0,
    )
    shelf = PaintedPosters(Slide("next", "", "", picture=False, sessions=(card,)))
    turns = PosterRound(shelf, frame, PLAIN, parent=frame)
    with qtbot.waitSignal(turns.turned):
        turns.go_on()
    said = frame.accessibleName()
    assert said == "接下来的活动 12月21日 星期一 14:00 冬至包饺子 · 多功能会议室 · 名额满了"

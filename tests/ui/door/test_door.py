"""The face at a door: now and next, freed by time alone, and back when the store is."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.center.rooms.booking import book
from kiosk.center.rooms.values import Wish
from kiosk.clock import LOCAL
from kiosk.errors import Unavailable
from kiosk.ui.door.window import DoorWindow
from kiosk.ui.widgets.text import Text
from tests.ui.conftest import DemoHall


def said(window: DoorWindow) -> str:
    return "\n".join(text.text() for text in window.findChildren(Text) if text.isVisible())


def test_the_door_shows_now_and_next_and_time_frees_the_room(
    qtbot: QtBot, demo_hall: DemoHall
) -> None:
    def at(hour: int, minute: int = 0) -> datetime:
        return datetime(2026, 11, 23, hour, minute, tzinfo=LOCAL)

    wish = Wish(
        "R11", at(10, 30), at(11, 30), "company", "stream", phone="13800138000", name="张小满"
    )
    work: Callable[..., Any] = lambda session: book(  # noqa: E731
        session,
        device_id=demo_hall.context.device_id,
        booking_id=uuid4(),
        wish=wish,
        clock=demo_hall.clock,
    )
    demo_hall.store.write(work).result(timeout=30)
    window = DoorWindow(demo_hall.context, "R11", poll_ms=20)
    qtbot.addWidget(window)
    for size in (QSize(1080, 1920), QSize(1920, 1080)):
        window.resize(size)
        window.show()
        qtbot.waitUntil(lambda: "空闲" in said(window), timeout=5000)
        assert "10:30–11:30" in said(window)
        assert "张" not in said(window)
    demo_hall.clock.set_to(at(10, 35))
    qtbot.waitUntil(lambda: "使用中" in said(window), timeout=5000)
    demo_hall.clock.set_to(at(10, 46))
    qtbot.waitUntil(lambda: "空闲" in said(window), timeout=5000)
    window.watch.lost.emit(Unavailable("store.unavailable", cause="gone"))
    assert "10:46" in said(window)
    qtbot.waitUntil(lambda: "连不上" not in said(window), timeout=5000)


def test_a_door_of_no_room_says_so(qtbot: QtBot, demo_hall: DemoHall) -> None:
    window = DoorWindow(demo_hall.context, "R99", poll_ms=20)
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    qtbot.waitUntil(lambda: "没有编号 R99 的房间" in said(window), timeout=5000)

"""Every page of rooms in every shape, look and language: nothing cut, nothing too small to hit."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from uuid import uuid4

import pytest
from PySide6.QtCore import QSize
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking import book
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.clock import local
from kiosk.ui.lobby.equipment.routes import (
    EquipmentRoute,
    Repaired,
    RepairKind,
    RepairPieces,
    RepairRooms,
)
from kiosk.ui.lobby.rooms.routes import (
    AskBooker,
    AskBookerPhone,
    AskHeads,
    AskLength,
    AskPurpose,
    AskStart,
    AskWeekly,
    BookingAt,
    RoomAt,
    RoomRefused,
    RoomRoute,
    Rooms,
    RoomsFor,
    RoomTaken,
    RoomUses,
)
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_along

LONG = "10:00–11:00 已有人订了。最近的空档:11-23 11:15"


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        pytest.param(*case, id="-".join(case))
        for case in product(SHAPES, ("standard", "elder"), ("zh", "en"))
        if case[:2] != ("small", "elder")
    ],
)
def test_nothing_of_rooms_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    made = _book(lobby)
    faults = faults_along(lobby, look, language, _routes(made))
    assert not faults, "\n".join(faults)


def _routes(made: BookingView) -> tuple[RoomRoute | EquipmentRoute, ...]:
    return (
        Rooms(1),
        Rooms(2),
        Rooms(3),
        RoomUses(),
        RoomsFor("培训上课"),
        RoomAt("R01", date(2026, 11, 29)),
        RoomAt("R11"),
        AskStart("R11"),
        AskLength("R11"),
        AskWeekly("R11"),
        AskBooker("R11"),
        AskHeads("R11"),
        AskPurpose("R11"),
        AskBookerPhone("R11"),
        RoomRefused("R11", LONG, "2026-11-23T11:15:00+08:00", may_wait=True),
        BookingAt(made.id),
        RoomTaken(made, "https://hub.invalid/t/" + "A" * 120),
        RoomTaken(made, "", tuple(made.starts_at + timedelta(weeks=n) for n in range(5))),
        RepairRooms(),
        RepairPieces("R11"),
        RepairKind("R11-1"),
        Repaired("妇女儿童驿站", "Women and Children's Corner", "直播手机支架", "Phone stand", 2),
    )


def _book(lobby: Lobby) -> BookingView:
    clock = lobby.hall.clock

    def work(session: Session) -> BookingView:
        today = local(clock.now()).replace(minute=0, second=0, microsecond=0)
        wish = Wish(
            "R11",
            today.replace(hour=13),
            today.replace(hour=14),
            "company",
            "stream",
            phone="13800138000",
            company="云溪茶业有限公司",
            equipment=("R11-1", "R11-2"),
        )
        return book(
            session,
            device_id=lobby.hall.context.device_id,
            booking_id=uuid4(),
            wish=wish,
            clock=clock,
        )

    return lobby.hall.store.write(work).result(timeout=30)

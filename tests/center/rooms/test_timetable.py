"""一室多用: one room with several functions, and the clash named when two want one time."""

from datetime import date, time

import pytest

from kiosk.assets_folder import assets_folder
from kiosk.center.rooms.founding import put_rooms, read_rooms
from kiosk.center.rooms.timetable import (
    DatedSlot,
    Slot,
    Timetable,
    check_slots,
    slices_on,
)
from kiosk.center.rooms.values import ZONES
from kiosk.center.rooms.views import functions, rooms, rooms_now
from kiosk.errors import RuleBroken
from tests.center.rooms.house import at
from tests.stores import Opened, SetClock


@pytest.mark.parametrize(
    ("second", "clash"),
    [
        (Slot(1, time(11), time(13), "排练", True), True),
        (Slot(1, time(12), time(13), "排练", True), False),
        (Slot(7, time(22), time(9), "守夜", True), True),
        (Slot(2, time(9), time(12), "排练", True), False),
    ],
)
def test_functions_that_overlap_are_refused_by_name(second: Slot, clash: bool) -> None:
    first = Slot(1, time(8), time(12), "会议", True)
    if not clash:
        check_slots([first, second])
        return
    with pytest.raises(RuleBroken) as refused:
        check_slots([first, second])
    assert {refused.value.values["function"], refused.value.values["other"]} == {
        "会议",
        second.function,
    }


def test_an_exception_cuts_the_week_only_where_it_is() -> None:
    day = date(2026, 11, 23)
    plan = Timetable(
        (Slot(1, time(8), time(18), "会议", True),),
        (DatedSlot(day, time(10), time(12), "讲座", False),),
    )
    assert [(each.function, each.starts) for each in slices_on(plan, day)] == [
        ("会议", at("08:00")),
        ("讲座", at("10:00")),
        ("会议", at("12:00")),
    ]


def test_the_demo_house_has_thirteen_rooms_in_five_zones(opened: Opened, clock: SetClock) -> None:
    file = read_rooms(assets_folder() / "demo" / "rooms.json")
    opened.write(
        lambda session: put_rooms(session, device_id=opened.device_id, rooms=file, clock=clock)
    )
    known = opened.read(rooms)
    assert len(known) == 13
    assert {each.zone for each in known} == set(ZONES)
    assert opened.read(functions)["R11"] == ("直播", "夜间直播")
    states = {
        now.room.code: now.state
        for now in opened.read(lambda session: rooms_now(session, clock=clock))
    }
    assert (states["R11"], states["R01"], states["R13"]) == ("free", "used", "free")


def test_no_two_rooms_of_a_floor_lie_over_each_other_on_the_plan() -> None:
    placed: dict[tuple[int, int, int], str] = {}
    for part in read_rooms(assets_folder() / "demo" / "rooms.json").rooms:
        x, y, width, height = part.plan
        for cell in ((part.floor, x + i, y + j) for i in range(width) for j in range(height)):
            assert placed.setdefault(cell, part.code) == part.code

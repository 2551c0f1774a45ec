"""One slip, or its digits, shows one person what they have here; and nobody by guessing."""

from datetime import timedelta

from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.appointments.booking_page import BookingPage as AppointmentPage
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.day_page import MyDayPage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.rooms.booking_page import BookingPage
from kiosk.ui.lobby.rooms.plan_page import PlanPage
from kiosk.ui.lobby.scan_slip_page import SlipPage
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.mine.things import NOON, number, room, time, token
from tests.ui.lobby.mine.way import find, type_digits
from tests.ui.lobby.slips import scan


def to_mine(lobby: Lobby) -> FindMinePage:
    if isinstance(lobby.window.page, AttractPage):
        lobby.tap("start")
        lobby.arrive(HomePage)
    lobby.window.go(Mine())
    return lobby.arrive(FindMinePage)


def test_a_slip_scanned_here_shows_all_its_holder_has_and_prints_it_on_one(lobby: Lobby) -> None:
    hall = lobby.hall
    early, booked = room(hall, NOON - timedelta(minutes=30)), time(hall)
    late = room(hall, NOON + timedelta(days=1))
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.activities")
    lobby.arrive(ActivityDoorsPage)
    lobby.tap("door.rooms")
    lobby.arrive(PlanPage)
    lobby.tap("rooms.mine")
    lobby.arrive(FindMinePage)
    scan(lobby, token(hall, "appointment", booked))
    lobby.arrive(MyDayPage)
    words = lobby.words()
    at = [words.index(said) for said in ("11:45–12:45 · 共享", "12:15–12:30 · ", "12:15–13:15 · ")]
    assert at == sorted(at)
    assert "明天 11月24日" in words
    assert words.count("和别的事时间撞上了") == 2
    assert "138" not in words
    assert "张小满" not in words
    lobby.tap("day.print")
    [shown] = hall.slips.days
    assert [each.id for each in shown] == [booked]
    assert not lobby.button("day.print").isEnabled()
    lobby.tap(f"thing.room.{late.number}")
    assert late.number in lobby.arrive(BookingPage).kit.center.name + lobby.words()
    lobby.tap("back")
    page = lobby.arrive(MyDayPage)
    lobby.tap(f"thing.room.{early.number}")
    lobby.arrive(BookingPage)
    lobby.tap("booking.cancel")
    lobby.tap("booking.cancel")
    lobby.qtbot.waitUntil(lambda: "已取消" in lobby.words())
    lobby.tap("back")
    page = lobby.arrive(MyDayPage)
    assert page.slip_words == ""
    assert early.number not in lobby.words()
    assert "撞上" not in lobby.words()


def test_two_slips_that_nothing_joins_are_put_together_by_scanning_both(lobby: Lobby) -> None:
    hall = lobby.hall
    alone, made = number(hall), room(hall, NOON)
    to_mine(lobby)
    scan(lobby, token(hall, "ticket", alone))
    lobby.arrive(SlipPage)  # who has one thing only is led to it
    to_mine(lobby)
    time(hall)
    scan(lobby, token(hall, "room", made.id))
    lobby.arrive(MyDayPage)
    scan(lobby, token(hall, "ticket", alone))
    lobby.qtbot.waitUntil(lambda: "取号" in lobby.words() and "场地预订" in lobby.words())
    assert [each.kind for each in lobby.window.visit.shown] == ["room", "ticket"]
    scan(lobby, "A" * 160)
    lobby.qtbot.waitUntil(lambda: "没有读懂" in lobby.words())
    lobby.hall.slips.become(PrinterNotice.PAPER_OUT)
    lobby.tap("day.print")
    lobby.qtbot.waitUntil(lambda: "打印机缺纸" in lobby.words())
    lobby.window.end_visit()
    assert lobby.window.visit.shown == ()


def test_digits_lead_to_the_day_or_straight_to_the_only_thing(lobby: Lobby) -> None:
    made = room(lobby.hall, NOON + timedelta(days=2))
    to_mine(lobby)
    assert not lobby.button("find.look").isEnabled()
    find(lobby, "8000", made.number[-4:])
    lobby.arrive(BookingPage)
    booked = time(lobby.hall)
    lobby.tap("back")
    find(lobby, "8000", made.number[-4:])
    lobby.arrive(MyDayPage)
    code = next(
        name.objectName().removeprefix("thing.appointment.")
        for name in lobby.window.findChildren(type(lobby.button(f"thing.room.{made.number}")))
        if name.objectName().startswith("thing.appointment.")
    )
    lobby.tap("back")
    find(lobby, "8000", code)
    lobby.arrive(MyDayPage)
    lobby.tap(f"thing.appointment.{code}")
    lobby.arrive(AppointmentPage)
    assert booked


def test_the_same_is_said_whichever_half_is_wrong_and_guessing_costs_a_minute(
    lobby: Lobby,
) -> None:
    made = room(lobby.hall, NOON)
    page, code = to_mine(lobby), made.number[-4:]
    said = set()
    for tail, digits in (("9999", code), ("8000", "9876"), ("9999", "9876")):
        find(lobby, tail, digits)
        said.add(page.remark)
        assert " ".join(digits) in lobby.words()
    assert len(said) == 1
    assert "没有找到" in said.pop()
    lobby.tap("key.back")
    assert page.remark == ""
    for _ in range(2):
        find(lobby, "8000", "9876")
    lobby.qtbot.waitUntil(lambda: "60 秒" in page.remark)
    assert not lobby.button("find.look").isEnabled()
    lobby.window.end_visit()
    page = to_mine(lobby)
    type_digits(lobby, "8000" + code)
    assert not lobby.button("find.look").isEnabled()
    lobby.hall.clock.pass_time(seconds=59)
    lobby.qtbot.waitUntil(lambda: "1 秒" in page.remark and "60" not in page.remark)
    lobby.hall.clock.pass_time(seconds=1)
    lobby.qtbot.waitUntil(lambda: page.remark == "")
    lobby.tap("find.look")
    lobby.arrive(BookingPage)

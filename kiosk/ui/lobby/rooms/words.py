"""Words of rooms and bookings in the language of now."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.center.rooms.values import BookingView, RoomView
from kiosk.center.rooms.views import RoomNow
from kiosk.clock import local
from kiosk.ui.language import Code
from kiosk.ui.theme.tokens import Tone


def room_name(room: RoomView, language: Code) -> str:
    """The name of a room."""
    return room.name_en if language == "en" and room.name_en else room.name


def where(room: RoomView) -> str:
    """Floor and size."""
    floor = QCoreApplication.translate("rooms", "{floor} 楼").format(floor=room.floor)
    seats = QCoreApplication.translate("rooms", "最多 {count} 人").format(count=room.capacity)
    return f"{floor} · {seats}"


def function_name(function: str, function_en: str, language: Code) -> str:
    """What a room is used for."""
    return function_en if language == "en" and function_en else function


def state_words(now: RoomNow, language: Code) -> tuple[str, Tone]:
    """What a room is like now, in a few words, and the tone that goes with it."""
    translate = QCoreApplication.translate
    until = clock_time(now.until) if now.until else ""
    name = function_name(now.function, now.function_en, language)
    match now.state:
        case "free":
            return translate("rooms", "空闲,到 {until}").format(until=until), "green"
        case "used":
            use = translate("rooms", "{function},到 {until}")
            return use.format(function=name, until=until), "blue"
        case "taken" if until:
            return translate("rooms", "有人用,到 {until}").format(until=until), "gold"
        case "taken":
            return translate("rooms", "有人用"), "gold"
        case _ if now.next_free is not None:
            opens = clock_time(now.next_free)
            return translate("rooms", "{opens} 开放").format(opens=opens), "plain"
        case _:
            return translate("rooms", "今天不再开放"), "plain"


def clock_time(moment: datetime) -> str:
    """09:30, local; midnight at a day's end is 24:00."""
    here = local(moment)
    return "24:00" if (here.hour, here.minute) == (0, 0) else f"{here:%H:%M}"


def day_words(day: date, today: date) -> str:
    """今天, 明天, or the date with its weekday."""
    translate = QCoreApplication.translate
    if day == today:
        return translate("rooms", "今天")
    if day == today + timedelta(days=1):
        return translate("rooms", "明天")
    return f"{day.month}-{day.day} {weekday_words(day)}"


def weekday_words(day: date) -> str:
    """周一 … 周日."""
    translate = QCoreApplication.translate
    return (
        translate("rooms", "周一"),
        translate("rooms", "周二"),
        translate("rooms", "周三"),
        translate("rooms", "周四"),
        translate("rooms", "周五"),
        translate("rooms", "周六"),
        translate("rooms", "周日"),
    )[day.weekday()]


def length_words(length: timedelta) -> str:
    """30 分钟, 1 小时, 1.5 小时."""
    minutes = int(length.total_seconds() // 60)
    if minutes < 60:
        return QCoreApplication.translate("rooms", "{count} 分钟").format(count=minutes)
    hours = minutes / 60
    count = f"{hours:.0f}" if minutes % 60 == 0 else f"{hours:.1f}"
    return QCoreApplication.translate("rooms", "{count} 小时").format(count=count)


def purposes() -> tuple[tuple[str, str], ...]:
    """Code and word of each purpose."""
    translate = QCoreApplication.translate
    return (
        ("meeting", translate("rooms", "开会")),
        ("training", translate("rooms", "培训")),
        ("class", translate("rooms", "上课、辅导")),
        ("stream", translate("rooms", "直播")),
        ("talk", translate("rooms", "议事、商量")),
        ("party", translate("rooms", "党员活动")),
        ("culture", translate("rooms", "文艺、排练")),
        ("family", translate("rooms", "亲情连线")),
        ("other", translate("rooms", "别的事")),
    )


def purpose_word(code: str) -> str:
    """The word of one purpose."""
    return dict(purposes()).get(code, code)


def booking_state(booking: BookingView) -> tuple[str, Tone]:
    """How a booking stands, and the tone that goes with it."""
    translate = QCoreApplication.translate
    plain: dict[str, tuple[str, Tone]] = {
        "booked": (translate("rooms", "已订"), "green"),
        "requested": (translate("rooms", "等批准"), "gold"),
        "checked_in": (translate("rooms", "已签到"), "green"),
        "over": (translate("rooms", "已结束"), "plain"),
        "cancelled": (translate("rooms", "已取消"), "plain"),
        "declined": (translate("rooms", "没有批准"), "gold"),
        "no_show": (translate("rooms", "没有签到,已放开"), "gold"),
        "lapsed": (translate("rooms", "已失效"), "plain"),
    }
    if booking.state == "waiting":
        ahead = booking.waiting_before
        return translate("rooms", "候补,前面 {count} 个").format(count=ahead), "blue"
    return plain[booking.state]


def booking_time(booking: BookingView, today: date) -> str:
    """明天 14:00–15:30."""
    starts = local(booking.starts_at)
    span = f"{starts:%H:%M}–{clock_time(booking.ends_at)}"
    return f"{day_words(starts.date(), today)} {span}"

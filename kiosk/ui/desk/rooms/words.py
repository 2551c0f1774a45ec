"""The texts of rooms at the desk, in the desk's own language."""

from datetime import date

from kiosk.center.rooms.booking_view import Contact
from kiosk.center.rooms.values import BookingView, EquipmentView, RoomView, Slice
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone


class RoomWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self.english = language.code == "en"

    def button(self) -> str:
        return self.translate("desk_rooms", "房间")

    def title(self) -> str:
        return self.translate("desk_rooms", "房间预订")

    def hint(self) -> str:
        return self.translate("desk_rooms", "点预订看它,拖动就改时间;点空白处代人预订")

    def tabs(self) -> tuple[tuple[str, str], ...]:
        """What can be seen here."""
        return (
            ("week", self.translate("desk_rooms", "一周")),
            ("day", self.translate("desk_rooms", "一天")),
            ("calls", self.translate("desk_rooms", "要打电话")),
            ("missed", self.translate("desk_rooms", "没来")),
            ("pieces", self.translate("desk_rooms", "设备")),
        )

    def room(self, room: RoomView) -> str:
        return room.name_en if self.english else room.name

    def day(self, day: date) -> str:
        names = self.translate("desk_rooms", "周一 周二 周三 周四 周五 周六 周日").split()
        return f"{day.month}-{day.day} {names[day.weekday()]}"

    def nothing_chosen(self) -> str:
        return self.translate("desk_rooms", "还没有点预订")

    def state(self, booking: BookingView) -> tuple[str, Tone]:
        """How it stands, and its tone."""
        translate = self.translate
        table: dict[str, tuple[str, Tone]] = {
            "booked": (translate("desk_rooms", "已订"), "green"),
            "requested": (translate("desk_rooms", "等批准"), "gold"),
            "checked_in": (translate("desk_rooms", "已签到"), "blue"),
            "waiting": (translate("desk_rooms", "候补"), "gold"),
            "over": (translate("desk_rooms", "已结束"), "plain"),
            "cancelled": (translate("desk_rooms", "已取消"), "plain"),
            "declined": (translate("desk_rooms", "没有批准"), "plain"),
            "no_show": (translate("desk_rooms", "没有来"), "plain"),
            "lapsed": (translate("desk_rooms", "已失效"), "plain"),
        }
        return table[booking.state]

    def who(self, booking: BookingView) -> str:
        """A company by its name, a person by their masked one, else the number's end."""
        return booking.company or booking.masked_name or booking.number[-4:]

    def facts(self, booking: BookingView) -> tuple[str, ...]:
        """What the file says, line by line."""
        starts, ends = local(booking.starts_at), local(booking.ends_at)
        translate = self.translate
        lines = [
            f"{self.day(starts.date())} {starts:%H:%M}–{ends:%H:%M}",
            f"{self.who(booking)}  {booking.masked_phone}".strip(),
            translate("desk_rooms", "{count} 人 · 编号 {number}").format(
                count=booking.headcount, number=booking.number
            ),
        ]
        if booking.series_id is not None:
            lines.append(translate("desk_rooms", "每周固定的预订"))
        if booking.reason:
            lines.append(translate("desk_rooms", "原因:{why}").format(why=booking.reason))
        if booking.broken:
            names = self.comma().join(self.piece(piece) for piece in booking.broken)
            lines.append(translate("desk_rooms", "设备在修:{names}").format(names=names))
        return tuple(lines)

    def comma(self) -> str:
        return self.translate("desk_rooms", "、")

    def piece(self, piece: EquipmentView) -> str:
        return piece.name_en if self.english else piece.name

    def use(self, each: Slice) -> str:
        """What a slice of the timetable is for."""
        return (each.function_en or each.function) if self.english else each.function

    def contact(self, contact: Contact) -> str:
        """Who to call, in full."""
        return "  ".join(filter(None, (contact.company, contact.name, contact.phone)))

    def shown_for(self, seconds: int) -> str:
        words = self.translate("desk_rooms", "{count} 秒后遮住")
        return words.format(count=seconds)

    def verbs(self) -> tuple[tuple[str, str], ...]:
        """What can be done with a booking, the first of them first."""
        translate = self.translate
        return (
            ("check_in", translate("desk_rooms", "签到")),
            ("approve", translate("desk_rooms", "批准")),
            ("extend", translate("desk_rooms", "延长半小时")),
            ("finish", translate("desk_rooms", "提前结束")),
            ("decline", translate("desk_rooms", "不批准")),
            ("move", translate("desk_rooms", "改时间")),
            ("reveal", translate("desk_rooms", "看联系方式")),
            ("cancel", translate("desk_rooms", "取消预订")),
            ("cancel_following", translate("desk_rooms", "以后每周都取消")),
        )

    def pick_a_place(self) -> str:
        return self.translate("desk_rooms", "现在点一个空白处,就改到那间、那时开始")

    def done(self, booking: BookingView) -> str:
        words = self.translate("desk_rooms", "{number}:{state}")
        return words.format(number=booking.number[-4:], state=self.state(booking)[0])

    def room_before(self) -> str:
        return self.translate("desk_rooms", "上一间")

    def room_after(self) -> str:
        return self.translate("desk_rooms", "下一间")

    def earlier(self) -> str:
        return self.translate("desk_rooms", "往前")

    def later(self) -> str:
        return self.translate("desk_rooms", "往后")

    def pick_a_start(self) -> str:
        return self.translate("desk_rooms", "点一个空白处,就从那间、那时开始订")

    def calendar(self) -> str:
        return self.translate("desk_rooms", "存日历文件")

    def calendar_saved(self, place: str) -> str:
        return self.translate("desk_rooms", "日历已存好:{place}").format(place=place)

    def calendar_failed(self) -> str:
        return self.translate("desk_rooms", "日历没有存成,请看磁盘是否已满,再试一次")

    def book(self) -> str:
        return self.translate("desk_rooms", "代为预订")

    def print_calls(self) -> str:
        return self.translate("desk_rooms", "打印电话清单")

    def print_labels(self) -> str:
        return self.translate("desk_rooms", "打印设备标签")

    def loading(self) -> str:
        return self.translate("desk_rooms", "正在读…")

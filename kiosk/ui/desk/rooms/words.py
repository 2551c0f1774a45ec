"""The texts of rooms at the desk, in the desk's own language."""

from datetime import date

from kiosk.center.rooms.values import BookingView, RoomView
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
        return self.translate("desk_rooms", "点一个预订看它;要改时间,按改时间再点空白处")

    def day_tab(self) -> str:
        return self.translate("desk_rooms", "一天")

    def week_tab(self) -> str:
        return self.translate("desk_rooms", "一周")

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
        if booking.broken:
            names = "、".join(piece.name for piece in booking.broken)
            lines.append(translate("desk_rooms", "设备在修:{names}").format(names=names))
        return tuple(lines)

    def check_in(self) -> str:
        return self.translate("desk_rooms", "签到")

    def approve(self) -> str:
        return self.translate("desk_rooms", "批准")

    def decline(self) -> str:
        return self.translate("desk_rooms", "不批准")

    def declined_because(self) -> str:
        return self.translate("desk_rooms", "场地另有安排")

    def cancel(self) -> str:
        return self.translate("desk_rooms", "取消预订")

    def cancel_again(self) -> str:
        return self.translate("desk_rooms", "再按一次取消")

    def move(self) -> str:
        return self.translate("desk_rooms", "改时间")

    def pick_a_place(self) -> str:
        return self.translate("desk_rooms", "现在点一个空白处,就改到那时开始")

    def done(self, booking: BookingView) -> str:
        words = self.translate("desk_rooms", "{number}:{state}")
        return words.format(number=booking.number[-4:], state=self.state(booking)[0])

    def earlier(self) -> str:
        return self.translate("desk_rooms", "往前")

    def later(self) -> str:
        return self.translate("desk_rooms", "往后")

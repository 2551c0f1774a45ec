"""The texts of the lists about rooms at the desk: calls to make, rooms left empty, equipment."""

from kiosk.center.rooms.calls import Call
from kiosk.center.rooms.equipment import FaultView, PieceView
from kiosk.center.rooms.holders import NoShows
from kiosk.clock import local
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.theme.tokens import Tone


class ListWords(RoomWords):
    """Texts with their values filled in."""

    def none(self, tab: str) -> str:
        """What is said of an empty list."""
        translate = self.translate
        return {
            "calls": translate("desk_rooms", "没有要打的电话"),
            "missed": translate("desk_rooms", "近来订了的都来了"),
            "pieces": translate("desk_rooms", "没有登记设备"),
        }[tab]

    def call_title(self, call: Call) -> str:
        booking = call.booking
        name = booking.room_name_en if self.english else booking.room_name
        starts = local(booking.starts_at)
        return f"{self.day(starts.date())} {starts:%H:%M}  {name}"

    def call_about(self, call: Call) -> str:
        who = f"{self.who(call.booking)}  {call.booking.masked_phone}".strip()
        if not call.tries:
            return who
        tried = self.translate("desk_rooms", "已打 {count} 次没接通")
        return f"{who} · {tried.format(count=call.tries)}"

    def call_why(self, call: Call) -> tuple[str, Tone]:
        """What is to be told, and its tone."""
        translate = self.translate
        table: dict[str, tuple[str, Tone]] = {
            "cancelled": (translate("desk_rooms", "中心取消了"), "accent"),
            "declined": (translate("desk_rooms", "没有批准"), "gold"),
            "approved": (translate("desk_rooms", "批准了"), "green"),
            "moved": (translate("desk_rooms", "改了时间或房间"), "blue"),
            "timetable": (translate("desk_rooms", "课表变了,放不下"), "accent"),
            "equipment": (translate("desk_rooms", "设备坏了"), "gold"),
        }
        return table[call.why]

    def told(self) -> str:
        return self.translate("desk_rooms", "通知到了")

    def not_reached(self) -> str:
        return self.translate("desk_rooms", "没接通")

    def see(self) -> str:
        return self.translate("desk_rooms", "看电话")

    def calls_title(self) -> str:
        return self.translate("desk_rooms", "房间预订有变动")

    def printing(self) -> str:
        return self.translate("desk_rooms", "正在打印,打完请收好")

    def no_printer(self) -> str:
        return self.translate("desk_rooms", "这台机器没有接打印机")

    def missed_title(self, missed: NoShows) -> str:
        who = missed.company or missed.masked_name
        return f"{who}  {missed.masked_phone}".strip()

    def missed_about(self, missed: NoShows) -> str:
        name = missed.room_name_en if self.english else missed.room_name
        words = self.translate("desk_rooms", "{count} 次没来,最近 {last:%m-%d %H:%M} {room}")
        return words.format(count=missed.times, last=local(missed.last), room=name)

    def missed_state(self, missed: NoShows) -> tuple[str, Tone]:
        """Whether they can book, and its tone."""
        if missed.restricted_until is None:
            return self.translate("desk_rooms", "还能预订"), "plain"
        words = self.translate("desk_rooms", "{until:%m-%d} 前不能订")
        return words.format(until=missed.restricted_until), "gold"

    def excuse(self) -> str:
        return self.translate("desk_rooms", "不再计")

    def excused(self, times: int) -> str:
        words = self.translate("desk_rooms", "{count} 次不再计,现在可以预订")
        return words.format(count=times)

    def piece_title(self, view: PieceView) -> str:
        room = view.room_name_en if self.english else view.room_name
        return f"{room} · {self.piece(view.piece)}"

    def piece_about(self, view: PieceView) -> str:
        """Its number, and what is wrong."""
        fault = view.fault
        if fault is None:
            return view.piece.code
        said = [view.piece.code, self.kind(fault.kind), self.since(fault)]
        if fault.times > 1:
            said.append(self.translate("desk_rooms", "报过 {count} 次").format(count=fault.times))
        if view.bookings:
            words = self.translate("desk_rooms", "{count} 个预订要用")
            said.append(words.format(count=len(view.bookings)))
        return " · ".join(said)

    def since(self, fault: FaultView) -> str:
        words = self.translate("desk_rooms", "{at:%m-%d %H:%M} 报修")
        return words.format(at=local(fault.reported_at))

    def piece_state(self, view: PieceView) -> tuple[str, Tone]:
        """How far its repair is, and its tone."""
        return self.fault_state(view.fault.state if view.fault else "fixed")

    def fault_state(self, state: str) -> tuple[str, Tone]:
        """A step of a repair, and its tone."""
        translate = self.translate
        table: dict[str, tuple[str, Tone]] = {
            "reported": (translate("desk_rooms", "已报修"), "accent"),
            "looked_at": (translate("desk_rooms", "看过了"), "gold"),
            "in_repair": (translate("desk_rooms", "在修"), "gold"),
            "fixed": (translate("desk_rooms", "好的"), "green"),
            "written_off": (translate("desk_rooms", "已报废"), "plain"),
        }
        return table[state]

    def kinds(self) -> tuple[tuple[str, str], ...]:
        """What can be wrong with a piece."""
        translate = self.translate
        return (
            ("dead", translate("desk_rooms", "开不了机、不亮")),
            ("picture_sound", translate("desk_rooms", "画面或声音不对")),
            ("cable", translate("desk_rooms", "线、接口坏了")),
            ("missing", translate("desk_rooms", "缺东西")),
            ("danger", translate("desk_rooms", "有安全隐患")),
            ("other", translate("desk_rooms", "别的毛病")),
        )

    def kind(self, code: str) -> str:
        return dict(self.kinds())[code]

    def open(self) -> str:
        return self.translate("desk_rooms", "打开")

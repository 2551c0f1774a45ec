"""What the door says, in the language it was given."""

from datetime import datetime

from kiosk.center.rooms.values import Slice
from kiosk.center.rooms.views import RoomNow
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone


class DoorWords:
    """Short enough to be read in passing."""

    def __init__(self, own: OwnLanguage) -> None:
        self._own = own

    @property
    def english(self) -> bool:
        return self._own.code == "en"

    def state(self, now: RoomNow) -> tuple[str, str, Tone]:
        """The state in large letters, what goes with it, and its tone."""
        translate = self._own.translate
        until = clock_time(now.until) if now.until else ""
        match now.state:
            case "free":
                return (
                    translate("door", "空闲"),
                    translate("door", "到 {until},到大厅终端就能订").format(until=until),
                    "green",
                )
            case "used":
                return self.use(now), translate("door", "到 {until}").format(until=until), "blue"
            case "taken":
                detail = translate("door", "到 {until}").format(until=until) if until else ""
                return translate("door", "使用中"), detail, "gold"
            case _:
                return translate("door", "未开放"), self.opens(now), "plain"

    def use(self, what: RoomNow | Slice) -> str:
        """What the room is used for."""
        return (what.function_en or what.function) if self.english else what.function

    def opens(self, now: RoomNow) -> str:
        """When it opens again today."""
        translate = self._own.translate
        if now.next_free is None:
            return translate("door", "今天不再开放")
        return translate("door", "{opens} 开放").format(opens=clock_time(now.next_free))

    def next_title(self) -> str:
        return self._own.translate("door", "接下来")

    def nothing_next(self) -> str:
        return self._own.translate("door", "今天没有别的安排")

    def booked(self) -> str:
        return self._own.translate("door", "已订")

    def floor(self, floor: int, capacity: int) -> str:
        words = self._own.translate("door", "{floor} 楼 · 最多 {capacity} 人")
        return words.format(floor=floor, capacity=capacity)

    def stale(self, seen: datetime | None) -> str:
        """The store does not answer: since when this stands."""
        translate = self._own.translate
        if seen is None:
            return translate("door", "正在连接…")
        words = translate("door", "暂时连不上,显示的是 {time} 的情况")
        return words.format(time=f"{local(seen):%H:%M}")

    def unknown(self, code: str) -> str:
        return self._own.translate("door", "没有编号 {code} 的房间").format(code=code)


def clock_time(moment: datetime) -> str:
    """09:30, local; midnight at a day's end is 24:00."""
    here = local(moment)
    return "24:00" if (here.hour, here.minute) == (0, 0) else f"{here:%H:%M}"

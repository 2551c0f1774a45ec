"""Lays out the slip of a room booking (订房单): room, time, number, code, and the rule."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, Self

from kiosk.clock import local
from kiosk.printing.blocks import (
    MM,
    Align,
    Badge,
    Beside,
    Block,
    Headline,
    Rule,
    Space,
    Stack,
    Style,
    Text,
)
from kiosk.printing.fonts import Weight
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.qr import QrCode
from kiosk.printing.slip_words import MONTHS

ROOM_BOOKING = "room.booking"
"""Kind of the print job."""
QR_LARGEST_MM = 34
LABEL = Style(9)
SMALL = Style(8)
STRONG = Style(11.5, Weight.BOLD, 1.25)
WEEKDAYS = "一二三四五六日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TITLES = {
    "booked": ("订房单", "Room booking"),
    "requested": ("订房申请单", "Request for a room"),
    "waiting": ("订房候补单", "Waitlist for a room"),
}


@dataclass(frozen=True, slots=True)
class RoomSlip:
    """What is said on it. No personal data: the code opens it only together with a phone's tail."""

    center: str
    center_en: str
    state: str
    room: str
    room_en: str
    floor: int
    starts_at: datetime
    ends_at: datetime
    number: str
    release_minutes: int
    qr_url: str
    language: Literal["zh", "en"] = "zh"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        times = {"starts_at": self.starts_at.isoformat(), "ends_at": self.ends_at.isoformat()}
        return {**asdict(self), **times}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        try:
            times = {
                name: datetime.fromisoformat(content[name]) for name in ("starts_at", "ends_at")
            }
            slip = cls(**{**content, **times})
        except (KeyError, TypeError) as broken:
            raise ValueError("not the content of a booking's slip") from broken
        if slip.state not in TITLES or slip.starts_at.tzinfo is None:
            raise ValueError("not the content of a booking's slip")
        return slip


def lay_out_room_booking(roll: Roll, slip: RoomSlip) -> Document:
    """The page of a slip."""
    return roll.page(
        _Page(roll, slip).stack(),
        title=f"Room booking {slip.number}",
        language=slip.language,
        said=[slip.center, slip.room],
    )


class _Page:
    """The blocks of one slip. In English the Chinese stands below, for the desk."""

    def __init__(self, roll: Roll, slip: RoomSlip) -> None:
        self._fonts, self._width, self._slip = roll.fonts, roll.width, slip
        self._english = slip.language == "en"

    def stack(self) -> Stack:
        return Stack([*self._head(), *self._when(), *self._code(), *self._rule()])

    def _head(self) -> list[Block]:
        slip = self._slip
        names = [slip.center_en, slip.center] if self._english else [slip.center]
        blocks: list[Block] = [self._text(names[0], Style(13, Weight.BOLD, 1.25))]
        for further in names[1:]:
            blocks += [Space(4), self._text(further, LABEL)]
        title, title_en = TITLES[slip.state]
        own = title_en if self._english else title
        size = min(12.0, 12.0 * (self._width - 24) / self._fonts.width(own, Weight.BOLD, 12.0))
        blocks += [Space(7), Rule(self._width, 1.5), Space(8)]
        blocks.append(Badge(self._fonts, own, Style(size, Weight.BOLD), self._width))
        room = (slip.room_en or slip.room) if self._english else slip.room
        floor = f"Floor {slip.floor}" if self._english else f"{slip.floor} 楼"
        blocks += [Space(8), self._text(f"{room} · {floor}", Style(14, Weight.BOLD, 1.25))]
        if room != slip.room:
            blocks += [Space(4), self._text(slip.room, LABEL)]
        return [*blocks, Space(8), Rule(self._width), Space(8)]

    def _when(self) -> list[Block]:
        starts, ends = local(self._slip.starts_at), local(self._slip.ends_at)
        day = f"{starts.year}年{starts.month}月{starts.day}日 星期{WEEKDAYS[starts.weekday()]}"
        blocks: list[Block] = []
        if self._english:
            english = f"{WEEKDAYS_EN[starts.weekday()]}, {starts.day} {MONTHS[starts.month - 1]}"
            blocks += [self._text(f"{english} {starts.year}", STRONG), Space(4)]
        blocks.append(self._text(day, LABEL if self._english else STRONG))
        span = f"{starts:%H:%M}–{ends:%H:%M}"
        blocks += [Space(12), Headline(self._fonts, span, self._width, 40), Space(9)]
        return [*blocks, Rule(self._width), Space(6)]

    def _code(self) -> list[Block]:
        code = QrCode(self._slip.qr_url, QR_LARGEST_MM * MM)
        beside = self._width - code.width - code.quiet
        narrow = beside < 25 * MM
        width = self._width if narrow else beside
        align: Align = "center" if narrow else "left"
        lines: list[Block] = []
        for text, style in self._code_words():
            lines += [self._text(text, style, width, align), Space(4)]
        if narrow:
            centred = Beside(Space(0), code, (self._width - code.width) / 2)
            body: list[Block] = [centred, Space(code.quiet), *lines]
        else:
            body = [Beside(code, Stack(lines), code.width + code.quiet)]
        return [Space(code.quiet), *body, Space(code.quiet)]

    def _code_words(self) -> list[tuple[str, Style]]:
        number = self._slip.number
        how = "签到、查看、取消：把二维码对准扫码口；没带小票，用编号和手机号各后四位。"
        shown = (f"{number[:6]} {number[6:]}", Style(13, Weight.BOLD))
        if not self._english:
            return [("编号", LABEL), shown, (how, LABEL)]
        english = (
            "To check in, see or cancel, scan this code; without the slip, use the last four "
            "digits of the number and of your phone."
        )
        return [("Number 编号", LABEL), shown, (english, LABEL), (how, SMALL)]

    def _rule(self) -> list[Block]:
        slip = self._slip
        chinese = {
            "requested": "工作人员批准后才算订上，来之前请查一查。",
            "waiting": "轮到时自动转为已订，来之前请查一查。",
        }.get(slip.state, f"开始 {slip.release_minutes} 分钟没有签到，房间自动放开。")
        blocks: list[Block] = [Rule(self._width, 0.75, dashed=True), Space(7)]
        if not self._english:
            return [*blocks, self._text(chinese, LABEL)]
        english = {
            "requested": "It is yours once staff approves; please look before you come.",
            "waiting": "It turns into a booking by itself; please look before you come.",
        }.get(
            slip.state,
            f"Without a check-in the room is released {slip.release_minutes} minutes after the "
            "start.",
        )
        return [*blocks, self._text(english, LABEL), Space(5), self._text(chinese, SMALL)]

    def _text(
        self, text: str, style: Style, width: float | None = None, align: Align = "center"
    ) -> Text:
        room = self._width if width is None else width
        return Text(self._fonts, text, style, room, align)

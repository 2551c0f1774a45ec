"""Lays out the slip of an appointment (预约单): when, the code, what to bring, and the rule."""

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
from kiosk.printing.form_blocks import TickBox
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.qr import QrCode
from kiosk.printing.slip_words import MONTHS

QR_LARGEST_MM = 34
LABEL = Style(9)
SMALL = Style(8)
STRONG = Style(11.5, Weight.BOLD, 1.25)
WEEKDAYS = "一二三四五六日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TITLES = {
    "lunch": ("午休预约单", "Lunch-break appointment"),
    "extended": ("延时预约单", "After-hours appointment"),
    "weekend": ("周末预约单", "Weekend appointment"),
}


@dataclass(frozen=True, slots=True)
class AppointmentSlip:
    """What is said on it. No personal data: the code opens it only together with a phone's tail."""

    center: str
    center_en: str
    phone: str
    kind: str
    item: str
    item_en: str | None
    due_at: datetime
    code: str
    materials: tuple[tuple[str, str | None], ...]
    """Names in Chinese and, where there is one, in English."""
    late_minutes: int
    qr_url: str
    language: Literal["zh", "en"] = "zh"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return {
            **asdict(self),
            "due_at": self.due_at.isoformat(),
            "materials": [list(each) for each in self.materials],
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        try:
            slip = cls(
                **{
                    **content,
                    "due_at": datetime.fromisoformat(content["due_at"]),
                    "materials": tuple((zh, en) for zh, en in content["materials"]),
                }
            )
        except (KeyError, TypeError) as broken:
            raise ValueError("not the content of an appointment's slip") from broken
        if slip.kind not in TITLES or slip.due_at.tzinfo is None:
            raise ValueError("not the content of an appointment's slip")
        return slip


def lay_out_appointment(roll: Roll, slip: AppointmentSlip) -> Document:
    """The page of a slip."""
    said = [slip.center, slip.item, *(zh for zh, _ in slip.materials)]
    return roll.page(
        _Page(roll, slip).stack(),
        title=f"Appointment {slip.code}",
        language=slip.language,
        said=said,
    )


class _Page:
    """The blocks of one slip. In English the Chinese stands below, for the desk."""

    def __init__(self, roll: Roll, slip: AppointmentSlip) -> None:
        self._fonts, self._width, self._slip = roll.fonts, roll.width, slip
        self._english = slip.language == "en"

    def stack(self) -> Stack:
        return Stack(
            [*self._head(), *self._when(), *self._code(), *self._materials(), *self._rule()]
        )

    def _head(self) -> list[Block]:
        slip = self._slip
        names = [slip.center_en, slip.center] if self._english else [slip.center]
        blocks: list[Block] = [self._text(names[0], Style(13, Weight.BOLD, 1.25))]
        for further in names[1:]:
            blocks += [Space(4), self._text(further, LABEL)]
        title, title_en = TITLES[slip.kind]
        own = title_en if self._english else title
        size = min(12.0, 12.0 * (self._width - 24) / self._fonts.width(own, Weight.BOLD, 12.0))
        blocks += [Space(7), Rule(self._width, 1.5), Space(8)]
        blocks.append(Badge(self._fonts, own, Style(size, Weight.BOLD), self._width))
        if self._english:
            blocks += [Space(4), self._text(title, LABEL)]
        item = (slip.item_en or slip.item) if self._english else slip.item
        blocks += [Space(8), self._text(item, Style(14, Weight.BOLD, 1.25))]
        if item != slip.item:
            blocks += [Space(4), self._text(slip.item, LABEL)]
        return [*blocks, Space(8), Rule(self._width), Space(8)]

    def _when(self) -> list[Block]:
        there = local(self._slip.due_at)
        day = f"{there.year}年{there.month}月{there.day}日 星期{WEEKDAYS[there.weekday()]}"
        blocks: list[Block] = []
        if self._english:
            english = f"{WEEKDAYS_EN[there.weekday()]}, {there.day} {MONTHS[there.month - 1]}"
            blocks += [self._text(f"{english} {there.year}", STRONG), Space(4)]
        blocks.append(self._text(day, LABEL if self._english else STRONG))
        blocks += [Space(13), Headline(self._fonts, f"{there:%H:%M}", self._width, 54), Space(10)]
        return [*blocks, Rule(self._width), Space(6)]

    def _code(self) -> list[Block]:
        slip = self._slip
        code = QrCode(slip.qr_url, QR_LARGEST_MM * MM)
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
        code = f"{self._slip.code[:3]} {self._slip.code[3:]}"
        how = "到了把二维码对准扫码口签到；没带小票，用手机号后四位加预约码。"
        if not self._english:
            return [("预约码", LABEL), (code, Style(16, Weight.BOLD)), (how, LABEL)]
        english = (
            "When you arrive, scan this code to check in; without the slip, use the last four "
            "digits of your phone and the booking code."
        )
        return [
            ("Booking code 预约码", LABEL),
            (code, Style(16, Weight.BOLD)),
            (english, LABEL),
            (how, SMALL),
        ]

    def _materials(self) -> list[Block]:
        slip = self._slip
        if not slip.materials:
            return []
        blocks: list[Block] = [Rule(self._width, 0.75, dashed=True), Space(7)]
        blocks += [
            self._left("Please bring 请带好" if self._english else "请带好", LABEL),
            Space(6),
        ]
        width = self._width - TickBox.OFFSET
        for chinese, english in slip.materials:
            texts = [self._left((english or chinese) if self._english else chinese, STRONG, width)]
            if self._english and english:
                texts.append(self._left(chinese, SMALL, width))
            blocks += [TickBox(texts, ticked=False), Space(6)]
        return blocks

    def _rule(self) -> list[Block]:
        slip = self._slip
        chinese = (
            f"到点直接叫您，不用再排队。迟到超过 {slip.late_minutes} 分钟排到下一个时间；"
            f"来不了请提前取消，或打 {slip.phone}。几次不来会暂停预约。"
        )
        blocks: list[Block] = [Rule(self._width, 0.75, dashed=True), Space(7)]
        if self._english:
            english = (
                "You are called at your time without queueing. If you are more than "
                f"{slip.late_minutes} minutes late, you are called at the next time. If you cannot "
                f"come, please cancel or ring {slip.phone}."
            )
            blocks += [self._text(english, LABEL), Space(5), self._text(chinese, SMALL)]
        else:
            blocks.append(self._text(chinese, LABEL))
        return blocks

    def _text(
        self, text: str, style: Style, width: float | None = None, align: Align = "center"
    ) -> Text:
        room = self._width if width is None else width
        return Text(self._fonts, text, style, room, align)

    def _left(self, text: str, style: Style, width: float | None = None) -> Text:
        room = self._width if width is None else width
        return Text(self._fonts, text, style, room, "left", even=False)

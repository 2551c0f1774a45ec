"""Lays out the slip of an appointment (预约单): when, the code, what to bring, and the rule."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, Self

from kiosk.clock import local
from kiosk.printing.blocks import Block, Rule, Space, Stack
from kiosk.printing.form_blocks import TickBox
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.slip_page import LABEL, SMALL, STRONG, SUBJECT, SlipPage

TITLES = {
    "lunch": ("午休预约单", "Lunch-break appointment"),
    "extended": ("延时预约单", "After-hours appointment"),
    "weekend": ("周末预约单", "Weekend appointment"),
}
FOUND = (
    "到了把二维码对准扫码口签到；没带小票，用手机号后四位加预约码。",
    "When you arrive, scan this code to check in; without the slip, use the last four digits of "
    "your phone and the booking code.",
)
RULE = (
    "到点直接叫您，不用再排队。迟到超过 {minutes} 分钟排到下一个时间；"
    "来不了请提前取消，或打 {phone}。几次不来会暂停预约。",
    "You are called at your time without queueing. If you are more than {minutes} minutes late, "
    "you are called at the next time. If you cannot come, please cancel or ring {phone}.",
)


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


class _Page(SlipPage):
    def __init__(self, roll: Roll, slip: AppointmentSlip) -> None:
        super().__init__(roll, slip.language)
        self._slip = slip

    def stack(self) -> Stack:
        slip = self._slip
        shown = f"{slip.code[:3]} {slip.code[3:]}"
        words = self.number(("预约码", "Booking code"), shown, 16, FOUND)
        return Stack(
            [
                *self._head(),
                *self.when(slip.due_at, f"{local(slip.due_at):%H:%M}", 54),
                *self.code(slip.qr_url, words),
                *self._materials(),
                *self.rules(((RULE[0].format(**self._terms()), RULE[1].format(**self._terms())),)),
            ]
        )

    def _head(self) -> list[Block]:
        slip = self._slip
        blocks = self.head((slip.center, slip.center_en), TITLES[slip.kind])
        if self.english:
            blocks += [Space(4), self.text(TITLES[slip.kind][0], LABEL)]
        blocks += [Space(8), *self.both((slip.item, slip.item_en or ""), SUBJECT)]
        return [*blocks, Space(8), Rule(self.width), Space(8)]

    def _terms(self) -> dict[str, object]:
        return {"minutes": self._slip.late_minutes, "phone": self._slip.phone}

    def _materials(self) -> list[Block]:
        slip = self._slip
        if not slip.materials:
            return []
        blocks: list[Block] = [Rule(self.width, 0.75, dashed=True), Space(7)]
        blocks += [
            self.left("Please bring 请带好" if self.english else "请带好", LABEL),
            Space(6),
        ]
        width = self.width - TickBox.OFFSET
        for chinese, english in slip.materials:
            texts = [self.left((english or chinese) if self.english else chinese, STRONG, width)]
            if self.english and english:
                texts.append(self.left(chinese, SMALL, width))
            blocks += [TickBox(texts, ticked=False), Space(6)]
        return blocks

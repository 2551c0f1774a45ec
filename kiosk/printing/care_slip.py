"""The slip of a registration for care (托管报名单): days, hours, number, and who may fetch."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, Self

from kiosk.center.care.values import CareDay, OfferTerms, RegistrationView
from kiosk.printing.blocks import Block, Headline, Rule, Space, Stack
from kiosk.printing.call_list_slip import CallListSlip
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.slip_page import (
    STRONG,
    SUBJECT,
    WEEKDAYS,
    WEEKDAYS_EN,
    Pair,
    SlipPage,
    date_words,
    pair_of,
)

CARE_REGISTRATION = "care.registration"
"""Kind of the print job."""
HOW = (
    "查看、请假、退出：把二维码对准扫码口；没带小票，用编号和手机号各后四位。",
    "To look, report an absence or leave, scan this code; without the slip, use the last four "
    "digits of the number and of your phone.",
)
COLLECT = (
    "孩子只交给名单上的人，签名接走；别人来接，请先打电话：{phone}。",
    "Your child is handed only to people on your list, who sign. If somebody else comes, "
    "please ring first: {phone}.",
)
WAIT = (
    "有人退出，按先后自动轮到您，我们打电话告诉您；也可以随时查一查。",
    "When a seat becomes free it is yours in turn, and we call you; you can look at any time.",
)


@dataclass(frozen=True, slots=True)
class CareSlip:
    """What is said on it. No personal data: the code opens it only together with a phone's tail."""

    center: Pair
    title: Pair
    offer: Pair
    days: Pair
    hours: str
    number: str
    rules: tuple[Pair, ...]
    qr_url: str
    language: Literal["zh", "en"] = "zh"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        try:
            pairs = {name: pair_of(content[name]) for name in ("center", "title", "offer", "days")}
            rules = tuple(map(pair_of, content["rules"]))
            return cls(**{**content, **pairs, "rules": rules})
        except (KeyError, TypeError, ValueError) as broken:
            raise ValueError("not the content of a registration's slip") from broken


def care_slip(
    view: RegistrationView,
    *,
    center: Pair,
    phone: str,
    qr_url: str,
    language: Literal["zh", "en"],
) -> CareSlip:
    """The slip of a registration as it stands."""
    waits, offer = view.state == "waiting", view.offer
    collect = (COLLECT[0].format(phone=phone), COLLECT[1].format(phone=phone))
    return CareSlip(
        center=center,
        title=("托管候补单", "Waitlist for care") if waits else ("托管报名单", "Place in care"),
        offer=(offer.name, offer.name_en),
        days=_days(offer),
        hours=_hours(offer),
        number=f"{view.number[:6]} {view.number[6:]}",
        rules=(WAIT, collect) if waits else (collect,),
        qr_url=qr_url,
        language=language,
    )


def care_list(day: CareDay, *, center: str, printed_at: datetime) -> CallListSlip:
    """The list of a day in large type, to tick off: names, age and school, nothing of health."""
    chinese, _ = date_words(day.day)
    expected = [child for child in day.children if child.state != "absent"]
    return CallListSlip(
        center=center,
        title=f"{day.offer.name} · {chinese} · {len(expected)} 人",
        calls=tuple(
            (f"{child.age} 岁 {child.school} · 编号 {child.number[-4:]}", child.name)
            for child in expected
        ),
        printed_at=printed_at,
        heading="托管名单",
        foot="用完请交回或粉碎。",
        large=True,
    )


def lay_out_care(roll: Roll, slip: CareSlip) -> Document:
    """The page of a slip."""
    return roll.page(
        _Page(roll, slip).stack(),
        title=f"Care {slip.number}",
        language=slip.language,
        said=[slip.center[0], slip.offer[0]],
    )


class _Page(SlipPage):
    def __init__(self, roll: Roll, slip: CareSlip) -> None:
        super().__init__(roll, slip.language)
        self._slip = slip

    def stack(self) -> Stack:
        slip = self._slip
        words = self.number(("编号", "Number"), slip.number, 13, HOW)
        return Stack(
            [
                *self.head(slip.center, slip.title),
                *(Space(8), *self.both(slip.offer, SUBJECT)),
                *(Space(8), Rule(self.width), Space(8)),
                *self._when(),
                *self.code(slip.qr_url, words),
                *self.rules(slip.rules),
            ]
        )

    def _when(self) -> list[Block]:
        blocks = self.both(self._slip.days, STRONG)
        blocks += [Space(12), Headline(self.fonts, self._slip.hours, self.width, 40), Space(9)]
        return [*blocks, Rule(self.width), Space(6)]


def _days(offer: OfferTerms) -> Pair:
    days = sorted({window.weekday for window in offer.windows})
    whole = len(days) > 2 and days == list(range(days[0], days[-1] + 1))
    if whole:
        chinese = f"周{WEEKDAYS[days[0] - 1]}到周{WEEKDAYS[days[-1] - 1]}"
        english = f"{WEEKDAYS_EN[days[0] - 1]}–{WEEKDAYS_EN[days[-1] - 1]}"
    else:
        chinese = "、".join(f"周{WEEKDAYS[day - 1]}" for day in days)
        english = ", ".join(WEEKDAYS_EN[day - 1] for day in days)
    span = f"{offer.first:%Y-%m-%d} — {offer.last:%Y-%m-%d}"
    return f"{span} {chinese}", f"{span} {english}"


def _hours(offer: OfferTerms) -> str:
    opens = min(window.opens for window in offer.windows)
    closes = max(window.closes for window in offer.windows)
    return f"{opens:%H:%M}–{closes:%H:%M}"

"""The slip of an ordered service (点单小票): what, who does it, when it suits, and the code."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, Self

from kiosk.center.services.values import OrderView
from kiosk.printing.blocks import Block, Rule, Space, Stack
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.slip_page import STRONG, SUBJECT, Pair, SlipPage, date_words, pair_of

ORDER = "service.order"
"""Kind of the print job."""
TITLE = ("点单小票", "Service order")
PARTS: Mapping[str, Pair] = {
    "any": ("", ""),
    "morning": ("上午", "in the morning"),
    "afternoon": ("下午", "in the afternoon"),
    "evening": ("晚上", "in the evening"),
}
ANY_TIME = ("时间都可以", "any time suits")
PROVIDER = ("{name} 来做", "by {name}")
HOW = (
    "查看、取消、评价：把二维码对准扫码口，或用手机扫；没带小票，用单号和手机号各后四位。",
    "To look, cancel or rate, scan this code here or with a phone; without the slip, use the last "
    "four digits of the number and of your phone.",
)
CALL = (
    "服务单位接了单会打电话和您约时间。费用按名单上写的收，不另外加。",
    "The provider calls you to agree on a time. The fee is what the list says, nothing is added.",
)
KEPT = (
    "单子已经记下，断网也不会丢；一有网络就送出，不用再点一次。",
    "The order is kept even while there is no network and goes out by itself; do not order again.",
)


@dataclass(frozen=True, slots=True)
class OrderSlip:
    """What is said on it. No personal data: the code opens it only together with a phone's tail."""

    center: Pair
    service: Pair
    provider: Pair
    suits: Pair
    number: str
    qr_url: str
    language: Literal["zh", "en"] = "zh"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        try:
            names = ("center", "service", "provider", "suits")
            return cls(**{**content, **{name: pair_of(content[name]) for name in names}})
        except (KeyError, TypeError, ValueError) as broken:
            raise ValueError("not the content of an order's slip") from broken


def order_slip(
    view: OrderView, *, center: Pair, qr_url: str, language: Literal["zh", "en"]
) -> OrderSlip:
    """The slip of an order as it stands."""
    part = PARTS.get(view.wanted_part, PARTS["any"])
    suits = ANY_TIME if part == PARTS["any"] else part
    if view.wanted_on is not None:
        chinese, english = date_words(view.wanted_on)
        suits = (f"{chinese} {part[0]}".strip(), f"{english} {part[1]}".strip())
    name = view.provider_name
    return OrderSlip(
        center=center,
        service=(view.service_name, view.service_name_en),
        provider=(PROVIDER[0].format(name=name), PROVIDER[1].format(name=name)),
        suits=suits,
        number=f"{view.number[:6]} {view.number[6:]}",
        qr_url=qr_url,
        language=language,
    )


def lay_out_order(roll: Roll, slip: OrderSlip) -> Document:
    """The page of a slip."""
    return roll.page(
        _Page(roll, slip).stack(),
        title=f"Order {slip.number}",
        language=slip.language,
        said=[slip.center[0], slip.service[0], slip.provider[0]],
    )


class _Page(SlipPage):
    def __init__(self, roll: Roll, slip: OrderSlip) -> None:
        super().__init__(roll, slip.language)
        self._slip = slip

    def stack(self) -> Stack:
        slip = self._slip
        words = self.number(("单号", "Number"), slip.number, 13, HOW)
        return Stack(
            [
                *self.head(slip.center, TITLE),
                *(Space(8), *self.both(slip.service, SUBJECT)),
                *(Space(4), *self.both(slip.provider, STRONG)),
                *(Space(8), Rule(self.width), Space(8)),
                *self._suits(),
                *self.code(slip.qr_url, words),
                *self.rules((CALL, KEPT)),
            ]
        )

    def _suits(self) -> list[Block]:
        return [*self.both(self._slip.suits, STRONG), Space(8), Rule(self.width), Space(6)]

"""The places on the way to an ordered service, back to an order, and to a wish."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from kiosk.center.services.values import DemandView, OrderView

OrderQuestion = Literal[
    "whose", "name", "helper", "phone", "village", "address", "day", "part", "note"
]
WishQuestion = Literal["kind", "audience", "village", "words"]


@dataclass(frozen=True, slots=True)
class Services:
    """The published list, by what one needs."""


@dataclass(frozen=True, slots=True)
class ServicesOf:
    """The services of a kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class ServiceAt:
    """One service."""

    code: str


@dataclass(frozen=True, slots=True)
class AskOrder:
    """One question on the way to an order."""

    code: str
    what: OrderQuestion


@dataclass(frozen=True, slots=True)
class OrderConsent:
    """Who gets what of them; agreeing orders."""

    code: str


@dataclass(frozen=True, slots=True)
class OrderRefused:
    """It could not be ordered: why, and what instead."""

    code: str
    why: str


@dataclass(frozen=True, slots=True)
class OrderTaken:
    """Ordered."""

    view: OrderView
    address: str
    """What its QR code says; empty: none is shown."""


@dataclass(frozen=True, slots=True)
class OrderAt:
    """How an order stands; who comes here has shown its slip or given its digits."""

    order_id: UUID


@dataclass(frozen=True, slots=True)
class RateOrder:
    """How was it?"""

    order_id: UUID


@dataclass(frozen=True, slots=True)
class AskWish:
    """One question on the way to a wish: what they need is not on the list."""

    what: WishQuestion


@dataclass(frozen=True, slots=True)
class WishTaken:
    """It was written down."""

    view: DemandView


ServiceRoute = (
    Services
    | ServicesOf
    | ServiceAt
    | AskOrder
    | OrderConsent
    | OrderRefused
    | OrderTaken
    | OrderAt
    | RateOrder
    | AskWish
    | WishTaken
)

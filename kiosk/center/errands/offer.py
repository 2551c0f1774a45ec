"""Whether an item can be done by somebody else, and if not, why and what to do instead."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog import SHELF_ORDER, Guide, ItemCard, card_of, guide
from kiosk.data.tables import Item
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Offer:
    """The kinds of errand an item allows; none: `reason` says why."""

    kinds: tuple[str, ...]
    reason: str | None
    """presence: the resident must be there. not_offered: nobody is trained for it here."""
    bookable: bool
    """An appointment is what to offer instead."""


def offer_of(guide: Guide) -> Offer:
    """What the guide's modes allow: proxy 代, help 帮; a home visit wherever somebody helps."""
    modes = guide.card.modes
    bookable = "booked" in modes
    if "proxy" in modes and not guide.in_person:
        return Offer(("proxy", "help", "home_visit"), None, bookable)
    if "assisted" in modes:
        return Offer(("help", "home_visit"), None, bookable)
    return Offer((), "presence" if guide.in_person else "not_offered", bookable)


def items_offered(session: Session) -> tuple[ItemCard, ...]:
    """Everything somebody else can do for a resident, or with them; most wanted first."""
    rows = session.scalars(select(Item).where(Item.active).order_by(*SHELF_ORDER))
    return tuple(
        card_of(row)
        for row in rows
        if "assisted" in row.modes or ("proxy" in row.modes and not row.in_person)
    )


def check_offered(session: Session, item_code: str, kind: str) -> Guide:
    """The guide, if `kind` is offered for the item; otherwise `RuleBroken` with the reason."""
    found = guide(session, code=item_code)
    offer = offer_of(found)
    if kind in offer.kinds:
        return found
    if kind == "proxy" and (found.in_person or "help" in offer.kinds):
        raise RuleBroken("errand.presence_needed", code=item_code)
    raise RuleBroken("errand.not_offered", code=item_code, kind=kind)

"""Life events (人生大事): the other way to look for an item, beside departments."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog import SHELF_ORDER, ItemCard, card_of
from kiosk.data.tables import Item

OTHER_ICON = "friends"
"""Of an event that only this catalog knows."""


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """An event as it is shown; `icon` is the name of a Tabler outline icon."""

    name: str
    name_en: str
    icon: str


@dataclass(frozen=True, slots=True)
class LifeEventView:
    """An event with the number of items that belong to it."""

    event: LifeEvent
    count: int


def life_events(session: Session, *, known: Iterable[LifeEvent]) -> tuple[LifeEventView, ...]:
    """Every event at least one item on offer belongs to: the known ones first, in their order."""
    lists = session.scalars(select(Item.life_events).where(Item.active).order_by(*SHELF_ORDER))
    counts = Counter(name for names in lists for name in names)
    shown = {event.name: event for event in known if event.name in counts}
    shown |= {name: LifeEvent(name, name, OTHER_ICON) for name in counts if name not in shown}
    return tuple(LifeEventView(event, counts[name]) for name, event in shown.items())


def items_of_event(session: Session, *, event: str) -> tuple[ItemCard, ...]:
    """What belongs to an event, high-frequency first; nothing for one that is not known."""
    # A JSON list is searched differently in each of the two stores; the catalog is small.
    items = session.scalars(select(Item).where(Item.active).order_by(*SHELF_ORDER))
    return tuple(card_of(item) for item in items if event in item.life_events)

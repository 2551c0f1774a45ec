"""Earlier versions of the catalog: what every import replaced is kept, and can be brought back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.guides.pinyin import spell
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import CatalogVersion, Item, ItemVersion
from kiosk.errors import RuleBroken
from kiosk.guide_rules.catalog_lint import GuideDraft
from kiosk.guide_rules.drafting import DRAFT_FIELDS

Content = dict[str, Any]
"""Every field of a guide, as plain JSON."""


@dataclass(frozen=True, slots=True)
class CatalogVersionView:
    """One change of the catalog. Counts are of items."""

    number: int
    at: datetime
    source: str
    reverts_to: int | None
    """The version it brought back; None: an import."""
    added: int
    changed: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items a change touched, and how."""

    added: int
    changed: int
    withdrawn: int


def draft_values(source: Item | GuideDraft) -> Content:
    """The fields of a guide, from a row or a draft."""
    return {name: getattr(source, name) for name in DRAFT_FIELDS}


def write_item(session: Session, content: Content, item: Item | None) -> None:
    """Make an item (a new one for None) what `content` says, as its next version."""
    if item is None:
        item = Item(version=0, readings={})
        session.add(item)
    for name, value in content.items():
        if getattr(item, name) != value:
            setattr(item, name, value)
    item.version += 1
    texts = [item.name, *([item.short_name] if item.short_name else []), *item.aliases]
    texts += item.life_events
    known = item.readings
    item.readings = {text: known.get(text) or spell(text) for text in texts}


def keep_version(
    session: Session,
    replaced: Mapping[str, Content | None],
    *,
    device_id: UUID,
    source: str,
    counts: Counts,
    clock: Clock,
    reverts_to: int | None = None,
) -> int:
    """Keep what a change replaced (None: there was no such item); the number of the new version.

    Called after the items were written, in the same transaction.
    """
    number = latest_version(session) + 1
    session.add(
        CatalogVersion(
            number=number,
            at=clock.now(),
            device_id=device_id,
            source=source,
            reverts_to=reverts_to,
            added=counts.added,
            changed=counts.changed,
            withdrawn=counts.withdrawn,
        )
    )
    session.flush()
    session.add_all(
        ItemVersion(replaced_by=number, item_code=code, content=content)
        for code, content in replaced.items()
    )
    session.flush()
    return number


def latest_version(session: Session) -> int:
    """The number of the catalog as it stands; 0 before its first import."""
    return session.scalar(select(func.max(CatalogVersion.number))) or 0


def catalog_history(session: Session) -> tuple[CatalogVersionView, ...]:
    """Every change of the catalog, the newest first."""
    rows = session.scalars(select(CatalogVersion).order_by(CatalogVersion.number.desc()))
    return tuple(
        CatalogVersionView(
            row.number,
            row.at,
            row.source,
            row.reverts_to,
            row.added,
            row.changed,
            row.withdrawn,
        )
        for row in rows
    )


def revert_catalog(
    session: Session, *, device_id: UUID, number: int, clock: Clock
) -> CatalogVersionView | None:
    """Bring the catalog back to what it was after version `number`; None if it still is.

    That is a new version of its own, so that it can be taken back too. 0 is the catalog before
    its first import. Items that did not exist then are withdrawn, for numbers may have been
    given out for them. `RuleBroken`: `catalog.version_unknown`.
    """
    if not 0 <= number <= latest_version(session):
        raise RuleBroken("catalog.version_unknown", version=number)
    replaced: dict[str, Content | None] = {}
    changed = withdrawn = 0
    for code, content in _as_of(session, number).items():
        item = session.get_one(Item, code)
        now = draft_values(item)
        then = now | (content if content is not None else {"active": False})
        if then == now:
            continue
        replaced[code] = now
        if now["active"] and not then["active"]:
            withdrawn += 1
        else:
            changed += 1
        write_item(session, then, item)
    if not replaced:
        return None
    session.flush()
    new = keep_version(
        session,
        replaced,
        device_id=device_id,
        source="",
        counts=Counts(0, changed, withdrawn),
        clock=clock,
        reverts_to=number,
    )
    outbox.record(
        session,
        device_id,
        stream="catalog",
        type="catalog.reverted",
        payload={"version": new, "to": number, "items": sorted(replaced)},
        occurred_at=clock.now(),
    )
    return catalog_history(session)[0]


def _as_of(session: Session, number: int) -> dict[str, Content | None]:
    """What each item that changed since was after version `number`."""
    rows = session.execute(
        select(ItemVersion.item_code, ItemVersion.content)
        .where(ItemVersion.replaced_by > number)
        .order_by(ItemVersion.replaced_by.desc())
    )
    # The last one written is the oldest: what the first change after `number` replaced.
    return {row.item_code: row.content for row in rows}

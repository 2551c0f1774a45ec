"""The catalog as files hold it: importing what is written here changes nothing."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog import SHELF_ORDER
from kiosk.center.guides.catalog_history import draft_values
from kiosk.data.tables import Item
from kiosk.guide_rules.catalog_lint import GuideDraft
from kiosk.guide_rules.draft_writing import cells_of, object_of


def catalog_cells(session: Session) -> tuple[dict[str, str], ...]:
    """Every item, withdrawn ones too, as the cells of a table by column."""
    return tuple(map(cells_of, _drafts(session)))


def catalog_objects(session: Session) -> tuple[dict[str, Any], ...]:
    """Every item as a JSON object with typed values."""
    return tuple(map(object_of, _drafts(session)))


def _drafts(session: Session) -> Iterator[GuideDraft]:
    for item in session.scalars(select(Item).order_by(*SHELF_ORDER)):
        yield GuideDraft(**draft_values(item))

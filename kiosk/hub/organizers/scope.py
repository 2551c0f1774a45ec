"""What a look takes in: which centers, what they call themselves and their things, how much."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.orm import InstrumentedAttribute

from kiosk.hub.projections.tables import CenterSeen

LINES_AT_MOST = 500
LINES_OF_A_FILE = 50_000


def within(column: Any, area: str) -> ColumnElement[bool]:
    """Whether a center's code begins with `area`."""
    return column.startswith(area, autoescape=True)  # type: ignore[no-any-return]  # a column


def names(connection: Connection, area: str) -> dict[str, str]:
    """What the centers of the area are called, as far as they have said."""
    rows = connection.execute(
        select(CenterSeen.center_code, CenterSeen.name)
        .where(within(CenterSeen.center_code, area))
        .order_by(CenterSeen.center_code)
    )
    return {row.center_code: row.name for row in rows}


Words = Mapping[tuple[str, str], str]
"""(center, code) to what the center calls it."""


def called(
    connection: Connection, words: InstrumentedAttribute[dict[str, Any]], centers: Iterable[str]
) -> Words:
    """What these centers call the things in one of their columns of words."""
    rows = connection.execute(
        select(CenterSeen.center_code, words).where(
            CenterSeen.center_code.in_(sorted(set(centers)))
        )
    )
    return {(row[0], code): str(name) for row in rows for code, name in row[1].items()}

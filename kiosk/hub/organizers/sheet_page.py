"""How a page of tables is drawn: sheets one under the other, what is above them, their files."""

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from fastapi import Response

from kiosk.hub.organizers.frame import Asked, Office, around
from kiosk.hub.organizers.scope import LINES_AT_MOST
from kiosk.hub.organizers.sheets import Sheet
from kiosk.hub.phone.leaf import moment

DAYS_SHOWN = 14
DAYS_AT_MOST = 366
EARLIEST, LATEST = date(2000, 1, 1), date(2199, 12, 31)


def draw_sheets(
    office: Office,
    asked: Asked,
    section: str,
    found: tuple[Sheet, ...],
    empty: str,
    *,
    template: str = "sheets.html",
    **more: Any,
) -> Response:
    """The page of a section; `empty` is the word for a sheet without rows.

    `more`: `tiles` (word to number), `map` (markup),
    `chart` (markup) with its `chart_title`, `filter`, and
    `exports=False` where the sheets are no files; whatever a `template` that extends it needs.
    """
    values: dict[str, Any] = {
        "tiles": {},
        "chart": None,
        "chart_title": "",
        "map": None,
        "filter": None,
        "exports": asked.who.may("export"),
        **more,
    }
    return office.draw(
        template,
        asked.language,
        sheets=found,
        empty=asked.words[empty],
        most=LINES_AT_MOST,
        keep=urlencode([pair for pair in asked.query.items() if pair[0] != "lang"]),
        as_of=moment(office.desk.clock.now()),
        **around(asked, section),
        **values,
    )


def range_of(asked: Asked, today: date, *, shown: int = DAYS_SHOWN) -> tuple[date, date, str]:
    """First and last day, and which centers; what was asked for, within what may be seen."""
    last = _date(asked.query.get("to")) or today
    first = _date(asked.query.get("from")) or last - timedelta(days=shown - 1)
    first = max(min(first, last), last - timedelta(days=DAYS_AT_MOST))
    center = asked.query.get("center", "")
    return first, last, center if center.startswith(asked.who.area) else asked.who.area


def _date(text: str | None) -> date | None:
    """A day of our time; the ends of the calendar have no days before or after them."""
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        return None
    return day if day is not None and EARLIEST <= day <= LATEST else None

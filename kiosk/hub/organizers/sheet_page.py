"""How a page of tables is drawn: sheets one under the other, what is above them, their files."""

from typing import Any
from urllib.parse import urlencode

from fastapi import Response

from kiosk.hub.organizers.frame import Asked, Office, around
from kiosk.hub.organizers.scope import LINES_AT_MOST
from kiosk.hub.organizers.sheets import Sheet
from kiosk.hub.phone.leaf import moment


def draw_sheets(
    office: Office, asked: Asked, section: str, found: tuple[Sheet, ...], empty: str, **more: Any
) -> Response:
    """The page of a section; `empty` is the word for a sheet without rows.

    `more`: `tiles` (word to number), `chart` (markup) with its `chart_title`, `filter`, and
    `exports=False` where the sheets are no files.
    """
    values: dict[str, Any] = {
        "tiles": {},
        "chart": None,
        "chart_title": "",
        "filter": None,
        "exports": asked.who.may("export"),
        **more,
    }
    return office.draw(
        "sheets.html",
        asked.language,
        sheets=found,
        empty=asked.words[empty],
        most=LINES_AT_MOST,
        keep=urlencode([pair for pair in asked.query.items() if pair[0] != "lang"]),
        as_of=moment(office.desk.clock.now()),
        **around(asked, section),
        **values,
    )

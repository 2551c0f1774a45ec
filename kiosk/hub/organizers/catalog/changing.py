"""The forms of the catalog's pages: save, publish, withdraw, go back, a table of items."""

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import quote, urlencode

from fastapi import Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.errors import RuleBroken
from kiosk.guide_rules.catalog_cells import Unreadable, code_of
from kiosk.hub.catalog import editing
from kiosk.hub.editions.editions import NEW, Hand, Overtaken
from kiosk.hub.organizers.catalog import guide_form
from kiosk.hub.organizers.catalog.showing import ROOT, Showing
from kiosk.hub.organizers.frame import Asked, Fields, Office
from kiosk.hub.organizers.uploads import Upload

T = TypeVar("T")
_SAID = {"publish": "published", "withdraw": "withdrawn", "bring-back": "brought-back"}


class Changing:
    """What the forms post; what is refused comes back with all that was typed."""

    def __init__(self, office: Office, showing: Showing) -> None:
        self._office = office
        self._showing = showing
        self._desk = office.desk

    async def save(self, asked: Asked, fields: Fields, trouble: str) -> Response:
        """Keep a draft; one with errors too, for it cannot be published."""
        seen = number(fields.get("seen"))
        fixed = fields.get("fixed") == "1"
        if trouble or "more" in fields:
            return await self._showing.form(asked, fields, seen=seen, fixed=fixed, trouble=trouble)
        by = self._hand(asked)
        cells = guide_form.cells_of(fields)
        try:
            kept, checked = await self._write(
                lambda one: editing.save_draft(one, _code(fields), cells, seen=seen, by=by)
            )
        except Overtaken as overtaken:
            theirs = overtaken.theirs
            return await self._showing.form(
                asked, fields, seen=theirs.number, fixed=True, theirs=theirs
            )
        if kept is None:  # an item has to be called something before it can be kept
            return await self._showing.form(
                asked, fields, seen=NEW, trouble="no_code", checked=checked
            )
        return _to_item(kept.key, "saved")

    async def act(
        self, asked: Asked, fields: Fields, trouble: str, code: str, act: str
    ) -> Response:
        """Publish, withdraw or go back to a version, of the item as it was seen."""
        known = next((one for one in editing.ACTS if one == act), None)
        if known is None:
            return self._showing.missing(asked)
        if trouble:
            return await self._showing.item(asked, code, trouble)
        seen, back = number(fields.get("seen")), number(fields.get("number"))
        by = self._hand(asked)
        try:
            done = await self._write(
                lambda one: editing.act_on(one, known, code, seen=seen, back_to=back, by=by)
            )
        except Overtaken:
            return await self._showing.item(asked, code, "overtaken_act")
        except RuleBroken:
            return self._showing.missing(asked)
        if not done:
            return await self._showing.item(asked, code, "has_errors")
        return _to_item(code, _SAID[act])

    async def publish_drafts(self, asked: Asked, fields: Fields, trouble: str) -> Response:
        """Publish the drafts that were on the page, as they were there; others are left alone."""
        if trouble:
            return self._office.refuse(asked, "catalog", trouble)
        pairs = (pair.rsplit(":", 1) for pair in fields.get("seen", "").split() if ":" in pair)
        seen = {code: number(version) for code, version in pairs}
        by = self._hand(asked)
        done, late = await self._write(lambda one: editing.publish_drafts(one, seen, by=by))
        said = {"said": "drafts", "count": done, "codes": ", ".join(late)}
        return RedirectResponse(f"{ROOT}?{urlencode(said)}", status_code=303)

    async def take_table(self, asked: Asked, given: Upload, trouble: str) -> Response:
        """Check the file and keep what is good of it; the findings are the next page."""
        if trouble or not given.data:
            return await self._showing.upload(asked, "upload_none" if not given.data else trouble)
        rows = await self._desk.run(lambda: read_catalog_bytes(given.data, given.name))
        by = self._hand(asked)
        done = await self._write(lambda one: editing.keep_table(one, rows, by=by))
        lines = tuple(each.text(asked.language) for each in done.findings)
        return await self._showing.upload(asked, done=done, lines=lines)

    def _hand(self, asked: Asked) -> Hand:
        return Hand(asked.who.login, self._desk.clock.now())

    async def _write(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.run(lambda: self._desk.write(work))


def number(text: str | None) -> int:
    """A version's number out of a form; `NEW` for nonsense."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else NEW


def _code(fields: Fields) -> str:
    """The item's code as it is kept; empty where nobody can read it."""
    try:
        return code_of(fields.get("code"))[0]
    except Unreadable:
        return ""


def _to_item(code: str, said: str) -> Response:
    """The item's page, with a word of what was done."""
    return RedirectResponse(f"{ROOT}/items/{quote(code)}?said={said}", status_code=303)

"""Draws the pages of the catalog: the list, an item as residents will see it, its form."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from fastapi import Response
from sqlalchemy import Connection

from kiosk.data.catalog_files.rows import Finding, Severity
from kiosk.guide_rules.guide_phrases import MODE_NAMES
from kiosk.hub.catalog import checking
from kiosk.hub.catalog.checking import Checked
from kiosk.hub.catalog.differences import Difference, differences
from kiosk.hub.catalog.items import ITEMS, all_items, name_of
from kiosk.hub.editions.editions import NEW, Edition, shown_of
from kiosk.hub.organizers.catalog import guide_form
from kiosk.hub.organizers.frame import HOME, Asked, Office, around
from kiosk.hub.phone.guide_leaf import guide_leaf
from kiosk.hub.phone.leaf import moment

T = TypeVar("T")
ROOT = f"{HOME}/catalog"


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding as the page shows it; `column` names the field it is about."""

    tone: str
    label: str
    column: str
    text: str


class Showing:
    """The pages that only look; what was typed is handed in, so that nothing of it is lost."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.desk = office.desk

    async def items(self, asked: Asked) -> Response:
        def read(
            one: Connection,
        ) -> tuple[tuple[Edition, ...], frozenset[str], dict[str, str]]:
            return all_items(one), frozenset(ITEMS.shown(one)), checking.departments(one)

        every, offered, known = await self.read(read)
        wanted = {name: asked.query.get(name, "") for name in ("q", "state", "department")}
        drafts = [
            one
            for one in every
            if one.state == "draft" and checking.check_again(one, known=known).ok
        ]
        return self.draw(
            asked,
            "catalog.html",
            items=[one for one in every if fits(one, wanted)],
            offered=offered,
            wanted=wanted,
            departments=_departments(every),
            fit_drafts=drafts,
            said=asked.query.get("said", ""),
            count=asked.query.get("count", ""),
            codes=asked.query.get("codes", ""),
        )

    async def new(self, asked: Asked) -> Response:
        every = await self.read(all_items)
        position = str(checking.next_position(every))
        return await self.form(asked, {"position": position, "visits": "1"}, seen=NEW)

    async def upload(self, asked: Asked, trouble: str = "", **report: Any) -> Response:
        empty: dict[str, Any] = {"lines": (), "done": None}
        status = 400 if trouble else 200
        return self.draw(
            asked, "catalog_upload.html", status=status, trouble=trouble, **{**empty, **report}
        )

    async def edit(self, asked: Asked, code: str) -> Response:
        last = await self.read(lambda one: ITEMS.newest(one, code))
        if last is None:
            return self.missing(asked)
        fields = {**guide_form.fields_of(last.body), "code": code}
        return await self.form(asked, fields, seen=last.number, fixed=True)

    async def form(
        self,
        asked: Asked,
        fields: Mapping[str, str],
        *,
        seen: int,
        fixed: bool = False,
        trouble: str = "",
        checked: Checked | None = None,
        theirs: Edition | None = None,
    ) -> Response:
        """The form with what was typed. `theirs`: what somebody else made of the item meanwhile."""
        every, known = await self.read(lambda one: (all_items(one), checking.departments(one)))
        found = checked or checking.check_guide(
            guide_form.cells_of(fields), known=known, others=every
        )
        told = checked is not None or fixed
        return self.draw(
            asked,
            "catalog_form.html",
            status=409 if theirs else 422 if trouble else 200,
            fields=fields,
            seen=seen,
            fixed=fixed,
            trouble=trouble,
            theirs=theirs,
            between=_between(theirs, found.body),
            form_sections=guide_form.SECTIONS,
            rows=guide_form.rows_shown(fields),
            modes=MODE_NAMES,
            findings=finding_lines(found.findings, asked) if told else (),
            departments=sorted(set(known.values())) or _departments(every),
        )

    async def item(self, asked: Asked, code: str, trouble: str = "") -> Response:
        history, known = await self.read(
            lambda one: (ITEMS.history(one, code), checking.departments(one))
        )
        if not history:
            return self.missing(asked)
        last, shown = history[0], shown_of(history)
        found = checking.check_again(last, known=known)
        return self.draw(
            asked,
            "catalog_item.html",
            status=409 if trouble else 200,
            item=last,
            shown=shown,
            history=history,
            findings=finding_lines(found.findings, asked),
            errors=checking.errors(found.findings),
            leaf=guide_leaf(found.guide, asked.language) if found.guide else None,
            changes=differences(shown.body, last.body) if shown else None,
            trouble=trouble,
            said=asked.query.get("said", ""),
        )

    async def version(self, asked: Asked, code: str, number: int) -> Response:
        history, known = await self.read(
            lambda one: (ITEMS.history(one, code), checking.departments(one))
        )
        by_number = {one.number: one for one in history}
        if number not in by_number:
            return self.missing(asked)
        before = by_number.get(number - 1)
        found = checking.check_again(by_number[number], known=known)
        return self.draw(
            asked,
            "catalog_version.html",
            item=by_number[number],
            last=history[0],
            changes=differences(before.body, by_number[number].body) if before else None,
            leaf=guide_leaf(found.guide, asked.language) if found.guide else None,
        )

    def missing(self, asked: Asked) -> Response:
        return self._office.refuse(asked, "catalog", "edition.unknown", status=404)

    async def read(self, work: Callable[[Connection], T]) -> T:
        return await self.desk.run(lambda: self.desk.read(work))

    def draw(self, asked: Asked, name: str, **values: Any) -> Response:
        return self._office.draw(
            name,
            asked.language,
            root=ROOT,
            moment=moment,
            name_of=name_of,
            **around(asked, "catalog"),
            **values,
        )


def fits(item: Edition, wanted: Mapping[str, str]) -> bool:
    """Whether an item is one of those looked for."""
    if wanted["state"] and item.state != wanted["state"]:
        return False
    if wanted["department"] and item.body.get("department") != wanted["department"]:
        return False
    texts = [item.key, name_of(item), item.body.get("name_en"), *(item.body.get("aliases") or ())]
    sought = wanted["q"].strip().casefold()
    return any(sought in str(text).casefold() for text in texts if text)


def finding_lines(findings: Iterable[Finding], asked: Asked) -> tuple[FindingLine, ...]:
    """Findings in the words of the terminals' import, errors first."""
    lines = [
        FindingLine(
            "bad" if one.severity is Severity.ERROR else "warn",
            asked.words[f"finding.{one.severity.value}"],
            one.place.column or "",
            one.message(asked.language),
        )
        for one in findings
    ]
    return tuple(sorted(lines, key=lambda line: line.tone != "bad"))


def _between(theirs: Edition | None, mine: Mapping[str, Any]) -> tuple[Difference, ...]:
    return differences(theirs.body, mine) if theirs else ()


def _departments(items: Iterable[Edition]) -> list[str]:
    return sorted({str(one.body.get("department") or "") for one in items} - {""})

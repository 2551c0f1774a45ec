"""Pages that look at a month: agents' workload, the appraisal of centers, conflicts."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.organizers import chart, month_sheets
from kiosk.hub.organizers.agents import workload
from kiosk.hub.organizers.appraisal import appraisal
from kiosk.hub.organizers.conflicts import (
    NOTE_AT_MOST,
    conflict_of,
    conflicts_between,
    note_conflict,
)
from kiosk.hub.organizers.frame import HOME, Asked, Fields, Office, around, form
from kiosk.hub.organizers.scope import LINES_AT_MOST, LINES_OF_A_FILE, names
from kiosk.hub.organizers.sheet_page import draw_sheets
from kiosk.hub.organizers.sheets import Sheet
from kiosk.hub.phone.leaf import moment

CONFLICTS = f"{HOME}/conflicts"
CONFLICT = f"{CONFLICTS}/{{center}}/{{which}}"


@dataclass(frozen=True, slots=True)
class Month:
    """What was asked for, within what may be seen."""

    first: date
    last: date
    area: str


def month_router(office: Office, pages: "MonthPages") -> APIRouter:
    """The pages of a month, and what is noted on a conflict."""
    router = APIRouter(include_in_schema=False)

    @router.get(f"{HOME}/agents")
    async def agents(request: Request) -> Response:
        return await office.behind_the_door(request, "agents", pages.agents)

    @router.get(f"{HOME}/appraisal")
    async def appraised(request: Request) -> Response:
        return await office.behind_the_door(request, "appraisal", pages.appraisal)

    @router.get(CONFLICTS)
    async def conflicts(request: Request) -> Response:
        return await office.behind_the_door(request, "conflicts", pages.conflicts)

    @router.get(CONFLICT)
    async def conflict(request: Request, center: str, which: UUID) -> Response:
        return await office.behind_the_door(
            request, "conflicts", lambda asked: pages.conflict(asked, center, which)
        )

    @router.post(CONFLICT)
    async def note(request: Request, center: str, which: UUID) -> Response:
        async def take(asked: Asked, fields: Fields, trouble: str) -> Response:
            return await pages.note(asked, center, which, fields.get("note", ""), trouble)

        return await office.posted(request, "write", take, read=form)

    return router


class MonthPages:
    """Draws each page from what the store says."""

    def __init__(self, office: Office) -> None:
        self._office, self._desk = office, office.desk
        self.sheets: dict[str, Callable[[Connection, Asked], tuple[Sheet, ...]]] = {
            "agents": lambda connection, asked: (self._agents(connection, asked)[0],),
            "appraisal": lambda connection, asked: (self._appraisal(connection, asked)[0],),
            "conflicts": lambda connection, asked: (
                self._conflicts(connection, asked, LINES_OF_A_FILE),
            ),
        }

    async def agents(self, asked: Asked) -> Response:
        """Who has how much to do."""
        found, points, called = await self._read(lambda one: self._agents(one, asked))
        bars = asked.words["agents_open"], asked.words["agents_overdue"]
        title = asked.words["agents_chart"]
        drawing = chart.lying(points, title, bars, second="late") if points else None
        return self._draw(asked, "agents", found, called, drawing)

    async def appraisal(self, asked: Asked) -> Response:
        """What each center did."""
        found, points, called = await self._read(lambda one: self._appraisal(one, asked))
        bars = asked.words["content_share"], asked.words["errands_on_time"]
        title = asked.words["appraisal_chart"]
        drawing = chart.lying(points, title, bars, unit="%", top=100) if points else None
        return self._draw(asked, "appraisal", found, called, drawing)

    async def conflicts(self, asked: Asked) -> Response:
        """Where centers and the hub differed."""

        def read(connection: Connection) -> tuple[Sheet, dict[str, str]]:
            called = names(connection, asked.who.area)
            return self._conflicts(connection, asked, LINES_AT_MOST, link=CONFLICTS), called

        found, called = await self._read(read)
        return self._draw(asked, "conflicts", found, called, None)

    async def conflict(
        self, asked: Asked, center: str, which: UUID, trouble: str = "", typed: str | None = None
    ) -> Response:
        """One of them, and what the county noted on it."""
        try:
            found, called = await self._read(
                lambda one: (
                    conflict_of(one, asked.who.area, center, which),
                    names(one, asked.who.area),
                )
            )
        except RuleBroken:
            return self._office.refuse(asked, "conflicts", "conflict_gone", status=404)
        words = asked.words
        return self._office.draw(
            "conflict.html",
            asked.language,
            status=422 if trouble else 200,
            one=found,
            happened=month_sheets.happened(found, words),
            why=month_sheets.why_kept(found, words),
            staff=month_sheets.standing(found, words, today=self._today()),
            found_at=moment(found.found_at),
            center=called.get(center, center),
            trouble=trouble,
            typed=found.note if typed is None else typed,
            most=NOTE_AT_MOST,
            said=asked.query.get("said") == "noted",
            back=CONFLICTS,
            **around(asked, "conflicts"),
        )

    async def note(
        self, asked: Asked, center: str, which: UUID, typed: str, trouble: str
    ) -> Response:
        """Keep what the county did; what cannot be kept is shown again."""
        if trouble:
            return await self.conflict(asked, center, which, asked.words[trouble], typed)
        who, now = asked.who, self._desk.clock.now()

        def write(connection: Connection) -> None:
            note_conflict(connection, who.area, center, which, note=typed, login=who.login, now=now)

        try:
            await self._desk.run(lambda: self._desk.write(write))
        except RuleBroken as refused:
            why = asked.words.get(refused.key.replace("conflict.", ""), "").format(**refused.values)
            return await self.conflict(asked, center, which, why, typed)
        return RedirectResponse(f"{CONFLICTS}/{center}/{which}?said=noted", status_code=303)

    def _agents(self, connection: Connection, asked: Asked) -> tuple[Sheet, Any, dict[str, str]]:
        month, called = self._month(asked), names(connection, asked.who.area)
        loads = workload(
            connection, month.area, first=month.first, last=month.last, today=self._today()
        )
        sheet = month_sheets.agent_sheet(loads, called, asked.words)
        return sheet, month_sheets.agent_points(loads), called

    def _appraisal(self, connection: Connection, asked: Asked) -> tuple[Sheet, Any, dict[str, str]]:
        month, called = self._month(asked), names(connection, asked.who.area)
        months = appraisal(
            connection, month.area, first=month.first, last=month.last, today=self._today()
        )
        sheet = month_sheets.month_sheet(months, called, asked.words)
        return sheet, month_sheets.month_points(months, called), called

    def _conflicts(
        self, connection: Connection, asked: Asked, most: int, *, link: str = ""
    ) -> Sheet:
        month, called = self._month(asked), names(connection, asked.who.area)
        found = conflicts_between(
            connection, month.area, first=month.first, last=month.last, most=most
        )
        return month_sheets.conflict_sheet(
            found, called, asked.words, today=self._today(), link=link
        )

    def _month(self, asked: Asked) -> Month:
        today = self._today()
        try:
            first = date.fromisoformat(f"{asked.query.get('month', '')}-01")
        except ValueError:
            first = today.replace(day=1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        center = asked.query.get("center", "")
        return Month(first, last, center if center.startswith(asked.who.area) else asked.who.area)

    def _draw(
        self, asked: Asked, section: str, sheet: Sheet, called: dict[str, str], drawing: Any
    ) -> Response:
        month = self._month(asked)
        return draw_sheets(
            self._office,
            asked,
            section,
            (sheet,),
            f"no_{section}",
            chart=drawing,
            chart_title=asked.words.get(f"{section}_chart", ""),
            filter={"month": f"{month.first:%Y-%m}", "center": month.area, "centers": called},
        )

    def _today(self) -> date:
        return local(self._desk.clock.now()).date()

    async def _read(self, work: Callable[[Connection], Any]) -> Any:
        return await self._desk.run(lambda: self._desk.read(work))

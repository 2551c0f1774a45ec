"""The organizers' pages: centers, figures, what is late, the log; each a table to take home."""

from collections.abc import Callable
from datetime import date
from typing import Any

from fastapi import APIRouter, Request, Response
from markupsafe import Markup
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.hub.organizers import accounts, chart, files, sheets
from kiosk.hub.organizers.chart import Point
from kiosk.hub.organizers.conflicts import count_waiting
from kiosk.hub.organizers.county_map import county_map
from kiosk.hub.organizers.days import by_center, by_day
from kiosk.hub.organizers.frame import HOME, Asked, Office
from kiosk.hub.organizers.health import health, spots
from kiosk.hub.organizers.late import late_errands, open_cases
from kiosk.hub.organizers.log import acts, reading
from kiosk.hub.organizers.month_pages import MonthPages, month_router
from kiosk.hub.organizers.scope import LINES_AT_MOST, LINES_OF_A_FILE, names
from kiosk.hub.organizers.sheet_page import draw_sheets, range_of
from kiosk.hub.organizers.sheets import Sheet
from kiosk.hub.templates import PAGES

_PAGE, _ALL = LINES_AT_MOST, LINES_OF_A_FILE
Sheets = dict[str, Callable[[Connection, Asked], tuple[Sheet, ...]]]


def office_router(office: Office, more: Sheets) -> APIRouter:
    """The pages behind the log-in, all downloads (`more`: of other sections), the style sheet."""
    router = APIRouter(include_in_schema=False)
    style = (PAGES / "office" / "office.css").read_text("utf-8")
    drawn, months = _Pages(office, more), MonthPages(office)
    drawn.sheets |= months.sheets
    router.include_router(month_router(office, months))

    @router.get(HOME)
    async def centers(request: Request) -> Response:
        return await office.behind_the_door(request, "centers", drawn.centers)

    @router.get(f"{HOME}/figures")
    async def figures(request: Request) -> Response:
        return await office.behind_the_door(request, "figures", drawn.figures)

    @router.get(f"{HOME}/overdue")
    async def overdue(request: Request) -> Response:
        return await office.behind_the_door(request, "overdue", drawn.overdue)

    @router.get(f"{HOME}/cases")
    async def cases(request: Request) -> Response:
        return await office.behind_the_door(request, "cases", drawn.cases)

    @router.get(f"{HOME}/audit")
    async def audit(request: Request) -> Response:
        return await office.behind_the_door(request, "audit", drawn.audit)

    @router.get(f"{HOME}/export/{{name}}.{{form}}")
    async def export(request: Request, name: str, form: str) -> Response:
        if name not in drawn.sheets or form not in files.MEDIA:
            return Response(status_code=404)

        async def file(asked: Asked) -> Response:
            return await drawn.file(asked, name, form)

        return await office.behind_the_door(request, "export", file)

    @router.get("/office.css")
    async def css() -> Response:
        return Response(style, media_type="text/css")

    return router


class _Pages:
    """Draws each page from what the store says."""

    def __init__(self, office: Office, more: Sheets) -> None:
        self._office = office
        self._desk = office.desk
        self.sheets: Sheets = {
            "centers": lambda connection, asked: (self._health(connection, asked),),
            "days": lambda connection, asked: self._figures(connection, asked)[:1],
            "by-center": lambda connection, asked: self._figures(connection, asked)[1:],
            "overdue": lambda connection, asked: (self._overdue(connection, asked, _ALL),),
            "cases": lambda connection, asked: (self._cases(connection, asked, _ALL),),
            **more,
        }

    async def centers(self, asked: Asked) -> Response:
        today = self._today()

        def read(connection: Connection) -> tuple[Sheet, dict[str, int], Markup]:
            found = health(connection, asked.who.area, now=self._desk.clock.now())
            days = by_day(connection, asked.who.area, first=today, last=today)
            how_far = reading(connection) if asked.who.may("audit") else None
            tiles = {
                "centers_all": len(found),
                "centers_bad": sum(not center.well for center in found),
                "taken_today": int(days[0]["taken"]) if days else 0,
                "done_today": int(days[0]["done"]) if days else 0,
                **(
                    {"conflicts_waiting": count_waiting(connection, asked.who.area)}
                    if asked.who.may("conflicts")
                    else {}
                ),
                **({"to_read": how_far.waiting, "unread": how_far.unread} if how_far else {}),
            }
            drawn = county_map(spots(connection, asked.who.area, found), asked.words)
            return sheets.health_sheet(found, asked.words), tiles, drawn

        sheet, tiles, drawn = await self._read(read)
        return draw_sheets(
            self._office, asked, "centers", (sheet,), "no_centers", tiles=tiles, map=drawn
        )

    async def figures(self, asked: Asked) -> Response:
        first, last, area = range_of(asked, self._today())

        def read(connection: Connection) -> tuple[tuple[Sheet, ...], Any, dict[str, str]]:
            days = by_day(connection, area, first=first, last=last)
            bars = asked.words["taken"], asked.words["done"]
            points = [Point(f"{row['day']:%m-%d}", row["taken"], row["done"]) for row in days]
            drawing = chart.bars(points, asked.words["chart"], bars) if days else None
            return (
                self._figures(connection, asked),
                drawing,
                names(connection, asked.who.area),
            )

        found, drawing, called = await self._read(read)
        return draw_sheets(
            self._office,
            asked,
            "figures",
            found,
            "no_figures",
            chart=drawing,
            chart_title=asked.words["chart"],
            filter={"first": first, "last": last, "center": area, "centers": called},
        )

    async def overdue(self, asked: Asked) -> Response:
        sheet = await self._read(lambda connection: self._overdue(connection, asked))
        return draw_sheets(self._office, asked, "overdue", (sheet,), "no_overdue")

    async def cases(self, asked: Asked) -> Response:
        sheet = await self._read(lambda connection: self._cases(connection, asked))
        return draw_sheets(self._office, asked, "cases", (sheet,), "no_cases")

    async def audit(self, asked: Asked) -> Response:
        done = await self._read(acts)
        return draw_sheets(
            self._office,
            asked,
            "audit",
            (sheets.audit_sheet(done, asked.words),),
            "no_audit",
            exports=False,
        )

    async def file(self, asked: Asked, name: str, form: str) -> Response:
        now = self._desk.clock.now()

        def read(connection: Connection) -> Sheet:
            sheet = self.sheets[name](connection, asked)[0]
            accounts.note(connection, asked.who.login, "export", f"{name}.{form}", now=now)
            return sheet

        sheet = await self._desk.run(lambda: self._desk.write(read))
        body = (
            files.csv_file(sheet)
            if form == "csv"
            else files.xlsx_file(sheet, asked.words["how_counted"])
        )
        named = f'attachment; filename="{name}-{local(now):%Y%m%d}.{form}"'
        return Response(body, media_type=files.MEDIA[form], headers={"Content-Disposition": named})

    def _health(self, connection: Connection, asked: Asked) -> Sheet:
        found = health(connection, asked.who.area, now=self._desk.clock.now())
        return sheets.health_sheet(found, asked.words)

    def _figures(self, connection: Connection, asked: Asked) -> tuple[Sheet, ...]:
        first, last, area = range_of(asked, self._today())
        called = names(connection, area)
        return (
            sheets.day_sheet(by_day(connection, area, first=first, last=last), asked.words),
            sheets.center_sheet(
                by_center(connection, area, first=first, last=last), called, asked.words
            ),
        )

    def _overdue(self, connection: Connection, asked: Asked, most: int = _PAGE) -> Sheet:
        area, today = asked.who.area, self._today()
        found = late_errands(connection, area, today=today, most=most)
        return sheets.errand_sheet(found, names(connection, asked.who.area), asked.words)

    def _cases(self, connection: Connection, asked: Asked, most: int = _PAGE) -> Sheet:
        area, today = asked.who.area, self._today()
        found = open_cases(connection, area, today=today, most=most)
        return sheets.case_sheet(found, names(connection, asked.who.area), asked.words)

    def _today(self) -> date:
        return local(self._desk.clock.now()).date()

    async def _read(self, work: Callable[[Connection], Any]) -> Any:
        return await self._desk.run(lambda: self._desk.read(work))

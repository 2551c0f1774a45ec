"""`/office/demands`: what people are missing, counted, and the way to propose a service for it."""

from collections.abc import Mapping
from datetime import date

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.hub.organizers.frame import HOME, Asked, Office
from kiosk.hub.organizers.ordering import sheets
from kiosk.hub.organizers.scope import called, names
from kiosk.hub.organizers.sheet_page import draw_sheets, range_of
from kiosk.hub.organizers.sheets import Sheet
from kiosk.hub.projections.tables import CenterSeen
from kiosk.hub.services.summary import Summary, summary

DAYS_SHOWN = 90


def demand_router(office: Office) -> APIRouter:
    """The page of wishes."""
    router = APIRouter(include_in_schema=False)

    async def drawn(asked: Asked) -> Response:
        return await _page(office, asked)

    @router.get(f"{HOME}/demands")
    async def demands(request: Request) -> Response:
        return await office.behind_the_door(request, "demands", drawn)

    return router


def demand_tables(office: Office, connection: Connection, asked: Asked) -> tuple[Sheet, ...]:
    """The tables of the page, for a download."""
    found = _summary(office, connection, asked)
    return sheets.demand_sheets(found, _villages(connection, found), asked.words)


async def _page(office: Office, asked: Asked) -> Response:
    first, last, center = range_of(asked, _today(office), shown=DAYS_SHOWN)

    def read(connection: Connection) -> tuple[Summary, tuple[Sheet, ...], Mapping[str, str]]:
        found = _summary(office, connection, asked)
        tables = sheets.demand_sheets(found, _villages(connection, found), asked.words)
        return found, tables, names(connection, asked.who.area)

    found, tables, known = await office.desk.run(lambda: office.desk.read(read))
    return draw_sheets(
        office,
        asked,
        "demands",
        tables if found.kinds else tables[:1],
        "no_demands",
        template="demands.html",
        tiles={
            "wishes": sum(one.wishes for one in found.kinds),
            "people": sum(one.people for one in found.kinds),
            "kinds_unmet": sum(not one.on_offer for one in found.kinds),
        },
        chart=sheets.wanted_bars(found.kinds, asked.words) if found.kinds else None,
        chart_title=asked.words["demand_chart"],
        filter={"first": first, "last": last, "center": center, "centers": known},
        unmet=[one.of for one in found.kinds if not one.on_offer],
        kind_word=lambda kind: sheets.kind_word(kind, asked.words),
    )


def _summary(office: Office, connection: Connection, asked: Asked) -> Summary:
    first, last, area = range_of(asked, _today(office), shown=DAYS_SHOWN)
    return summary(connection, area, first=first, last=last)


def _villages(connection: Connection, found: Summary) -> Mapping[tuple[str, str], str]:
    return called(connection, CenterSeen.villages, (one.center for one in found.villages))


def _today(office: Office) -> date:
    return local(office.desk.clock.now()).date()

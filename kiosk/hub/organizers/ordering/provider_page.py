"""`/office/orders/providers`: how providers do with their orders of some days."""

from collections.abc import Mapping

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.hub.organizers.frame import HOME, Asked, Office
from kiosk.hub.organizers.ordering.sheets import provider_sheet
from kiosk.hub.organizers.scope import names
from kiosk.hub.organizers.sheet_page import draw_sheets, range_of
from kiosk.hub.organizers.sheets import Sheet
from kiosk.hub.services.figures import by_provider

DAYS_SHOWN = 90


def provider_router(office: Office) -> APIRouter:
    """The page of providers."""
    router = APIRouter(include_in_schema=False)

    async def drawn(asked: Asked) -> Response:
        return await _page(office, asked)

    @router.get(f"{HOME}/orders/providers")
    async def providers(request: Request) -> Response:
        return await office.behind_the_door(request, "orders", drawn)

    return router


def provider_tables(office: Office, connection: Connection, asked: Asked) -> tuple[Sheet, ...]:
    """The table of the page; of an account that may not see orders, empty."""
    today = local(office.desk.clock.now()).date()
    first, last, area = range_of(asked, today, shown=DAYS_SHOWN)
    found = (
        by_provider(connection, area, first=first, last=last, today=today)
        if asked.who.may("orders")
        else ()
    )
    return (provider_sheet(found, asked.words),)


async def _page(office: Office, asked: Asked) -> Response:
    today = local(office.desk.clock.now()).date()
    first, last, center = range_of(asked, today, shown=DAYS_SHOWN)

    def read(connection: Connection) -> tuple[tuple[Sheet, ...], Mapping[str, str]]:
        return provider_tables(office, connection, asked), names(connection, asked.who.area)

    found, known = await office.desk.run(lambda: office.desk.read(read))
    return draw_sheets(
        office,
        asked,
        "orders",
        found,
        "no_orders_then",
        filter={"first": first, "last": last, "center": center, "centers": known},
    )

"""The sections of ordering services behind the log-in, and their tables to take home."""

from collections.abc import Callable

from fastapi import APIRouter
from sqlalchemy import Connection

from kiosk.hub.organizers.frame import Asked, Office
from kiosk.hub.organizers.ordering.demand_page import demand_router, demand_tables
from kiosk.hub.organizers.ordering.list_pages import list_router
from kiosk.hub.organizers.ordering.order_pages import order_router, order_tables
from kiosk.hub.organizers.ordering.provider_page import provider_router, provider_tables
from kiosk.hub.organizers.pages import Sheets
from kiosk.hub.organizers.sheets import Sheet

DEMANDS = ("demands", "demand-villages", "demand-months", "demand-words")
"""The tables of wishes, as `demand_tables` gives them."""


def ordering_router(office: Office) -> APIRouter:
    """Wishes, the list, orders, and a provider's own orders."""
    router = APIRouter(include_in_schema=False)
    for part in (demand_router, list_router, provider_router, order_router):
        router.include_router(part(office))
    return router


def ordering_tables(office: Office) -> Sheets:
    """Name of a file to its table; one table a file."""

    def orders(connection: Connection, asked: Asked) -> tuple[Sheet, ...]:
        return order_tables(office, connection, asked)

    def providers(connection: Connection, asked: Asked) -> tuple[Sheet, ...]:
        return provider_tables(office, connection, asked)

    tables: Sheets = {"orders": orders, "order-providers": providers}
    return {**tables, **{name: _one(office, place) for place, name in enumerate(DEMANDS)}}


def _one(office: Office, place: int) -> Callable[[Connection, Asked], tuple[Sheet, ...]]:
    def table(connection: Connection, asked: Asked) -> tuple[Sheet, ...]:
        return (demand_tables(office, connection, asked)[place],)

    return table

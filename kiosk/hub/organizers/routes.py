"""All pages of those who log in at the hub: organizers and providers."""

from fastapi import APIRouter

from kiosk.hub.desk import HubDesk
from kiosk.hub.organizers.announcements.pages import announcement_router
from kiosk.hub.organizers.catalog.pages import catalog_router
from kiosk.hub.organizers.door import door_router
from kiosk.hub.organizers.frame import Office
from kiosk.hub.organizers.ordering.pages import ordering_router, ordering_tables
from kiosk.hub.organizers.pages import office_router
from kiosk.hub.organizers.terminals import terminals_router
from kiosk.hub.rate_limit import RateLimit

LOGINS_A_MINUTE = 10
LOGINS_AT_ONCE = 10


def office_routers(desk: HubDesk) -> tuple[APIRouter, ...]:
    """The door, and the sections behind it."""
    office = Office(desk)
    tries = RateLimit(desk.clock, per_minute=LOGINS_A_MINUTE, burst=LOGINS_AT_ONCE)
    return (
        door_router(office, tries),
        office_router(office, ordering_tables(office)),
        ordering_router(office),
        catalog_router(office),
        terminals_router(office),
        announcement_router(office),
    )

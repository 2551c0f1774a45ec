"""All pages residents open on a phone, and how often one address may open and send them."""

from fastapi import APIRouter

from kiosk.hub.bookings.routes import booking_router
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone.entrance import entrance_router
from kiosk.hub.phone.open_pages import open_router
from kiosk.hub.phone.pages import phone_router
from kiosk.hub.phone.rate_pages import rate_router
from kiosk.hub.phone.service_pages import service_router
from kiosk.hub.phone.station_pages import station_router
from kiosk.hub.rate_limit import RateLimit

LOOKS_A_MINUTE = 120
LOOKS_AT_ONCE = 60
"""An address may be a whole hall behind one wireless network."""
SENDS_A_MINUTE = 20
SENDS_AT_ONCE = 20
BOOKINGS_A_MINUTE = 12
BOOKINGS_AT_ONCE = 24


def resident_routers(desk: HubDesk) -> tuple[APIRouter, ...]:
    """The pages of residents; those that only show share one limit, as do those that send."""
    looks = RateLimit(desk.clock, per_minute=LOOKS_A_MINUTE, burst=LOOKS_AT_ONCE)
    sends = RateLimit(desk.clock, per_minute=SENDS_A_MINUTE, burst=SENDS_AT_ONCE)
    bookings = RateLimit(desk.clock, per_minute=BOOKINGS_A_MINUTE, burst=BOOKINGS_AT_ONCE)
    return (
        entrance_router(desk, looks),
        phone_router(desk, looks),
        rate_router(desk, looks, sends),
        service_router(desk, looks, sends),
        booking_router(desk, looks, bookings),
        open_router(desk, looks, sends),
        station_router(desk, looks, sends),
    )

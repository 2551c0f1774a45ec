"""All pages of booking by phone, put together."""

from fastapi import APIRouter

from kiosk.hub.bookings.choosing import choosing_router
from kiosk.hub.bookings.desk import BookingDesk, Pages
from kiosk.hub.bookings.filling import filling_router
from kiosk.hub.bookings.link import link_router
from kiosk.hub.desk import HubDesk
from kiosk.hub.rate_limit import RateLimit


def booking_router(desk: HubDesk, looks: RateLimit, bookings: RateLimit) -> APIRouter:
    """`/book` and `/b/<secret>`. `looks` and `bookings`: how often one address may do either."""
    router, pages = APIRouter(), Pages(desk)
    shared = BookingDesk(desk, looks, bookings)
    for made in (choosing_router, filling_router, link_router):
        router.include_router(made(shared, pages))
    return router

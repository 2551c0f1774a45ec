"""`/book`: from a center to an item and its times, or to an activity; drawn on the server."""

from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from kiosk.hub.bookings import offering, showing
from kiosk.hub.bookings.desk import Asked, BookingDesk, Pages, asked_by
from kiosk.hub.bookings.offering import DayOffer, LotOffer
from kiosk.hub.phone.looking import CenterWords, center_words
from kiosk.hub.rate_limit import address_of
from kiosk.hub.templates import PAGES


def choosing_router(desk: BookingDesk, pages: Pages) -> APIRouter:
    """The pages on which one chooses."""
    router = APIRouter(include_in_schema=False)

    style = (PAGES / "phone" / "book.css").read_text("utf-8")

    @router.get("/book.css")
    async def css() -> Response:
        return Response(style, media_type="text/css")

    @router.get(showing.HOME)
    async def centers() -> Response:
        """Where one chooses a center, for this and all else."""
        return RedirectResponse("/", status_code=303)

    @router.get(showing.HOME + "/{code}")
    async def center(request: Request, code: str) -> Response:
        asked = asked_by(request)
        if wait_s := desk.looks.wait_s(address_of(request)):
            return slow_down(pages, asked, wait_s)
        found, items, lots = await desk.read(lambda one: _center(one, desk, code))
        groups = showing.center_shown(found, items, lots, asked.words, asked.language)
        return pages.draw(
            asked,
            "choose.html",
            status=200 if found.name != code or groups else 404,
            center=found,
            title=found.name if asked.language == "zh" else found.name_en,
            lead="",
            back=f"/c/{quote(code, safe='')}",
            groups=groups,
            empty=asked.words["nothing"],
            empty_advice=asked.words["nothing_advice"],
        )

    @router.get(showing.HOME + "/{code}/item/{item}")
    async def times(request: Request, code: str, item: str) -> Response:
        asked = asked_by(request)
        if wait_s := desk.looks.wait_s(address_of(request)):
            return slow_down(pages, asked, wait_s)
        found, days = await desk.read(lambda one: _days(one, desk, code, item))
        free = any(each.left for day in days for each in day.times)
        return pages.draw(
            asked,
            "choose.html",
            center=found,
            title=found.spoken(asked.language).items.get(item, item),
            lead=asked.words["choose_time"] if free else asked.words["no_times_advice"],
            back=showing.page_path(code),
            groups=showing.days_shown(code, days, asked.words, asked.language),
            empty=asked.words["no_times"],
            empty_advice=asked.words["no_times_advice"],
        )

    return router


def slow_down(pages: Pages, asked: Asked, wait_s: int) -> Response:
    """Whoever asks too often waits."""
    answer = pages.draw(
        asked,
        "choose.html",
        status=429,
        title=asked.words["booking.slow_down"],
        lead="",
        back="",
        groups=(),
        empty=asked.words["booking.slow_down"],
        empty_advice=asked.words["booking.slow_down_advice"].format(seconds=wait_s),
    )
    answer.headers["Retry-After"] = str(wait_s)
    return answer


def _center(
    connection: Connection, desk: BookingDesk, code: str
) -> tuple[CenterWords, dict[str, int], tuple[LotOffer, ...]]:
    now, terms = desk.desk.clock.now(), offering.terms_of(connection, code)
    found = center_words(connection, code)
    if terms is None:
        return found, {}, ()
    items = offering.items_of(connection, code, terms, now=now)
    return found, items, offering.lots_of(connection, code, now=now)


def _days(
    connection: Connection, desk: BookingDesk, code: str, item: str
) -> tuple[CenterWords, tuple[DayOffer, ...]]:
    now, terms = desk.desk.clock.now(), offering.terms_of(connection, code)
    found = center_words(connection, code)
    if terms is None:
        return found, ()
    return found, offering.days_of(connection, code, terms, item, now=now)

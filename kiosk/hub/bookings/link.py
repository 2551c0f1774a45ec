"""`/b/<secret>`: the page behind a booking's own link, where it is looked at and cancelled."""

from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from kiosk.center.slips.phone_link import PATH, booking_id, is_key, phone_link
from kiosk.errors import RuleBroken
from kiosk.hub.bookings import cancelling, showing
from kiosk.hub.bookings.choosing import slow_down
from kiosk.hub.bookings.desk import Asked, BookingDesk, Pages, asked_by
from kiosk.hub.bookings.looking import BookingSeen, booking_seen
from kiosk.hub.phone import forms
from kiosk.hub.phone.looking import CenterWords, as_of, center_words
from kiosk.hub.rate_limit import address_of


def link_router(desk: BookingDesk, pages: Pages) -> APIRouter:
    """The page of a booking, and its cancelling."""
    router = APIRouter(include_in_schema=False)

    @router.get(PATH + "{key}")
    async def page(request: Request, key: str, cancel: str = "") -> Response:
        asked = asked_by(request)
        if wait_s := desk.looks.wait_s(address_of(request)):
            return slow_down(pages, asked, wait_s)
        return await _page(desk, pages, asked, key, asks=cancel == "1")

    @router.post(PATH + "{key}/cancel")
    async def cancel_it(request: Request, key: str) -> Response:
        asked = asked_by(request)
        try:
            await _cancel(desk, asked, key)
        except RuleBroken as refused:
            return await _page(desk, pages, asked, key, refused=refused)
        return RedirectResponse(f"{PATH}{key}", status_code=303)

    return router


async def _cancel(desk: BookingDesk, asked: Asked, key: str) -> None:
    if wait_s := desk.bookings.wait_s(address_of(asked.request)):
        raise RuleBroken("booking.slow_down", seconds=wait_s)
    if not forms.is_ours(asked.request, await forms.fields_of(asked.request)):
        raise RuleBroken("booking.form_old")
    if is_key(key):
        now = desk.desk.clock.now()
        await desk.write(lambda one: cancelling.cancel(one, booking_id(key), now=now))


async def _page(
    desk: BookingDesk,
    pages: Pages,
    asked: Asked,
    key: str,
    *,
    asks: bool = False,
    refused: RuleBroken | None = None,
) -> Response:
    words, language = asked.words, asked.language
    found = await desk.read(lambda one: _look(one, desk, key)) if is_key(key) else None
    if found is None:
        return _unknown(pages, asked)
    seen, center, known = found
    unsure = refused is not None and refused.key == "booking.form_old"
    return pages.draw(
        asked,
        "booking.html",
        status=200 if refused is None else 409,
        leaf=showing.booking_leaf(seen, center, words, language),
        center=center,
        as_of=known,
        notices=(),
        rate=None,
        again=f"{PATH}{key}",
        again_words=words["refresh"],
        here=f"{PATH}{key}",
        live=seen.live,
        asks=(asks or unsure) and seen.live,
        trouble=refused and showing.trouble_of(refused, center.code, words, language),
        qr=showing.qr_drawn(phone_link(str(asked.request.base_url), key)),
        code=seen.code,
    )


def _unknown(pages: Pages, asked: Asked) -> Response:
    return pages.draw(
        asked,
        "choose.html",
        status=404,
        title=asked.words["link_unknown"],
        lead="",
        back=showing.HOME,
        groups=(),
        empty=asked.words["link_unknown"],
        empty_advice=asked.words["link_unknown_advice"],
    )


def _look(
    connection: Connection, desk: BookingDesk, key: str
) -> tuple[BookingSeen, CenterWords, datetime | None] | None:
    now = desk.desk.clock.now()
    seen = booking_seen(connection, booking_id(key), now=now)
    if seen is None:
        return None
    known = as_of(connection, seen.center, now=now)
    return seen, center_words(connection, seen.center), known

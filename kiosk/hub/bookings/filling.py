"""The forms that book: a time for business, or places in an activity."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import ValidationError
from sqlalchemy import Connection, select

from kiosk.center.slips.phone_link import PATH, is_key, kind_of, new_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import LOCAL
from kiosk.errors import RuleBroken
from kiosk.hub.bookings import fields as form_fields
from kiosk.hub.bookings import making, offering, showing
from kiosk.hub.bookings.desk import Asked, BookingDesk, Pages, asked_by
from kiosk.hub.phone import forms
from kiosk.hub.phone.looking import CenterWords, center_words
from kiosk.hub.posted_fields import Fields
from kiosk.hub.rate_limit import address_of
from kiosk.hub.shares.holding import here
from kiosk.hub.shares.tables import Share
from kiosk.hub.shares.told import Lot
from kiosk.sync.wire_bookings import Letter


@dataclass(frozen=True, slots=True)
class Thing:
    """What a form is for. `about`: of an activity; else `at`, the time of an appointment."""

    center: CenterWords
    share_id: UUID
    of: str
    at: datetime | None = None
    about: Lot | None = None
    trouble: RuleBroken | None = None
    """Why it cannot be booked by anybody now."""

    @property
    def kind(self) -> Kind:
        return Kind.APPOINTMENT if self.about is None else Kind.ACTIVITY

    @property
    def back(self) -> str:
        """Where one came from."""
        inner = ("item", self.of) if self.about is None else ()
        return showing.page_path(self.center.code, *inner)


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody has typed so far, and why it did not do."""

    fields: Mapping[str, str] = field(default_factory=dict)
    refused: RuleBroken | None = None

    @property
    def waiting(self) -> bool:
        """Whether the form now offers the waitlist."""
        full = self.refused is not None and self.refused.key == "booking.places_gone"
        return self.fields.get("wait") == "1" or (full and bool(self.refused.values["may_wait"]))  # type: ignore[union-attr]  # full says so


def filling_router(desk: BookingDesk, pages: Pages) -> APIRouter:
    """The two forms, and what they post."""
    router = APIRouter(include_in_schema=False)

    async def show(request: Request, find: Callable[[Connection], Thing]) -> Response:
        return _draw(pages, asked_by(request), await desk.read(find), Typed())

    async def take(request: Request, find: Callable[[Connection], Thing]) -> Response:
        asked, thing = asked_by(request), await desk.read(find)
        fields = await forms.fields_of(request)
        said = {name: forms.first(fields, name) for name in fields}
        try:
            await _book(desk, asked, thing, fields)
        except RuleBroken as refused:
            return _draw(pages, asked, thing, Typed(said, refused), status=_status(refused))
        return RedirectResponse(f"{PATH}{said['key']}", status_code=303)

    @router.get(showing.HOME + "/{code}/at/{share_id}/{hhmm}")
    async def time_form(request: Request, code: str, share_id: str, hhmm: str) -> Response:
        return await show(request, lambda one: _time(one, desk, code, _id(share_id), hhmm))

    @router.post(showing.HOME + "/{code}/at/{share_id}/{hhmm}")
    async def book(request: Request, code: str, share_id: str, hhmm: str) -> Response:
        return await take(request, lambda one: _time(one, desk, code, _id(share_id), hhmm))

    @router.get(showing.HOME + "/{code}/lot/{share_id}")
    async def lot_form(request: Request, code: str, share_id: str) -> Response:
        return await show(request, lambda one: _lot(one, desk, code, _id(share_id)))

    @router.post(showing.HOME + "/{code}/lot/{share_id}")
    async def sign_up(request: Request, code: str, share_id: str) -> Response:
        return await take(request, lambda one: _lot(one, desk, code, _id(share_id)))

    return router


async def _book(desk: BookingDesk, asked: Asked, thing: Thing, fields: Fields) -> None:
    """Book what was asked for. `RuleBroken` says why not."""
    if wait_s := desk.bookings.wait_s(address_of(asked.request)):
        raise RuleBroken("booking.slow_down", seconds=wait_s)
    said = {name: forms.first(fields, name) for name in fields}
    key = said.get("key", "")
    ours = forms.is_ours(asked.request, fields)
    if not ours or not is_key(key) or kind_of(key) is not thing.kind:
        raise RuleBroken("booking.form_old")
    wish = making.Request(
        key=key,
        center=thing.center.code,
        share_id=thing.share_id,
        who=_letter(said),
        at=thing.at,
        heads=form_fields.number(said.get("heads", "1")) or 0,
        wait=said.get("wait") == "1",
        agreed=said.get("consent") == "1",
    )
    book = making.book_time if thing.about is None else making.sign_up
    now = desk.desk.clock.now()
    await desk.write(lambda one: book(one, wish, now=now))


def _letter(said: Mapping[str, str]) -> Letter:
    try:
        return Letter(
            name=said.get("name", ""),
            phone=said.get("phone", ""),
            age=form_fields.number(said.get("age", "")),
            guardian_name=said.get("guardian_name", ""),
            guardian_phone=said.get("guardian_phone", ""),
        )
    except ValidationError as unfit:
        name = str(unfit.errors(include_url=False, include_input=False)[0]["loc"][0])
        raise RuleBroken(form_fields.REFUSED_BY.get(name, "booking.form_old"), most=30) from unfit


def _time(connection: Connection, desk: BookingDesk, code: str, share_id: UUID, hhmm: str) -> Thing:
    center, now = center_words(connection, code), desk.desk.clock.now()
    row = connection.execute(
        select(Share).where(here(code, share_id), Share.kind == "appointment")
    ).first()
    terms = offering.terms_of(connection, code)
    at = None if row is None else _at(row.day, hhmm)
    gone = Thing(center, share_id, "", at, trouble=RuleBroken("booking.gone"))
    if row is None or terms is None or at not in offering.times_of(row.day, row.about):
        return gone
    trouble = None
    if row.cancelled:
        trouble = RuleBroken("booking.called_off", reason=row.reason or "")
    elif now >= terms.cutoff(row.day):
        trouble = RuleBroken("booking.too_late")
    return Thing(center, share_id, row.item, at, trouble=trouble)


def _id(said: str) -> UUID:
    """The id in an address; of nothing, where it is none."""
    try:
        return UUID(said)
    except ValueError:
        return UUID(int=0)


def _at(day: Any, hhmm: str) -> datetime | None:
    try:
        return datetime.combine(day, time.fromisoformat(f"{hhmm[:2]}:{hhmm[2:]}"), LOCAL)
    except ValueError:
        return None


def _lot(connection: Connection, desk: BookingDesk, code: str, share_id: UUID) -> Thing:
    center = center_words(connection, code)
    lot = offering.lot_of(connection, code, share_id)
    if lot is None or offering.terms_of(connection, code) is None:
        return Thing(center, share_id, "", trouble=RuleBroken("booking.gone"))
    trouble = None
    try:
        making.check_open(lot, desk.desk.clock.now())
    except RuleBroken as closed:
        trouble = closed
    return Thing(center, share_id, lot.code, about=lot.about, trouble=trouble)


def _draw(pages: Pages, asked: Asked, thing: Thing, typed: Typed, *, status: int = 200) -> Response:
    words, language = asked.words, asked.language
    refused = thing.trouble or typed.refused
    key = typed.fields.get("key", "")
    about = thing.about
    return pages.draw(
        asked,
        "form.html",
        status=404 if thing.trouble and thing.trouble.key == "booking.gone" else status,
        center=thing.center,
        kind=words["booking" if about is None else "sign_up"],
        title=_title(thing, asked),
        facts=_facts(thing, asked),
        back=thing.back,
        trouble=refused and showing.trouble_of(refused, thing.center.code, words, language),
        fields=() if thing.trouble else form_fields.fields(about, typed.fields, refused, words),
        key=key if is_key(key) else new_key(thing.kind),
        waiting=typed.waiting,
        consented=typed.fields.get("consent") == "1",
        consent_wrong=refused is not None and refused.key == "booking.consent",
        purpose=form_fields.purpose(about, words),
        action=words[_action(thing, typed)],
    )


def _action(thing: Thing, typed: Typed) -> str:
    if thing.about is None:
        return "book_it"
    return "wait_it" if typed.waiting else "sign_up_it"


def _title(thing: Thing, asked: Asked) -> str:
    if thing.about is not None:
        return showing.lot_name(thing.about, asked.language)
    called = thing.center.spoken(asked.language).items
    return called.get(thing.of, thing.of) or asked.words["booking.gone"]


def _facts(thing: Thing, asked: Asked) -> tuple[tuple[str, str], ...]:
    if thing.about is not None:
        return showing.lot_facts(thing.about, asked.words, asked.language)
    if thing.at is None:
        return ()
    return ((asked.words["your_time"], showing.when_words(thing.at, asked.language)),)


def _status(refused: RuleBroken) -> int:
    return {"booking.slow_down": 429, "booking.form_old": 403}.get(refused.key, 409)

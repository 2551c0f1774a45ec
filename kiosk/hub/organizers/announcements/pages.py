"""`/office/announcements`: the list, one announcement as residents see it, its form."""

import secrets
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, TypeVar
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.announcements.announcing import ANNOUNCEMENTS, check
from kiosk.hub.editions.editions import NEW, Edition, Hand, Overtaken
from kiosk.hub.organizers import accounts
from kiosk.hub.organizers.announcements import notice_form
from kiosk.hub.organizers.areas import choices
from kiosk.hub.organizers.frame import HOME, Asked, Fields, Office, around, form
from kiosk.hub.phone.leaf import moment
from kiosk.hub.posted_fields import number_in

T = TypeVar("T")
ROOT = f"{HOME}/announcements"
ONE = f"{ROOT}/{{key}}"
_ACTS = {"publish": "published", "withdraw": "withdrawn"}


def announcement_router(office: Office) -> APIRouter:
    """The pages and what they post."""
    router = APIRouter(include_in_schema=False)
    pages = _Pages(office)
    read = partial(
        form, at_most=notice_form.FORM_AT_MOST, fields_at_most=notice_form.FIELDS_AT_MOST
    )

    @router.get(ROOT)
    async def every(request: Request) -> Response:
        return await office.behind_the_door(request, "announcements", pages.every)

    @router.get(f"{ROOT}/new")
    async def new(request: Request) -> Response:
        return await office.behind_the_door(request, "write", pages.new)

    @router.get(ONE)
    async def one(request: Request, key: str) -> Response:
        return await office.behind_the_door(
            request, "announcements", lambda asked: pages.one(asked, key)
        )

    @router.get(f"{ONE}/edit")
    async def edit(request: Request, key: str) -> Response:
        return await office.behind_the_door(request, "write", lambda asked: pages.edit(asked, key))

    @router.post(f"{ROOT}/save")
    async def save(request: Request) -> Response:
        return await office.posted(request, "write", pages.save, read=read)

    @router.post(f"{ONE}/{{act}}")
    async def act(request: Request, key: str, act: str) -> Response:
        async def take(asked: Asked, fields: Fields, trouble: str) -> Response:
            return await pages.act(asked, fields, trouble, key, act)

        return await office.posted(request, "write", take, read=form)

    return router


class _Pages:
    """Draws the pages, and does what their forms ask for."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk = office.desk

    async def every(self, asked: Asked) -> Response:
        every, known = await self._read(
            lambda one: (ANNOUNCEMENTS.all(one), choices(one, asked.who.area))
        )
        newest = sorted(every, key=lambda each: each.at, reverse=True)
        return self._draw(asked, "notices.html", notices=newest, choices=known)

    async def new(self, asked: Asked) -> Response:
        body = notice_form.blank(self._today(), asked.who.area)
        return await self._form(asked, "", body, seen=NEW)

    async def edit(self, asked: Asked, key: str) -> Response:
        last = await self._read(lambda one: ANNOUNCEMENTS.newest(one, key))
        if last is None:
            return self._refuse(asked, "edition.unknown", 404)
        if not notice_form.may_change(last.body, asked.who.area):
            return self._refuse(asked, "not_yours", 403)
        return await self._form(asked, key, last.body, seen=last.number)

    async def one(self, asked: Asked, key: str, trouble: str = "") -> Response:
        history, known = await self._read(
            lambda one: (ANNOUNCEMENTS.history(one, key), choices(one, asked.who.area))
        )
        if not history:
            return self._refuse(asked, "edition.unknown", 404)
        return self._draw(
            asked,
            "notice.html",
            status=409 if trouble else 200,
            notice=history[0],
            history=history,
            choices=known,
            hangs=any(each.state == "published" for each in history)
            and history[0].state != "withdrawn",
            mine=asked.who.may("write") and notice_form.may_change(history[0].body, asked.who.area),
            trouble=trouble,
            said=asked.query.get("said", ""),
        )

    async def save(self, asked: Asked, fields: Fields, trouble: str) -> Response:
        """Keep a draft that may hang; one that may not comes back with everything typed."""
        key = fields.get("key") or f"{self._today():%Y%m%d}-{secrets.token_hex(3)}"
        seen = _seen(fields)
        by = self._hand(asked)

        def work(one: Connection) -> Edition:
            before = ANNOUNCEMENTS.newest(one, key)
            if before is not None and not notice_form.may_change(before.body, asked.who.area):
                raise RuleBroken("not_yours")
            body = notice_form.body_of(fields, asked.who.area, before.body if before else None)
            check(key, body)
            kept = ANNOUNCEMENTS.save(one, key, body, seen=seen, by=by)
            accounts.note(one, by.login, "announcement.saved", key, now=by.at)
            return kept

        body = notice_form.body_of(fields, asked.who.area, None)
        again = partial(self._form, asked, fields.get("key", ""), body)
        if trouble:
            return await again(seen=seen, trouble=trouble)
        try:
            await self._write(work)
        except RuleBroken as refused:
            return await again(seen=seen, trouble=refused.key, values=refused.values)
        except Overtaken as overtaken:
            return await again(seen=overtaken.theirs.number, theirs=overtaken.theirs)
        return RedirectResponse(f"{ROOT}/{quote(key, safe='')}?said=saved", status_code=303)

    async def act(self, asked: Asked, fields: Fields, trouble: str, key: str, act: str) -> Response:
        """Publish it or take it down, as it was seen."""
        if act not in _ACTS:
            return self._refuse(asked, "edition.unknown", 404)
        seen = _seen(fields)
        by = self._hand(asked)

        def work(one: Connection) -> None:
            last = ANNOUNCEMENTS.newest(one, key)
            if last is not None and not notice_form.may_change(last.body, asked.who.area):
                raise RuleBroken("not_yours")
            do = ANNOUNCEMENTS.publish if act == "publish" else ANNOUNCEMENTS.withdraw
            do(one, key, seen=seen, by=by)
            accounts.note(one, by.login, f"announcement.{_ACTS[act]}", key, now=by.at)

        if trouble:
            return await self.one(asked, key, trouble)
        try:
            await self._write(work)
        except Overtaken:
            return await self.one(asked, key, "overtaken_act")
        except RuleBroken as refused:
            return self._refuse(asked, refused.key, 404 if "." in refused.key else 403)
        return RedirectResponse(f"{ROOT}/{key}?said={_ACTS[act]}", status_code=303)

    async def _form(
        self,
        asked: Asked,
        key: str,
        body: Mapping[str, Any],
        *,
        seen: int,
        trouble: str = "",
        values: Mapping[str, object] | None = None,
        theirs: Edition | None = None,
    ) -> Response:
        known = await self._read(lambda one: choices(one, asked.who.area))
        return self._draw(
            asked,
            "notice_form.html",
            status=409 if theirs else 422 if trouble else 200,
            key=key,
            body=body,
            seen=seen,
            trouble=asked.words[trouble].format(**(values or {})) if trouble else "",
            theirs=theirs,
            choices=known,
        )

    def _draw(self, asked: Asked, name: str, **values: Any) -> Response:
        today = self._today()
        return self._office.draw(
            name,
            asked.language,
            root=ROOT,
            moment=moment,
            standing=lambda edition: notice_form.standing(edition, today),
            **around(asked, "announcements"),
            **values,
        )

    def _refuse(self, asked: Asked, reason: str, status: int) -> Response:
        return self._office.refuse(asked, "announcements", reason, status=status)

    def _hand(self, asked: Asked) -> Hand:
        return Hand(asked.who.login, self._desk.clock.now())

    def _today(self) -> date:
        return local(self._desk.clock.now()).date()

    async def _read(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.run(lambda: self._desk.read(work))

    async def _write(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.run(lambda: self._desk.write(work))


def _seen(fields: Fields) -> int:
    """The edition somebody had before them."""
    number = number_in(fields.get("seen", ""))
    return NEW if number is None else number

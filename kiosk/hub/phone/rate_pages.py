"""`/t/<token>/rate`: a level, its reasons, some words, thanks; drawn without scripts."""

import uuid
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlalchemy import Connection

from kiosk.center.evaluation.rating_codes import LEVELS, WORDS_AT_MOST, Level, opinion
from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone import forms, looking
from kiosk.hub.phone.frame import around, headers
from kiosk.hub.phone.leaf import day, refusal_leaf
from kiosk.hub.phone.looking import CenterWords
from kiosk.hub.phone.pages import STATUS_OF
from kiosk.hub.phone.visits import SlipVisit, read_slip, visit_behind
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.posted_fields import number_in
from kiosk.hub.rate_limit import RateLimit, address_of
from kiosk.hub.ratings.giving import give
from kiosk.hub.templates import templates
from kiosk.hub.words import Language, choose

_THANKS = ("thanks", "thanks_bad", "second")
_BY_VALUE = {str(level.value): level for level in LEVELS}


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who asks for which page, and what they have chosen and typed so far."""

    token: str
    language: Language
    level: Level | None = None
    chosen: frozenset[str] = frozenset()
    typed: str = ""
    rating: UUID | None = None
    """Made with the form, so that a form sent twice is one rating."""

    @property
    def words(self) -> Any:
        return PHONE_WORDS[self.language]


@dataclass(frozen=True, slots=True)
class _Seen:
    """The visit behind the slip."""

    found: SlipVisit
    center: CenterWords
    as_of: datetime | None


def rate_router(desk: HubDesk, looks: RateLimit, sends: RateLimit) -> APIRouter:
    """The pages on which a visit is rated."""
    router = APIRouter(include_in_schema=False)
    drawn = _Pages(desk)

    @router.get("/t/{token}/rate")
    async def ask(request: Request, token: str) -> Response:
        asked = _asked(request, token, request.query_params.get("level", ""))
        wait_s = looks.wait_s(address_of(request))
        if wait_s:
            return drawn.refused(asked, RuleBroken("slow_down", seconds=wait_s))
        return await drawn.ask(request, asked, said=request.query_params.get("said", ""))

    @router.post("/t/{token}/rate")
    async def send(request: Request, token: str) -> Response:
        fields = await forms.fields_of(request)
        asked = _asked(request, token, forms.first(fields, "level"))
        asked = replace(
            asked,
            chosen=frozenset(fields.get("reason", ())),
            typed=forms.first(fields, "words"),
            rating=_id(forms.first(fields, "rating")),
        )
        wait_s = sends.wait_s(address_of(request))
        if wait_s:
            slow = RuleBroken("rate.slow_down", seconds=wait_s)
            return await drawn.again(request, asked, slow, status=429)
        if not forms.is_ours(request, fields):
            return await drawn.again(request, asked, RuleBroken("rate.form_old"), status=403)
        return await drawn.send(request, asked)

    return router


class _Pages:
    """Draws what is asked and what came of it."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._leaf = templates("phone").get_template("leaf.html")
        self._form = templates("phone").get_template("rate.html")

    async def ask(self, request: Request, asked: _Asked, *, said: str = "") -> Response:
        """The next question, thanks, or why there is none."""
        seen = await self._see(asked)
        if isinstance(seen, RuleBroken):
            return self.refused(asked, seen)
        refusal = seen.found.visit.refusal(local(self._desk.clock.now()).date())
        if refusal == "already" and said in _THANKS:
            return self._say(asked, seen, f"rate.{said}", tone="good")
        if refusal:
            last_day = day(seen.found.visit.last_day)
            return self._say(asked, seen, f"rate.{refusal}", tone="over", last_day=last_day)
        return self._draw(request, asked, seen)

    async def again(
        self, request: Request, asked: _Asked, why: RuleBroken, *, status: int = 422
    ) -> Response:
        """The form once more with what was chosen and typed, and what to do."""
        seen = await self._see(asked)
        if isinstance(seen, RuleBroken):
            return self.refused(asked, seen)
        key = why.key if why.key in asked.words else "rate.unfit"
        message = asked.words[key].format(**why.values)
        return self._draw(request, asked, seen, message=message, status=status)

    async def send(self, request: Request, asked: _Asked) -> Response:
        """Keep the rating; then thanks, on an address that can be looked at again."""
        try:
            reasons = [code for code in map(number_in, asked.chosen) if code is not None]
            given = opinion(asked.level.value if asked.level else 0, reasons, asked.typed)
        except RuleBroken as unfit:
            why = RuleBroken(unfit.key.replace("rating.", "rate."), **unfit.values)
            return await self.again(request, asked, why)
        now = self._desk.clock.now()

        def work(connection: Connection) -> bool:
            slip = read_slip(connection, asked.token, now=now)
            found = visit_behind(connection, slip)
            if found is None:
                raise RuleBroken("rating.not_served")
            return give(
                connection,
                slip.center,
                found.visit.ticket_id,
                rating_id=asked.rating or uuid.uuid4(),
                opinion=given,
                way=found.way,
                now=now,
            )

        try:
            first = await self._desk.run(lambda: self._desk.write(work))
        except RuleBroken as refused:
            return await self._not_kept(asked, refused)
        said = "second" if not first else "thanks_bad" if given.bad else "thanks"
        return RedirectResponse(f"?said={said}&lang={asked.language}", status_code=303)

    async def _not_kept(self, asked: _Asked, refused: RuleBroken) -> Response:
        seen = await self._see(asked)
        if isinstance(seen, RuleBroken):
            return self.refused(asked, seen)
        key = refused.key.replace("rating.", "rate.")
        last_day = day(seen.found.visit.last_day)
        return self._say(asked, seen, key, tone="over", status=409, last_day=last_day)

    def refused(self, asked: _Asked, why: RuleBroken) -> Response:
        """A slip that is none, or somebody who asks too often."""
        leaf = refusal_leaf(why.key, asked.words, **why.values)
        status = STATUS_OF.get(why.key, 404)
        return self._answer(asked, self._leaf, None, status=status, leaf=leaf, **_NO_LEAF)

    async def _see(self, asked: _Asked) -> _Seen | RuleBroken:
        now = self._desk.clock.now()

        def work(connection: Connection) -> _Seen | RuleBroken:
            try:
                slip = read_slip(connection, asked.token, now=now)
            except RuleBroken as refused:
                return refused
            found = visit_behind(connection, slip)
            if found is None:
                return RuleBroken("not_yet")
            return _Seen(
                found,
                looking.center_words(connection, slip.center).spoken(asked.language),
                looking.as_of(connection, slip.center, now=now),
            )

        return await self._desk.run(lambda: self._desk.read(work))

    def _say(
        self, asked: _Asked, seen: _Seen, key: str, *, tone: Any, status: int = 200, **values: str
    ) -> Response:
        leaf = replace(refusal_leaf(key, asked.words, **values), tone=tone)
        leaf = replace(leaf, title=f"{asked.words['rate.title']} · {seen.found.visit.label}")
        back = {"again": f"../{asked.token}?lang={asked.language}"}
        back["again_words"] = asked.words["rate.back"]
        return self._answer(
            asked, self._leaf, seen, status=status, leaf=leaf, **{**_NO_LEAF, **back}
        )

    def _draw(
        self, request: Request, asked: _Asked, seen: _Seen, *, message: str = "", status: int = 200
    ) -> Response:
        visit, language = seen.found.visit, asked.language
        word = forms.word_of(request)
        answer = self._answer(
            asked,
            self._form,
            seen,
            status=status,
            label=visit.label,
            item=seen.center.items.get(visit.item, visit.item),
            last_day=day(visit.last_day),
            levels=[_level(level, language) for level in LEVELS],
            level=_level(asked.level, language) if asked.level else None,
            chosen=asked.chosen,
            typed=asked.typed,
            rating=asked.rating or uuid.uuid4(),
            form=word,
            message=message,
            words_at_most=WORDS_AT_MOST,
        )
        forms.keep_word(answer, request, word)
        return answer

    def _answer(
        self, asked: _Asked, template: Any, seen: _Seen | None, *, status: int, **values: Any
    ) -> HTMLResponse:
        center, as_of = (seen.center, seen.as_of) if seen else (None, None)
        keep = f"level={asked.level.value}" if asked.level else ""
        now = self._desk.clock.now()
        html = template.render(
            **around(asked.language, center, as_of, now=now, keep=keep), **values
        )
        return HTMLResponse(html, status_code=status, headers=headers(asked.language))


_NO_LEAF: dict[str, Any] = {"notices": (), "rate": None, "again": "", "again_words": ""}
"""What a leaf may have below it, left away."""


def _asked(request: Request, token: str, level: str) -> _Asked:
    lang, prefers = request.query_params.get("lang"), request.headers.get("accept-language")
    return _Asked(token, choose(lang, prefers), _BY_VALUE.get(level))


def _level(level: Level, language: Language) -> dict[str, Any]:
    return {
        "value": level.value,
        "text": level.en if language == "en" else level.zh,
        "reasons": [(str(each.code), each.text(language)) for each in level.reasons],
    }


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

"""The counter of phone pages with forms: who asks in which language, how often, at which center."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlalchemy import Connection, select

from kiosk.errors import RuleBroken
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone import forms, looking
from kiosk.hub.phone.frame import around, headers
from kiosk.hub.phone.leaf import refusal_leaf
from kiosk.hub.phone.looking import CenterWords
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.projections.tables import CenterSeen
from kiosk.hub.rate_limit import RateLimit, address_of
from kiosk.hub.templates import templates
from kiosk.hub.words import Language, choose

T = TypeVar("T")
_STATUS = {"slow_down": 429}


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody at these pages; nobody knows who."""

    request: Request
    language: Language

    @property
    def words(self) -> Mapping[str, str]:
        return PHONE_WORDS[self.language]


@dataclass(frozen=True, slots=True)
class Place:
    """A center that has joined, and its villages."""

    center: CenterWords
    villages: Mapping[str, str]


class Counter:
    """Lets pages be drawn and forms be taken."""

    def __init__(self, desk: HubDesk, looks: RateLimit, sends: RateLimit) -> None:
        self.desk = desk
        self._looks = looks
        self._sends = sends
        self._templates = templates("phone")

    async def look(
        self, request: Request, page: Callable[[Caller], Awaitable[Response]]
    ) -> Response:
        """`page`, or why it is not shown."""
        caller = _caller(request)
        wait_s = self._looks.wait_s(address_of(request))
        if wait_s:
            answer = self.refuse(caller, RuleBroken("slow_down", seconds=wait_s))
            answer.headers["Retry-After"] = str(wait_s)
            return answer
        try:
            return await page(caller)
        except RuleBroken as refused:
            return self.refuse(caller, refused)

    async def take(
        self, request: Request, page: Callable[..., Awaitable[Response]], *where: str
    ) -> Response:
        """`page` with the form and why it may change nothing, so that nothing typed is lost."""
        caller = _caller(request)
        fields = await forms.fields_of(request)
        said = {name: values[0] for name, values in fields.items()}
        trouble = ""
        if not forms.is_ours(request, fields):
            trouble = "form_again"
        elif self._sends.wait_s(address_of(request)):
            trouble = "slow_form"
        try:
            return await page(caller, *where, said, trouble)
        except RuleBroken as refused:
            return self.refuse(caller, refused)

    async def place(self, code: str) -> Place:
        """The center of that code. `RuleBroken`: `center_unknown`."""

        def read(connection: Connection) -> Place:
            row = connection.execute(
                select(CenterSeen.villages).where(CenterSeen.center_code == code)
            ).first()
            if row is None:
                raise RuleBroken("center_unknown")
            return Place(looking.center_words(connection, code), row.villages)

        return await self.read(read)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """What `work` finds."""
        return await self.desk.run(lambda: self.desk.read(work))

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Do it; it is on the disk when this returns."""
        return await self.desk.run(lambda: self.desk.write(work))

    def refuse(self, caller: Caller, why: RuleBroken) -> HTMLResponse:
        """A page that says why there is nothing here, and what to do."""
        key = why.key if f"{why.key}_advice" in caller.words else "order.unknown"
        leaf = refusal_leaf(key, caller.words, **why.values)
        return self.draw(
            caller, "refusal.html", None, status=_STATUS.get(key, 404), leaf=leaf, to=""
        )

    def draw(
        self,
        caller: Caller,
        name: str,
        place: Place | None,
        *,
        status: int = 200,
        keep: str = "",
        **values: Any,
    ) -> HTMLResponse:
        """A page of `pages/phone`, with the word that its forms bring back."""
        word = forms.word_of(caller.request)
        html = self._templates.get_template(name).render(
            **around(
                caller.language,
                place.center if place else None,
                None,
                now=self.desk.clock.now(),
                keep=keep,
            ),
            villages=place.villages if place else {},
            form=word,
            **values,
        )
        answer = HTMLResponse(html, status_code=status, headers=headers(caller.language))
        forms.keep_word(answer, caller.request, word)
        return answer


def _caller(request: Request) -> Caller:
    asked, accepted = request.query_params.get("lang"), request.headers.get("accept-language")
    return Caller(request, choose(asked, accepted))


def go(caller: Caller, path: str, more: str = "") -> Response:
    """To another page, in the same language."""
    query = "&".join(part for part in (more, f"lang={caller.language}") if part)
    return RedirectResponse(f"{path}?{query}", status_code=303)


def say(caller: Caller, refused: RuleBroken) -> str:
    """Why, in words; dates as the pages write them."""
    values = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in refused.values.items()
    }
    return caller.words[refused.key].format(**values)

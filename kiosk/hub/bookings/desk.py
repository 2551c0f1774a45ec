"""What the booking pages share: the store, language, templates, and how often one may ask."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from kiosk.hub.bookings.words import BOOKING_WORDS
from kiosk.hub.database import collides
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone import forms
from kiosk.hub.phone.frame import around, headers
from kiosk.hub.phone.looking import CenterWords
from kiosk.hub.rate_limit import RateLimit
from kiosk.hub.templates import templates
from kiosk.hub.words import Language, choose

LANGUAGE_COOKIE = "xq_phone_lang"
_A_DAY_S = 24 * 3600
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BookingDesk:
    """The store, and how often one address may look and book."""

    desk: HubDesk
    looks: RateLimit
    bookings: RateLimit

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Read something on a worker."""
        return await self.desk.run(lambda: self.desk.read(work))

    async def write(self, work: Callable[[Connection], T]) -> T:
        """One transaction on a worker. Where the same request wins elsewhere in this very moment,
        it is done once more and finds what is there."""

        def once() -> T:
            try:
                return self.desk.write(work)
            except IntegrityError as trouble:
                if not collides(trouble):
                    raise
                return self.desk.write(work)

        return await self.desk.run(once)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, and in which language it is answered."""

    request: Request
    language: Language

    @property
    def words(self) -> Mapping[str, str]:
        return BOOKING_WORDS[self.language]


class Pages:
    """Draws the pages, each with the cookies that belong to it."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._templates = templates("phone")

    def draw(
        self,
        asked: Asked,
        name: str,
        *,
        center: CenterWords | None = None,
        as_of: datetime | None = None,
        status: int = 200,
        keep: str = "",
        **values: Any,
    ) -> HTMLResponse:
        """A page of `pages/phone`; the pages after it are in its language."""
        request, language = asked.request, asked.language
        word = forms.word_of(request)
        frame = around(language, center, as_of, now=self._desk.clock.now(), keep=keep)
        shown = {**frame, "words": asked.words, "form": word, **values}
        html = self._templates.get_template(name).render(**shown)
        answer = HTMLResponse(html, status_code=status, headers=headers(language))
        forms.keep_word(answer, request, word)
        answer.set_cookie(
            LANGUAGE_COOKIE,
            language,
            max_age=_A_DAY_S,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return answer


def asked_by(request: Request) -> Asked:
    """The request in the language asked for, else remembered, else preferred by the browser."""
    said = request.query_params.get("lang") or request.cookies.get(LANGUAGE_COOKIE)
    return Asked(request, choose(said, request.headers.get("accept-language")))

"""`/` and `/c/<center>`: where residents begin who hold no slip; drawn without scripts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Template
from sqlalchemy import Connection, func, select

from kiosk.clock import local
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone import looking
from kiosk.hub.phone.frame import around, headers
from kiosk.hub.phone.leaf import Words, refusal_leaf
from kiosk.hub.phone.looking import CenterWords, Notice
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.projections.tables import CenterSeen
from kiosk.hub.rate_limit import RateLimit, address_of
from kiosk.hub.templates import templates
from kiosk.hub.words import Language, choose

T = TypeVar("T")
SHOWN = 24
"""Centers on one page; of more than these one is found by its name."""
WORDS_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class Door:
    """What can be done on the phone at a center; `path` takes the center's code."""

    name: str
    path: str


DOORS = (
    Door("booking", "/book/{center}"),
    Door("services", "/s/{center}"),
    Door("notices", "/n/{center}"),
    Door("stations", "/stations/{center}"),
)


@dataclass(frozen=True, slots=True)
class _Centers:
    found: tuple[tuple[str, str, str], ...]
    """Code, name, English name."""
    more: int


@dataclass(frozen=True, slots=True)
class _Center:
    words: CenterWords
    as_of: datetime | None
    notices: tuple[Notice, ...]


def entrance_router(desk: HubDesk, limit: RateLimit) -> APIRouter:
    """The list of centers, and the page of each."""
    router = APIRouter(include_in_schema=False)
    drawn = _Pages(desk)

    @router.get("/")
    async def home(request: Request) -> Response:
        wait_s = limit.wait_s(address_of(request))
        return drawn.refused(request, "slow_down", wait_s) if wait_s else await drawn.home(request)

    @router.get("/c/{center}")
    async def one(request: Request, center: str) -> Response:
        wait_s = limit.wait_s(address_of(request))
        if wait_s:
            return drawn.refused(request, "slow_down", wait_s)
        return await drawn.center(request, center)

    return router


class _Pages:
    """Draws both pages from what the store says."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        pages = templates("phone")
        self._home = pages.get_template("entrance.html")
        self._center = pages.get_template("center.html")
        self._leaf = pages.get_template("leaf.html")

    async def home(self, request: Request) -> Response:
        typed = _typed(request)
        seen = await self._read(lambda connection: _centers(connection, typed))
        found: dict[str, Any] = {"centers": seen.found, "more": seen.more, "typed": typed}
        return self._draw(request, self._home, None, **found)

    async def center(self, request: Request, code: str) -> Response:
        now = self._desk.clock.now()

        def look(connection: Connection) -> _Center | None:
            if not _introduced(connection, code):
                return None
            return _Center(
                looking.center_words(connection, code),
                looking.as_of(connection, code, now=now),
                looking.notices(connection, code, today=local(now).date()),
            )

        seen = await self._read(look)
        if seen is None:
            return self.refused(request, "entrance.unknown", 0)
        english = _language(request) == "en"
        said = [notice.said(english=english) for notice in seen.notices]
        return self._draw(request, self._center, seen, notices=said, doors=DOORS)

    def refused(self, request: Request, key: str, wait_s: int) -> Response:
        """Why there is no page: too many looks, or no such center."""
        words = _words(request)
        answer = self._draw(
            request,
            self._leaf,
            None,
            leaf=replace(refusal_leaf(key, words, seconds=wait_s), title=words["entrance.found"]),
            notices=(),
            rate=None,
            again="/",
            again_words=words["entrance.all"],
        )
        answer.status_code = 429 if wait_s else 404
        if wait_s:
            answer.headers["Retry-After"] = str(wait_s)
        return answer

    def _draw(
        self, request: Request, page: Template, seen: _Center | None, **values: Any
    ) -> Response:
        language = _language(request)
        frame = around(
            language,
            seen.words if seen else None,
            seen.as_of if seen else None,
            now=self._desk.clock.now(),
        )
        return HTMLResponse(page.render(**frame, **values), headers=headers(language))

    async def _read(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.run(lambda: self._desk.read(work))


def _typed(request: Request) -> str:
    asked = request.query_params.get("q", "")[:WORDS_AT_MOST]
    return "".join(letter for letter in asked if letter.isprintable()).strip()


def _language(request: Request) -> Language:
    return choose(request.query_params.get("lang"), request.headers.get("accept-language"))


def _words(request: Request) -> Words:
    return PHONE_WORDS[_language(request)]


def _centers(connection: Connection, typed: str) -> _Centers:
    called = CenterSeen.name.contains(typed, autoescape=True) | func.lower(
        CenterSeen.name_en
    ).contains(typed.lower(), autoescape=True)
    rows = connection.execute(
        select(CenterSeen.center_code, CenterSeen.name, CenterSeen.name_en)
        .where(called)
        .order_by(CenterSeen.center_code)
    ).all()
    found = tuple((row.center_code, row.name, row.name_en or row.name) for row in rows[:SHOWN])
    return _Centers(found, max(0, len(rows) - SHOWN))


def _introduced(connection: Connection, code: str) -> bool:
    if not code.isprintable():
        return False
    asked = select(CenterSeen.center_code).where(CenterSeen.center_code == code)
    return connection.execute(asked).first() is not None

"""What the organizers' pages share: who looks, in which language, and how a page is drawn."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from kiosk.hub.desk import HubDesk
from kiosk.hub.organizers.sessions import Visitor, touch, visitor
from kiosk.hub.organizers.words import OFFICE_WORDS
from kiosk.hub.templates import templates
from kiosk.hub.words import Language, choose

HOME = "/office"
LOGIN = "/office/login"
COOKIE = "xq_office"
LANGUAGE = "xq_lang"
SECTIONS = ("centers", "figures", "overdue", "cases", "audit")
_FORM_AT_MOST = 4096


@dataclass(frozen=True, slots=True)
class Asked:
    """A request of somebody who is logged in."""

    request: Request
    who: Visitor
    language: Language

    @property
    def words(self) -> Mapping[str, str]:
        return OFFICE_WORDS[self.language]

    @property
    def query(self) -> Mapping[str, str]:
        return self.request.query_params


class Office:
    """The templates, and the door in front of every page behind the log-in."""

    def __init__(self, desk: HubDesk) -> None:
        self.desk = desk
        self._templates = templates("office")

    def draw(
        self, name: str, language: Language, *, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """A page of `pages/office`; its language is that of the pages after it."""
        html = self._templates.get_template(name).render(
            language=language,
            other="en" if language == "zh" else "zh",
            words=OFFICE_WORDS[language],
            **values,
        )
        answer = HTMLResponse(html, status_code=status, headers={"Content-Language": language})
        answer.set_cookie(LANGUAGE, language, path=HOME, samesite="strict", httponly=True)
        return answer

    async def enter(self, request: Request) -> Visitor | None:
        """Who holds the cookie of this request; their session lasts on."""
        token = request.cookies.get(COOKIE, "")
        if not token:
            return None
        now = self.desk.clock.now()
        found = await self.desk.run(
            lambda: self.desk.read(lambda connection: visitor(connection, token, now=now))
        )
        if found is None:
            return None
        who, stale = found
        if stale:
            await self.desk.run(
                lambda: self.desk.write(lambda connection: touch(connection, token, now=now))
            )
        return who

    async def behind_the_door(
        self, request: Request, what: str, page: Callable[[Asked], Awaitable[Response]]
    ) -> Response:
        """`page` for somebody who may see `what`; everybody else is shown the way."""
        who = await self.enter(request)
        if who is None:
            gone = "?again=1" if COOKIE in request.cookies else ""
            return RedirectResponse(f"{LOGIN}{gone}", status_code=303)
        asked = Asked(request, who, language_of(request))
        if not who.may(what):
            return self.draw("forbidden.html", asked.language, status=403, **around(asked, what))
        return await page(asked)


def around(asked: Asked, section: str) -> dict[str, Any]:
    """What the frame of a page needs: who is in, and the sections they may see."""
    return {
        "who": asked.who,
        "section": section,
        "sections": [name for name in SECTIONS if asked.who.may(name)],
        "home": HOME,
    }


def language_of(request: Request) -> Language:
    """Asked for, else remembered, else what the browser prefers."""
    asked = request.query_params.get("lang") or request.cookies.get(LANGUAGE)
    return choose(asked, request.headers.get("accept-language"))


async def form(request: Request) -> Mapping[str, str]:
    """The fields of a posted form; empty for one that is too long to be ours."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _FORM_AT_MOST:
            return {}
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20)
    return {name: values[0] for name, values in fields.items()}


def secure(request: Request) -> bool:
    """Whether cookies may be kept for TLS only: everywhere but on this very machine."""
    return request.url.scheme == "https"

"""What the organizers' pages share: who looks, in which language, and how a page is drawn."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from kiosk.hub.desk import HubDesk
from kiosk.hub.organizers.sessions import Visitor, touch, visitor
from kiosk.hub.organizers.words import OFFICE_WORDS
from kiosk.hub.posted_fields import body_of, fields_in, genuine
from kiosk.hub.rate_limit import RateLimit
from kiosk.hub.templates import templates
from kiosk.hub.words import Language, choose

HOME = "/office"
LOGIN = "/office/login"
COOKIE = "xq_office"
LANGUAGE = "xq_lang"
SECTIONS = (
    *("centers", "figures", "overdue", "agents", "cases", "conflicts", "appraisal"),
    *("demands", "services", "orders", "my-orders"),
    *("catalog", "announcements", "devices", "audit"),
)
FORM_AT_MOST, FIELDS_AT_MOST = 4096, 20
POSTS_A_MINUTE, POSTS_AT_ONCE = 60, 30
Fields = Mapping[str, str]
F = TypeVar("F", bound=Fields)


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
        self._posts = RateLimit(desk.clock, per_minute=POSTS_A_MINUTE, burst=POSTS_AT_ONCE)
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
        if not who.may(what) and request.url.path == HOME:
            first = next(name for name in SECTIONS if who.may(name))
            return RedirectResponse(f"{HOME}/{first}", status_code=303)
        if not who.may(what):
            return self.draw("forbidden.html", asked.language, status=403, **around(asked, what))
        return await page(asked)

    async def posted(
        self,
        request: Request,
        what: str,
        page: Callable[[Asked, F, str], Awaitable[Response]],
        *,
        read: Callable[[Request], Awaitable[F]],
    ) -> Response:
        """`page` with the fields somebody posted who may do `what`, and why nothing may change.

        The reason is a word of these pages: `form_again` for a form of another log-in, `slow_down`;
        empty: go on. So a page can show again what was typed, and nothing of it is lost.
        """
        if await self.enter(request) is None:
            return self.draw("gone.html", language_of(request), status=401, login=LOGIN)

        async def take(asked: Asked) -> Response:
            fields = await read(request)
            if not genuine(asked.who.form_word, fields.get("form", "")):
                return await page(asked, fields, "form_again")
            slow = self._posts.wait_s(asked.who.login)
            return await page(asked, fields, "slow_down" if slow else "")

        return await self.behind_the_door(request, what, take)

    def refuse(self, asked: Asked, section: str, reason: str, *, status: int = 403) -> Response:
        """A page that says why nothing was changed, and what to do."""
        return self.draw(
            "refused.html", asked.language, status=status, reason=reason, **around(asked, section)
        )


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


async def form(
    request: Request, *, at_most: int = FORM_AT_MOST, fields_at_most: int = FIELDS_AT_MOST
) -> Fields:
    """The fields of a posted form; empty for one that is too long to be ours."""
    fields = fields_in(await body_of(request, at_most), at_most=fields_at_most)
    return {name: values[0] for name, values in fields.items()}


def secure(request: Request) -> bool:
    """Whether cookies may be kept for TLS only: everywhere but on this very machine."""
    return request.url.scheme == "https"

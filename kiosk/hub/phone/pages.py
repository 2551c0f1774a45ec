"""`GET /t/<token>`: the page behind the code of a slip, drawn on the server, without scripts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from fastapi.responses import HTMLResponse
from markupsafe import Markup
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone import leaf as leaves
from kiosk.hub.phone import looking
from kiosk.hub.phone.leaf import Leaf
from kiosk.hub.phone.looking import CenterWords, Notice
from kiosk.hub.phone.tokens import Slip, read_token
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.rate_limit import RateLimit, address_of
from kiosk.hub.templates import PAGES, templates
from kiosk.hub.words import Language, choose

STALE_AFTER = timedelta(minutes=12)
"""An idle terminal gives a sign of life every five minutes; two may get lost."""
_STATUS = {"token.expired": 410, "slow_down": 429}
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Seen:
    """All one page needs out of the store."""

    leaf: Leaf
    status: int = 200
    center: CenterWords | None = None
    as_of: datetime | None = None
    """None without a center, too."""
    notices: tuple[Notice, ...] = ()


def phone_router(desk: HubDesk, limit: RateLimit) -> APIRouter:
    """The phone pages and their style sheet."""
    router = APIRouter(include_in_schema=False)
    template = templates("phone").get_template("leaf.html")
    style = (PAGES / "phone" / "phone.css").read_text("utf-8")

    @router.get("/t/{token}")
    async def page(
        request: Request,
        token: str,
        lang: str | None = None,
        accept_language: Annotated[str | None, Header()] = None,
    ) -> HTMLResponse:
        language = choose(lang, accept_language)
        headers = {"Content-Language": language, "X-Robots-Tag": "noindex"}
        wait_s = limit.wait_s(address_of(request))
        if wait_s:
            refused = leaves.refusal_leaf("slow_down", PHONE_WORDS[language], seconds=wait_s)
            seen = Seen(refused, 429)
            headers["Retry-After"] = str(wait_s)
        else:
            now = desk.clock.now()
            seen = await desk.run(
                lambda: desk.read(lambda connection: look(connection, token, language, now=now))
            )
        html = template.render(**_shown(seen, language, now=desk.clock.now()))
        return HTMLResponse(html, status_code=seen.status, headers=headers)

    @router.get("/phone.css")
    async def css() -> Response:
        return Response(style, media_type="text/css")

    return router


def look(connection: Connection, token: str, language: Language, *, now: datetime) -> Seen:
    """What there is to see for this token."""
    words = PHONE_WORDS[language]
    try:
        slip = read_token(connection, token, now=now)
    except RuleBroken as refused:
        leaf = leaves.refusal_leaf(refused.key, words, **refused.values)
        return Seen(leaf, _STATUS.get(refused.key, 404))
    center = looking.center_words(connection, slip.center)
    return Seen(
        _leaf(connection, slip, center, words),
        center=center,
        as_of=looking.as_of(connection, slip.center, now=now),
        notices=looking.notices(connection, slip.center, today=local(now).date()),
    )


_KINDS: Mapping[str, tuple[Callable[..., Any], Callable[..., Leaf]]] = {
    "ticket": (looking.ticket_place, leaves.ticket_leaf),
    "errand": (looking.errand_progress, leaves.errand_leaf),
    "booking": (looking.booking_place, leaves.booking_leaf),
    "appointment": (looking.appointment_place, leaves.appointment_leaf),
    "activity": (looking.sign_up_place, leaves.sign_up_leaf),
    "care": (looking.care_place, leaves.care_leaf),
}
"""How each kind of slip is looked up, and put into words."""


def _leaf(connection: Connection, slip: Slip, center: CenterWords, words: leaves.Words) -> Leaf:
    if slip.kind not in _KINDS:
        return leaves.refusal_leaf("not_shown", words)
    look_up, put_into_words = _KINDS[slip.kind]
    found = look_up(connection, slip.center, slip.subject)
    return put_into_words(found, center, words) if found else leaves.refusal_leaf("not_yet", words)


def _shown(seen: Seen, language: Language, *, now: datetime) -> dict[str, object]:
    return {
        "language": language,
        "other": "en" if language == "zh" else "zh",
        "words": PHONE_WORDS[language],
        "leaf": seen.leaf,
        "center": seen.center,
        "notices": seen.notices,
        "as_of": leaves.moment(seen.as_of) if seen.as_of else "",
        "stale": seen.as_of is not None and now - seen.as_of > STALE_AFTER,
        "again": seen.center is not None,
        "han": lambda text: _marked(text) if language == "en" else text,
    }


def _marked(text: str) -> Markup | str:
    """Chinese within an English page, marked so that a reader speaks it as Chinese."""
    return Markup('<span lang="zh-CN">{}</span>').format(text) if _HAN.search(text) else text

"""`GET /t/<token>`: the page behind the code of a slip, drawn on the server, without scripts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from fastapi.responses import HTMLResponse
from sqlalchemy import Connection

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone import leaf as leaves
from kiosk.hub.phone import looking
from kiosk.hub.phone.frame import around, headers
from kiosk.hub.phone.leaf import Leaf
from kiosk.hub.phone.looking import CenterWords, Notice
from kiosk.hub.phone.ordered import order_leaf
from kiosk.hub.phone.tokens import Slip
from kiosk.hub.phone.visits import read_slip, visit_behind
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.rate_limit import RateLimit, address_of
from kiosk.hub.ratings.giving import answer_to
from kiosk.hub.services.looking import followed
from kiosk.hub.templates import PAGES, templates
from kiosk.hub.words import Language, choose

STATUS_OF = {"token.expired": 410, "slow_down": 429}


@dataclass(frozen=True, slots=True)
class RateDoor:
    """What a page says of rating the visit, and where the way there begins."""

    words: str
    link: str
    """Empty: it has been rated."""


@dataclass(frozen=True, slots=True)
class Seen:
    """All one page needs out of the store."""

    leaf: Leaf
    status: int = 200
    center: CenterWords | None = None
    as_of: datetime | None = None
    """None without a center, too."""
    notices: tuple[Notice, ...] = ()
    rate: RateDoor | None = None


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
        more = headers(language)
        wait_s = limit.wait_s(address_of(request))
        if wait_s:
            refused = leaves.refusal_leaf("slow_down", PHONE_WORDS[language], seconds=wait_s)
            seen = Seen(refused, 429)
            more["Retry-After"] = str(wait_s)
        else:
            now = desk.clock.now()
            seen = await desk.run(
                lambda: desk.read(lambda connection: look(connection, token, language, now=now))
            )
        html = template.render(**_shown(seen, language, now=desk.clock.now()))
        return HTMLResponse(html, status_code=seen.status, headers=more)

    @router.get("/phone.css")
    async def css() -> Response:
        return Response(style, media_type="text/css")

    return router


def look(connection: Connection, token: str, language: Language, *, now: datetime) -> Seen:
    """What there is to see for this token."""
    words = PHONE_WORDS[language]
    try:
        slip = read_slip(connection, token, now=now)
    except RuleBroken as refused:
        leaf = leaves.refusal_leaf(refused.key, words, **refused.values)
        return Seen(leaf, STATUS_OF.get(refused.key, 404))
    center = looking.center_words(connection, slip.center).spoken(language)
    today = local(now).date()
    return Seen(
        _leaf(connection, slip, center, words),
        center=center,
        as_of=looking.as_of(connection, slip.center, now=now),
        notices=looking.notices(connection, slip.center, today=today),
        rate=_rate_door(connection, slip, f"{token}/rate?lang={language}", words, today),
    )


_KINDS: Mapping[str, tuple[Callable[..., Any], Callable[..., Leaf]]] = {
    "ticket": (looking.ticket_place, leaves.ticket_leaf),
    "errand": (looking.errand_progress, leaves.errand_leaf),
    "booking": (looking.booking_place, leaves.booking_leaf),
    "appointment": (looking.appointment_place, leaves.appointment_leaf),
    "activity": (looking.sign_up_place, leaves.sign_up_leaf),
    "care": (looking.care_place, leaves.care_leaf),
    "order": (followed, order_leaf),
}
"""How each kind of slip is looked up, and put into words."""


def _leaf(connection: Connection, slip: Slip, center: CenterWords, words: leaves.Words) -> Leaf:
    if slip.kind == "day":
        return _day_leaf(connection, slip, center, words)
    if slip.kind not in _KINDS:
        return leaves.refusal_leaf("not_shown", words)
    look_up, put_into_words = _KINDS[slip.kind]
    found = look_up(connection, slip.center, slip.subject)
    return put_into_words(found, center, words) if found else leaves.refusal_leaf("not_yet", words)


def _day_leaf(connection: Connection, slip: Slip, center: CenterWords, words: leaves.Words) -> Leaf:
    """The one thing the slip of a person's day names; whose the others are is not known here."""
    for look_up, put_into_words in _KINDS.values():
        found = look_up(connection, slip.center, slip.subject)
        if found is not None:
            return leaves.day_leaf(put_into_words(found, center, words), words)
    return leaves.day_leaf(None, words)


def _rate_door(
    connection: Connection, slip: Slip, link: str, words: leaves.Words, today: date
) -> RateDoor | None:
    found = visit_behind(connection, slip)
    refusal = found.visit.refusal(today) if found else "not_served"
    if found is None or refusal not in ("", "already"):
        return None
    if refusal:
        answer = answer_to(connection, slip.center, found.visit.ticket_id)
        said = words["rate.answer"].format(answer=answer) if answer else words["rate.card_given"]
        return RateDoor(said, "")
    last_day = leaves.day(found.visit.last_day)
    return RateDoor(words["rate.card_words"].format(last_day=last_day), link)


def _shown(seen: Seen, language: Language, *, now: datetime) -> dict[str, object]:
    return {
        **around(language, seen.center, seen.as_of, now=now),
        "leaf": seen.leaf,
        "notices": [notice.said(english=language == "en") for notice in seen.notices],
        "rate": seen.rate,
        "again": f"?lang={language}" if seen.center is not None else "",
        "again_words": PHONE_WORDS[language]["refresh"],
    }

"""The page people look at: `GET /` in Chinese or English, drawn on the server, no scripts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Header, Response
from fastapi.responses import HTMLResponse

from kiosk.clock import LOCAL
from kiosk.hub.desk import HubDesk
from kiosk.hub.overview import overview
from kiosk.hub.templates import PAGES, templates
from kiosk.hub.words import WORDS, Language, choose, kind

_MINUTE = 60
_HOUR = 3600


def page_router(desk: HubDesk) -> APIRouter:
    """The hub's page and its style sheet."""
    router = APIRouter(include_in_schema=False)
    pages = templates()
    style = (PAGES / "hub.css").read_text("utf-8")

    @router.get("/")
    async def home(
        lang: str | None = None, accept_language: Annotated[str | None, Header()] = None
    ) -> HTMLResponse:
        language = choose(lang, accept_language)
        seen = await desk.run(lambda: desk.read(overview))
        html = pages.get_template("overview.html").render(
            language=language,
            other="en" if language == "zh" else "zh",
            words=WORDS[language],
            hub=seen,
            now=desk.clock.now(),
            moment=moment,
            kind=lambda name: kind(name, language),
            age=lambda seconds: age(seconds, WORDS[language]),
            short=lambda device: str(device)[-12:],
            number=lambda count: f"{count:,}",
        )
        return HTMLResponse(html, headers={"Content-Language": _TAGS[language], "Vary": _VARY})

    @router.get("/hub.css")
    async def css() -> Response:
        return Response(style, media_type="text/css")

    return router


_VARY = "Accept-Language"
_TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}


def moment(time: datetime, zone: ZoneInfo = LOCAL) -> str:
    """A time as the wall clock of the centers shows it, to the second."""
    return f"{time.astimezone(zone):%Y-%m-%d %H:%M:%S}"


def age(seconds: int, words: Mapping[str, str]) -> str:
    """A span in the unit people would use."""
    if seconds == 0:
        return words["nothing_waits"]
    if seconds < _MINUTE:
        return f"{seconds} {words['seconds']}"
    if seconds < _HOUR:
        return f"{seconds // _MINUTE} {words['minutes']}"
    return f"{seconds // _HOUR} {words['hours']}"

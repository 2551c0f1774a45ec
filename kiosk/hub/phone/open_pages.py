"""Phone pages that need no slip: `/n/<center>`, its announcements; `/g/<code>`, a guide."""

from fastapi import APIRouter, Request, Response

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.catalog.checking import check_again
from kiosk.hub.catalog.items import ITEMS
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone import looking
from kiosk.hub.phone.counter import Caller, Counter
from kiosk.hub.phone.guide_leaf import guide_leaf
from kiosk.hub.rate_limit import RateLimit
from kiosk.hub.templates import PAGES

ALL = 100


def open_router(desk: HubDesk, looks: RateLimit, sends: RateLimit) -> APIRouter:
    """The pages, and the style of guides."""
    router = APIRouter(include_in_schema=False)
    style = (PAGES / "shared" / "guide.css").read_text("utf-8")
    at = Counter(desk, looks, sends)

    @router.get("/n/{center}")
    async def notices(request: Request, center: str) -> Response:
        return await at.look(request, lambda caller: _notices(at, caller, center))

    @router.get("/g/{code}")
    async def guide(request: Request, code: str) -> Response:
        return await at.look(request, lambda caller: _guide(at, caller, code))

    @router.get("/guide.css")
    async def css() -> Response:
        return Response(style, media_type="text/css")

    return router


async def _notices(at: Counter, caller: Caller, code: str) -> Response:
    """All that hangs at a center today."""
    place = await at.place(code)
    today = local(at.desk.clock.now()).date()
    found = await at.read(lambda one: looking.notices(one, code, today=today, most=ALL))
    said = [notice.said(english=caller.language == "en") for notice in found]
    return at.draw(caller, "notices.html", place, notices=said)


async def _guide(at: Counter, caller: Caller, code: str) -> Response:
    """What residents should know of an item that is on offer."""
    item = await at.read(lambda one: ITEMS.shown(one).get(code))
    found = None if item is None else check_again(item, known={}).guide
    if found is None:
        raise RuleBroken("no_guide")
    return at.draw(
        caller, "guide_page.html", None, leaf_of_guide=guide_leaf(found, caller.language)
    )

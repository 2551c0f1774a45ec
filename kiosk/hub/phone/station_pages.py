"""`/stations` and `/stations/<center>`: stations near a place one chooses; without scripts."""

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from kiosk.guide_rules.stations import Station
from kiosk.hub.desk import HubDesk
from kiosk.hub.phone.counter import Caller, Counter
from kiosk.hub.places.finding import Beginnings, beginnings, spot_of, stations_near
from kiosk.hub.rate_limit import RateLimit

SHOWN = 20
KM = 1000


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody looks for."""

    center: str
    """From where; empty: nobody said."""
    at: str
    """A point the link brought, as it stands there."""
    all_day: bool


def station_router(desk: HubDesk, looks: RateLimit, sends: RateLimit) -> APIRouter:
    """The page, from a center's door or with a choice of places."""
    router = APIRouter(include_in_schema=False)
    counter = Counter(desk, looks, sends)

    @router.get("/stations")
    async def anywhere(request: Request) -> Response:
        center = request.query_params.get("from", "")
        return await counter.look(request, lambda caller: _page(counter, caller, center))

    @router.get("/stations/{center}")
    async def near(request: Request, center: str) -> Response:
        return await counter.look(request, lambda caller: _page(counter, caller, center))

    return router


async def _page(counter: Counter, caller: Caller, center: str) -> Response:
    query = caller.request.query_params
    asked = Asked(center, query.get("at", ""), query.get("all_day") == "1")

    def look(one: Connection) -> tuple[Beginnings, tuple[Station, ...], bool]:
        places = beginnings(one)
        here = spot_of(asked.at) or places.spots.get(asked.center)
        return places, stations_near(one, here), here is not None

    places, found, placed = await counter.read(look)
    wanted = [each for each in found if each.all_day or not asked.all_day]
    keep = {"from": asked.center, "at": asked.at, "all_day": "1" if asked.all_day else ""}
    return counter.draw(
        caller,
        "stations.html",
        None,
        keep=urlencode({name: value for name, value in keep.items() if value}),
        asked=asked,
        towns=places.towns,
        placed=placed,
        stations=wanted[:SHOWN],
        more=max(0, len(wanted) - SHOWN),
        far=lambda each: _far(each, caller),
    )


def _far(station: Station, caller: Caller) -> str:
    """How far it is, in words; empty where nobody knows."""
    metres = station.distance_m
    if metres is None:
        return ""
    if metres < KM:
        return caller.words["station.m"].format(count=max(metres, 10))
    return caller.words["station.km"].format(count=f"{metres / KM:.1f}")

"""The hub's HTTP face: the protocol and the pages put together, and what every answer carries."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.requests import ClientDisconnect

from kiosk.clock import Clock, SystemClock
from kiosk.hub.bookings.routes import booking_router
from kiosk.hub.busy import answer_while_away
from kiosk.hub.desk import HubDesk, Rejected, TooOften, is_nonce
from kiosk.hub.guard import TERMINALS, Guard, say_broke_off, say_broken, say_unfit
from kiosk.hub.openapi import DescribedApp
from kiosk.hub.organizers.announcements.pages import announcement_router
from kiosk.hub.organizers.catalog.pages import catalog_router
from kiosk.hub.organizers.door import door_router
from kiosk.hub.organizers.frame import Office
from kiosk.hub.organizers.ordering.pages import ordering_router, ordering_tables
from kiosk.hub.organizers.pages import office_router
from kiosk.hub.organizers.terminals import terminals_router
from kiosk.hub.phone.entrance import entrance_router
from kiosk.hub.phone.open_pages import open_router
from kiosk.hub.phone.pages import phone_router
from kiosk.hub.phone.rate_pages import rate_router
from kiosk.hub.phone.service_pages import service_router
from kiosk.hub.phone.station_pages import station_router
from kiosk.hub.projections.projector import Projector
from kiosk.hub.protocol_routes import protocol_router
from kiosk.hub.rate_limit import RateLimit, address_of
from kiosk.hub.retention import Retention
from kiosk.sync import wire

STATUS_OF: dict[wire.Refusal, int] = {
    "unauthorized": 401,
    "revoked": 403,
    "wrong_device": 403,
    "code_refused": 403,
    "wrong_protocol": 400,
    "bad_json": 400,
    "bad_encoding": 400,
    "cursor_gone": 410,
    "too_large": 413,
    "busy": 503,
}
PHONE_LOOKS_A_MINUTE = 120
PHONE_LOOKS_AT_ONCE = 60
"""An address may be a whole hall behind one wireless network."""
PHONE_SENDS_A_MINUTE = 20
PHONE_SENDS_AT_ONCE = 20
STRANGERS_A_MINUTE = 60
STRANGERS_AT_ONCE = 120
"""Requests of an address with credentials the hub does not know; others are not counted."""
JOINING_A_MINUTE = 20
JOINING_AT_ONCE = 60
BOOKINGS_A_MINUTE = 12
BOOKINGS_AT_ONCE = 24
LOGINS_A_MINUTE = 10
LOGINS_AT_ONCE = 10


def create_hub(database_url: str, *, clock: Clock | None = None) -> FastAPI:
    """The hub as an ASGI app on `sqlite:///file` or `postgresql://…`, tables made if missing."""
    desk = HubDesk(database_url, clock=clock or SystemClock())
    projector = Projector(desk.engine)
    retention = Retention(desk.engine, clock=desk.clock)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        projector.start()
        retention.start()
        yield
        retention.stop()
        projector.stop()
        desk.close()

    hub = DescribedApp(
        title="Xinqiao hub",
        version=str(wire.PROTOCOL),
        summary="Receives what the terminals of community service centers have recorded.",
        lifespan=lifespan,
        docs_url=None,  # its scripts come from a foreign server
        redoc_url=None,
        redirect_slashes=False,  # the address it would send to comes from the request
    )
    hub.state.desk = desk
    answer_while_away(hub)
    joining = RateLimit(desk.clock, per_minute=JOINING_A_MINUTE, burst=JOINING_AT_ONCE)
    strangers = RateLimit(desk.clock, per_minute=STRANGERS_A_MINUTE, burst=STRANGERS_AT_ONCE)
    refusing = _Refusing(strangers)
    hub.add_exception_handler(Rejected, refusing.refuse)
    hub.add_exception_handler(RequestValidationError, refusing.refuse_unfit)
    hub.add_exception_handler(ClientDisconnect, say_broke_off)
    hub.add_exception_handler(Exception, say_broken)
    hub.add_middleware(Guard, clock=desk.clock)
    hub.include_router(protocol_router(desk, on_records=projector.wake, joining=joining))
    looks = RateLimit(desk.clock, per_minute=PHONE_LOOKS_A_MINUTE, burst=PHONE_LOOKS_AT_ONCE)
    hub.include_router(entrance_router(desk, looks))
    hub.include_router(phone_router(desk, looks))
    sends = RateLimit(desk.clock, per_minute=PHONE_SENDS_A_MINUTE, burst=PHONE_SENDS_AT_ONCE)
    hub.include_router(rate_router(desk, looks, sends))
    hub.include_router(service_router(desk, looks, sends))
    bookings = RateLimit(desk.clock, per_minute=BOOKINGS_A_MINUTE, burst=BOOKINGS_AT_ONCE)
    hub.include_router(booking_router(desk, looks, bookings))
    hub.include_router(open_router(desk, looks, sends))
    hub.include_router(station_router(desk, looks, sends))
    office = Office(desk)
    tries = RateLimit(desk.clock, per_minute=LOGINS_A_MINUTE, burst=LOGINS_AT_ONCE)
    hub.include_router(door_router(office, tries))
    hub.include_router(office_router(office, ordering_tables(office)))
    hub.include_router(ordering_router(office))
    hub.include_router(catalog_router(office))
    hub.include_router(terminals_router(office))
    hub.include_router(announcement_router(office))
    return hub


class _Refusing:
    """Words refusals of the protocol; strangers who go on asking have to wait."""

    def __init__(self, strangers: RateLimit) -> None:
        self._strangers = strangers

    async def refuse(self, request: Request, refused: Exception) -> JSONResponse:
        """The answer to a `Rejected` request."""
        if not isinstance(refused, Rejected):
            raise refused
        if refused.refusal == "unauthorized":
            wait_s = self._strangers.wait_s(address_of(request))
            refused = TooOften(wait_s) if wait_s else refused
        status = 429 if isinstance(refused, TooOften) else STATUS_OF[refused.refusal]
        return _say(request, status, refused)

    async def refuse_unfit(self, request: Request, unfit: Exception) -> Response:
        """The answer where a part of the address is missing or unfit."""
        if not isinstance(unfit, RequestValidationError):
            raise unfit
        if not request.url.path.startswith(TERMINALS):
            return say_unfit()
        fault = unfit.errors()[0]
        where = ".".join(str(part) for part in fault["loc"])
        return _say(request, 400, Rejected("bad_json", f"{where}: {fault['type']}"))


def _say(request: Request, status: int, refused: Rejected) -> JSONResponse:
    nonce = request.headers.get(wire.NONCE_HEADER, "")
    problem = wire.Problem(
        error=refused.refusal, detail=refused.detail, nonce=nonce if is_nonce(nonce) else None
    )
    headers = {}
    if refused.refusal == "busy":
        headers["Retry-After"] = str(refused.retry_after_s)
    if refused.refusal == "unauthorized":
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(problem.model_dump(mode="json"), status_code=status, headers=headers)

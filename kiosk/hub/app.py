"""The hub's HTTP face: the protocol and the pages put together, and what every answer carries."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.clock import Clock, SystemClock
from kiosk.hub.busy import RETRY_S, answer_while_away
from kiosk.hub.desk import HubDesk, Rejected
from kiosk.hub.organizers.catalog.pages import catalog_router
from kiosk.hub.organizers.door import door_router
from kiosk.hub.organizers.frame import Office
from kiosk.hub.organizers.pages import office_router
from kiosk.hub.page import page_router
from kiosk.hub.phone.pages import phone_router
from kiosk.hub.phone.rate_pages import rate_router
from kiosk.hub.phone.service_pages import service_router
from kiosk.hub.projections.projector import Projector
from kiosk.hub.protocol_routes import protocol_router
from kiosk.hub.rate_limit import RateLimit
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
SECURITY_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}
_NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")
PHONE_LOOKS_A_MINUTE = 120
PHONE_LOOKS_AT_ONCE = 60
"""An address may be a whole hall behind one wireless network."""
PHONE_SENDS_A_MINUTE = 20
PHONE_SENDS_AT_ONCE = 20
LOGINS_A_MINUTE = 10
LOGINS_AT_ONCE = 10


def create_hub(database_url: str, *, clock: Clock | None = None) -> FastAPI:
    """The hub as an ASGI app on `sqlite:///file` or `postgresql://…`, tables made if missing."""
    desk = HubDesk(database_url, clock=clock or SystemClock())
    projector = Projector(desk.engine)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        projector.start()
        yield
        projector.stop()
        desk.close()

    hub = FastAPI(
        title="Xinqiao hub",
        version=str(wire.PROTOCOL),
        summary="Receives what the terminals of community service centers have recorded.",
        lifespan=lifespan,
        docs_url=None,  # its scripts come from a foreign server
        redoc_url=None,
    )
    hub.state.desk = desk
    hub.add_exception_handler(Rejected, _refuse)
    answer_while_away(hub)
    hub.add_middleware(SecurityHeaders)
    hub.include_router(protocol_router(desk, on_records=projector.wake))
    hub.include_router(page_router(desk))
    looks = RateLimit(desk.clock, per_minute=PHONE_LOOKS_A_MINUTE, burst=PHONE_LOOKS_AT_ONCE)
    hub.include_router(phone_router(desk, looks))
    sends = RateLimit(desk.clock, per_minute=PHONE_SENDS_A_MINUTE, burst=PHONE_SENDS_AT_ONCE)
    hub.include_router(rate_router(desk, looks, sends))
    hub.include_router(service_router(desk, looks, sends))
    office = Office(desk)
    tries = RateLimit(desk.clock, per_minute=LOGINS_A_MINUTE, burst=LOGINS_AT_ONCE)
    hub.include_router(door_router(office, tries))
    hub.include_router(office_router(office))
    hub.include_router(catalog_router(office))
    return hub


async def _refuse(request: Request, refused: Exception) -> JSONResponse:
    if not isinstance(refused, Rejected):
        raise refused
    nonce = request.headers.get(wire.NONCE_HEADER, "")
    problem = wire.Problem(
        error=refused.refusal,
        detail=refused.detail,
        nonce=nonce if _NONCE.fullmatch(nonce) else None,
    )
    headers = {"Retry-After": str(RETRY_S)} if refused.refusal == "busy" else {}
    if refused.refusal == "unauthorized":
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(
        problem.model_dump(mode="json"), status_code=STATUS_OF[refused.refusal], headers=headers
    )


class SecurityHeaders:
    """Adds the same protective headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._headers = [
            (name.encode(), value.encode()) for name, value in SECURITY_HEADERS.items()
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self._headers]
            await send(message)

        await self._app(scope, receive, send_with_headers)

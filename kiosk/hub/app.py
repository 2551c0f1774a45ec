"""The hub's HTTP face: the routes of the protocol, their refusals, and the pages beside them."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.clock import Clock, SystemClock
from kiosk.hub.desk import BUSY_RETRY_S, HubDesk, Rejected
from kiosk.hub.page import page_router
from kiosk.hub.phone.pages import phone_router
from kiosk.hub.projections.projector import Projector
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
    "too_large": 413,
    "busy": 503,
}
MEANING = {
    400: "Not a batch of this protocol; nothing was stored.",
    401: "The credential is missing or unknown.",
    403: "The device was revoked, is another one, or the code is refused.",
    413: "More than 500 records or 1 MiB; send less.",
    503: "The store cannot be reached now; see Retry-After.",
}
SECURITY_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}
_NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")
_ENROL_MAX_BYTES = 4096
PHONE_LOOKS_A_MINUTE = 120
PHONE_LOOKS_AT_ONCE = 60
"""An address may be a whole hall behind one wireless network."""


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
    hub.add_middleware(SecurityHeaders)
    _add_protocol(hub, desk, projector)
    hub.include_router(page_router(desk))
    looks = RateLimit(desk.clock, per_minute=PHONE_LOOKS_A_MINUTE, burst=PHONE_LOOKS_AT_ONCE)
    hub.include_router(phone_router(desk, looks))
    return hub


def _add_protocol(hub: FastAPI, desk: HubDesk, projector: Projector) -> None:
    @hub.post(
        wire.BATCHES_PATH,
        summary="Receive a batch of records durably",
        response_model=wire.Reply,
        responses=_refusals(400, 401, 403, 413, 503),
        openapi_extra=_body(wire.Batch, "The batch; `Content-Encoding: zstd` or none."),
    )
    async def batches(request: Request) -> Response:
        encoding = request.headers.get("content-encoding", "identity").strip().lower()
        if encoding not in (wire.ENCODING, "identity"):
            raise Rejected("bad_encoding", "zstd or none")
        body = await _bounded(request, wire.MAX_RAW_BYTES)
        credential = _bearer(request.headers.get("authorization"))
        reply = await desk.run(
            lambda: desk.take_batch(body, credential=credential, packed=encoding == wire.ENCODING)
        )
        projector.wake()
        # As bytes at once: 500 results need no second validation.
        return Response(reply.model_dump_json(), media_type=wire.MEDIA_TYPE)

    @hub.post(
        wire.ENROL_PATH,
        summary="Turn a one-time code into a device's credential",
        responses=_refusals(400, 403, 413, 503),
        openapi_extra=_body(wire.EnrolRequest, "The code and the device that shows it."),
    )
    async def enrol(request: Request) -> wire.EnrolReply:
        body = await _bounded(request, _ENROL_MAX_BYTES)
        return await desk.run(lambda: desk.enrol(body))

    @hub.get(wire.HEALTH_PATH, summary="Is the hub well?", responses=_refusals(503))
    async def health() -> wire.Health:
        return await desk.run(desk.health)


def _bearer(header: str | None) -> str | None:
    scheme, _, credential = (header or "").partition(" ")
    return credential.strip() if scheme.lower() == "bearer" else None


async def _bounded(request: Request, limit: int) -> bytes:
    """The body, given up as soon as it is longer than `limit`."""
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise Rejected("too_large", f"more than {limit} bytes")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise Rejected("too_large", f"more than {limit} bytes")
    return bytes(body)


async def _refuse(request: Request, refused: Exception) -> JSONResponse:
    if not isinstance(refused, Rejected):
        raise refused
    nonce = request.headers.get(wire.NONCE_HEADER, "")
    problem = wire.Problem(
        error=refused.refusal,
        detail=refused.detail,
        nonce=nonce if _NONCE.fullmatch(nonce) else None,
    )
    headers = {"Retry-After": str(BUSY_RETRY_S)} if refused.refusal == "busy" else {}
    if refused.refusal == "unauthorized":
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(
        problem.model_dump(mode="json"), status_code=STATUS_OF[refused.refusal], headers=headers
    )


def _refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {"model": wire.Problem, "description": MEANING[status]} for status in statuses}


def _body(model: type[wire.Batch | wire.EnrolRequest], description: str) -> dict[str, Any]:
    """The request's schema for OpenAPI; the bytes themselves are read and bounded by hand."""
    return {
        "requestBody": {
            "required": True,
            "description": description,
            "content": {wire.MEDIA_TYPE: {"schema": model.model_json_schema()}},
        }
    }


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

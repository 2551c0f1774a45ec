"""The routes of the protocol: bytes and headers in, bounded, and the hub's counter behind them."""

import time
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from fastapi import APIRouter, Request, Response
from pydantic import AwareDatetime, TypeAdapter, ValidationError
from starlette.requests import ClientDisconnect

from kiosk.hub import openapi_examples as examples
from kiosk.hub import quarantine
from kiosk.hub.desk import HubDesk, Rejected, TooOften
from kiosk.hub.device_states import Beside
from kiosk.hub.feeds.changes import changes
from kiosk.hub.openapi import refusals
from kiosk.hub.rate_limit import RateLimit, address_of
from kiosk.hub.shares.asking import answer
from kiosk.sync import wire, wire_down, wire_shares

_SMALL_BYTES = 4096
_DIGITS = 18
JOINING_A_MINUTE = 20
JOINING_AT_ONCE = 60
"""How often an address may try a code."""
_MOMENT: TypeAdapter[datetime] = TypeAdapter(AwareDatetime)


def protocol_router(desk: HubDesk, *, on_records: Callable[[float], None]) -> APIRouter:
    """Everything a terminal may ask. `on_records` hears of every batch how long it took, s."""
    router = APIRouter()
    joining = RateLimit(desk.clock, per_minute=JOINING_A_MINUTE, burst=JOINING_AT_ONCE)
    _add_enrolment(router, desk, joining)
    _add_receiving(router, desk, on_records)
    _add_changes(router, desk)
    _add_shares(router, desk)
    return router


def _add_receiving(router: APIRouter, desk: HubDesk, on_records: Callable[[float], None]) -> None:
    @router.post(
        wire.BATCHES_PATH,
        summary="Receive a batch of records durably",
        response_model=wire.Reply,
        responses=refusals(400, 401, 403, 413, 429, 503),
        openapi_extra=examples.BATCHES,
    )
    async def batches(request: Request) -> Response:
        body, packed = await _packed(request, wire.MAX_RAW_BYTES)
        credential, beside = _credential(request), _beside(request)
        begun = time.monotonic()
        reply = await desk.run(
            lambda: desk.take_batch(body, credential=credential, packed=packed, beside=beside)
        )
        on_records(time.monotonic() - begun)
        # As bytes at once: 500 results need no second validation.
        return Response(reply.model_dump_json(), media_type=wire.MEDIA_TYPE)

    @router.post(
        wire.QUARANTINE_PATH,
        summary="Keep the raw bytes of a record this hub refused",
        responses=refusals(400, 401, 403, 413, 429, 503),
        openapi_extra=examples.QUARANTINE,
    )
    async def keep_refused(request: Request) -> wire.QuarantineReply:
        body, packed = await _packed(request, wire.MAX_QUARANTINE_BYTES)
        credential, nonce = _credential(request), request.headers.get(wire.NONCE_HEADER, "")
        return await desk.run(
            lambda: quarantine.take(desk, body, credential=credential, packed=packed, nonce=nonce)
        )


def _add_enrolment(router: APIRouter, desk: HubDesk, joining: RateLimit) -> None:
    @router.post(
        wire.ENROL_PATH,
        summary="Turn a one-time code into a device's credential",
        responses=refusals(400, 403, 413, 429, 503),
        openapi_extra=examples.ENROL,
    )
    async def enrol(request: Request) -> wire.EnrolReply:
        wait_s = joining.wait_s(address_of(request))
        if wait_s:
            raise TooOften(wait_s)
        body = await _bounded(request, _SMALL_BYTES)
        return await desk.run(lambda: desk.enrol(body))

    @router.get(
        wire.HEALTH_PATH,
        summary="Is the hub well?",
        responses=refusals(503),
    )
    async def health() -> wire.Health:
        return await desk.run(desk.health)


def _add_changes(router: APIRouter, desk: HubDesk) -> None:
    @router.get(
        wire_down.CHANGES_PATH,
        summary="What has changed in a feed since a cursor; all of it without one",
        responses=refusals(400, 401, 403, 410, 429, 503),
        openapi_extra=examples.CHANGES,
    )
    async def changes_since(
        request: Request, feed: str, cursor: str | None = None
    ) -> wire_down.ChangesPage:
        credential, nonce = _credential(request), request.headers.get(wire.NONCE_HEADER, "")
        return await desk.run(
            lambda: changes(desk, feed=feed, cursor=cursor, credential=credential, nonce=nonce)
        )


def _add_shares(router: APIRouter, desk: HubDesk) -> None:
    @router.post(
        wire_shares.SHARES_PATH,
        summary="Let a center have units back that the hub holds for phone bookings",
        responses=refusals(400, 401, 403, 413, 429, 503),
        openapi_extra=examples.SHARES,
    )
    async def let_go(request: Request) -> wire_shares.ShareReply:
        body = await _bounded(request, _SMALL_BYTES)
        credential, nonce = _credential(request), request.headers.get(wire.NONCE_HEADER, "")
        return await desk.run(lambda: answer(desk, body, credential=credential, nonce=nonce))


def _credential(request: Request) -> str | None:
    return _bearer(request.headers.get("authorization"))


def _beside(request: Request) -> Beside:
    """What a device says of itself beside a batch; what cannot be read was not said."""
    clock: datetime | None
    nonce = request.headers.get(wire.NONCE_HEADER)
    try:
        clock = _MOMENT.validate_strings(request.headers.get(wire.CLOCK_HEADER, ""))
    except ValidationError:
        clock = None
    try:
        epoch = UUID(request.headers.get(wire.EPOCH_HEADER, ""))
    except ValueError:
        return Beside(clock=clock, nonce=nonce)
    return Beside(clock=clock, current_epoch=epoch, nonce=nonce)


async def _packed(request: Request, limit: int) -> tuple[bytes, bool]:
    """The body, and whether it is compressed."""
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in (wire.ENCODING, "identity"):
        raise Rejected("bad_encoding", "zstd or none")
    return await _bounded(request, limit), encoding == wire.ENCODING


def _bearer(header: str | None) -> str | None:
    scheme, _, credential = (header or "").partition(" ")
    return credential.strip() if scheme.lower() == "bearer" else None


async def _bounded(request: Request, limit: int) -> bytes:
    """The body, given up as soon as it is longer than `limit`."""
    kind = request.headers.get("content-type", wire.MEDIA_TYPE).partition(";")[0]
    if kind.strip().lower() != wire.MEDIA_TYPE:
        raise Rejected("bad_encoding", f"{wire.MEDIA_TYPE} only")
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and (len(announced) > _DIGITS or int(announced) > limit):
        raise Rejected("too_large", f"more than {limit} bytes")
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > limit:
                raise Rejected("too_large", f"more than {limit} bytes")
    except ClientDisconnect as gone:  # every bad line does that; nobody hears this
        raise Rejected("busy", "the line broke off") from gone
    return bytes(body)

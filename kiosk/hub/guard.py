"""What surrounds every page and answer: protective headers, patience with senders, a pace."""

import asyncio
from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.clock import Clock
from kiosk.hub.rate_limit import RateLimit, address_of

SECURITY_HEADERS: Mapping[str, str] = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}
_OVER_TLS = "max-age=31536000"
TERMINALS = ("/sync/", "/healthz")
"""Paths of terminals: a whole county may come from one address, and has a credential to show."""
PAGES_A_MINUTE = 600
PAGES_AT_ONCE = 1200
"""An address may be a whole hall behind one wireless network."""
BODY_STARTS_S = 30.0
BODY_PACE = 500
"""A body has half a minute, and one second more for so many bytes; then its line is given up."""
BUSY = "现在访问太多，请稍后再试。\nToo many requests; please try again in a moment.\n"
UNFIT = "没有这个地址。\nThere is no such address.\n"
BROKEN = "这一页现在打不开，请稍后再试。\nThis page cannot be shown now; please try again later.\n"
BROKE_OFF = "没有收完，请再发一次。\nThe request broke off; please send it again.\n"


class Guard:
    """Stands before everything the hub answers."""

    def __init__(self, app: ASGIApp, *, clock: Clock, body_starts_s: float = BODY_STARTS_S) -> None:
        self._app = app
        self._limit = RateLimit(clock, per_minute=PAGES_A_MINUTE, burst=PAGES_AT_ONCE)
        self._body_starts_s = body_starts_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, unless its address asks for too many pages."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        over_tls = scope["scheme"] == "https"

        async def say(message: Message) -> None:
            if message["type"] == "http.response.start":
                _protect(message, over_tls=over_tls)
            await send(message)

        answer = self._too_many(Request(scope)) or _unfit(scope)
        if answer is not None:
            await answer(scope, receive, say)
        else:
            await self._app(scope, _Patience(receive, self._body_starts_s).receive, say)

    def _too_many(self, request: Request) -> Response | None:
        if request.url.path.startswith(TERMINALS):
            return None
        wait_s = self._limit.wait_s(address_of(request))
        if not wait_s:
            return None
        return PlainTextResponse(BUSY, status_code=429, headers={"Retry-After": str(wait_s)})


def _unfit(scope: Scope) -> Response | None:
    """No address of ours has a NUL in it, and one of our stores takes none as text."""
    if "\x00" in scope["path"] or b"%00" in scope.get("query_string", b""):
        return say_unfit()
    return None


class _Patience:
    """Hears a body for as long as it comes at some pace; afterwards the sender counts as gone."""

    def __init__(self, receive: Receive, starts_s: float) -> None:
        self._receive = receive
        self._began = asyncio.get_running_loop().time()
        self._starts_s = starts_s
        self._bytes = 0
        self._whole = False

    async def receive(self) -> Message:
        """The next message of the request."""
        if self._whole:
            return await self._receive()
        due = self._began + self._starts_s + self._bytes / BODY_PACE
        try:
            async with asyncio.timeout_at(due):
                message = await self._receive()
        except TimeoutError:
            return {"type": "http.disconnect"}
        self._bytes += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        return message


def _protect(message: Message, *, over_tls: bool) -> None:
    headers = MutableHeaders(scope=message)
    for name, value in SECURITY_HEADERS.items():
        headers[name] = value
    if not over_tls:
        return
    headers["strict-transport-security"] = _OVER_TLS
    message["headers"] = [
        (name, value + b"; Secure")
        if name == b"set-cookie" and b"; secure" not in value.lower()
        else (name, value)
        for name, value in message["headers"]
    ]


def say_unfit() -> Response:
    """The answer to an address that cannot be one of ours."""
    return PlainTextResponse(UNFIT, status_code=400)


async def say_broken(_request: Request, _bug: Exception) -> Response:
    """The answer to a request that met a bug; the log has the place of it, and no value."""
    return PlainTextResponse(BROKEN, status_code=500, headers=dict(SECURITY_HEADERS))


async def say_broke_off(_request: Request, gone: Exception) -> Response:
    """The sender of a form is gone, or was too slow: no bug, and nobody hears this."""
    if not isinstance(gone, ClientDisconnect):
        raise gone
    return PlainTextResponse(BROKE_OFF, status_code=400)

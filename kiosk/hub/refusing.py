"""How refusals of the protocol are worded, and strangers who go on asking made to wait."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from kiosk.hub.desk import HubDesk, Rejected, TooOften, is_nonce
from kiosk.hub.guard import TERMINALS, say_unfit
from kiosk.hub.rate_limit import RateLimit, address_of
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
STRANGERS_A_MINUTE = 60
STRANGERS_AT_ONCE = 120
"""Requests of an address with credentials the hub does not know; others are not counted."""


def refuse_in_words(hub: FastAPI, desk: HubDesk) -> None:
    """Have `Rejected` and what does not fit a route answered as the protocol says."""
    strangers = RateLimit(desk.clock, per_minute=STRANGERS_A_MINUTE, burst=STRANGERS_AT_ONCE)
    refusing = _Refusing(strangers)
    hub.add_exception_handler(Rejected, refusing.refuse)
    hub.add_exception_handler(RequestValidationError, refusing.refuse_unfit)


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

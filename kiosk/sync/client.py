"""Speaks HTTP with the hub: one request, one reply that proves where it comes from.

Redirects are never followed and the environment's proxies are not used. With a CA file, only
that authority is trusted and the dates of certificates are not looked at: a terminal whose clock
is off must still be able to deliver.
"""

import math
import ssl
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

import httpx
from pydantic import ValidationError

from kiosk.errors import RuleBroken
from kiosk.sync import failures, plan, wire

TIMEOUT = httpx.Timeout(connect=5.0, read=20.0, write=20.0, pool=5.0)
WHOLE_REPLY_S = 60.0
"""A reply that still drips after this is no reply."""
MAX_REPLY_BYTES = 1024 * 1024
_IGNORE_DATES = 0x200000  # X509_V_FLAG_NO_CHECK_TIME, which `ssl` has no name for
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Uplink(Protocol):
    """The way up, as the engine sees it."""

    def send(self, batch: wire.Batch) -> wire.Reply:
        """The hub's reply to `batch`, or a `SendFailure`."""
        ...

    def knock(self) -> None:
        """Return if the hub is there and well, else raise a `SendFailure`. Costs it little."""
        ...


class HubClient:
    """The hub at a base URL, spoken to as one device."""

    def __init__(
        self,
        base_url: str,
        *,
        credential: str | None = None,
        ca_file: Path | None = None,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> None:
        self._http = httpx.Client(
            base_url=checked_url(base_url),
            verify=_trust(ca_file),
            timeout=timeout,
            follow_redirects=False,
            trust_env=False,
            headers={"User-Agent": "xinqiao-kiosk", "Accept-Encoding": "identity"},
        )
        self._credential = credential

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; a request under way ends as `HubUnreachable`."""
        self._http.close()

    def send(self, batch: wire.Batch) -> wire.Reply:
        """The hub's acknowledgement of `batch`.

        Only a reply with the request's nonce, device, epoch and event ids comes back from here;
        whatever else happens raises a `SendFailure`, and then nothing was acknowledged.
        """
        try:
            body = wire.pack(batch)
        except wire.WireError as too_large:
            raise failures.TooLarge(by_hub=True) from too_large
        status, headers, answer = self._exchange(
            "POST",
            wire.BATCHES_PATH,
            body,
            {
                "Authorization": f"Bearer {self._credential}",
                "Content-Encoding": wire.ENCODING,
                wire.NONCE_HEADER: batch.nonce,
            },
        )
        if status != httpx.codes.OK:
            raise _failure(status, headers, answer, nonce=batch.nonce)
        try:
            reply = wire.Reply.model_validate_json(answer)
        except ValidationError as other:
            raise failures.NotTheHub(status=status) from other
        asked = (batch.nonce, batch.device, batch.epoch)
        if (reply.nonce, reply.device, reply.epoch) != asked or not plan.same_ids(
            [event.event_id for event in batch.events], reply
        ):
            raise failures.NotTheHub(status=status)
        return reply

    def knock(self) -> None:
        """Ask whether the hub is there."""
        status, headers, answer = self._exchange("GET", wire.HEALTH_PATH, None, {})
        if status != httpx.codes.OK:
            raise _failure(status, headers, answer, nonce=None)
        try:
            wire.Health.model_validate_json(answer)
        except ValidationError as other:
            raise failures.NotTheHub(status=status) from other

    def enrol(self, *, code: str, device: UUID) -> wire.EnrolReply:
        """Spend a one-time code. Raises `RuleBroken` hub.code_refused, or a `SendFailure`."""
        try:
            request = wire.EnrolRequest(code=code, device=device)
        except ValidationError as unfit:
            raise RuleBroken("hub.code_refused") from unfit
        status, headers, answer = self._exchange(
            "POST", wire.ENROL_PATH, request.model_dump_json().encode(), {}
        )
        try:
            if status == httpx.codes.OK:
                reply = wire.EnrolReply.model_validate_json(answer)
                if reply.device == device:
                    return reply
            elif wire.Problem.model_validate_json(answer).error == "code_refused":
                raise RuleBroken("hub.code_refused")
        except ValidationError as other:
            raise failures.NotTheHub(status=status) from other
        raise _failure(status, headers, answer, nonce=None)

    def _exchange(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> tuple[int, httpx.Headers, bytes]:
        if body is not None:
            headers = {"Content-Type": wire.MEDIA_TYPE, **headers}
        deadline = time.monotonic() + WHOLE_REPLY_S
        try:
            with self._http.stream(method, path, content=body, headers=headers) as response:
                answer = b""
                for chunk in response.iter_raw():
                    answer += chunk
                    if len(answer) > MAX_REPLY_BYTES:
                        raise failures.NotTheHub(status=response.status_code)
                    if time.monotonic() > deadline:
                        raise failures.HubSlow
                return response.status_code, response.headers, answer
        except (httpx.ReadTimeout, httpx.WriteTimeout) as slow:
            raise failures.HubSlow from slow
        except httpx.HTTPError as broken:
            raise failures.HubUnreachable(cause=type(broken).__name__) from broken
        except RuntimeError as closed:  # httpx: the client was closed by the one who stops us
            raise failures.HubUnreachable(cause="closed") from closed


def checked_url(url: str) -> str:
    """`url` if a credential may travel over it: https, or http to this very machine."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as unfit:
        raise RuleBroken("hub.url_unfit") from unfit
    if not parsed.host or parsed.scheme not in ("https", "http"):
        raise RuleBroken("hub.url_unfit")
    if parsed.scheme == "http" and parsed.host not in _LOOPBACK:
        raise RuleBroken("hub.url_insecure", host=parsed.host)
    return url


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    if ca_file is None:
        return ssl.create_default_context()
    try:
        context = ssl.create_default_context(cafile=str(ca_file))
    except (OSError, ssl.SSLError) as unfit:
        raise RuleBroken("hub.ca_unreadable", file=ca_file.name) from unfit
    context.verify_flags = ssl.VerifyFlags(context.verify_flags | _IGNORE_DATES)
    return context


def _failure(
    status: int, headers: httpx.Headers, answer: bytes, *, nonce: str | None
) -> failures.SendFailure:
    """What a status other than 200 means, and how much of it to believe."""
    problem = _problem(answer, nonce)
    pause = retry_after_s(headers.get("Retry-After"), datetime.now(UTC))
    if status == httpx.codes.REQUEST_ENTITY_TOO_LARGE:
        # A proxy may say so too: a reason to send less, not to give a record up.
        return failures.TooLarge(by_hub=problem is not None, retry_after_s=pause)
    if status in (httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE):
        return failures.HubBusy(retry_after_s=pause, status=status)
    if problem is None:
        return failures.NotTheHub(retry_after_s=pause, status=status)
    if problem.error in ("bad_json", "bad_encoding"):
        return failures.Refused(status=status, error=problem.error)
    if problem.error == "busy":
        return failures.HubBusy(retry_after_s=pause, status=status)
    return failures.Unauthorized(status=status, error=problem.error)


def _problem(answer: bytes, nonce: str | None) -> wire.Problem | None:
    try:
        problem = wire.Problem.model_validate_json(answer)
    except ValidationError:
        return None
    return problem if problem.nonce == nonce else None


def retry_after_s(value: str | None, now: datetime) -> float:
    """Seconds asked for by a `Retry-After` (RFC 9110, 10.2.3); 0 for none or for nonsense."""
    if not value:
        return 0.0
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(value) - now).total_seconds()
        except (ValueError, TypeError):
            return 0.0
    return max(0.0, seconds) if math.isfinite(seconds) else 0.0

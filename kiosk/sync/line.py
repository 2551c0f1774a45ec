"""One HTTP exchange with the hub: bounded in time and size, and what a refusal means.

Redirects are never followed and the environment's proxies are not used. With a CA file, only
that authority is trusted and the dates of certificates are not looked at: a terminal whose clock
is off must still be able to deliver.
"""

import math
import ssl
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx
from pydantic import ValidationError

from kiosk.errors import RuleBroken
from kiosk.sync import failures, wire

TIMEOUT = httpx.Timeout(connect=5.0, read=20.0, write=20.0, pool=5.0)
WHOLE_REPLY_S = 60.0
"""A reply that still drips after this is no reply."""
MAX_REPLY_BYTES = 1024 * 1024
_IGNORE_DATES = 0x200000  # X509_V_FLAG_NO_CHECK_TIME, which `ssl` has no name for
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whoever gave it."""

    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def good(self) -> bool:
        """Whether it may be the reply that was asked for."""
        return self.status == httpx.codes.OK

    def failure(self, *, nonce: str | None) -> failures.SendFailure:
        """What a status other than 200 means, and how much of it to believe."""
        return _failure(self.status, self.headers, self.body, nonce=nonce)


class Line:
    """A connection to the hub at a base URL; `transport` takes the place of sockets."""

    def __init__(
        self,
        base_url: str,
        *,
        ca_file: Path | None,
        timeout: httpx.Timeout,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._http = httpx.Client(
            base_url=checked_url(base_url),
            transport=transport,
            verify=_trust(ca_file) if transport is None else False,
            timeout=timeout,
            follow_redirects=False,
            trust_env=False,
            headers={"User-Agent": "xinqiao-kiosk", "Accept-Encoding": "identity"},
        )

    def close(self) -> None:
        """Close it; a request under way ends as `HubUnreachable`."""
        self._http.close()

    def exchange(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> Answer:
        """Send one request. Raises `HubUnreachable`, `HubSlow` or `NotTheHub`."""
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
                return Answer(response.status_code, response.headers, answer)
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
    if problem.error == "busy":
        return failures.HubBusy(retry_after_s=pause, status=status)
    return _plain_refusal(problem, status)


def _plain_refusal(problem: wire.Problem, status: int) -> failures.SendFailure:
    if problem.error in ("bad_json", "bad_encoding"):
        return failures.Refused(status=status, error=problem.error)
    if problem.error == "wrong_protocol":
        return version_failure(problem) or failures.Refused(status=status, error=problem.error)
    if problem.error == "cursor_gone":
        return failures.CursorGone(status=status)
    if problem.error == "revoked":
        return failures.Revoked(status=status, error=problem.error)
    return failures.Unauthorized(status=status, error=problem.error)


def version_failure(said: wire.Problem | wire.Health) -> failures.SendFailure | None:
    """Who of the two is too old, by the range the hub named; None when they can talk."""
    spoken = {"spoken": wire.PROTOCOL, "least": said.oldest_protocol, "most": said.protocol}
    if said.oldest_protocol > wire.PROTOCOL:
        return failures.ProgramTooOld(**spoken)
    if said.protocol < wire.PROTOCOL:
        return failures.HubTooOld(**spoken)
    return None


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

"""Speaks with the hub as one device: a reply counts only when it proves where it comes from."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar
from urllib.parse import urlencode
from uuid import UUID

import httpx
from pydantic import BaseModel, ValidationError

from kiosk.errors import RuleBroken
from kiosk.sync import failures, packing, plan, wire
from kiosk.sync.line import TIMEOUT, Answer, Line, version_failure
from kiosk.sync.wire_down import CHANGES_PATH, ChangesPage, Feed
from kiosk.sync.wire_shares import SHARES_PATH, ShareAsked, ShareReply

T = TypeVar("T", bound=BaseModel)


class Uplink(Protocol):
    """The way up, as the engine sees it."""

    def send(self, batch: wire.Batch, *, current_epoch: UUID) -> wire.Reply:
        """The hub's reply to `batch`, or a `SendFailure`."""
        ...

    def knock(self) -> None:
        """Return if the hub is there and well, else raise a `SendFailure`. Costs it little."""
        ...


class HubClient:
    """The hub at a base URL, spoken to as one device. `now` is the machine's own clock."""

    def __init__(
        self,
        base_url: str,
        *,
        credential: str | None = None,
        ca_file: Path | None = None,
        timeout: httpx.Timeout = TIMEOUT,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._line = Line(base_url, ca_file=ca_file, timeout=timeout, transport=transport)
        self._credential = credential
        self._now = now

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
        self._line.close()

    def send(self, batch: wire.Batch, *, current_epoch: UUID) -> wire.Reply:
        """The hub's acknowledgement of `batch`.

        Only a reply with the request's nonce, device, epoch and event ids comes back from here;
        whatever else happens raises a `SendFailure`, and then nothing was acknowledged.
        """
        try:
            body = packing.pack(batch)
        except packing.WireError as too_large:
            raise failures.TooLarge(by_hub=True) from too_large
        answer = self._post(
            wire.BATCHES_PATH, body, batch.nonce, {wire.EPOCH_HEADER: str(current_epoch)}
        )
        reply = _read(wire.Reply, answer, nonce=batch.nonce)
        asked = (batch.nonce, batch.device, batch.epoch)
        if (reply.nonce, reply.device, reply.epoch) != asked or not plan.same_ids(
            [event.event_id for event in batch.events], reply
        ):
            raise failures.NotTheHub(status=answer.status)
        return reply

    def quarantine(self, record: wire.Quarantined) -> None:
        """Hand over the raw bytes of a record the hub refused."""
        raw = record.model_dump_json().encode()
        try:
            body = packing.compress(raw, limit=wire.MAX_QUARANTINE_BYTES)
        except packing.WireError as too_large:
            raise failures.TooLarge(by_hub=True) from too_large
        nonce = secrets.token_urlsafe(16)
        answer = self._post(wire.QUARANTINE_PATH, body, nonce)
        reply = _read(wire.QuarantineReply, answer, nonce=nonce)
        if (reply.nonce, reply.event_id) != (nonce, record.event_id):
            raise failures.NotTheHub(status=answer.status)

    def changes(self, feed: Feed, cursor: str | None) -> ChangesPage:
        """What changed in a feed since `cursor`. Raises `CursorGone` where there is no going on."""
        nonce = secrets.token_urlsafe(16)
        asked = {"feed": feed} if cursor is None else {"feed": feed, "cursor": cursor}
        path = f"{CHANGES_PATH}?{urlencode(asked)}"
        answer = self._line.exchange("GET", path, None, self._headers(nonce))
        page = _read(ChangesPage, answer, nonce=nonce)
        if (page.nonce, page.feed) != (nonce, feed):
            raise failures.NotTheHub(status=answer.status)
        return page

    def ask_units(self, *, device_id: UUID, request_id: UUID, session_id: UUID, units: int) -> int:
        """Ask for units of a session back; how many the hub let go, `units` at most."""
        nonce = secrets.token_urlsafe(16)
        said = ShareAsked(device=device_id, request=request_id, session=session_id, units=units)
        body = said.model_dump_json().encode()
        answer = self._line.exchange("POST", SHARES_PATH, body, self._headers(nonce))
        reply = _read(ShareReply, answer, nonce=nonce)
        if (reply.nonce, reply.request) != (nonce, request_id) or reply.units > units:
            raise failures.NotTheHub(status=answer.status)
        return reply.units

    def knock(self) -> None:
        """Ask whether the hub is there. Raises `ProgramTooOld` or `HubTooOld` besides."""
        answer = self._line.exchange("GET", wire.HEALTH_PATH, None, {})
        health = _read(wire.Health, answer, nonce=None)
        unfit = version_failure(health)
        if unfit is not None:
            raise unfit

    def enrol(self, *, code: str, device: UUID) -> wire.EnrolReply:
        """Spend a one-time code. Raises `RuleBroken` hub.code_refused, or a `SendFailure`."""
        try:
            request = wire.EnrolRequest(code=code, device=device)
        except ValidationError as unfit:
            raise RuleBroken("hub.code_refused") from unfit
        body = request.model_dump_json().encode()
        answer = self._line.exchange("POST", wire.ENROL_PATH, body, {})
        if not answer.good and _says_code_refused(answer):
            raise RuleBroken("hub.code_refused")
        reply = _read(wire.EnrolReply, answer, nonce=None)
        if reply.device != device:
            raise failures.NotTheHub(status=answer.status)
        return reply

    def _post(
        self, path: str, body: bytes, nonce: str, more: dict[str, str] | None = None
    ) -> Answer:
        headers = {**self._headers(nonce), "Content-Encoding": wire.ENCODING, **(more or {})}
        return self._line.exchange("POST", path, body, headers)

    def _headers(self, nonce: str) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self._credential}",
            wire.NONCE_HEADER: nonce,
            wire.CLOCK_HEADER: self._now().isoformat(),
        }


def _read(model: type[T], answer: Answer, *, nonce: str | None) -> T:
    if not answer.good:
        raise answer.failure(nonce=nonce)
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as other:
        raise failures.NotTheHub(status=answer.status) from other


def _says_code_refused(answer: Answer) -> bool:
    try:
        return wire.Problem.model_validate_json(answer.body).error == "code_refused"
    except ValidationError as other:
        raise failures.NotTheHub(status=answer.status) from other

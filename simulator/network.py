"""The line between terminals and hub: what it loses, doubles, delays, and who answers instead."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Protocol
from uuid import UUID

import httpx
import zstandard

from kiosk.sync import wire
from simulator.clocks import WorldTime
from simulator.hub import SimHub
from simulator.ledger import Ledger, PromiseBroken
from simulator.machine import Face
from simulator.power import Killed
from simulator.story import Weather
from simulator.trace import Trace

READ_TIMEOUT_S = 20.0
MOST_A_MINUTE = 300
"""Requests of one process within a minute that no rule of waiting explains."""
GARBAGE = (b"", b"{}", b"\xff\x00[", b"1")
PORTAL = b"<!doctype html><title>Welcome</title><p>Please accept our terms."


class Surroundings(Protocol):
    """What goes on while a request is under way."""

    def pass_time(self, seconds: float) -> None:
        """Let the world go on for so long."""
        ...

    def later(self, seconds: float, what: Callable[[], None]) -> None:
        """Do `what` when so much time has passed."""
        ...

    def hub_lost_power(self) -> None:
        """It went off under a request."""
        ...


@dataclass
class Network:
    """Every request of every terminal passes through `carry`."""

    time: WorldTime
    weather: Weather
    rng: Random
    hub: SimHub
    ledger: Ledger
    trace: Trace
    around: Surroundings
    fair: bool = False
    """The story is over: nothing goes wrong any more but what never ends."""
    partitions: dict[str, float] = field(default_factory=dict)
    """Machine → the moment its line comes back; `*` for the hub's own."""
    _last_reply: dict[str, bytes] = field(default_factory=dict)
    _contacts: dict[str, list[float]] = field(default_factory=dict)

    def carry(self, face: Face, request: httpx.Request) -> httpx.Response:
        """What the client gets, or the error its sockets would raise."""
        self._no_hot_loop(face)
        self._one_uploader(face, request)
        face.in_flight = True
        try:
            return self._carry(face, request)
        finally:
            face.in_flight = False

    def _carry(self, face: Face, request: httpx.Request) -> httpx.Response:
        what = f"{face.name} → {_name(request)} {self._cargo(request)}"
        fault = self._fault(face, request)
        if fault in ("partition", "lose_request"):
            self._say(what, "lost on the way")
            self._pass(face, self.weather.latency_s)
            raise httpx.ConnectError("unreachable", request=request)
        if fault == "too_slow":
            self._say(what, "no answer in time; arrives later")
            self.around.later(
                READ_TIMEOUT_S + self.rng.uniform(1, 90), lambda: self._ghost(request)
            )
            self._pass(face, READ_TIMEOUT_S)
            raise httpx.ReadTimeout("too slow", request=request)
        self._pass(face, self.weather.latency_s * self.rng.random())
        strange = self._somebody_else(fault, face)
        if strange is not None:
            self._say(what, f"answered by somebody else: {fault}")
            return strange
        return self._at_hub(face, request, fault, what)

    def _at_hub(self, face: Face, request: httpx.Request, fault: str, what: str) -> httpx.Response:
        copies = self.rng.choice((2, 2, 2, 5, 50)) if fault == "many_at_once" else 1
        if not self.hub.up:
            self._say(what, "the hub is down")
            raise httpx.ConnectError("refused", request=request)
        try:
            answers = self.hub.answers(request, copies=copies)
        except Killed:
            self._say(what, "the hub lost its power while it worked on it")
            self.around.hub_lost_power()
            raise httpx.ReadError("reset", request=request) from None
        for one in answers:
            self._remember(one)
        answer = self.rng.choice(answers)
        said = _outcomes(answer)
        if fault == "late_copy":
            self.around.later(self.rng.uniform(30, 900), lambda: self._ghost(request))
        self._pass(face, self.weather.latency_s * self.rng.random())
        if fault == "lose_reply":
            self._say(what, f"{said}, but the reply was lost")
            raise httpx.ReadError("reset", request=request)
        if fault == "half_reply":
            self._say(what, f"{said}, but the reply was cut")
            raise httpx.RemoteProtocolError("peer closed connection", request=request)
        self._say(what, said + (f" ({fault})" if fault else ""))
        if answer.status_code == httpx.codes.OK and request.method == "POST":
            self._last_reply[face.machine.name] = answer.content
        return answer

    def _ghost(self, request: httpx.Request) -> None:
        """A copy of an old request arrives; nobody waits for the answer any more."""
        if self.hub.up:
            try:
                (answer,) = self.hub.answers(request)
            except Killed:
                self.around.hub_lost_power()
                return
            self._remember(answer)
            self._say(f"a late copy of {_name(request)} {self._cargo(request)}", _outcomes(answer))

    def _pass(self, face: Face, seconds: float) -> None:
        self.around.pass_time(seconds)
        if face.dead:
            raise Killed

    def _fault(self, face: Face, request: httpx.Request) -> str:
        now = self.time.elapsed
        if any(self.partitions.get(who, 0.0) > now for who in ("*", face.machine.name)):
            return "partition"
        limit = self.weather.proxy_limit
        if limit is not None and len(request.content) > limit:
            return "proxy_413"
        if self.fair or self.rng.random() >= self.weather.badness:
            return ""
        return self.rng.choice(self.weather.faults)

    def _somebody_else(self, fault: str, face: Face) -> httpx.Response | None:
        match fault:
            case "portal_page":
                return httpx.Response(200, headers={"Content-Type": "text/html"}, content=PORTAL)
            case "portal_redirect":
                return httpx.Response(302, headers={"Location": "http://portal.example/"})
            case "proxy_413":
                return httpx.Response(413, content=b"<h1>413 Request Entity Too Large</h1>")
            case "proxy_500":
                return httpx.Response(self.rng.choice((500, 502, 504)), content=b"<h1>Oops</h1>")
            case "busy":
                pause = {"Retry-After": str(self.rng.randrange(1, 120))}
                return httpx.Response(self.rng.choice((429, 503)), headers=pause)
            case "garbage":
                return httpx.Response(200, content=self.rng.choice(GARBAGE))
            case "old_reply":
                cached = self._last_reply.get(face.machine.name)
                return None if cached is None else httpx.Response(200, content=cached)
        return None

    def _remember(self, answer: httpx.Response) -> None:
        if answer.status_code >= 500 and answer.status_code != 503:
            raise PromiseBroken(f"the hub answered {answer.status_code}")
        for outcome, event_id in _results(answer):
            if outcome == "stored":
                self.ledger.stored.add(event_id)

    def _no_hot_loop(self, face: Face) -> None:
        recent = [at for at in self._contacts.get(face.name, []) if at > self.time.elapsed - 60]
        self._contacts[face.name] = [*recent, self.time.elapsed]
        if len(recent) > MOST_A_MINUTE:
            raise PromiseBroken(f"{face.name} made {len(recent)} requests within a minute")

    def _one_uploader(self, face: Face, request: httpx.Request) -> None:
        others = [one for one in face.machine.faces if one is not face and one.in_flight]
        if others and request.method == "POST":
            raise PromiseBroken(f"two processes of {face.machine.name} upload at once")

    def _say(self, what: str, became: str) -> None:
        self.trace.tell("line", f"{what}: {became}")

    def _cargo(self, request: httpx.Request) -> str:
        if request.url.path != wire.BATCHES_PATH:
            return ""
        batch = json.loads(zstandard.ZstdDecompressor().decompress(request.content))
        ids = [UUID(event["event_id"]) for event in batch["events"]]
        epoch = self.trace.epoch(UUID(batch["epoch"]))
        seqs = f" seq {batch['events'][0]['seq']}…" if ids else ""
        return f"[{epoch}{seqs} {self.trace.names(ids)}]"


def _name(request: httpx.Request) -> str:
    return f"{request.method} {request.url.path.rsplit('/', 1)[-1]}"


def _results(answer: httpx.Response) -> list[tuple[str, UUID]]:
    try:
        reply = wire.Reply.model_validate_json(answer.content)
    except ValueError:
        return []
    return [(one.outcome, one.event_id) for one in reply.results if one.event_id is not None]


def _outcomes(answer: httpx.Response) -> str:
    if answer.status_code != httpx.codes.OK:
        return f"the hub refuses, {answer.status_code}"
    counts: dict[str, int] = {}
    for outcome, _ in _results(answer):
        counts[outcome] = counts.get(outcome, 0) + 1
    return ", ".join(f"{count} {outcome}" for outcome, count in counts.items()) or "answered"

"""Brings the outbox to the hub, for ever, from a thread of its own.

The network never holds up a capture: the store is asked for what waits, let go, and asked again
with the answer. What to do with an answer is decided in `plan`, when to speak in `backoff`.
"""

import secrets
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from typing import TypeVar
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.machine_lock import MachineLock
from kiosk.data.store import Store, Work
from kiosk.errors import Unavailable
from kiosk.sync import failures, parcel, plan
from kiosk.sync.backoff import Pace, Rules, wait_s
from kiosk.sync.client import Uplink
from kiosk.sync.duties import Duties, Duty
from kiosk.sync.link_state import LinkState, LinkTeller, ignore
from kiosk.sync.persistence import keep_going
from kiosk.sync.wire import Reply

LOCK_FILE = "sync.lock"
STOP_S = 1.0
T = TypeVar("T")
_COUNT_EVERY_S = 1.0

log = structlog.get_logger(__name__)


class SyncEngine:
    """The uploader of one device; `duties` are done beside it.

    `listener` hears of every change of state, on the engine's thread. Nothing here raises for
    the network's sake: trouble is a state, and every record stays until the hub has it.
    """

    def __init__(
        self,
        store: Store,
        device_id: UUID,
        uplink: Uplink,
        *,
        clock: Clock,
        data_dir: Path,
        listener: Callable[[LinkState], None] = ignore,
        duties: Sequence[Duty] = (),
        rules: Rules | None = None,
        rng: Random | None = None,
    ) -> None:
        self._store = store
        self._device_id = device_id
        self._uplink = uplink
        self._clock = clock
        self._lock = MachineLock(data_dir / LOCK_FILE)
        self._link = LinkTeller(listener)
        self._rules = rules or Rules()
        self._rng = rng or SystemRandom()
        now = clock.monotonic()
        self._pace = Pace(due=now)
        self._size = plan.BatchSize()
        self._heartbeat_at = now
        self._counted_at: float | None = None
        self._miscounted = False
        self._held: dict[str, float] = {}
        self._duties = Duties(duties, now, rules=self._rules, rng=self._rng)
        self._wakeup = threading.Event()
        self._stopping = threading.Event()
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to upload by itself."""
        self._thread = threading.Thread(target=self._go_on, name="sync", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Something was written. Cheap, from any thread; no wait is cut short by it."""
        self._wakeup.set()

    def state(self) -> LinkState:
        """The state last told to the listener."""
        return self._link.state

    def sync_now(self) -> LinkState:
        """Speak to the hub at once, whatever the pace says, in the caller's thread.

        Returns when nothing waits any more or something failed.
        """
        with self._turn:
            if self._lock.take() and self._upload(sign_of_life=True):
                self._do_duties(all_of_them=True)
            self._count(force=True)
        return self._link.state

    def stop(self) -> None:
        """End within a second. A request under way is given up; its records are offered again."""
        self._stopping.set()
        self._wakeup.set()
        if self._thread is not None:
            self._thread.join(STOP_S)
        self._link.hush()
        self._lock.release()

    def tick(self) -> float:
        """Do what is due now; seconds until it is worth looking again."""
        counted_at = self._counted_at
        if self._lock.take():
            self._act()
        if self._counted_at == counted_at:
            self._count()
        until_due = self._pace.due - self._clock.monotonic()
        pause = self._rules.check_s if until_due <= 0 else min(until_due, self._rules.check_s)
        return min(pause, _COUNT_EVERY_S) if self._miscounted else pause

    def _go_on(self) -> None:
        pause = partial(wait_s, rules=self._rules, rng=self._rng)
        keep_going(self._next_turn, self._stopping, wait_s=pause)

    def _next_turn(self) -> None:
        self._wakeup.clear()
        try:
            with self._turn:
                pause = self.tick()
        except Unavailable as trouble:  # the store: full, busy, or closing under us
            self._link.tell(trouble=trouble.key)
            pause = self._rules.check_s
        self._wakeup.wait(pause)

    def _act(self) -> None:
        now = self._clock.monotonic()
        if now < self._pace.due:
            return
        if self._pace.outage and not self._knock():
            return
        alive = self._heartbeat_at <= now
        if self._count(force=True) or alive:
            if not self._upload(sign_of_life=alive):
                return
            self._count(force=True)  # the last reply was settled after it was heard
        self._do_duties()

    def _do_duties(self, *, all_of_them: bool = False) -> None:
        failure = self._duties.do_due(self._clock.monotonic(), all_of_them=all_of_them)
        if failure is not None:
            self._failed(failure)

    def _knock(self) -> bool:
        """Whether the hub is there, and this terminal's random turn has come."""
        try:
            self._uplink.knock()
        except failures.SendFailure as failure:
            self._failed(failure)
            return False
        now = self._clock.monotonic()
        self._pace = self._pace.hub_is_back(now, rules=self._rules, rng=self._rng)
        self._link.tell(online=True, trouble=None)
        return self._pace.due <= now

    def _upload(self, *, sign_of_life: bool) -> bool:
        """Send parcel after parcel; each reply is settled where the next one is picked.

        False: it broke off.
        """
        answered: tuple[parcel.Parcel, Reply] | None = None
        more = True
        while True:
            following = self._settle_and_pick(answered, pick=more and not self._stopping.is_set())
            if following is None or not (following.records or sign_of_life):
                return True
            sign_of_life = False
            batch = following.batch(nonce=secrets.token_urlsafe(16), now=self._clock.now())
            try:
                reply = self._uplink.send(batch, current_epoch=following.current_epoch)
            except failures.SendFailure as failure:
                answered = None
                if not self._try_smaller(following, failure):
                    self._failed(failure)
                    return False
            else:
                answered = following, reply
                self._answered(reply)
                more = reply.min_delay_s == 0

    def _settle_and_pick(
        self, answered: tuple[parcel.Parcel, Reply] | None, *, pick: bool
    ) -> parcel.Parcel | None:
        at = self._clock.now()
        now = self._clock.monotonic()
        self._held = {stream: until for stream, until in self._held.items() if until > now}

        def turn(session: Session) -> tuple[plan.Verdict, parcel.Parcel | None]:
            verdict = plan.Verdict()
            if answered is not None:
                verdict = parcel.settle(session, *answered, at=at)
            if not pick:
                return verdict, None
            return verdict, parcel.pick(
                session,
                self._device_id,
                limit=self._size.records,
                without_streams=verdict.held_streams | self._held.keys(),
                at=at,
            )

        verdict, following = self._ask(self._store.write, turn)
        for stream in verdict.held_streams:
            self._held[stream] = now + wait_s(1, rules=self._rules, rng=self._rng)
        for dead in verdict.dead:
            log.warning("record refused by the hub", seq=dead.seq, reason=dead.reason)
        return following

    def _answered(self, reply: Reply) -> None:
        now = self._clock.monotonic()
        self._pace = self._pace.went_well(now, min_delay_s=reply.min_delay_s)
        self._size = self._size.grown()
        beat = self._rules.heartbeat_s
        self._heartbeat_at = now + self._rng.uniform(beat * 0.8, beat)
        here = self._clock.now()
        self._link.tell(
            online=True,
            trouble=None,
            last_success_at=here,
            clock_off_s=round((reply.server_time - here).total_seconds(), 1),
            notices=tuple(reply.notices),
        )
        self._count()

    def _try_smaller(self, sent: parcel.Parcel, failure: failures.SendFailure) -> bool:
        """Send less after a batch that was too much; True to go on at once."""
        records = len(sent.records)
        if isinstance(failure, failures.HubSlow):
            self._size = self._size.halved(records)
            return False
        if not isinstance(failure, failures.TooLarge | failures.Refused) or not records:
            return False
        by_hub = isinstance(failure, failures.Refused) or failure.by_hub
        if records > 1:
            self._size = self._size.halved(records)
            return by_hub
        if by_hub:
            dead = (plan.Dead(sent.records[0].seq, failure.key),)
            at = self._clock.now()
            self._ask(
                self._store.write,
                lambda session: parcel.bury(session, sent.device_id, sent.epoch, dead, at=at),
            )
        return by_hub

    def _failed(self, failure: failures.SendFailure) -> None:
        self._pace = self._pace.failed(
            self._clock.monotonic(),
            outage=failure.outage,
            floor_s=failure.retry_after_s,
            rules=self._rules,
            rng=self._rng,
        )
        self._link.tell(online=not failure.outage, trouble=failure.key)
        log.info("hub not reached", trouble=failure.key, failures=self._pace.failures)

    def _count(self, *, force: bool = False) -> int:
        """Bring the numbers shown up to date, at most once a second; how many wait."""
        now = self._clock.monotonic()
        recent = self._counted_at is not None and now - self._counted_at < _COUNT_EVERY_S
        self._miscounted = recent and not force
        if not self._miscounted:
            self._counted_at, device_id = now, self._device_id
            owed = self._ask(self._store.read, lambda session: outbox.backlog(session, device_id))
            self._link.count(owed)
        return self._link.state.waiting

    @staticmethod
    def _ask(run: Callable[[Work[T]], Future[T]], work: Work[T]) -> T:
        try:
            answer = run(work)
        except RuntimeError as closed:  # the program ends, and we were too long in the network
            raise Unavailable("store.closed") from closed
        return answer.result()

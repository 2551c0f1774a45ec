"""What else there is to do at the hub beside uploading: each in its own time, failing by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

import structlog

from kiosk.sync import failures
from kiosk.sync.backoff import Rules, wait_s

log = structlog.get_logger(__name__)


class Duty(Protocol):
    """One such thing. `every_s`: how often it is looked at."""

    name: str
    every_s: float

    def do(self) -> None:
        """Do all there is to do now. Raises a `SendFailure` when the hub could not be asked."""
        ...


@dataclass(slots=True)
class _Turn:
    duty: Duty
    due: float
    failures: int = 0


class Duties:
    """Some duties and when each is due, on a monotonic clock."""

    def __init__(self, duties: Sequence[Duty], now: float, *, rules: Rules, rng: Random) -> None:
        self._rules, self._rng = rules, rng
        self._turns = [_Turn(duty, now) for duty in duties]

    def do_due(self, now: float, *, all_of_them: bool = False) -> failures.SendFailure | None:
        """Do what is due, or everything; the failure that says that the hub cannot be reached.

        Any other failure (a hub that does not know this duty yet, for one) delays only the duty
        itself: records go up all the same.
        """
        for turn in self._turns:
            if now < turn.due and not all_of_them:
                continue
            try:
                turn.duty.do()
            except failures.SendFailure as failure:
                self._failed(turn, failure, now)
                if isinstance(failure, failures.HubUnreachable | failures.HubBusy):
                    return failure
            else:
                turn.failures = 0
                every = turn.duty.every_s
                turn.due = now + self._rng.uniform(every * 0.8, every)
        return None

    def _failed(self, turn: _Turn, failure: failures.SendFailure, now: float) -> None:
        turn.failures += 1
        floor = max(failure.retry_after_s, turn.duty.every_s)
        turn.due = now + wait_s(turn.failures, rules=self._rules, rng=self._rng, floor_s=floor)
        log.info("not done at the hub", duty=turn.duty.name, trouble=failure.key)

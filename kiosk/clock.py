"""Where every part gets the time from: a wall clock in UTC and a monotonic one for waits."""

import time
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Shanghai")
"""The zone residents live in; used only where a time is shown or a local date is needed."""


class Clock(Protocol):
    """The time, in the two forms the product needs."""

    def now(self) -> datetime:
        """The wall clock, aware and in UTC. May jump when somebody sets it."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever grow; for waits, time-outs and retries."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


def local(moment: datetime) -> datetime:
    """`moment` as the clock on the wall of the hall shows it."""
    return moment.astimezone(LOCAL)


def local_date(clock: Clock) -> date:
    """Today's date in the hall."""
    return local(clock.now()).date()

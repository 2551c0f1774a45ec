"""Whether the machine's clock can be believed, judged by the last time it was.

A dead battery begins in 1970, a slip of a finger is years ahead. Numbers go on either way
(`center.queue.business_day`); what must not happen is that something is erased, or that people
count as absent, because a date only seems past.
"""

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from kiosk.clock import Clock
from kiosk.durable import adopt, write_whole

FILE_NAME = "clock.seen"
BUILT = datetime(2026, 11, 1, tzinfo=UTC)
"""No clock that is right shows a time before this program was written."""
BACK_AT_MOST = timedelta(days=1)
AHEAD_AT_MOST = timedelta(days=45)
"""A center may be closed that long; beyond it somebody, or the hub, has to say it is right."""
HUB_AT_MOST = timedelta(days=1)

Sense = Literal["right", "back", "ahead"]


def _no_hub() -> float | None:
    return None


class ClockSense:
    """Remembers in `data_dir` when the clock was last believed."""

    def __init__(
        self, data_dir: Path, clock: Clock, *, hub_off_s: Callable[[], float | None] = _no_hub
    ) -> None:
        """`hub_off_s`: the hub's clock minus this one, as last heard; None: nothing was heard."""
        self._file, self._clock, self._hub_off_s = data_dir / FILE_NAME, clock, hub_off_s

    def look(self) -> Sense:
        """What can be said now; nothing is remembered."""
        now, off = self._clock.now(), self._hub_off_s()
        if off is not None:
            return _judged(now, now + timedelta(seconds=off), HUB_AT_MOST, HUB_AT_MOST)
        seen = self._seen()
        if seen is None:
            return "right" if now >= BUILT else "back"
        return _judged(now, max(seen, BUILT), BACK_AT_MOST, AHEAD_AT_MOST)

    def follow(self) -> Sense:
        """Look, and remember a time that was right. Once an hour is enough."""
        sense = self.look()
        if sense == "right":
            with contextlib.suppress(OSError):  # a disk that is full now has room tomorrow
                self.believe()
        return sense

    def believe(self) -> None:
        """Somebody looked at the clock and says that it is right. `OSError`."""
        write_whole(self._file, f"{self._clock.now().isoformat()}\n".encode("ascii"))
        adopt(self._file)

    def _seen(self) -> datetime | None:
        try:
            seen = datetime.fromisoformat(self._file.read_text("ascii").strip())
        except (OSError, ValueError):  # never seen, or half a file: begin anew
            return None
        return seen if seen.tzinfo is not None else None


def _judged(now: datetime, known: datetime, back: timedelta, ahead: timedelta) -> Sense:
    if now < known - back:
        return "back"
    return "ahead" if now > known + ahead else "right"

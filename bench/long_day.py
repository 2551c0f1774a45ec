"""A day of a busy hall in an hour or so: does memory grow, does anything complain, is it quick?

    python -m bench.long_day            20,000 visits to a real lobby
    python -m bench.long_day 500        fewer, to look

The real lobby, desk list and board windows over the real store and spool (slips become files),
headless. The clock runs as if it were 24 hours from opening to opening, with most visits while
the hall is open, so that lunch, night and the turn of the day come too; the board shows calls as
much shorter. Memory is what Linux says the process holds (VmRSS); the first tenth of the visits
warms up and does not count.
"""

import gc
import json
import logging
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import structlog
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bench.passers_by import PassersBy
from bench.percentiles import p
from kiosk.app import Faces
from kiosk.center.queue.calling import call_next
from kiosk.center.queue.desks import open_desk
from kiosk.center.queue.serving import finish, start_serving
from kiosk.clock import SystemClock
from kiosk.commands.founding import set_up_demo
from kiosk.data.tables import OutboxRecord, Staff
from kiosk.log import log_to_stderr
from kiosk.settings import Settings
from kiosk.terminal import Terminal, open_terminal
from kiosk.ui.board.window import HOLD_MS
from kiosk.ui.qt_messages import route_qt_messages
from kiosk.ui.widgets.pinyin_keyboard import prepare_environment

VISITS = 20_000
RUSH = ((0.0, 0.0), (3.0, 0.4), (4.0, 0.48), (8.0, 0.88), (24.0, 1.0))
"""Hours since nine in the morning, and the share of the visits that is over by then."""
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
STAFF = {2: "1002", 3: "1003"}
SAMPLES = 100
HASTE = 25
"""So many times quicker than real hours passes the time the hall is open."""


class FastClock:
    """The system's clocks, which can be put forward."""

    def __init__(self) -> None:
        self._system, self._skipped = SystemClock(), 0.0
        self._begin = self._system.monotonic()

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=self.monotonic() - self._begin)

    def monotonic(self) -> float:
        return self._system.monotonic() + self._skipped

    def skip(self, seconds: float) -> None:
        """Let so much time pass at once."""
        self._skipped += max(0.0, seconds)


@dataclass
class Complaints:
    """What was logged as a warning or worse."""

    heard: Counter[str] = field(default_factory=Counter)

    def listen(self) -> None:
        """From now on, to structlog, the standard library and Qt."""
        log_to_stderr(logging.WARNING)
        structlog.configure(processors=[self._note, *structlog.get_config()["processors"]])
        route_qt_messages(lambda _level, text: self.heard.update([f"qt: {text[:80]}"]))

    def _note(self, _logger: object, level: str, event: structlog.types.EventDict):
        self.heard[f"{level}: {event.get('event')}"] += 1
        return event


def _orphans() -> int:
    """Widgets that nothing shows and nothing holds: what pages forgot to take along."""
    return sum(not widget.isVisible() for widget in QApplication.topLevelWidgets())


def resident_kib() -> int:
    """What this process holds in memory now."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])


@dataclass(frozen=True)
class Staffed:
    """The desks at which people are called as they come."""

    terminal: Terminal
    staff: dict[int, UUID]

    def work(self) -> None:
        """Everybody who waits is called, served and done with."""
        self.terminal.write(self._work)

    def _work(self, session: Session) -> None:
        for desk, who in self.staff.items():
            at = partial(
                dict,
                device_id=self.terminal.device_id,
                desk_number=desk,
                staff_id=who,
                clock=self.terminal.clock,
            )
            open_desk(session, **at())
            while (called := call_next(session, **at())) is not None:
                start_serving(session, ticket_id=called.id, **at())
                finish(session, ticket_id=called.id, **at())


def staffed(terminal: Terminal) -> Staffed:
    """The colleagues of the demo center at their desks."""

    def find(session: Session) -> dict[int, UUID]:
        by_login = {one.login: one.id for one in session.scalars(select(Staff))}
        return {desk: by_login[login] for desk, login in STAFF.items()}

    return Staffed(terminal, terminal.read(find))


def measure(visits: int = VISITS) -> dict[str, object]:
    """Play `visits` visits; figures of memory, store, reactions and complaints."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    prepare_environment()
    _application = QApplication.instance() or QApplication(sys.argv[:1])
    complaints = Complaints()
    complaints.listen()
    with tempfile.TemporaryDirectory(prefix="xinqiao-day-", dir=Path.cwd()) as folder:
        clock, data = FastClock(), Path(folder) / "terminal"
        settings = Settings(data_dir=data, voice=False)
        set_up_demo(settings, clock=clock)
        terminal = open_terminal(settings, clock)
        faces = Faces(terminal, ("lobby", "desk", "board"))
        for window, size in zip(
            faces.windows, ((1080, 1920), (1440, 900), (1920, 1080)), strict=True
        ):
            window.resize(*size)
            window.show()
        assert faces.board is not None
        faces.board.hold_calls(HOLD_MS // HASTE)
        faces.start_background()
        gc.freeze()  # as `kiosk run` does after the first frame
        try:
            return _play(faces, clock, visits, complaints, data)
        finally:
            faces.close()


def _play(
    faces: Faces, clock: FastClock, visits: int, complaints: Complaints, data: Path
) -> dict[str, object]:
    lobby = faces.lobby
    assert lobby is not None
    people = PassersBy(lobby, random.Random(20261123), clock.skip)
    desks = staffed(faces.terminal)
    memory, sizes, begun = [], [], time.monotonic()
    every = max(1, visits // SAMPLES)
    for visit in range(1, visits + 1):
        people.visit()
        clock.skip((MORNING + _into_the_day(visit / visits) - clock.now()).total_seconds())
        if visit % 10 == 0:
            desks.work()
        if visit % every == 0:
            memory.append((visit, resident_kib()))
            sizes.append((visit, sum(one.stat().st_size for one in data.glob("store.db*"))))
            shutil.rmtree(data / "slips", ignore_errors=True)
            print(
                f"{visit:>6} visits {time.monotonic() - begun:7.0f} s"
                f" {memory[-1][1] / 1024:7.1f} MiB"
                f"  {len(QApplication.allWidgets()):>5} widgets {_orphans():>3} orphans"
                f" {len(gc.get_objects()):>8} objects"
                f"  store {sizes[-1][1] / 2**20:6.1f} MiB"
                f"  p95 {p(sorted(people.reactions), 95) * 1e3:5.1f}"
                f" / {p(sorted(people.answers), 95) * 1e3:5.1f} ms"
                f"  {dict(complaints.heard)} {people.stuck}",
                flush=True,
            )
    return _figures(faces, people, memory, sizes, complaints, time.monotonic() - begun)


def _into_the_day(share: float) -> timedelta:
    for (begin, done), (end, by_then) in pairwise(RUSH):
        if share <= by_then:
            return timedelta(hours=begin + (end - begin) * (share - done) / (by_then - done))
    return timedelta(hours=RUSH[-1][0])


def _figures(
    faces: Faces,
    people: PassersBy,
    memory: list[tuple[int, int]],
    sizes: list[tuple[int, int]],
    complaints: Complaints,
    seconds: float,
) -> dict[str, object]:
    warm = memory[len(memory) // 10 :]
    tenth = max(1, len(warm) // 10)
    first = sum(kib for _, kib in warm[:tenth]) / tenth
    last = sum(kib for _, kib in warm[-tenth:]) / tenth
    half = sizes[len(sizes) // 2]
    return {
        "visits": memory[-1][0],
        "taps": people.taps,
        "numbers": people.numbers,
        "seconds": round(seconds),
        "memory_warm_mib": round(first / 1024, 1),
        "memory_end_mib": round(last / 1024, 1),
        "memory_growth_percent": round(100 * (last - first) / first, 2),
        "reaction_ms": _in_ms(people.reactions),
        "answer_ms": _in_ms(people.answers),
        "records": faces.terminal.read(
            lambda session: session.scalar(select(func.count()).select_from(OutboxRecord))
        ),
        "store_mib": round(sizes[-1][1] / 2**20, 1),
        "store_second_half_over_first": round(
            (sizes[-1][1] - half[1]) / max(1, half[1] - sizes[0][1]), 2
        ),
        "complaints": dict(complaints.heard),
        "stuck": people.stuck,
    }


def _in_ms(seconds: Sequence[float]) -> dict[str, float]:
    every = sorted(seconds)
    return {f"p{at}": round(p(every, at) * 1e3, 1) for at in (50, 95, 99, 100)}


def main() -> None:
    """The number of visits may be named."""
    visits = int(sys.argv[1]) if sys.argv[1:] else VISITS
    print(json.dumps(measure(visits), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()

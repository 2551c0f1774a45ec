"""Pulls the plug on a terminal while it issues numbers, again and again, and counts afterwards.

A terminal process issues numbers as fast as it can and uploads them; it is killed with SIGKILL at a
random moment, and started again on the same store. Now and then the hub is killed too, or a captive
portal answers in its place with 200 and HTML; between the two is a line that drops, delays and cuts
what passes and sends requests twice (`bench/faulty_proxy.py`).
In the end, with everything up again, it must hold:

- no number was issued twice, and the numbers of a day have no gap;
- no number that a resident was shown is missing from the store;
- every committed record is at the hub exactly once, byte for byte, and the hub has nothing else.

Run as `python -m bench.torture --kills 200 --seed 1`; exit status 0 only if all of it holds.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, update

from bench import captive_portal
from bench.faulty_proxy import FaultyProxy
from bench.hub_process import FORK, HubProcess
from bench.take_ticket import put_item
from kiosk.center.queue.numbering import label
from kiosk.center.queue.queueing import take_ticket
from kiosk.clock import SystemClock
from kiosk.data.outbox import backlog
from kiosk.data.tables import Device, OutboxRecord, Ticket, new_id
from kiosk.hub.database import open_database
from kiosk.hub.office import new_enrolment_code
from kiosk.hub.tables import Receipt
from kiosk.settings import Settings
from kiosk.sync.backoff import Rules
from kiosk.sync.engine import SyncEngine
from kiosk.sync.enrolment import enrol, open_uplink
from kiosk.terminal import Terminal, open_terminal

DRAIN_S = 120.0


@dataclass
class Told:
    """What the residents in front of the screen saw."""

    shown: list[tuple[UUID, str]] = field(default_factory=list)
    kills: int = 0
    hub_kills: int = 0
    portals: int = 0


def main() -> int:
    """Torture, settle, check, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--badness", type=float, default=0.04, help="of the line, 0 to 1")
    wanted = parser.parse_args()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix="torture-") as folder:
        rng = random.Random(wanted.seed)
        broken = torture(Path(folder), wanted.kills, rng, badness=wanted.badness)
    print(f"{time.monotonic() - begin:.0f} s")
    return broken


def torture(folder: Path, kills: int, rng: random.Random, *, badness: float = 0.04) -> int:
    """One whole run in `folder`; 0 if every promise held."""
    hub_database = f"sqlite:///{folder / 'hub.db'}"
    settings = Settings(data_dir=folder / "terminal")
    hub = HubProcess(hub_database)
    hub.start()
    line = FaultyProxy(hub.port, badness=badness, seed=rng.randrange(2**31))
    _set_up(settings, hub, hub_database, seen_at=line.url)
    told = Told()
    for number in range(kills):
        with _weather(hub, rng, told):
            _issue_until_killed(settings, rng, told)
        if sys.stdout.isatty() or number % 50 == 49:
            print(f"{number + 1} kills, {len(told.shown)} numbers shown", flush=True)
    early = _received(hub_database)
    of_the_line = line.be_good()
    faults = _settle_and_check(settings, hub_database, told)
    line.stop()
    hub.kill()
    print("the line:", ", ".join(f"{count} {name}" for name, count in of_the_line.items()))
    print(
        f"{told.kills} kills of the terminal, {told.hub_kills} of the hub, "
        f"{told.portals} captive portals; {len(told.shown)} numbers shown, "
        f"{early} records at the hub before the last rest was sent"
    )
    for fault in faults:
        print("BROKEN:", fault)
    print("held" if not faults else f"{len(faults)} promises broken")
    return 1 if faults else 0


def _set_up(settings: Settings, hub: HubProcess, hub_database: str, *, seen_at: str) -> None:
    terminal = open_terminal(settings, SystemClock(), create=True)
    terminal.write(put_item)
    code = new_enrolment_code(hub_database, "330000")
    enrol(terminal.store, terminal.device_id, hub_url=hub.url, code=code)
    terminal.write(lambda session: session.execute(update(Device).values(hub_url=seen_at)))
    terminal.close()


@contextmanager
def _weather(hub: HubProcess, rng: random.Random, told: Told) -> Iterator[None]:
    """Mostly fair; sometimes the hub dies under a batch, sometimes a portal stands before it."""
    luck = rng.random()
    if luck < 0.08:
        hub.kill()
        told.portals += 1
        with captive_portal.on(hub.port):
            yield
        hub.start()
    elif luck < 0.25:
        told.hub_kills += 1
        killer = FORK.Process(target=_kill_soon, args=(hub.pid, rng.uniform(0.0, 0.3)))
        killer.start()
        yield
        killer.join()
        hub.kill()
        hub.start()
    else:
        yield


def _kill_soon(pid: int, after_s: float) -> None:
    time.sleep(after_s)
    os.kill(pid, signal.SIGKILL)


def _issue_until_killed(settings: Settings, rng: random.Random, told: Told) -> None:
    screen, terminal = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_be_terminal, args=(settings, terminal), daemon=True)
    process.start()
    terminal.close()
    kill_at = time.monotonic() + rng.uniform(0.005, 0.6)
    killed = False
    while True:
        try:
            if screen.poll(max(0.0, kill_at - time.monotonic()) if not killed else None):
                told.shown.append(screen.recv())
        except EOFError:
            break
        if not killed and time.monotonic() >= kill_at:
            assert process.pid is not None
            os.kill(process.pid, signal.SIGKILL)
            told.kills += 1
            killed = True
    process.join()
    if process.exitcode != -signal.SIGKILL:
        raise RuntimeError(f"the terminal ended by itself ({process.exitcode})")


def _be_terminal(settings: Settings, screen: Connection) -> None:
    terminal = open_terminal(settings, SystemClock())
    engine = _uploader(terminal)
    engine.start()
    while True:
        request = new_id()
        issued = terminal.write(_take(terminal, request))
        screen.send((request, issued.label))
        engine.wake()


def _take(terminal: Terminal, request: UUID) -> Callable:  # type: ignore[type-arg]
    return lambda session: take_ticket(
        session,
        device_id=terminal.device_id,
        item_code="MZ04",
        request_id=request,
        clock=terminal.clock,
    )


def _uploader(terminal: Terminal) -> SyncEngine:
    device = terminal.read(lambda session: session.get_one(Device, terminal.device_id))
    assert device.hub_url is not None
    return SyncEngine(
        terminal.store,
        terminal.device_id,
        open_uplink(terminal.store, terminal.device_id, hub_url=device.hub_url, ca_file=None),
        clock=terminal.clock,
        data_dir=terminal.settings.data_dir,
        # Speak at once and often: with the rule's own waits a terminal that is killed every
        # half second would hardly ever come to upload.
        rules=Rules(longest_wait_s=0.2, first_contact_s=0.0, check_s=0.05),
    )


def _settle_and_check(settings: Settings, hub_database: str, told: Told) -> list[str]:
    """Let everything reach the hub, then compare what was shown, kept and received."""
    terminal = open_terminal(settings, SystemClock())
    engine = _uploader(terminal)
    deadline = time.monotonic() + DRAIN_S
    while engine.sync_now().waiting and time.monotonic() < deadline:
        pass
    kept = terminal.read(
        lambda session: session.execute(
            select(OutboxRecord.event_id, OutboxRecord.seq, OutboxRecord.sha256)
        ).all()
    )
    tickets = terminal.read(
        lambda session: session.execute(
            select(Ticket.id, Ticket.day, Ticket.prefix, Ticket.number)
        ).all()
    )
    owed = terminal.read(lambda session: backlog(session, terminal.device_id))
    engine.stop()
    terminal.close()
    hub = open_database(hub_database)
    with hub.connect() as connection:
        received = connection.execute(select(Receipt.event_id, Receipt.seq, Receipt.sha256)).all()
    hub.dispose()
    faults = list(_faults_of_numbers(tickets, told))
    if (owed.waiting, owed.dead) != (0, 0):
        faults.append(f"{owed.waiting} records still wait, {owed.dead} were refused")
    if sorted(row.seq for row in kept) != list(range(1, len(kept) + 1)):
        faults.append("the sequence of records has a gap")
    if sorted(map(tuple, kept)) != sorted(map(tuple, received)):
        faults.append(f"kept {len(kept)} records, the hub has {len(received)}, not the same")
    return faults


def _received(hub_database: str) -> int:
    hub = open_database(hub_database)
    try:
        with hub.connect() as connection:
            return connection.scalar(select(func.count()).select_from(Receipt)) or 0
    finally:
        hub.dispose()


def _faults_of_numbers(tickets: Sequence[Row[Any]], told: Told) -> Iterator[str]:
    labels = {row.id: label(row.prefix, row.number) for row in tickets}
    for ticket_id, shown in told.shown:
        if labels.get(ticket_id) != shown:
            yield f"{shown} was shown, the store says {labels.get(ticket_id)}"
    for day, prefix in {(row.day, row.prefix) for row in tickets}:
        numbers = sorted(row.number for row in tickets if (row.day, row.prefix) == (day, prefix))
        if numbers != list(range(1, len(numbers) + 1)):
            yield f"numbers {prefix} of {day} have a gap or come twice"
    if len({shown for _, shown in told.shown}) != len(told.shown) and not _two_days(tickets):
        yield "a number was shown twice"


def _two_days(tickets: Sequence[Row[Any]]) -> bool:
    """Midnight passed during the run; then 001 rightly comes again."""
    return len({row.day for row in tickets}) > 1


if __name__ == "__main__":
    sys.exit(main())

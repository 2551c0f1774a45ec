"""Kills a terminal that issues numbers and makes backups, breaks its store and has it mended.

After each kill the store is, by lot, left alone, cut, filled with rubbish, emptied or deleted.
In the end it must hold: every number a resident was shown is in the store, none was issued twice,
and every one of them is on its way to the hub.

Run as `python -m bench.mending --kills 40 --seed 1`; exit status 0 only if all of it holds.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import select

from bench.take_ticket import put_item
from kiosk.background import daily_backup
from kiosk.center.queue.queueing import take_ticket
from kiosk.clock import SystemClock
from kiosk.data.tables import OutboxRecord, Ticket, new_id
from kiosk.errors import XinqiaoError
from kiosk.mending import mend
from kiosk.settings import Settings
from kiosk.terminal import open_terminal

HARMS = ("none", "cut", "rubbish", "empty", "deleted", "first page")


def main() -> int:
    """Kill, harm, mend, again and again; then count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--issue", type=Path, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.issue:
        return issue_for_ever(Settings(data_dir=wanted.issue))
    rng = random.Random(wanted.seed)
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix="mending-") as folder:
        settings = Settings(data_dir=Path(folder) / "terminal")
        begin_with(settings)
        shown: list[str] = []
        harms: Counter[str] = Counter()
        mended_s: list[float] = []
        for _ in range(wanted.kills):
            shown += issue_until_killed(settings, rng.uniform(0.05, 1.5))
            harms[harm(settings.store_file, rng)] += 1
            mended_s.append(seconds_to_mend(settings))
        faults = check(settings, shown)
    print(f"{wanted.kills} kills, {dict(harms)}, {len(shown)} numbers shown,")
    return told(mended_s, faults)


def begin_with(settings: Settings) -> None:
    """A terminal with something to take a number for, and a backup."""
    terminal = open_terminal(settings, SystemClock(), create=True)
    terminal.write(put_item)
    daily_backup(terminal).make()
    terminal.close()


def seconds_to_mend(settings: Settings) -> float:
    """Mend the store, or leave it if it is whole. `SystemExit` if it cannot be mended."""
    begin = time.monotonic()
    if (left := mend(settings, SystemClock(), wait_s=5)) is not None:
        sys.exit(f"NOT MENDED: {left}")
    return time.monotonic() - begin


def told(mended_s: list[float], faults: list[str]) -> int:
    """Print how long it took and what does not hold; the exit status."""
    print(f"mended in {sorted(mended_s)[len(mended_s) // 2]:.2f} s, at most {max(mended_s):.2f} s")
    print("\n".join(faults) or "held")
    return 1 if faults else 0


def issue_for_ever(settings: Settings) -> int:
    """The terminal: numbers as fast as it can, backups beside them."""
    terminal = open_terminal(settings, SystemClock())

    def back_up() -> None:
        while True:
            try:
                daily_backup(terminal).make()
            except XinqiaoError as trouble:
                print("TROUBLE", trouble.key, file=sys.stderr)
            time.sleep(0.2)

    threading.Thread(target=back_up, daemon=True).start()
    while True:
        ticket = terminal.write(
            lambda session: take_ticket(
                session,
                device_id=terminal.device_id,
                item_code="MZ04",
                request_id=new_id(),
                clock=terminal.clock,
            )
        )
        sys.stdout.write(f"shown {ticket.id.hex} {ticket.label}\n")
        sys.stdout.flush()


def issue_until_killed(settings: Settings, seconds: float) -> list[str]:
    """What residents saw until the plug was pulled, `seconds` after the first number."""
    process, first = issuing(settings)
    threading.Timer(seconds, process.send_signal, [signal.SIGKILL]).start()
    return shown_by(process, first)


def issuing(settings: Settings) -> tuple[subprocess.Popen[str], str]:
    """A process that issues numbers for ever, and the first line it said."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.mending", "--issue", str(settings.data_dir)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    return process, process.stdout.readline()


def shown_by(process: subprocess.Popen[str], first: str) -> list[str]:
    """What it showed, to the last whole line, once it has ended: id and label."""
    assert process.stdout is not None
    said = [first, *process.stdout.readlines()]
    process.wait()
    shown = [line for line in said if line.startswith("shown ") and line.endswith("\n")]
    return [line.strip().removeprefix("shown ") for line in shown]


def harm(store: Path, rng: random.Random) -> str:
    """Break the store in one of several ways, with the log beside it as it is."""
    how = rng.choice(HARMS)
    size = store.stat().st_size
    if how == "cut":
        os.truncate(store, rng.randrange(1, size))
    elif how == "empty":
        os.truncate(store, 0)
    elif how == "deleted":
        store.unlink()
    elif how in ("rubbish", "first page"):
        with store.open("r+b") as file:
            for _ in range(1 if how == "first page" else size // 4096):
                file.seek(0 if how == "first page" else rng.randrange(size))
                file.write(rng.randbytes(64))
    return how


def check(settings: Settings, shown: list[str]) -> list[str]:
    """What does not hold, in words."""
    terminal = open_terminal(settings, SystemClock())
    rows = terminal.read(lambda session: session.execute(select(Ticket.id, Ticket.number)).all())
    streams = terminal.read(
        lambda session: Counter(
            session.scalars(select(OutboxRecord.stream).where(OutboxRecord.type == "ticket.taken"))
        )
    )
    terminal.close()
    there = {row.id.hex: row.number for row in rows}
    faults = []
    if lost := [one for one in shown if one.split()[0] not in there]:
        faults.append(f"BROKEN: {len(lost)} shown numbers are lost: {lost[:3]}")
    labels = Counter(one.split()[1] for one in shown)
    if twice := [label for label, times in labels.items() if times > 1]:
        faults.append(f"BROKEN: shown twice: {twice[:5]}")
    if any(streams[f"ticket:{row.id}"] != 1 for row in rows):
        faults.append("BROKEN: a number is not on its way to the hub exactly once")
    return faults


if __name__ == "__main__":
    sys.exit(main())

"""Several processes at one store: no number twice, no ticket at two desks, no record lost."""

import subprocess
import sys
from collections import Counter as Counted
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from sqlalchemy import func, select

from kiosk.clock import SystemClock
from kiosk.data.device import enlist
from kiosk.data.tables import OutboxRecord, new_id
from tests.center.appointments.counter import LUNCH, Counter
from tests.center.appointments.counter import counter as counter
from tests.center.conftest import SmallCenter
from tests.stores import Opened

ROOT = Path(__file__).parents[2]


class InAStore(Protocol):
    """Whatever has a store open."""

    @property
    def opened(self) -> Opened: ...


def database_of(center: InAStore) -> str:
    engine = center.opened.store.engine
    if engine.dialect.name == "postgresql":
        return engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    return str(center.opened.data_dir / "store.db")


def run_at_once(center: InAStore, jobs: Sequence[str], times: int) -> list[list[str]]:
    """What each process printed, all let go at the same moment."""
    processes = []
    for job in jobs:
        device_id = new_id()
        center.opened.write(lambda session, new=device_id: enlist(session, new))
        processes.append(
            subprocess.Popen(
                [
                    *(sys.executable, "-m", "tests.center.one_of_many"),
                    *(database_of(center), str(device_id), job, str(times)),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )
        )
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    outputs = []
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        printed, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        outputs.append(printed.split())
    return outputs


def test_two_processes_never_issue_the_same_number(small_center: SmallCenter) -> None:
    outputs = run_at_once(small_center, ["take", "take"], times=40)
    labels = [label for output in outputs for label in output]
    assert sorted(labels) == [f"A{number:03d}" for number in range(1, 81)]
    recorded = small_center.opened.read(
        lambda session: session.execute(
            select(OutboxRecord.device_id, func.count(), func.max(OutboxRecord.seq))
            .where(OutboxRecord.type == "ticket.taken")
            .group_by(OutboxRecord.device_id)
        ).all()
    )
    assert [tuple(row[1:]) for row in recorded] == [(40, 40), (40, 40)]


def test_two_desks_that_call_at_once_never_get_the_same_ticket(
    small_center: SmallCenter,
) -> None:
    small_center.clock.set_to(SystemClock().now())
    for _ in range(30):
        small_center.take()
    jobs = [f"1:{small_center.lin.id}", f"2:{small_center.wang.id}"]
    outputs = run_at_once(small_center, jobs, times=15)
    called = [label for output in outputs for label in output]
    assert sorted(called) == [f"A{number:03d}" for number in range(1, 31)]
    assert all(output == sorted(output) for output in outputs)


def test_of_many_who_want_the_last_place_one_gets_it_and_all_others_the_next_free_time(
    counter: Counter,
) -> None:
    counter.clock.set_to(SystemClock().now())
    # not the very next day: five o'clock may strike while this runs
    _, wanted, following = counter.offers(days=3).days
    at, *others = (each.at for each in wanted.sessions[0].times)
    for other in others[:3]:
        counter.book(other)
    outputs = run_at_once(counter, [f"book {LUNCH} {at.isoformat()}"] * 3, times=17)
    told = Counted(answer for output in outputs for answer in output)
    first = counter.offers().next_free
    assert first is not None
    assert told == {"won": 1, f"appointment.full@{first:%Y-%m-%dT%H:%M}": 50}
    assert counter.quota(at).adds_up
    assert first < following.sessions[0].opens_at

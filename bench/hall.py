"""A day of 400 people at 6 desks: nothing lost, fair turns, and how far the estimates were off."""

import statistics
import sys
import tempfile
import time
import uuid
from itertools import pairwise
from pathlib import Path

from sqlalchemy import func, select

from bench.hall_day import Day, HallDay
from bench.hall_people import DayPlan
from kiosk.center.people.audit import audit_verify
from kiosk.center.queue import ticket_states
from kiosk.data.device import enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, Ticket

LONG_MINUTES = 5.0
"""Waits longer than this are what people want to know beforehand."""


def measure(plan: DayPlan = DayPlan()) -> dict[str, float]:  # noqa: B008 - frozen
    """Figures of one simulated day; raises AssertionError when a rule did not hold."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        engine = open_sqlcipher(Path(folder) / "hall.db", bytes(32))
        Base.metadata.create_all(engine)
        store, device_id = Store(engine), uuid.UUID(int=1)
        store.write(lambda session: enlist(session, device_id)).result()
        began = time.perf_counter()
        day = HallDay(store, device_id, plan).run()
        took = time.perf_counter() - began
        check_nothing_lost(store, plan)
        check_fair(day)
        store.close()
    return figures(day) | {"real_seconds": took}


def check_nothing_lost(store: Store, plan: DayPlan) -> None:
    """Everybody has a number, nobody is still in the hall, and the audit log is whole."""

    def look(session):  # type: ignore[no-untyped-def]
        states = dict(
            session.execute(select(Ticket.state, func.count()).group_by(Ticket.state)).all()
        )
        places = session.scalar(select(func.count(Ticket.position.distinct())))
        return states, places, audit_verify(session).broken

    states, places, broken = store.read(look).result()
    assert sum(states.values()) == places == plan.arrivals, states
    assert not set(states) & {*ticket_states.OPEN, "held"}, states
    assert broken == (), broken


def check_fair(day: Day) -> None:
    """Arrival order within a lane, and the ratio of one to one over every contested window."""
    assert day.passed_in_lane == 0
    turns = [turn for turn in day.turns if turn.contested and not turn.aged]
    assert all(one.priority != other.priority for one, other in pairwise(turns))


def figures(day: Day) -> dict[str, float]:
    """Waits, and the error of what people were told, for waits over five minutes."""
    waits = [true for _, true in day.waits]
    long = [(told, true) for told, true in day.waits if true > LONG_MINUTES]
    early = {who.id for who in day.residents.values() if who.priority}
    errors = [abs(told - true) / true for told, true in long]
    return {
        "people": float(len(day.residents)),
        "calls_in_turn": float(len(day.turns)),
        "contested_turns": float(sum(turn.contested for turn in day.turns)),
        "aged_turns": float(sum(turn.aged for turn in day.turns)),
        "wait_median_min": statistics.median(waits),
        "wait_longest_min": max(waits),
        "overtaken_most": float(
            max(count for ticket, count in day.overtaken.items() if ticket not in early)
        ),
        "waits_over_5_min": float(len(long)),
        "estimate_error_median_percent": 100 * statistics.median(errors) if errors else 0.0,
        "estimate_bias_median_percent": 100
        * statistics.median((told - true) / true for told, true in long)
        if long
        else 0.0,
    }


if __name__ == "__main__":
    chosen = [int(seed) for seed in sys.argv[1:]] or [DayPlan().seed]
    for seed in chosen:
        print(seed, {name: round(value, 1) for name, value in measure(DayPlan(seed=seed)).items()})

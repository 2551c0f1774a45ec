"""A number taken and committed, beside the same rows written by hand with plain sqlite3.

The floor is the interpreter's own sqlite3, unencrypted, with the same tables and indexes and the
same durability (WAL, synchronous=FULL: one fsync a commit), running the same five writes and one
look from prepared text. Rounds alternate, so that a machine that drifts drifts for both.
"""

import gc
import hashlib
import sqlite3
import tempfile
import uuid
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from bench.percentiles import p, timed
from kiosk.center.queue.queueing import take_ticket
from kiosk.clock import SystemClock
from kiosk.data.device import enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.journal.files import Journal
from kiosk.data.journal.following import Following
from kiosk.data.store import Store
from kiosk.data.tables import Base, Department, Item, new_id

ROUNDS, PER_ROUND = 5, 200


def measure() -> dict[str, float]:
    """p50 and p99 in milliseconds of ours and the floor, and the ratio of the medians.

    Ours is what a terminal does: the store and the journal beside it, which is one more fsync.
    The same without the journal stands beside it.
    """
    ours: list[float] = []
    alone: list[float] = []
    floor: list[float] = []
    gc.disable()  # as in a face, which collects on a timer of its own
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        store, one_of_ours = _ours(Path(folder) / "ours", journal=True)
        lone_store, one_alone = _ours(Path(folder) / "alone", journal=False)
        connection, one_of_floor = _floor(Path(folder))
        for _ in range(ROUNDS):
            ours += timed(one_of_ours, PER_ROUND)
            alone += timed(one_alone, PER_ROUND)
            floor += timed(one_of_floor, PER_ROUND)
        store.close()
        lone_store.close()
        connection.close()
    gc.enable()
    for times in (ours, alone, floor):
        times.sort()
    return {
        "take_ticket_p50_ms": p(ours, 50) * 1e3,
        "take_ticket_p99_ms": p(ours, 99) * 1e3,
        "without_journal_p50_ms": p(alone, 50) * 1e3,
        "raw_sqlite3_p50_ms": p(floor, 50) * 1e3,
        "raw_sqlite3_p99_ms": p(floor, 99) * 1e3,
        "ratio_p50": p(ours, 50) / p(floor, 50),
        "ratio_without_journal_p50": p(alone, 50) / p(floor, 50),
    }


def put_item(session: Session) -> None:
    """One department and one item to take numbers for."""
    session.add(Department(name="民政", name_en="Civil", prefix="A", icon="heart", position=1))
    session.flush()
    session.add(
        Item(
            code="MZ04",
            name="高龄津贴",
            department="民政",
            agencies="民政",
            shelf_position=0,
            on_the_spot=True,
            time_text="即办",
        )
    )
    session.flush()


def _ours(folder: Path, *, journal: bool):
    folder.mkdir()
    engine = open_sqlcipher(folder / "ours.db", bytes(32))
    Base.metadata.create_all(engine)
    store, device, clock = Store(engine), uuid.uuid4(), SystemClock()
    if journal:
        Following(engine, Journal(folder / "journal", bytes(32)), clock.now)
    store.write(lambda session: (enlist(session, device), put_item(session))).result()

    def one() -> None:
        request = new_id()
        store.write(
            lambda session: take_ticket(
                session, device_id=device, item_code="MZ04", request_id=request, clock=clock
            )
        ).result()

    return store, one


def _floor(folder: Path):
    file = folder / "floor.db"
    engine = create_engine(f"sqlite:///{file}")
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        put_item(session)
        enlist(session, uuid.UUID(int=1))
    engine.dispose()
    connection = sqlite3.connect(file, isolation_level=None)
    run = connection.execute
    run("PRAGMA journal_mode = WAL")
    run("PRAGMA synchronous = FULL")
    run("PRAGMA foreign_keys = ON")
    run(
        "INSERT INTO business_day (id, day, latched_at, last_position, last_call)"
        " VALUES (1, '2026-11-23', '2026-11-23', 0, 0)"
    )
    run("INSERT INTO ticket_counter VALUES ('2026-11-23', 'A', 0)")

    def one() -> None:
        run("BEGIN IMMEDIATE")
        (position,) = run(
            "UPDATE business_day SET last_position = last_position + 1 RETURNING last_position"
        ).fetchone()
        run("SELECT count(*) FROM ticket WHERE state = 'waiting'").fetchone()
        (number,) = run(
            "UPDATE ticket_counter SET last = last + 1 WHERE prefix = 'A' RETURNING last"
        ).fetchone()
        ticket = new_id().hex
        run(
            "INSERT INTO ticket (id, day, prefix, number, position, item_code, state, issued_at,"
            " calls) VALUES (?, '2026-11-23', 'A', ?, ?, 'MZ04', 'waiting', '2026-11-23', 0)",
            (ticket, number, position),
        )
        (seq,) = run("UPDATE device SET next_seq = next_seq + 1 RETURNING next_seq").fetchone()
        payload = (f'{{"ticket":"{ticket}"' + " " * 180 + "}").encode()
        run(
            "INSERT INTO outbox (device_id, epoch, seq, event_id, stream, type, schema_version,"
            " payload, sha256, occurred_at, state, attempts)"
            " VALUES ('d', 'e', ?, ?, ?, 'ticket.taken', 1, ?, ?, '2026-11-23', 'pending', 0)",
            (
                seq,
                new_id().hex,
                f"ticket:{ticket}",
                payload,
                hashlib.sha256(payload).digest(),
            ),
        )
        run("COMMIT")

    return connection, one

"""Records a second from one terminal to a hub in a process of its own, over loopback HTTP.

Every batch is on the hub's disk before it is acknowledged, and marked in the terminal's store
after. Beside it stand two floors of the same run: the same bytes posted to a server that only
writes them to the disk (`raw_http`), and the same 500 payloads a transaction, written by one
process into a plain SQLite file, with no protocol, no second store and no network.
"""

import gc
import hashlib
import json
import os
import secrets
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bench import raw_http
from bench.hub_process import HubProcess, running_hub
from bench.process_costs import cpu_s
from kiosk.clock import SystemClock
from kiosk.data import outbox, standing, uploads
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, new_id
from kiosk.hub.database import open_database
from kiosk.hub.office import new_enrolment_code
from kiosk.hub.projections.tables import Unprojected
from kiosk.sync import packing, plan
from kiosk.sync.engine import SyncEngine
from kiosk.sync.enrolment import enrol, open_uplink
from kiosk.sync.link_state import LinkState
from kiosk.sync.parcel import MAX_PAYLOAD_BYTES
from kiosk.sync.wire import MAX_RECORDS, PROTOCOL, Batch

RECORDS = 20_000
WARM_UP = 1_000


@dataclass(frozen=True, slots=True)
class Uploaded:
    """One upload: its rate, what both sides spent, what it left to read, and its bytes."""

    per_s: float
    terminal_us: float
    """CPU a record, as is the next."""
    hub_us: float
    read_after_s: float
    """From the last acknowledgement until the hub had read every record."""
    bodies: list[bytes]


def measure(records: int = RECORDS, postgres_url: str | None = None) -> dict[str, float]:
    """Records a second: `upload_sqlite`, with a URL `upload_postgresql`, and the floors.

    The data of an empty PostgreSQL database is expected at `postgres_url`.
    """
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix="upload-") as name:
        folder = Path(name)
        done = _upload(folder / "a", f"sqlite:///{folder / 'hub.db'}", records)
        raw_per_s = records / raw_http.posting(done.bodies, folder)
        figures = {
            "upload_sqlite": done.per_s,
            "terminal_cpu_us_a_record": done.terminal_us,
            "hub_cpu_us_a_record": done.hub_us,
            "read_by_the_hub_after_s": done.read_after_s,
            "raw_http_of_the_same_bytes": raw_per_s,
            "upload_to_raw_http": done.per_s / raw_per_s,
            "upload_floor": _floor(folder / "floor.db", records),
        }
        if postgres_url:
            figures["upload_postgresql"] = _upload(folder / "b", postgres_url, records).per_s
        return figures


def _upload(folder: Path, hub_database: str, records: int) -> Uploaded:
    folder.mkdir()
    with running_hub(hub_database) as hub:
        engine = open_sqlcipher(folder / "store.db", os.urandom(32))
        Base.metadata.create_all(engine)
        store = Store(engine)
        this_device = device_id(folder)
        store.write(lambda session: enlist(session, this_device)).result()
        try:
            code = new_enrolment_code(hub_database, "330000")
            enrol(store, this_device, hub_url=hub.url, code=code)
            with open_uplink(store, this_device, hub_url=hub.url, ca_file=None) as uplink:
                uploader = SyncEngine(
                    store, this_device, uplink, clock=SystemClock(), data_dir=folder
                )
                _record(store, this_device, WARM_UP)
                uploader.sync_now()
                _record(store, this_device, records)
                bodies = _bodies(store, this_device)
                _until_read(hub_database)
                return _timed(uploader.sync_now, records, hub, hub_database, bodies)
        finally:
            store.close()


def _timed(
    upload: Callable[[], LinkState],
    records: int,
    hub: HubProcess,
    hub_database: str,
    bodies: list[bytes],
) -> Uploaded:
    gc.disable()  # as in the program, which collects when its windows have time
    terminal_s, hub_s, begin = time.process_time(), cpu_s([hub.pid]), time.perf_counter()
    state = upload()
    took = time.perf_counter() - begin
    terminal_s, hub_s = time.process_time() - terminal_s, cpu_s([hub.pid]) - hub_s
    gc.enable()
    if state.waiting or state.dead or state.trouble:
        raise RuntimeError(f"not everything arrived: {state}")
    read_after_s = _until_read(hub_database)
    micro = 1e6 / records
    return Uploaded(records / took, terminal_s * micro, hub_s * micro, read_after_s, bodies)


def _until_read(hub_database: str) -> float:
    """Wait until the hub has read all that it received; seconds."""
    begin = time.perf_counter()
    engine = open_database(hub_database)
    while _unread(engine):
        time.sleep(0.02)
    engine.dispose()
    return time.perf_counter() - begin


def _unread(engine: Engine) -> int:
    with engine.execution_options(read_only=True).connect() as connection:
        return connection.scalar(select(func.count()).select_from(Unprojected)) or 0


def _bodies(store: Store, this_device: UUID) -> list[bytes]:
    """What waits, as it will travel."""

    def pack(session: Session) -> list[bytes]:
        epoch = standing.standing(session, this_device).epoch
        bodies: list[bytes] = []
        last = 0
        while records := uploads.waiting(
            session,
            this_device,
            epoch=epoch,
            limit=MAX_RECORDS,
            max_bytes=MAX_PAYLOAD_BYTES,
            after=last,
        ):
            batch = Batch(
                protocol=PROTOCOL,
                device=this_device,
                epoch=epoch,
                nonce=secrets.token_urlsafe(16),
                events=plan.to_events(records)[0],
            )
            bodies.append(packing.pack(batch))
            last = records[-1].seq
        return bodies

    return store.read(pack).result()


def _record(store: Store, this_device: UUID, records: int) -> None:
    def write(session: Session) -> None:
        for number in range(records):
            ticket = new_id()
            outbox.record(
                session,
                this_device,
                stream=f"ticket:{ticket}",
                type="ticket.taken",
                payload=_payload(number, str(ticket)),
                occurred_at=datetime.now(UTC),
            )

    store.write(write).result()


def _payload(number: int, ticket: str) -> dict[str, object]:
    return {
        "ticket_id": ticket,
        "label": f"A{number:03d}",
        "item_code": "MZ04",
        "department": "民政",
        "day": "2026-11-23",
        "ahead": number % 20,
        "issued_at": "2026-11-23T01:41:00.000000Z",
    }


def _floor(file: Path, records: int) -> float:
    connection = sqlite.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE receipt (id BLOB PRIMARY KEY, sha256 BLOB, payload BLOB)")
    rows = []
    for number in range(records):
        body = json.dumps(_payload(number, str(new_id()))).encode()
        rows.append((new_id().bytes, hashlib.sha256(body).digest(), body))
    begin = time.perf_counter()
    for start in range(0, records, MAX_RECORDS):
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO receipt VALUES (?, ?, ?)", rows[start : start + MAX_RECORDS]
        )
        connection.execute("COMMIT")
    took = time.perf_counter() - begin
    connection.close()
    return records / took


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:28} {value:12,.2f}")

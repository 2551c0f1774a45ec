"""Records a second from one terminal to a hub in a process of its own, over loopback HTTP.

Every batch is on the hub's disk before it is acknowledged, and marked in the terminal's store
after. Beside it stands the floor: the same 500 payloads a transaction, written by one process into
a plain SQLite file with the same durability, with no protocol, no second store and no network.
"""

import hashlib
import json
import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.orm import Session

from bench.hub_process import running_hub
from kiosk.clock import SystemClock
from kiosk.data import outbox
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, new_id
from kiosk.hub.office import new_enrolment_code
from kiosk.sync.engine import SyncEngine
from kiosk.sync.enrolment import enrol, open_uplink
from kiosk.sync.wire import MAX_RECORDS

RECORDS = 20_000
WARM_UP = 1_000


def measure(records: int = RECORDS, postgres_url: str | None = None) -> dict[str, float]:
    """Records a second: `upload_sqlite`, with a URL `upload_postgresql`, and the `upload_floor`.

    The data of an empty PostgreSQL database is expected at `postgres_url`.
    """
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix="upload-") as name:
        folder = Path(name)
        figures = {
            "upload_sqlite": _upload(folder / "a", f"sqlite:///{folder / 'hub.db'}", records),
            "upload_floor": _floor(folder / "floor.db", records),
        }
        if postgres_url:
            figures["upload_postgresql"] = _upload(folder / "b", postgres_url, records)
        return figures


def _upload(folder: Path, hub_database: str, records: int) -> float:
    folder.mkdir()
    engine = open_sqlcipher(folder / "store.db", os.urandom(32))
    Base.metadata.create_all(engine)
    store = Store(engine)
    this_device = device_id(folder)
    store.write(lambda session: enlist(session, this_device)).result()
    try:
        with running_hub(hub_database) as hub:
            url = hub.url
            enrol(store, this_device, hub_url=url, code=new_enrolment_code(hub_database, "330000"))
            with open_uplink(store, this_device, hub_url=url, ca_file=None) as uplink:
                uploader = SyncEngine(
                    store, this_device, uplink, clock=SystemClock(), data_dir=folder
                )
                _record(store, this_device, WARM_UP)
                uploader.sync_now()
                _record(store, this_device, records)
                begin = time.perf_counter()
                state = uploader.sync_now()
                took = time.perf_counter() - begin
                uploader.stop()
    finally:
        store.close()
    if state.waiting or state.dead or state.trouble:
        raise RuntimeError(f"not everything arrived: {state}")
    return records / took


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
    for name, per_second in measure().items():
        print(f"{name:20} {per_second:10,.0f} records/s")

"""One bounded step of projection: streams with news are read whole, their rows put in place."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Connection, Row, delete, exists, insert, select, tuple_, update

from kiosk.hub.projections.facts import Fact
from kiosk.hub.projections.placing import AREAS, Stream, is_read, kind_of, put_in_place
from kiosk.hub.projections.tables import ProjectionState, Unprojected
from kiosk.hub.tables import Receipt
from kiosk.hub.upcasting import to_newest

VERSION = 7
"""Of the projectors together. A hub whose rows another version made reads everything again."""

BATCH = 250
AGAIN_BATCH = 1000
_LOCK = 0x58515850  # any number, the same for every hub process


def has_work(connection: Connection) -> bool:
    """Whether a step would do something."""
    state = _state(connection)
    if state is None or state.version < VERSION:
        return True
    if state.version > VERSION:
        return False  # a newer program is at work here, and knows better how to read
    waiting = select(exists(select(Unprojected.event_id)))
    return state.again_after is not None or bool(connection.scalar(waiting))


def step(connection: Connection, *, limit: int = BATCH) -> int:
    """Read up to `limit` records; how many were dealt with. 0: none, or another process is at it.

    Runs in the caller's transaction and may be cut off at any moment: what is not committed is
    done again. Receipt never waits for it: it only adds to what is taken away here.
    """
    if not _our_turn(connection) or not has_work(connection):
        return 0
    due = connection.execute(
        select(Unprojected.event_id, Unprojected.center_code, Unprojected.stream)
        .order_by(Unprojected.event_id)
        .limit(limit)
    ).all()
    streams = {(row.center_code, row.stream) for row in due}
    _project(connection, {stream for stream in streams if is_read(stream)})
    connection.execute(
        delete(Unprojected).where(Unprojected.event_id.in_([row.event_id for row in due]))
    )
    # Old records are queued when nothing else waits: news is never far behind them.
    return len(due) if len(due) == limit else len(due) + _queue_again(connection)


def begin_again(connection: Connection) -> None:
    """Have every record read again from the first one; the rows stand until they are replaced."""
    values = {"version": VERSION, "again_after": UUID(int=0)}
    if _state(connection) is None:
        connection.execute(insert(ProjectionState).values(id=1, **values))
    else:
        older = ProjectionState.version <= VERSION
        connection.execute(update(ProjectionState).where(older).values(**values))


def _state(connection: Connection) -> Row[int, UUID | None] | None:
    return connection.execute(select(ProjectionState.version, ProjectionState.again_after)).first()


def _our_turn(connection: Connection) -> bool:
    if connection.dialect.name != "postgresql":
        return True  # BEGIN IMMEDIATE let nobody else in
    return bool(connection.exec_driver_sql(f"SELECT pg_try_advisory_xact_lock({_LOCK})").scalar())


def _queue_again(connection: Connection) -> int:
    """While everything is read again: queue the next records, in the order of their ids."""
    state = _state(connection)
    if state is None or state.version < VERSION:
        begin_again(connection)
        after: UUID | None = UUID(int=0)
    else:
        after = state.again_after
    if after is None:
        return 0
    ids = connection.scalars(
        select(Receipt.event_id)
        .where(Receipt.event_id > after)
        .order_by(Receipt.event_id)
        .limit(AGAIN_BATCH)
    ).all()
    columns = (Receipt.event_id, Receipt.center_code, Receipt.stream)
    waits = exists().where(Unprojected.event_id == Receipt.event_id)
    if ids:
        connection.execute(
            insert(Unprojected).from_select(
                ["event_id", "center_code", "stream"],
                select(*columns).where(
                    Receipt.event_id > after, Receipt.event_id <= ids[-1], ~waits
                ),
            )
        )
    connection.execute(
        update(ProjectionState).values(again_after=ids[-1] if len(ids) == AGAIN_BATCH else None)
    )
    return len(ids)


def _project(connection: Connection, streams: Collection[Stream]) -> None:
    if streams:
        put_in_place(
            connection,
            {
                stream: AREAS[kind_of(stream)].read(facts)
                for stream, facts in _facts(connection, streams).items()
            },
        )


def _facts(connection: Connection, streams: Collection[Stream]) -> dict[Stream, list[Fact]]:
    found: dict[Stream, list[Fact]] = {stream: [] for stream in sorted(streams)}
    rows = connection.execute(
        select(*_COLUMNS).where(tuple_(Receipt.center_code, Receipt.stream).in_(list(found)))
    )
    for row in rows:
        told = row._asdict()
        told["payload"] = to_newest(row.what, told.pop("schema_version"), row.payload)
        fact = Fact(**told)
        found[fact.center_code, fact.stream].append(fact)
    return found


_COLUMNS = (
    Receipt.event_id,
    Receipt.device_id,
    Receipt.epoch,
    Receipt.seq,
    Receipt.center_code,
    Receipt.stream,
    Receipt.type.label("what"),
    Receipt.occurred_at,
    Receipt.payload,
    Receipt.schema_version,
)

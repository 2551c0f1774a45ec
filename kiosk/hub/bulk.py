"""Many rows of one table at once: COPY into PostgreSQL, one prepared statement for SQLite."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any

import psycopg
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from kiosk.hub.tables import HubBase

Rows = Iterable[tuple[object, ...]]


def add_rows(
    connection: Connection,
    table: type[HubBase],
    *,
    same: Mapping[str, object],
    each: Mapping[str, Sequence[object]],
) -> None:
    """Insert rows that are alike in the columns of `same` and have those of `each`, place by place.

    For half a thousand rows an insert of SQLAlchemy's own takes several times as long, most of it
    for each value of each row. Raises what that raises: `IntegrityError` for a row already there.
    """

    def written(name: str, values: Iterable[object]) -> Iterable[object]:
        kind = table.__table__.c[name].type.dialect_impl(connection.dialect)
        process = kind.bind_processor(connection.dialect)
        return values if process is None else map(process, values)

    shared = [repeat(*written(name, [value])) for name, value in same.items()]
    own = [written(name, values) for name, values in each.items()]
    rows = zip(*shared, *own, strict=False)  # `shared` never ends
    into = f"{table.__tablename__} ({', '.join((*same, *each))})"
    if connection.dialect.name == "postgresql":
        _copy(connection, f"COPY {into} FROM STDIN", rows)
    else:
        places = ", ".join("?" * (len(same) + len(each)))
        insert = f"INSERT INTO {into} VALUES ({places})"  # noqa: S608 - our own names
        connection.exec_driver_sql(insert, list(rows))


def _copy(connection: Connection, statement: str, rows: Rows) -> None:
    driver: Any = connection.connection.driver_connection
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except psycopg.Error as trouble:
        # In the words of SQLAlchemy, whose place is taken here.
        raise DBAPIError.instance(
            statement, None, trouble, psycopg.Error, dialect=connection.dialect
        ) from trouble

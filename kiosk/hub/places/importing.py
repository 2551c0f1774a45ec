"""The county's lists come in: where its centers are, and its stations, which go down a feed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from kiosk.data.catalog_files.rows import CatalogRows, Finding
from kiosk.guide_rules.place_rows import CenterAt, read_centers, read_stations
from kiosk.guide_rules.stations import HERE
from kiosk.hub.editions.tables import CenterPlace
from kiosk.hub.feeds.publishing import publish, publish_all


@dataclass(frozen=True, slots=True)
class Imported:
    """What a list changed. While a row of it was refused, nothing is taken away."""

    changed: int
    gone: int
    unchanged: int
    refused: int
    findings: tuple[Finding, ...]


def import_centers(connection: Connection, rows: CatalogRows, *, now: datetime) -> Imported:
    """Let the centers be where the list says, and tell each of them where it is itself."""
    read = read_centers(rows)
    here = {row.center_code: row for row in connection.execute(select(CenterPlace))}
    changed = 0
    for code, center in read.good.items():
        values = {name: getattr(center, name) for name in ("name", "town", "latitude", "longitude")}
        before = here.get(code)
        if before is None:
            connection.execute(insert(CenterPlace).values(center_code=code, **values))
        elif any(getattr(before, name) != value for name, value in values.items()):
            mine = CenterPlace.center_code == code
            connection.execute(update(CenterPlace).where(mine).values(**values))
        else:
            continue
        changed += 1
        _tell(connection, center, now)
    gone = set() if read.refused or not read.good else here.keys() - read.good.keys()
    connection.execute(delete(CenterPlace).where(CenterPlace.center_code.in_(gone)))
    for code in gone:
        publish(connection, "stations", HERE + code, None, now=now, scope=code)
    unchanged = len(read.good) - changed
    return Imported(changed, len(gone), unchanged, read.refused, read.findings)


def import_stations(connection: Connection, rows: CatalogRows, *, now: datetime) -> Imported:
    """Let the feed of stations say what the list says."""
    read = read_stations(rows)
    if read.refused or not read.good:
        said = [
            publish(connection, "stations", code, body, now=now) for code, body in read.good.items()
        ]
        changed = sum(said)
        return Imported(changed, 0, len(said) - changed, read.refused, read.findings)
    done = publish_all(connection, "stations", read.good, now=now)
    return Imported(done.changed, done.withdrawn, done.unchanged, 0, read.findings)


def _tell(connection: Connection, center: CenterAt, now: datetime) -> None:
    """A center measures how far a station is from its own place."""
    body = {"latitude": center.latitude, "longitude": center.longitude}
    placed = center.latitude is not None
    publish(
        connection,
        "stations",
        HERE + center.code,
        body if placed else None,
        now=now,
        scope=center.code,
    )

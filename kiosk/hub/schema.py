"""Brings the hub's tables to this program's version, and refuses a store that is newer."""

import importlib

from sqlalchemy import Connection, inspect, select, update

from kiosk.errors import Unavailable
from kiosk.hub.tables import HubMeta

STEPS = (
    "h0001_first",
    "h0002_projections",
    "h0003_device_states",
    "h0004_organizers",
    "h0005_places",
    "h0006_feeds",
    "h0007_shares",
    "h0008_villages",
    "h0009_phone_bookings",
    "h0010_phone_ratings",
    "h0011_services",
    "h0012_county_pages",
    "h0020_conflicts",
    "h0021_center_english",
    "h0030_answers",
    "h0042_health",
)
"""The files of `migrations` in their order; a store at version n has had the first n of them."""


def version(connection: Connection) -> int:
    """How many steps this store has had; 0 for an empty one."""
    if not inspect(connection).has_table(HubMeta.__tablename__):
        return 0
    return connection.scalar(select(HubMeta.schema_version)) or len(STEPS)


def upgrade(connection: Connection) -> None:
    """Do the steps this store has not had yet, in the caller's transaction.

    Raises `Unavailable` hub.schema_unknown for a store that has had more than this program knows.
    """
    found = version(connection)
    if found > len(STEPS):
        raise Unavailable("hub.schema_unknown", found=found, wanted=len(STEPS))
    if found == len(STEPS):
        return
    # Imported here: a hub that is up to date, which is nearly every start, does without.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    op = Operations(MigrationContext.configure(connection))
    for name in STEPS[found:]:
        importlib.import_module(f"kiosk.hub.migrations.{name}").upgrade(op)
    connection.execute(update(HubMeta).values(schema_version=len(STEPS)))

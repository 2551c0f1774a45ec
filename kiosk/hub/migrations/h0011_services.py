"""Ordering services: the published list and orders."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the feed of the published list."""
    feeds = sa.table("hub_feed", sa.column("feed"), sa.column("last_seq"), sa.column("horizon"))
    op.bulk_insert(feeds, [{"feed": "services", "last_seq": 0, "horizon": 0}])

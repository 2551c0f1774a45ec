"""What the hub hands down to the centers."""

import sqlalchemy as sa
from alembic.operations import Operations

FEEDS = ("catalog", "announcements", "stations", "orders", "bookings", "verdicts")


def upgrade(op: Operations) -> None:
    """Make the feeds, each with its row, and the place for what is in them."""
    op.create_table(
        "hub_feed",
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("horizon", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("horizon <= last_seq", name=op.f("ck_hub_feed_horizon")),
        sa.PrimaryKeyConstraint("feed", name=op.f("pk_hub_feed")),
    )
    op.create_table(
        "hub_feed_row",
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("version >= 1", name=op.f("ck_hub_feed_row_version")),
        sa.ForeignKeyConstraint(
            ["feed"], ["hub_feed.feed"], name=op.f("fk_hub_feed_row_feed_hub_feed")
        ),
        sa.PrimaryKeyConstraint("feed", "scope", "key", name=op.f("pk_hub_feed_row")),
        sa.UniqueConstraint("feed", "seq", name=op.f("uq_hub_feed_row_feed_seq")),
    )
    feeds = sa.table("hub_feed", sa.column("feed"), sa.column("last_seq"), sa.column("horizon"))
    op.bulk_insert(feeds, [{"feed": feed, "last_seq": 0, "horizon": 0} for feed in FEEDS])

"""What residents say of their visits on their phones, and for how long a center lets them."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the table and the feed that takes it to the centers."""
    op.create_table(
        "hub_phone_rating",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("rating_id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first", sa.Boolean(), nullable=False),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_hub_phone_rating_level")),
        sa.CheckConstraint("way IN ('qr','mobile')", name=op.f("ck_hub_phone_rating_way")),
        sa.PrimaryKeyConstraint("center_code", "rating_id", name=op.f("pk_hub_phone_rating")),
    )
    op.create_index(
        "uq_hub_phone_rating_first",
        "hub_phone_rating",
        ["center_code", "ticket_id"],
        unique=True,
        sqlite_where=sa.text("first"),
        postgresql_where=sa.text("first"),
    )
    op.create_index("ix_hub_phone_rating_given_at", "hub_phone_rating", ["given_at"])
    op.add_column("hub_center", sa.Column("rating_days", sa.Integer(), nullable=True))
    feeds = sa.table("hub_feed", sa.column("feed"), sa.column("last_seq"), sa.column("horizon"))
    op.bulk_insert(feeds, [{"feed": "ratings", "last_seq": 0, "horizon": 0}])

"""Where centers and the hub differed, and what organizers noted about it."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make both tables; the first is read out of the records, for the projectors are newer."""
    op.create_table(
        "hub_conflict",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("conflict_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("kept", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("center_code", "conflict_id", name=op.f("pk_hub_conflict")),
    )
    op.create_index("ix_hub_conflict_day", "hub_conflict", ["center_code", "day"])
    op.create_table(
        "hub_conflict_note",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("conflict_id", sa.Uuid(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "conflict_id", name=op.f("pk_hub_conflict_note")),
    )

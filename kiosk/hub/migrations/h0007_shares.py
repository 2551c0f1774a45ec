"""What the hub holds of each session's quota."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the shares, and what was let go of them."""
    op.create_table(
        "hub_share",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.CheckConstraint("used >= 0 AND used <= units", name=op.f("ck_hub_share_used")),
        sa.PrimaryKeyConstraint("center_code", "session_id", name=op.f("pk_hub_share")),
    )
    op.create_table(
        "hub_share_release",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("units >= 0", name=op.f("ck_hub_share_release_units")),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_hub_share_release")),
    )

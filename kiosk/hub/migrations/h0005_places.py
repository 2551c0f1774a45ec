"""Sign-ups and seats in care as the hub reads them, and what their codes are called."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make their tables; a center's words are read again."""
    op.create_table(
        "hub_care",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("registration_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("offer", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "registration_id", name=op.f("pk_hub_care")),
    )
    op.create_table(
        "hub_sign_up",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("sign_up_id", sa.Uuid(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "sign_up_id", name=op.f("pk_hub_sign_up")),
    )
    # Rows of projections are made again by themselves: the projectors' version went up, too.
    op.drop_table("hub_center")
    op.create_table(
        "hub_center",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("rooms", sa.JSON(), nullable=False),
        sa.Column("activities", sa.JSON(), nullable=False),
        sa.Column("offers", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", name=op.f("pk_hub_center")),
    )

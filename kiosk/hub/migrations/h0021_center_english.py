"""What the things of centers are called in English."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the table; centers say it with their next word of themselves."""
    op.create_table(
        "hub_center_english",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", name=op.f("pk_hub_center_english")),
    )

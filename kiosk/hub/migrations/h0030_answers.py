"""What a center answered to a bad rating, for whoever holds the slip."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """A column more; it is filled by reading again, for the projectors are newer."""
    op.add_column("hub_rating_case", sa.Column("answer", sa.Text(), nullable=True))

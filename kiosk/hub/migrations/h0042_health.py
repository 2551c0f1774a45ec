"""What a terminal says of its disk, its backups and its version."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Columns that nobody has filled yet."""
    op.add_column("hub_terminal", sa.Column("free_gb", sa.Integer(), nullable=True))
    op.add_column("hub_terminal", sa.Column("backup_on", sa.Date(), nullable=True))
    op.add_column("hub_terminal", sa.Column("version", sa.String(), nullable=True))
    op.add_column("hub_terminal", sa.Column("health", sa.String(), nullable=True))

"""What the hub last said it has without a gap: less later means that it has lost something."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.add_column(
        "device",
        sa.Column("hub_high_water", sa.Integer(), nullable=False, server_default=sa.text("0")),
    )
    with op.batch_alter_table("device") as table:
        table.alter_column("hub_high_water", server_default=None)

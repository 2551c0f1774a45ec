"""Figures: days that are over, added up once; and a short way to what desks did."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0003"

DESK_ACTS = "action IN ('desk.opened','desk.closed','desk.paused','desk.resumed')"


def upgrade() -> None:
    op.create_table(
        "figures_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("sheet", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_figures_day")),
    )
    op.create_index(
        "ix_audit_desk",
        "audit",
        ["at"],
        sqlite_where=sa.text(DESK_ACTS),
        postgresql_where=sa.text(DESK_ACTS),
    )

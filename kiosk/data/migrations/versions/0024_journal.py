"""The journal: how many transactions this store has seen."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0022"


def upgrade() -> None:
    op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_journal_head_one_row")),
        sa.CheckConstraint("number >= 0", name=op.f("ck_journal_head_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_head")),
    )

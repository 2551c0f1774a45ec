"""Calls for help that desks on other machines hear."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "help_call",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("desk_number", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(noted_at IS NULL) = (desk_number IS NULL)", name=op.f("ck_help_call_noted")
        ),
        sa.ForeignKeyConstraint(
            ["desk_number"], ["desk.number"], name=op.f("fk_help_call_desk_number_desk")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_call")),
    )
    op.create_index("ix_help_call_open", "help_call", ["noted_at", "called_at"], unique=False)

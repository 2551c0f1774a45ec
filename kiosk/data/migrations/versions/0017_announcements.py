"""Posters and announcements on the screens of the hall."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "announcement",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=True),
        sa.Column("has_picture", sa.Boolean(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("to_day", sa.Date(), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("taken_down_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("number >= 1", name=op.f("ck_announcement_number")),
        sa.CheckConstraint("from_day <= to_day", name=op.f("ck_announcement_days")),
        sa.CheckConstraint(
            "has_picture = (picture IS NOT NULL)", name=op.f("ck_announcement_picture")
        ),
        sa.CheckConstraint(
            "has_picture OR length(title) > 0", name=op.f("ck_announcement_something")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_announcement_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_announcement")),
    )

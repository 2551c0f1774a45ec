"""What phone bookings need: seats of activities the hub gives away, and conflicts with it."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    _mark_sign_ups()
    _make_shares()
    _make_conflicts()


def _mark_sign_ups() -> None:
    op.add_column(
        "activity_sign_up",
        sa.Column("channel", sa.String(), server_default=sa.text("'hall'"), nullable=False),
    )
    op.add_column(
        "activity_sign_up",
        sa.Column("hub_seat", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )


def _make_shares() -> None:
    op.create_table(
        "activity_share",
        sa.Column("lot_id", sa.Uuid(), nullable=False),
        sa.Column("activity_code", sa.String(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("asked_id", sa.Uuid(), nullable=True),
        sa.Column("asked_units", sa.Integer(), nullable=False),
        sa.CheckConstraint("units >= 0", name=op.f("ck_activity_share_units")),
        sa.CheckConstraint(
            "(asked_id IS NULL) = (asked_units = 0)", name=op.f("ck_activity_share_asked")
        ),
        sa.ForeignKeyConstraint(
            ["activity_code"],
            ["activity.code"],
            name=op.f("fk_activity_share_activity_code_activity"),
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["activity_session.id"],
            name=op.f("fk_activity_share_session_id_activity_session"),
        ),
        sa.PrimaryKeyConstraint("lot_id", name=op.f("pk_activity_share")),
    )
    op.create_index("ix_activity_share_activity", "activity_share", ["activity_code"])


def _make_conflicts() -> None:
    op.create_table(
        "conflict",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("ours", sa.JSON(), nullable=False),
        sa.Column("theirs", sa.JSON(), nullable=False),
        sa.Column("kept", sa.String(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by", sa.Uuid(), nullable=True),
        sa.Column("remark", sa.String(), nullable=True),
        sa.CheckConstraint(
            "length(kind) > 0 AND length(subject) > 0", name=op.f("ck_conflict_named")
        ),
        sa.CheckConstraint("kept IN ('ours','theirs')", name=op.f("ck_conflict_kept")),
        sa.CheckConstraint(
            "(settled_at IS NULL) = (settled_by IS NULL)", name=op.f("ck_conflict_settled")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by"], ["staff.id"], name=op.f("fk_conflict_settled_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
        sa.UniqueConstraint("kind", "subject", name=op.f("uq_conflict_kind_subject")),
    )
    op.create_index("ix_conflict_open", "conflict", ["settled_at", "found_at"])

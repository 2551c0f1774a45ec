"""What lies ahead of all rooms is read from an index alone."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0012"


def upgrade() -> None:
    op.drop_index("ix_room_booking_open", table_name="room_booking")
    op.create_index(
        "ix_room_booking_ahead",
        "room_booking",
        ["starts_at", "ends_at", "room_code", "state"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "ix_room_booking_waitlist",
        "room_booking",
        ["room_code"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )

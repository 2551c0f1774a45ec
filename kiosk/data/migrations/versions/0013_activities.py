"""Activities and courses: sessions, sign-ups, attendance; rooms kept for them."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "activity",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("organizer", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("bring", sa.String(), nullable=False),
        sa.Column("poster", sa.String(), nullable=False),
        sa.Column("age_min", sa.Integer(), nullable=True),
        sa.Column("age_max", sa.Integer(), nullable=True),
        sa.Column("guardian", sa.Boolean(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("waitlist", sa.Boolean(), nullable=False),
        sa.Column("heads_most", sa.Integer(), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("last_place", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'cancelled') = (reason IS NOT NULL)", name=op.f("ck_activity_reason")
        ),
        sa.CheckConstraint(
            "audience IN ('everyone','children','youth','adults','elders','families','women',"
            "'party','companies')",
            name=op.f("ck_activity_audience"),
        ),
        sa.CheckConstraint(
            "kind IN ('once','weekly','course','fair','rounds')", name=op.f("ck_activity_kind")
        ),
        sa.CheckConstraint(
            "state IN ('draft','published','cancelled')", name=op.f("ck_activity_state")
        ),
        sa.CheckConstraint(
            "age_max IS NULL OR age_max BETWEEN 0 AND 120", name=op.f("ck_activity_age_max")
        ),
        sa.CheckConstraint(
            "age_min IS NULL OR age_max IS NULL OR age_min <= age_max",
            name=op.f("ck_activity_age_order"),
        ),
        sa.CheckConstraint(
            "age_min IS NULL OR age_min BETWEEN 0 AND 120", name=op.f("ck_activity_age_min")
        ),
        sa.CheckConstraint("capacity IS NULL OR capacity >= 1", name=op.f("ck_activity_capacity")),
        sa.CheckConstraint("heads_most BETWEEN 1 AND 50", name=op.f("ck_activity_heads_most")),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_activity_name")),
        sa.CheckConstraint(
            "opens_at IS NULL OR closes_at IS NULL OR opens_at < closes_at",
            name=op.f("ck_activity_sign_up_order"),
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_activity")),
    )
    op.create_table(
        "activity_booth",
        sa.Column("activity_code", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "capacity IS NULL OR capacity >= 1", name=op.f("ck_activity_booth_capacity")
        ),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_activity_booth_name")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_activity_booth_number")),
        sa.ForeignKeyConstraint(
            ["activity_code"],
            ["activity.code"],
            name=op.f("fk_activity_booth_activity_code_activity"),
        ),
        sa.PrimaryKeyConstraint("activity_code", "number", name=op.f("pk_activity_booth")),
    )
    op.create_table(
        "activity_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_code", sa.String(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("room_code", sa.String(), nullable=True),
        sa.Column("booking_id", sa.Uuid(), nullable=True),
        sa.Column("village_code", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("visitors", sa.Integer(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state = 'cancelled') = (reason IS NOT NULL)", name=op.f("ck_activity_session_reason")
        ),
        sa.CheckConstraint(
            "state IN ('planned','cancelled')", name=op.f("ck_activity_session_state")
        ),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_activity_session_order")),
        sa.CheckConstraint("visitors >= 0", name=op.f("ck_activity_session_visitors")),
        sa.ForeignKeyConstraint(
            ["activity_code"],
            ["activity.code"],
            name=op.f("fk_activity_session_activity_code_activity"),
        ),
        sa.ForeignKeyConstraint(
            ["booking_id"],
            ["room_booking.id"],
            name=op.f("fk_activity_session_booking_id_room_booking"),
        ),
        sa.ForeignKeyConstraint(
            ["room_code"], ["room.code"], name=op.f("fk_activity_session_room_code_room")
        ),
        sa.ForeignKeyConstraint(
            ["village_code"],
            ["village.code"],
            name=op.f("fk_activity_session_village_code_village"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_session")),
    )
    op.create_index(
        "ix_activity_session_activity",
        "activity_session",
        ["activity_code", "starts_at"],
        unique=False,
    )
    op.create_index(
        "ix_activity_session_starts_at", "activity_session", ["starts_at"], unique=False
    )
    op.create_index(
        "ix_activity_session_untold", "activity_session", ["told_at", "ends_at"], unique=False
    )
    op.create_table(
        "activity_sign_up",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("activity_code", sa.String(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column("booth", sa.Integer(), nullable=True),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("last_day_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("holder", sa.LargeBinary(), nullable=True),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state = 'cancelled') = (closed_at IS NOT NULL)",
            name=op.f("ck_activity_sign_up_closed"),
        ),
        sa.CheckConstraint(
            "state IN ('signed','waiting','cancelled')", name=op.f("ck_activity_sign_up_state")
        ),
        sa.CheckConstraint("heads >= 1", name=op.f("ck_activity_sign_up_heads")),
        sa.ForeignKeyConstraint(
            ["activity_code"],
            ["activity.code"],
            name=op.f("fk_activity_sign_up_activity_code_activity"),
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["activity_session.id"],
            name=op.f("fk_activity_sign_up_session_id_activity_session"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_activity_sign_up_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_sign_up")),
        sa.UniqueConstraint("code", name=op.f("uq_activity_sign_up_code")),
    )
    op.create_index(
        "ix_activity_sign_up_activity",
        "activity_sign_up",
        ["activity_code", "session_id", "state"],
        unique=False,
    )
    op.create_index(
        "ix_activity_sign_up_erase", "activity_sign_up", ["erased_at", "last_day_at"], unique=False
    )
    op.create_table(
        "activity_attendance",
        sa.Column("sign_up_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("heads >= 1", name=op.f("ck_activity_attendance_heads")),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["activity_session.id"],
            name=op.f("fk_activity_attendance_session_id_activity_session"),
        ),
        sa.ForeignKeyConstraint(
            ["sign_up_id"],
            ["activity_sign_up.id"],
            name=op.f("fk_activity_attendance_sign_up_id_activity_sign_up"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_activity_attendance_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("sign_up_id", "session_id", name=op.f("pk_activity_attendance")),
    )
    op.create_index(
        op.f("ix_activity_attendance_session_id"),
        "activity_attendance",
        ["session_id"],
        unique=False,
    )
    op.create_table(
        "activity_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_up_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "cause IN ('promoted','cancelled','moved')", name=op.f("ck_activity_call_cause")
        ),
        sa.CheckConstraint(
            "state IN ('open','reached','not_reached','dropped')",
            name=op.f("ck_activity_call_state"),
        ),
        sa.CheckConstraint("tries >= 0", name=op.f("ck_activity_call_tries")),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["activity_session.id"],
            name=op.f("fk_activity_call_session_id_activity_session"),
        ),
        sa.ForeignKeyConstraint(
            ["sign_up_id"],
            ["activity_sign_up.id"],
            name=op.f("fk_activity_call_sign_up_id_activity_sign_up"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_call")),
    )
    op.create_index(
        op.f("ix_activity_call_sign_up_id"), "activity_call", ["sign_up_id"], unique=False
    )
    op.create_index("ix_activity_call_state", "activity_call", ["state", "made_at"], unique=False)
    op.create_table(
        "activity_person",
        sa.Column("sign_up_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("phone_tail", sa.String(), nullable=False),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.Column("guardian_name", sa.String(), nullable=False),
        sa.Column("guardian_phone", sa.String(), nullable=False),
        sa.Column("consent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["sign_up_id"],
            ["activity_sign_up.id"],
            name=op.f("fk_activity_person_sign_up_id_activity_sign_up"),
        ),
        sa.PrimaryKeyConstraint("sign_up_id", name=op.f("pk_activity_person")),
    )
    op.create_index(
        op.f("ix_activity_person_phone_tail"), "activity_person", ["phone_tail"], unique=False
    )
    op.add_column(
        "room_booking", sa.Column("kept", sa.Boolean(), server_default=sa.false(), nullable=False)
    )

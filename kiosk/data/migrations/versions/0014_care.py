"""Care for children: offers, registrations, who comes and who fetches."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "care_counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_care_counter")),
    )
    op.create_table(
        "care_offer",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("room_code", sa.String(), nullable=True),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("youngest", sa.Integer(), nullable=False),
        sa.Column("eldest", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("waitlist_most", sa.Integer(), nullable=False),
        sa.Column("late_minutes", sa.Integer(), nullable=False),
        sa.Column("alone_from", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("last_place", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('term','camp')", name=op.f("ck_care_offer_kind")),
        sa.CheckConstraint("alone_from BETWEEN 6 AND 18", name=op.f("ck_care_offer_alone")),
        sa.CheckConstraint("first <= last", name=op.f("ck_care_offer_dates")),
        sa.CheckConstraint("late_minutes BETWEEN 0 AND 240", name=op.f("ck_care_offer_late")),
        sa.CheckConstraint("seats >= 1 AND waitlist_most >= 0", name=op.f("ck_care_offer_seats")),
        sa.CheckConstraint(
            "youngest BETWEEN 0 AND eldest AND eldest <= 18", name=op.f("ck_care_offer_ages")
        ),
        sa.ForeignKeyConstraint(
            ["room_code"], ["room.code"], name=op.f("fk_care_offer_room_code_room")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_care_offer")),
    )
    op.create_table(
        "care_registration",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("offer_code", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("child_key", sa.LargeBinary(), nullable=True),
        sa.Column("consent_id", sa.Integer(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("promoted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state = 'ended') = (closed_at IS NOT NULL)", name=op.f("ck_care_registration_closed")
        ),
        sa.CheckConstraint(
            "state IN ('enrolled','waiting','ended')", name=op.f("ck_care_registration_state")
        ),
        sa.CheckConstraint(
            "promoted_at IS NOT NULL OR told_at IS NULL", name=op.f("ck_care_registration_told")
        ),
        sa.ForeignKeyConstraint(
            ["consent_id"],
            ["consent_text.id"],
            name=op.f("fk_care_registration_consent_id_consent_text"),
        ),
        sa.ForeignKeyConstraint(
            ["offer_code"],
            ["care_offer.code"],
            name=op.f("fk_care_registration_offer_code_care_offer"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_care_registration_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_registration")),
        sa.UniqueConstraint("number", name=op.f("uq_care_registration_number")),
    )
    op.create_index("ix_care_registration_child", "care_registration", ["child_key"], unique=False)
    op.create_index("ix_care_registration_closed", "care_registration", ["closed_at"], unique=False)
    op.create_index(
        "ix_care_registration_offer",
        "care_registration",
        ["offer_code", "state", "place"],
        unique=False,
    )
    op.create_table(
        "care_window",
        sa.Column("offer_code", sa.String(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.CheckConstraint("opens < closes", name=op.f("ck_care_window_order")),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_care_window_weekday")),
        sa.ForeignKeyConstraint(
            ["offer_code"], ["care_offer.code"], name=op.f("fk_care_window_offer_code_care_offer")
        ),
        sa.PrimaryKeyConstraint("offer_code", "weekday", name=op.f("pk_care_window")),
    )
    op.create_table(
        "care_child",
        sa.Column("registration_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("birth", sa.Date(), nullable=False),
        sa.Column("school", sa.String(), nullable=False),
        sa.Column("guardian_name", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("phone_tail", sa.String(), nullable=False),
        sa.Column("health", sa.String(), nullable=False),
        sa.Column("goes_alone", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "relation IN ('mother','father','grandmother','grandfather','other')",
            name=op.f("ck_care_child_relation"),
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["care_registration.id"],
            name=op.f("fk_care_child_registration_id_care_registration"),
        ),
        sa.PrimaryKeyConstraint("registration_id", name=op.f("pk_care_child")),
    )
    op.create_index(op.f("ix_care_child_phone_tail"), "care_child", ["phone_tail"], unique=False)
    op.create_table(
        "care_collector",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("registration_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("only_on", sa.Date(), nullable=True),
        sa.Column("word", sa.String(), nullable=True),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "word IN ('call','message','in_person')", name=op.f("ck_care_collector_word")
        ),
        sa.CheckConstraint(
            "(only_on IS NULL) = (word IS NULL) AND (only_on IS NULL) = (staff_id IS NULL)",
            name=op.f("ck_care_collector_exception"),
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["care_registration.id"],
            name=op.f("fk_care_collector_registration_id_care_registration"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_care_collector_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_collector")),
    )
    op.create_index(
        "ix_care_collector_registration",
        "care_collector",
        ["registration_id", "position"],
        unique=False,
    )
    op.create_table(
        "care_signature",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("registration_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("strokes", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["care_registration.id"],
            name=op.f("fk_care_signature_registration_id_care_registration"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_signature")),
    )
    op.create_index(
        "ix_care_signature_registration", "care_signature", ["registration_id"], unique=False
    )
    op.create_table(
        "care_attendance",
        sa.Column("registration_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("collected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("collected_by", sa.String(), nullable=True),
        sa.Column("collector_id", sa.Uuid(), nullable=True),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "(state = 'absent') = (arrived_at IS NULL)", name=op.f("ck_care_attendance_arrived")
        ),
        sa.CheckConstraint(
            "(state = 'absent') = (reason IS NOT NULL)", name=op.f("ck_care_attendance_reason")
        ),
        sa.CheckConstraint(
            "(state = 'collected') = (collected_at IS NOT NULL)"
            " AND (state = 'collected') = (collected_by IS NOT NULL)",
            name=op.f("ck_care_attendance_collected"),
        ),
        sa.CheckConstraint(
            "collected_by IN ('listed','exception','alone')",
            name=op.f("ck_care_attendance_collected_by"),
        ),
        sa.CheckConstraint(
            "state IN ('absent','here','collected')", name=op.f("ck_care_attendance_state")
        ),
        sa.ForeignKeyConstraint(
            ["collector_id"],
            ["care_collector.id"],
            name=op.f("fk_care_attendance_collector_id_care_collector"),
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["care_registration.id"],
            name=op.f("fk_care_attendance_registration_id_care_registration"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_care_attendance_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("registration_id", "day", name=op.f("pk_care_attendance")),
    )
    op.create_index(
        "ix_care_attendance_collector", "care_attendance", ["collector_id"], unique=False
    )
    op.create_index("ix_care_attendance_day", "care_attendance", ["day", "state"], unique=False)

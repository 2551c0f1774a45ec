"""Rooms, their timetable, equipment and bookings; hours by subject."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "booking_counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_booking_counter")),
    )
    op.create_table(
        "hours_exception",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.CheckConstraint("kind IN ('closure','opening')", name=op.f("ck_hours_exception_kind")),
        sa.CheckConstraint(
            "scope IN ('center','desk','item','room')", name=op.f("ck_hours_exception_scope")
        ),
        sa.CheckConstraint("length(reason) > 0", name=op.f("ck_hours_exception_reason")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_hours_exception_order")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours_exception")),
    )
    op.create_index(
        "ix_hours_exception_subject", "hours_exception", ["scope", "subject"], unique=False
    )
    op.create_table(
        "hours_window",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("season", sa.String(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('regular','lunch','extended','weekend')", name=op.f("ck_hours_window_kind")
        ),
        sa.CheckConstraint(
            "scope <> 'center' OR first IS NOT NULL",
            name=op.f("ck_hours_window_center_week_elsewhere"),
        ),
        sa.CheckConstraint(
            "scope IN ('center','desk','item','room')", name=op.f("ck_hours_window_scope")
        ),
        sa.CheckConstraint("(first IS NULL) = (last IS NULL)", name=op.f("ck_hours_window_season")),
        sa.CheckConstraint(
            "first IS NULL OR first <= last", name=op.f("ck_hours_window_season_order")
        ),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_hours_window_weekday")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours_window")),
    )
    op.create_index("ix_hours_window_subject", "hours_window", ["scope", "subject"], unique=False)
    op.create_table(
        "room",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("building", sa.String(), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("plan_x", sa.Integer(), nullable=False),
        sa.Column("plan_y", sa.Integer(), nullable=False),
        sa.Column("plan_width", sa.Integer(), nullable=False),
        sa.Column("plan_height", sa.Integer(), nullable=False),
        sa.Column("bookable_by", sa.String(), nullable=False),
        sa.Column("needs_approval", sa.Boolean(), nullable=False),
        sa.Column("buffer_minutes", sa.Integer(), nullable=False),
        sa.Column("release_minutes", sa.Integer(), nullable=False),
        sa.Column("longest_minutes", sa.Integer(), nullable=False),
        sa.Column("days_ahead", sa.Integer(), nullable=False),
        sa.Column("person_limit", sa.Integer(), nullable=False),
        sa.Column("company_limit", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("last_place", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "bookable_by IN ('anyone','person','company','staff')", name=op.f("ck_room_who")
        ),
        sa.CheckConstraint(
            "zone IN ('reception','meeting','council','culture','leisure')",
            name=op.f("ck_room_zone"),
        ),
        sa.CheckConstraint("buffer_minutes BETWEEN 0 AND 240", name=op.f("ck_room_buffer")),
        sa.CheckConstraint("capacity >= 1", name=op.f("ck_room_capacity")),
        sa.CheckConstraint("days_ahead BETWEEN 0 AND 366", name=op.f("ck_room_days_ahead")),
        sa.CheckConstraint("longest_minutes BETWEEN 15 AND 1440", name=op.f("ck_room_longest")),
        sa.CheckConstraint("person_limit >= 1 AND company_limit >= 1", name=op.f("ck_room_limits")),
        sa.CheckConstraint("plan_width >= 1 AND plan_height >= 1", name=op.f("ck_room_plan")),
        sa.CheckConstraint("release_minutes BETWEEN 1 AND 240", name=op.f("ck_room_release")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_room")),
    )
    op.create_table(
        "equipment",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("room_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('working','faulty','in_repair','gone')", name=op.f("ck_equipment_state")
        ),
        sa.ForeignKeyConstraint(
            ["room_code"], ["room.code"], name=op.f("fk_equipment_room_code_room")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_equipment")),
    )
    op.create_index("ix_equipment_room", "equipment", ["room_code"], unique=False)
    op.create_table(
        "room_booking",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("series_id", sa.Uuid(), nullable=True),
        sa.Column("room_code", sa.String(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("held_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=False),
        sa.Column("holder", sa.LargeBinary(), nullable=True),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state IN ('over','cancelled','declined','no_show','lapsed'))"
            " = (closed_at IS NOT NULL)",
            name=op.f("ck_room_booking_closed"),
        ),
        sa.CheckConstraint(
            "state IN ('requested','booked','checked_in','waiting','over','cancelled',"
            "'declined','no_show','lapsed')",
            name=op.f("ck_room_booking_state"),
        ),
        sa.CheckConstraint("who IN ('person','company','staff')", name=op.f("ck_room_booking_who")),
        sa.CheckConstraint("headcount >= 1", name=op.f("ck_room_booking_headcount")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_room_booking_order")),
        sa.ForeignKeyConstraint(
            ["room_code"], ["room.code"], name=op.f("fk_room_booking_room_code_room")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_room_booking_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_booking")),
        sa.UniqueConstraint("number", name=op.f("uq_room_booking_number")),
    )
    op.create_index("ix_room_booking_holder", "room_booking", ["holder", "closed_at"], unique=False)
    op.create_index("ix_room_booking_open", "room_booking", ["closed_at", "ends_at"], unique=False)
    op.create_index(
        "ix_room_booking_room", "room_booking", ["room_code", "closed_at", "ends_at"], unique=False
    )
    op.create_index(op.f("ix_room_booking_series_id"), "room_booking", ["series_id"], unique=False)
    op.create_table(
        "room_exception",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_code", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("function", sa.String(), nullable=False),
        sa.Column("bookable", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(function) > 0", name=op.f("ck_room_exception_function")),
        sa.ForeignKeyConstraint(
            ["room_code"], ["room.code"], name=op.f("fk_room_exception_room_code_room")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_exception")),
    )
    op.create_index("ix_room_exception_room", "room_exception", ["room_code", "day"], unique=False)
    op.create_table(
        "room_slot",
        sa.Column("room_code", sa.String(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("function", sa.String(), nullable=False),
        sa.Column("bookable", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(function) > 0", name=op.f("ck_room_slot_function")),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_room_slot_weekday")),
        sa.ForeignKeyConstraint(
            ["room_code"], ["room.code"], name=op.f("fk_room_slot_room_code_room")
        ),
        sa.PrimaryKeyConstraint("room_code", "weekday", "opens", name=op.f("pk_room_slot")),
    )
    op.create_table(
        "booking_equipment",
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("equipment_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"],
            ["room_booking.id"],
            name=op.f("fk_booking_equipment_booking_id_room_booking"),
        ),
        sa.ForeignKeyConstraint(
            ["equipment_code"],
            ["equipment.code"],
            name=op.f("fk_booking_equipment_equipment_code_equipment"),
        ),
        sa.PrimaryKeyConstraint("booking_id", "equipment_code", name=op.f("pk_booking_equipment")),
    )
    op.create_index(
        op.f("ix_booking_equipment_equipment_code"),
        "booking_equipment",
        ["equipment_code"],
        unique=False,
    )
    op.create_table(
        "booking_person",
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("company", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("phone_tail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["booking_id"],
            ["room_booking.id"],
            name=op.f("fk_booking_person_booking_id_room_booking"),
        ),
        sa.PrimaryKeyConstraint("booking_id", name=op.f("pk_booking_person")),
    )
    op.create_index(
        op.f("ix_booking_person_phone_tail"), "booking_person", ["phone_tail"], unique=False
    )
    op.create_table(
        "equipment_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("equipment_code", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "state IN ('working','faulty','in_repair','gone')",
            name=op.f("ck_equipment_report_state"),
        ),
        sa.ForeignKeyConstraint(
            ["equipment_code"],
            ["equipment.code"],
            name=op.f("fk_equipment_report_equipment_code_equipment"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_equipment_report_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment_report")),
    )
    op.create_index(
        "ix_equipment_report_equipment", "equipment_report", ["equipment_code", "id"], unique=False
    )

"""Appointments: rules, sessions and their leased quota, bookings."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "appointment_rule",
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("slot_minutes", sa.Integer(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("at_once", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('lunch','extended','weekend')", name=op.f("ck_appointment_rule_kind")
        ),
        sa.CheckConstraint("at_once BETWEEN 1 AND 500", name=op.f("ck_appointment_rule_at_once")),
        sa.CheckConstraint("opens < closes", name=op.f("ck_appointment_rule_order")),
        sa.CheckConstraint("quota BETWEEN 1 AND 500", name=op.f("ck_appointment_rule_quota")),
        sa.CheckConstraint(
            "slot_minutes BETWEEN 5 AND 240", name=op.f("ck_appointment_rule_slot_minutes")
        ),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_appointment_rule_weekday")),
        sa.ForeignKeyConstraint(
            ["item_code"], ["item.code"], name=op.f("fk_appointment_rule_item_code_item")
        ),
        sa.PrimaryKeyConstraint("item_code", "weekday", "opens", name=op.f("pk_appointment_rule")),
    )
    op.create_table(
        "appointment_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("slot_minutes", sa.Integer(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("at_once", sa.Integer(), nullable=False),
        sa.Column("pool", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.CheckConstraint(
            "(state = 'cancelled') = (reason IS NOT NULL)",
            name=op.f("ck_appointment_session_reason"),
        ),
        sa.CheckConstraint(
            "state IN ('open','cancelled')", name=op.f("ck_appointment_session_state")
        ),
        sa.CheckConstraint("opens < closes", name=op.f("ck_appointment_session_order")),
        sa.CheckConstraint("pool >= 0 AND pool <= quota", name=op.f("ck_appointment_session_pool")),
        sa.CheckConstraint("quota >= 0", name=op.f("ck_appointment_session_quota")),
        sa.ForeignKeyConstraint(
            ["item_code"], ["item.code"], name=op.f("fk_appointment_session_item_code_item")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_session")),
        sa.UniqueConstraint(
            "item_code", "day", "opens", name=op.f("uq_appointment_session_item_code_day_opens")
        ),
    )
    op.create_index("ix_appointment_session_day", "appointment_session", ["day"], unique=False)
    op.create_table(
        "appointment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("item_name", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("to_tell", sa.Boolean(), nullable=False),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("booked_by", sa.Uuid(), nullable=True),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state IN ('arrived','late')) = (ticket_id IS NOT NULL)",
            name=op.f("ck_appointment_ticket"),
        ),
        sa.CheckConstraint("channel IN ('hall','phone')", name=op.f("ck_appointment_channel")),
        sa.CheckConstraint(
            "state IN ('booked','confirmed','unreached','cancelled','arrived','late','no_show')",
            name=op.f("ck_appointment_state"),
        ),
        sa.CheckConstraint("calls >= 0", name=op.f("ck_appointment_calls")),
        sa.ForeignKeyConstraint(
            ["booked_by"], ["staff.id"], name=op.f("fk_appointment_booked_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["item_code"], ["item.code"], name=op.f("fk_appointment_item_code_item")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["appointment_session.id"],
            name=op.f("fk_appointment_session_id_appointment_session"),
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_appointment_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
        sa.UniqueConstraint("code", name=op.f("uq_appointment_code")),
    )
    op.create_index("ix_appointment_day", "appointment", ["day", "due_at"], unique=False)
    op.create_index(
        "ix_appointment_person",
        "appointment",
        ["person"],
        unique=False,
        sqlite_where=sa.text("person IS NOT NULL"),
        postgresql_where=sa.text("person IS NOT NULL"),
    )
    op.create_index("ix_appointment_session_id", "appointment", ["session_id"], unique=False)
    op.create_table(
        "quota_lease",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.CheckConstraint("channel IN ('hall','phone')", name=op.f("ck_quota_lease_channel")),
        sa.CheckConstraint("used >= 0 AND used <= units", name=op.f("ck_quota_lease_used")),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["appointment_session.id"],
            name=op.f("fk_quota_lease_session_id_appointment_session"),
        ),
        sa.PrimaryKeyConstraint("session_id", "channel", name=op.f("pk_quota_lease")),
    )
    op.create_table(
        "appointment_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("from_state", sa.String(), nullable=False),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_appointment_move_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_appointment_move_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_move")),
    )
    op.create_index(
        "ix_appointment_move_appointment_id", "appointment_move", ["appointment_id"], unique=False
    )
    op.create_table(
        "appointment_person",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("phone_tail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_appointment_person_appointment_id_appointment"),
        ),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("pk_appointment_person")),
    )
    op.create_index(
        "ix_appointment_person_phone_tail", "appointment_person", ["phone_tail"], unique=False
    )

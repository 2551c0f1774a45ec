"""Errands: the case with its person, moves, pauses and notices."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "errand_counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last >= 0", name=op.f("ck_errand_counter_last")),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_errand_counter")),
    )
    op.create_table(
        "errand",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("item_name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("for_whom", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=True),
        sa.Column("helped_by", sa.String(), nullable=True),
        sa.Column("help_wanted", sa.Boolean(), nullable=False),
        sa.Column("village_code", sa.String(), nullable=True),
        sa.Column("intake_center", sa.String(), nullable=False),
        sa.Column("handling_center", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("term_days", sa.Integer(), nullable=True),
        sa.Column("term_natural", sa.Boolean(), nullable=False),
        sa.Column("term_months", sa.Integer(), nullable=False),
        sa.Column("term_text", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=True),
        sa.Column("stand_in_id", sa.Uuid(), nullable=True),
        sa.Column("authority_scope", sa.String(), nullable=True),
        sa.Column("authority_until", sa.Date(), nullable=True),
        sa.Column("external_number", sa.String(), nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("consent_id", sa.Integer(), nullable=True),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(for_whom = 'family') = (relation IS NOT NULL)", name=op.f("ck_errand_relation")
        ),
        sa.CheckConstraint(
            "(state IN ('declined','archived','followed_up','terminated'))"
            " = (closed_at IS NOT NULL)",
            name=op.f("ck_errand_closed"),
        ),
        sa.CheckConstraint(
            "for_whom IN ('self','family','assisted')", name=op.f("ck_errand_for_whom")
        ),
        sa.CheckConstraint(
            "helped_by IS NULL OR helped_by IN ('staff','neighbour')", name=op.f("ck_errand_helped")
        ),
        sa.CheckConstraint("kind IN ('help','proxy','home_visit')", name=op.f("ck_errand_kind")),
        sa.CheckConstraint(
            "state <> 'suspended' OR due_on IS NULL", name=op.f("ck_errand_suspended_has_no_date")
        ),
        sa.CheckConstraint(
            "state IN ('submitted','accepted','declined','entrusted','assigned','in_progress',"
            "'suspended','completed','delivered','archived','followed_up','terminated')",
            name=op.f("ck_errand_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('assigned','in_progress','suspended','completed') "
            "OR agent_id IS NOT NULL",
            name=op.f("ck_errand_agent"),
        ),
        sa.CheckConstraint(
            "agent_id IS NULL OR agent_id <> stand_in_id", name=op.f("ck_errand_stand_in")
        ),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_errand_agent_id_agent")),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consent_text.id"], name=op.f("fk_errand_consent_id_consent_text")
        ),
        sa.ForeignKeyConstraint(
            ["item_code"], ["item.code"], name=op.f("fk_errand_item_code_item")
        ),
        sa.ForeignKeyConstraint(
            ["stand_in_id"], ["agent.id"], name=op.f("fk_errand_stand_in_id_agent")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_errand_ticket_id_ticket")
        ),
        sa.ForeignKeyConstraint(
            ["village_code"], ["village.code"], name=op.f("fk_errand_village_code_village")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand")),
        sa.UniqueConstraint("number", name=op.f("uq_errand_number")),
    )
    op.create_index("ix_errand_agent", "errand", ["agent_id", "state"], unique=False)
    op.create_index("ix_errand_closed_at", "errand", ["closed_at"], unique=False)
    op.create_index("ix_errand_state", "errand", ["state", "due_on"], unique=False)
    op.create_table(
        "errand_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("from_state", sa.String(), nullable=False),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=True),
        sa.CheckConstraint(
            "(actor = 'staff') = (staff_id IS NOT NULL)", name=op.f("ck_errand_move_staff")
        ),
        sa.CheckConstraint(
            "actor IN ('resident','staff','machine')", name=op.f("ck_errand_move_actor")
        ),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_move_errand_id_errand")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_errand_move_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand_move")),
    )
    op.create_index("ix_errand_move_at", "errand_move", ["at"], unique=False)
    op.create_index("ix_errand_move_errand_id", "errand_move", ["errand_id"], unique=False)
    op.create_table(
        "errand_notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("kind IN ('due_soon','overdue')", name=op.f("ck_errand_notice_kind")),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_errand_notice_agent_id_agent")
        ),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_notice_errand_id_errand")
        ),
        sa.ForeignKeyConstraint(
            ["seen_by"], ["staff.id"], name=op.f("fk_errand_notice_seen_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand_notice")),
        sa.UniqueConstraint(
            "errand_id", "kind", "due_on", name=op.f("uq_errand_notice_errand_id_kind_due_on")
        ),
    )
    op.create_table(
        "errand_pause",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("to_day", sa.Date(), nullable=True),
        sa.CheckConstraint("kind IN ('materials','special')", name=op.f("ck_errand_pause_kind")),
        sa.CheckConstraint(
            "to_day IS NULL OR to_day >= from_day", name=op.f("ck_errand_pause_order")
        ),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_pause_errand_id_errand")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand_pause")),
    )
    op.create_index("ix_errand_pause_errand_id", "errand_pause", ["errand_id"], unique=False)
    op.create_index(
        "uq_errand_pause_open",
        "errand_pause",
        ["errand_id"],
        unique=True,
        sqlite_where=sa.text("to_day IS NULL"),
        postgresql_where=sa.text("to_day IS NULL"),
    )
    op.create_table(
        "errand_person",
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("phone_tail", sa.String(), nullable=False),
        sa.Column("id_number", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("contact_name", sa.String(), nullable=False),
        sa.Column("helper_name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_person_errand_id_errand")
        ),
        sa.PrimaryKeyConstraint("errand_id", name=op.f("pk_errand_person")),
    )
    op.create_index("ix_errand_person_name", "errand_person", ["name"], unique=False)
    op.create_index("ix_errand_person_phone_tail", "errand_person", ["phone_tail"], unique=False)
    op.create_table(
        "errand_step",
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("position >= 1", name=op.f("ck_errand_step_position")),
        sa.ForeignKeyConstraint(
            ["done_by"], ["staff.id"], name=op.f("fk_errand_step_done_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_step_errand_id_errand")
        ),
        sa.PrimaryKeyConstraint("errand_id", "position", name=op.f("pk_errand_step")),
    )

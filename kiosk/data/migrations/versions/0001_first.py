"""The first tables: center, catalog, hall, staff, spool and outbox."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "business_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("latched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_position", sa.Integer(), nullable=False),
        sa.Column("last_call", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_business_day_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_business_day")),
    )
    op.create_table(
        "center",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("slip_key", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_center_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_center")),
    )
    op.create_table(
        "closure",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_closure")),
    )
    op.create_table(
        "department",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("other_names", sa.JSON(), nullable=False),
        sa.Column("readings", sa.JSON(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("icon", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(prefix) = 1", name=op.f("ck_department_prefix")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_department")),
    )
    op.create_table(
        "device",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Uuid(), nullable=False),
        sa.Column("next_seq", sa.Integer(), nullable=False),
        sa.Column("hub_url", sa.String(), nullable=True),
        sa.Column("hub_credential", sa.String(), nullable=True),
        sa.Column("hub_epoch", sa.String(), nullable=True),
        sa.Column("last_success_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("next_seq >= 1", name=op.f("ck_device_next_seq")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
    )
    op.create_table(
        "opening_window",
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('regular','lunch','extended','weekend')", name=op.f("ck_opening_window_kind")
        ),
        sa.CheckConstraint("opens < closes", name=op.f("ck_opening_window_order")),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_opening_window_weekday")),
        sa.PrimaryKeyConstraint("weekday", "opens", name=op.f("pk_opening_window")),
    )
    op.create_table(
        "outbox",
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('pending','sent','received','dead')", name=op.f("ck_outbox_state")
        ),
        sa.PrimaryKeyConstraint("device_id", "epoch", "seq", name=op.f("pk_outbox")),
        sa.UniqueConstraint("event_id", name=op.f("uq_outbox_event_id")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["device_id", "epoch", "seq"],
        unique=False,
        sqlite_where=sa.text("state != 'received'"),
        postgresql_where=sa.text("state != 'received'"),
    )
    op.create_table(
        "print_job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("reprint_of", sa.Uuid(), nullable=True),
        sa.Column("requested_by", sa.Uuid(), nullable=True),
        sa.Column("printer_job", sa.String(), nullable=True),
        sa.Column("withdraw", sa.Boolean(), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(ended_at IS NULL) = (state IN ('queued','printing'))", name=op.f("ck_print_job_ended")
        ),
        sa.CheckConstraint(
            "state IN ('queued','printing','printed','unknown','failed','expired')",
            name=op.f("ck_print_job_state"),
        ),
        sa.CheckConstraint("ended_at IS NULL OR content IS NULL", name=op.f("ck_print_job_wiped")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_job")),
    )
    op.create_index(
        "ix_print_job_state", "print_job", ["device_id", "state", "queued_at"], unique=False
    )
    op.create_index("ix_print_job_subject", "print_job", ["subject"], unique=False)
    op.create_table(
        "staff",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=False),
        sa.Column("failed_tries", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "role IN ('clerk','agent','lead','administrator')", name=op.f("ck_staff_role")
        ),
        sa.CheckConstraint("failed_tries >= 0", name=op.f("ck_staff_failed_tries")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("login", name=op.f("uq_staff_login")),
    )
    op.create_table(
        "ticket_counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last >= 0", name=op.f("ck_ticket_counter_last")),
        sa.PrimaryKeyConstraint("day", "prefix", name=op.f("pk_ticket_counter")),
    )
    op.create_table(
        "desk",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("pace_s", sa.Double(), nullable=True),
        sa.CheckConstraint(
            "state = 'closed' OR staff_id IS NOT NULL", name=op.f("ck_desk_staffed")
        ),
        sa.CheckConstraint("state IN ('closed','open','paused')", name=op.f("ck_desk_state")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_desk_number")),
        sa.CheckConstraint("pace_s IS NULL OR pace_s >= 0", name=op.f("ck_desk_pace_s")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_desk_staff_id_staff")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_desk")),
    )
    op.create_table(
        "item",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("short_name", sa.String(), nullable=True),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("agencies", sa.String(), nullable=False),
        sa.Column("life_events", sa.JSON(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("high_frequency", sa.Boolean(), nullable=False),
        sa.Column("shelf_position", sa.Integer(), nullable=False),
        sa.Column("on_the_spot", sa.Boolean(), nullable=False),
        sa.Column("promised_days", sa.Integer(), nullable=True),
        sa.Column("statutory_days", sa.Integer(), nullable=True),
        sa.Column("natural_days", sa.Boolean(), nullable=False),
        sa.Column("time_text", sa.String(), nullable=False),
        sa.Column("modes", sa.JSON(), nullable=False),
        sa.Column("in_person", sa.Boolean(), nullable=False),
        sa.Column("visits", sa.Integer(), nullable=False),
        sa.Column("materials", sa.JSON(), nullable=False),
        sa.Column("steps", sa.JSON(), nullable=False),
        sa.Column("conditions", sa.String(), nullable=True),
        sa.Column("fee", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("enquiry_phone", sa.String(), nullable=True),
        sa.Column("complaint_phone", sa.String(), nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("readings", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("audience IN ('person','legal','both')", name=op.f("ck_item_audience")),
        sa.CheckConstraint("length(code) > 0", name=op.f("ck_item_code")),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_item_name")),
        sa.CheckConstraint(
            "promised_days IS NULL OR promised_days >= 0", name=op.f("ck_item_promised_days")
        ),
        sa.CheckConstraint(
            "statutory_days IS NULL OR promised_days IS NULL OR promised_days <= statutory_days",
            name=op.f("ck_item_promise_within_law"),
        ),
        sa.CheckConstraint(
            "statutory_days IS NULL OR statutory_days >= 0", name=op.f("ck_item_statutory_days")
        ),
        sa.CheckConstraint("visits >= 0", name=op.f("ck_item_visits")),
        sa.ForeignKeyConstraint(
            ["department"], ["department.name"], name=op.f("fk_item_department_department")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_item")),
    )
    op.create_index("ix_item_department", "item", ["department"], unique=False)
    op.create_table(
        "ticket",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("desk_number", sa.Integer(), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("call_order", sa.Integer(), nullable=True),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("serving_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('waiting','called','serving','done','missed','void','cancelled','expired')",
            name=op.f("ck_ticket_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('called','serving') OR desk_number IS NOT NULL",
            name=op.f("ck_ticket_at_a_desk"),
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_ticket_number")),
        sa.ForeignKeyConstraint(
            ["desk_number"], ["desk.number"], name=op.f("fk_ticket_desk_number_desk")
        ),
        sa.ForeignKeyConstraint(
            ["item_code"], ["item.code"], name=op.f("fk_ticket_item_code_item")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("day", "prefix", "number", name=op.f("uq_ticket_day_prefix_number")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_ticket_call_order",
        "ticket",
        ["call_order"],
        unique=False,
        sqlite_where=sa.text("call_order IS NOT NULL"),
        postgresql_where=sa.text("call_order IS NOT NULL"),
    )
    op.create_index(
        "ix_ticket_desk_day",
        "ticket",
        ["desk_number", "day"],
        unique=False,
        sqlite_where=sa.text("desk_number IS NOT NULL"),
        postgresql_where=sa.text("desk_number IS NOT NULL"),
    )
    op.create_index("ix_ticket_line", "ticket", ["state", "position"], unique=False)

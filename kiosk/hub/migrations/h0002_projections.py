"""What the hub reads out of the records, and what waits to be read."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables of the projections; every record received so far will be read again."""
    op.create_table(
        "hub_appointment",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "appointment_id", name=op.f("pk_hub_appointment")),
    )
    op.create_index(
        "ix_hub_appointment_day", "hub_appointment", ["center_code", "day"], unique=False
    )
    op.create_table(
        "hub_booking",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "booking_id", name=op.f("pk_hub_booking")),
    )
    op.create_index("ix_hub_booking_day", "hub_booking", ["center_code", "day"], unique=False)
    op.create_table(
        "hub_center",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("rooms", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", name=op.f("pk_hub_center")),
    )
    op.create_table(
        "hub_center_key",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "public_key", name=op.f("pk_hub_center_key")),
    )
    op.create_table(
        "hub_day_figures",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("called", sa.Integer(), nullable=False),
        sa.Column("waited_s", sa.BigInteger(), nullable=False),
        sa.Column("longest_wait_s", sa.Integer(), nullable=False),
        sa.Column("served", sa.Integer(), nullable=False),
        sa.Column("served_s", sa.BigInteger(), nullable=False),
        sa.Column("rated_5", sa.Integer(), nullable=False),
        sa.Column("rated_4", sa.Integer(), nullable=False),
        sa.Column("rated_3", sa.Integer(), nullable=False),
        sa.Column("rated_2", sa.Integer(), nullable=False),
        sa.Column("rated_1", sa.Integer(), nullable=False),
        sa.Column("errands", sa.Integer(), nullable=False),
        sa.Column("bookings", sa.Integer(), nullable=False),
        sa.Column("appointments", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "day", name=op.f("pk_hub_day_figures")),
    )
    op.create_index("ix_hub_day_figures_day", "hub_day_figures", ["day"], unique=False)
    op.create_table(
        "hub_errand",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=True),
        sa.Column("handling_center", sa.String(), nullable=True),
        sa.Column("agent", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("steps_done", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("milestones", sa.JSON(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "errand_id", name=op.f("pk_hub_errand")),
    )
    op.create_index("ix_hub_errand_day", "hub_errand", ["center_code", "day"], unique=False)
    op.create_index("ix_hub_errand_due", "hub_errand", ["state", "due_on"], unique=False)
    op.create_table(
        "hub_projection_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("again_after", sa.Uuid(), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_hub_projection_state_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub_projection_state")),
    )
    op.create_table(
        "hub_rating_case",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("reasons", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint(
            "center_code", "ticket_id", "case_id", name=op.f("pk_hub_rating_case")
        ),
    )
    op.create_index(
        "ix_hub_rating_case_due", "hub_rating_case", ["closed_at", "due_on"], unique=False
    )
    op.create_table(
        "hub_terminal",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("printer_ready", sa.Boolean(), nullable=True),
        sa.Column("printer_faults", sa.String(), nullable=False),
        sa.Column("printer_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "device_id", name=op.f("pk_hub_terminal")),
    )
    op.create_table(
        "hub_ticket",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("priority", sa.String(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("desk", sa.Integer(), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wait_s", sa.Integer(), nullable=True),
        sa.Column("service_s", sa.Integer(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_hub_ticket_level")),
        sa.PrimaryKeyConstraint("center_code", "ticket_id", name=op.f("pk_hub_ticket")),
    )
    op.create_index(
        "ix_hub_ticket_day", "hub_ticket", ["center_code", "day", "state", "position"], unique=False
    )
    op.create_table(
        "hub_unprojected",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_hub_unprojected")),
    )
    op.create_table(
        "hub_unread",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_hub_unread")),
    )
    op.create_index("ix_hub_unread_stream", "hub_unread", ["center_code", "stream"], unique=False)
    op.create_index("ix_hub_receipt_stream", "hub_receipt", ["center_code", "stream"], unique=False)

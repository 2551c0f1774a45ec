"""Ordering services: the published list, orders, and wishes."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0020"


def upgrade() -> None:
    _list_and_wishes()
    _orders()


def _list_and_wishes() -> None:
    op.create_table(
        "order_counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_order_counter")),
    )
    op.create_table(
        "service",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("words_en", sa.String(), nullable=False),
        sa.Column("provider_name", sa.String(), nullable=False),
        sa.Column("provider_kind", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("fee", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("period", sa.String(), nullable=True),
        sa.Column("answer_days", sa.Integer(), nullable=False),
        sa.Column("list_version", sa.Integer(), nullable=False),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.CheckConstraint("place IN ('home','center','provider')", name=op.f("ck_service_place")),
        sa.CheckConstraint(
            "answer_days >= 1 AND list_version >= 0", name=op.f("ck_service_numbers")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_service")),
    )
    op.create_table(
        "demand",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("village_code", sa.String(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("helper_name", sa.String(), nullable=False),
        sa.Column("recorded_event", sa.Uuid(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("channel IN ('self','assisted')", name=op.f("ck_demand_channel")),
        sa.CheckConstraint("people >= 1", name=op.f("ck_demand_people")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_demand_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand")),
    )
    op.create_index("ix_demand_recorded", "demand", ["recorded_at"], unique=False)


def _orders() -> None:
    op.create_table(
        "service_order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("service_code", sa.String(), nullable=False),
        sa.Column("service_name", sa.String(), nullable=False),
        sa.Column("service_name_en", sa.String(), nullable=False),
        sa.Column("provider_name", sa.String(), nullable=False),
        sa.Column("provider_phone", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("village_code", sa.String(), nullable=True),
        sa.Column("wanted_on", sa.Date(), nullable=True),
        sa.Column("wanted_part", sa.String(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decline_reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("scheduled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("over_capacity", sa.Boolean(), nullable=False),
        sa.Column("late_cancel", sa.Boolean(), nullable=False),
        sa.Column("hub_version", sa.Integer(), nullable=False),
        sa.Column("placed_event", sa.Uuid(), nullable=True),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_reason", sa.String(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("rated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("holder", sa.LargeBinary(), nullable=True),
        sa.Column("consent_id", sa.Integer(), nullable=True),
        sa.Column("device_id", sa.Uuid(), nullable=True),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("channel IN ('self','assisted')", name=op.f("ck_service_order_channel")),
        sa.CheckConstraint("origin IN ('terminal','phone')", name=op.f("ck_service_order_origin")),
        sa.CheckConstraint(
            "place IN ('home','center','provider')", name=op.f("ck_service_order_place")
        ),
        sa.CheckConstraint(
            "state IN ('placed','accepted','declined','scheduled','done','rated','cancelled')",
            name=op.f("ck_service_order_state"),
        ),
        sa.CheckConstraint(
            "(level IS NULL) = (rated_at IS NULL)", name=op.f("ck_service_order_rated")
        ),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_service_order_level")),
        sa.CheckConstraint(
            "people >= 1 AND hub_version >= 0", name=op.f("ck_service_order_numbers")
        ),
        sa.ForeignKeyConstraint(
            ["consent_id"],
            ["consent_text.id"],
            name=op.f("fk_service_order_consent_id_consent_text"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_service_order_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_order")),
    )
    op.create_index("ix_service_order_closed", "service_order", ["closed_at"], unique=False)
    op.create_index("ix_service_order_holder", "service_order", ["holder"], unique=False)
    op.create_index("ix_service_order_placed", "service_order", ["placed_at"], unique=False)
    op.create_table(
        "order_person",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("phone_tail", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("helper_name", sa.String(), nullable=False),
        sa.Column("contact_event", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["service_order.id"], name=op.f("fk_order_person_order_id_service_order")
        ),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_person")),
    )
    op.create_index(
        op.f("ix_order_person_phone_tail"), "order_person", ["phone_tail"], unique=False
    )

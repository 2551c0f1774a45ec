"""Ordering services: wishes, providers, the list and its versions, orders and who moved them."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make their tables and the feed of the published list; let townships and providers in."""
    _wishes(op)
    _list(op)
    _orders(op)
    _steps(op)
    _accounts(op)
    feeds = sa.table("hub_feed", sa.column("feed"), sa.column("last_seq"), sa.column("horizon"))
    op.bulk_insert(feeds, [{"feed": "services", "last_seq": 0, "horizon": 0}])


def _wishes(op: Operations) -> None:
    op.create_table(
        "hub_demand",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("demand_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "demand_id", name=op.f("pk_hub_demand")),
    )
    op.create_index("ix_hub_demand_day", "hub_demand", ["day", "center_code"], unique=False)
    op.create_table(
        "hub_wish",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("wish_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "wish_id", name=op.f("pk_hub_wish")),
    )
    op.create_index("ix_hub_wish_day", "hub_wish", ["day", "center_code"], unique=False)


def _list(op: Operations) -> None:
    op.create_table(
        "hub_provider",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('agency','organization','group','third_party')",
            name=op.f("ck_hub_provider_kind"),
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_hub_provider")),
    )
    op.create_table(
        "hub_service_list",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String(), nullable=False),
        sa.Column("again", sa.Integer(), nullable=True),
        sa.Column("services", sa.JSON(), nullable=False),
        sa.CheckConstraint("version >= 1", name=op.f("ck_hub_service_list_version")),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_hub_service_list")),
    )
    op.create_table(
        "hub_service",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state <> 'approved' OR approved_by IS NOT NULL", name=op.f("ck_hub_service_approved")
        ),
        sa.CheckConstraint(
            "state IN ('draft','approved','withdrawn')", name=op.f("ck_hub_service_state")
        ),
        sa.ForeignKeyConstraint(
            ["provider"], ["hub_provider.code"], name=op.f("fk_hub_service_provider_hub_provider")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_hub_service")),
    )


def _orders(op: Operations) -> None:
    op.create_table(
        "hub_order",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("provider", sa.String(), nullable=True),
        sa.Column("service_name", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=True),
        sa.Column("wanted_on", sa.Date(), nullable=True),
        sa.Column("wanted_part", sa.String(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("used_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("moved_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("scheduled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("over_capacity", sa.Boolean(), nullable=False),
        sa.Column("late_cancel", sa.Boolean(), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("erased", sa.Boolean(), nullable=False),
        sa.Column("link_sha256", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("origin IN ('terminal','phone')", name=op.f("ck_hub_order_origin")),
        sa.CheckConstraint(
            "state IN ('placed','accepted','declined','scheduled','done','rated','cancelled')",
            name=op.f("ck_hub_order_state"),
        ),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_hub_order_level")),
        sa.PrimaryKeyConstraint("center_code", "order_id", name=op.f("pk_hub_order")),
        sa.UniqueConstraint("link_sha256", name=op.f("uq_hub_order_link_sha256")),
    )
    op.create_index("ix_hub_order_closed", "hub_order", ["erased", "closed_at"], unique=False)
    op.create_index(
        "ix_hub_order_provider", "hub_order", ["provider", "state", "due_on"], unique=False
    )
    op.create_index("ix_hub_order_service", "hub_order", ["service", "used_on"], unique=False)
    op.create_index("ix_hub_order_state", "hub_order", ["state", "due_on"], unique=False)


def _steps(op: Operations) -> None:
    op.create_table(
        "hub_order_contact",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", "order_id", name=op.f("pk_hub_order_contact")),
    )
    op.create_table(
        "hub_order_step",
        sa.Column("step_id", sa.Uuid(), nullable=False),
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("move", sa.String(), nullable=False),
        sa.Column("moved_by", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("step_id", name=op.f("pk_hub_order_step")),
    )
    op.create_index(
        "ix_hub_order_step_order",
        "hub_order_step",
        ["center_code", "order_id", "place"],
        unique=False,
    )


def _accounts(op: Operations) -> None:
    """SQLite changes a constraint by making the table anew, and nobody may be in meanwhile."""
    op.execute(sa.text("DELETE FROM hub_session"))
    with op.batch_alter_table("hub_organizer") as organizer:
        organizer.add_column(sa.Column("provider", sa.String(), nullable=True))
        organizer.drop_constraint(op.f("ck_hub_organizer_role"), type_="check")
        organizer.create_check_constraint(
            op.f("ck_hub_organizer_role"),
            "role IN ('viewer','township','organizer','auditor','provider')",
        )
        organizer.create_check_constraint(
            op.f("ck_hub_organizer_provider"), "(role = 'provider') = (provider IS NOT NULL)"
        )

"""The whole queue: hold, transfer, priority, limits, the way of a ticket, policy and audit."""

from typing import Literal

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

STATES = "'waiting','called','serving','held','done','missed','void','cancelled','expired'"


def upgrade() -> None:
    _change_business_day()
    _change_ticket()
    _create_ticket_move()
    _create_policy()
    _create_item_rules()
    _create_audit()


def _change_business_day() -> None:
    old = sa.Table(
        "business_day",
        sa.MetaData(),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("latched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_position", sa.Integer(), nullable=False),
        sa.Column("last_call", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_business_day_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_business_day")),
    )
    with op.batch_alter_table("business_day", copy_from=old, recreate=_recreate()) as table:
        for name in ("changes", "turns", "round_turn", "round_extra", "due_run"):
            table.add_column(
                sa.Column(name, sa.Integer(), server_default=sa.text("0"), nullable=False)
            )
        table.add_column(sa.Column("pace_s", sa.Double(), nullable=True))
        for name, start in (("overtaken", "0.0"), ("stretch", "1.0"), ("early_stretch", "1.0")):
            table.add_column(
                sa.Column(name, sa.Double(), server_default=sa.text(start), nullable=False)
            )


def _change_ticket() -> None:
    with op.batch_alter_table(
        "ticket",
        copy_from=_ticket_of_0001(),
        recreate=_recreate(),
        table_kwargs={"sqlite_with_rowid": False},
    ) as table:
        table.drop_constraint(op.f("ck_ticket_state"), type_="check")
        table.drop_constraint(op.f("ck_ticket_at_a_desk"), type_="check")
        for new in _new_ticket_columns():
            table.add_column(new)
        for name, target, to in (
            ("verified_by", "staff", "id"),
            ("bound_desk", "desk", "number"),
            ("bound_staff", "staff", "id"),
        ):
            table.create_foreign_key(op.f(f"fk_ticket_{name}_{target}"), target, [name], [to])
        for name, rule in (
            ("state", f"state IN ({STATES})"),
            ("at_a_desk", "state NOT IN ('called','serving','held') OR desk_number IS NOT NULL"),
            ("priority", "(priority IS NULL) = (priority_state IS NULL)"),
            (
                "priority_state",
                "priority_state IS NULL OR priority_state IN ('declared','verified','rejected')",
            ),
            ("outcome", "outcome IS NULL OR outcome IN ('done','errand')"),
            ("requeues", "requeues >= 0"),
        ):
            table.create_check_constraint(op.f(f"ck_ticket_{name}"), sa.text(rule))
    for index, column, unique, where in (
        ("ix_ticket_person", "person", False, "person IS NOT NULL"),
        ("ix_ticket_priority_issued_at", "issued_at", False, "priority IS NOT NULL"),
        ("uq_ticket_at_desk", "desk_number", True, "state IN ('called', 'serving')"),
    ):
        op.create_index(
            index,
            "ticket",
            [column],
            unique=unique,
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )


def _recreate() -> Literal["always", "never"]:
    """SQLite cannot change a constraint: there the table is written anew with its rows."""
    return "always" if op.get_bind().dialect.name == "sqlite" else "never"


def _new_ticket_columns() -> list[sa.Column[object]]:
    def moment(name: str) -> sa.Column[object]:
        return sa.Column(name, sa.DateTime(timezone=True), nullable=True)

    return [
        moment("desk_since"),
        sa.Column("priority", sa.String(), nullable=True),
        sa.Column("priority_state", sa.String(), nullable=True),
        sa.Column("verified_by", sa.Uuid(), nullable=True),
        moment("due_at"),
        sa.Column("returns_at", sa.Integer(), nullable=True),
        sa.Column("requeues", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("bound_desk", sa.Integer(), nullable=True),
        sa.Column("bound_staff", sa.Uuid(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("person", sa.LargeBinary(), nullable=True),
        sa.Column("plain_wait_s", sa.Double(), nullable=True),
    ]


def _ticket_of_0001() -> sa.Table:
    """The table as the first migration left it, which SQLite needs to write it anew."""
    table = sa.Table(
        "ticket",
        sa.MetaData(),
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
        sa.CheckConstraint("state <> ''", name=op.f("ck_ticket_state")),
        sa.CheckConstraint("state <> ''", name=op.f("ck_ticket_at_a_desk")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_ticket_number")),
        sa.ForeignKeyConstraint(
            ["desk_number"], ["desk.number"], name=op.f("fk_ticket_desk_number_desk")
        ),
        sa.ForeignKeyConstraint(
            ["item_code"], ["item.code"], name=op.f("fk_ticket_item_code_item")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("day", "prefix", "number", name=op.f("uq_ticket_day_prefix_number")),
    )
    for name, columns, where in (
        ("ix_ticket_line", ("state", "position"), None),
        ("ix_ticket_call_order", ("call_order",), "call_order IS NOT NULL"),
        ("ix_ticket_desk_day", ("desk_number", "day"), "desk_number IS NOT NULL"),
    ):
        sa.Index(
            name,
            *(table.c[column] for column in columns),
            sqlite_where=None if where is None else sa.text(where),
        )
    return table


def _create_ticket_move() -> None:
    op.create_table(
        "ticket_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("from_state", sa.String(), nullable=False),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("desk_number", sa.Integer(), nullable=True),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_ticket_move_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_move_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_move")),
    )
    op.create_index("ix_ticket_move_ticket_id", "ticket_move", ["ticket_id"])
    op.create_index("ix_ticket_move_at", "ticket_move", ["at"])


def _create_policy() -> None:
    op.create_table(
        "policy",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_policy")),
    )
    op.create_table(
        "person_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_person_key_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_key")),
    )
    op.create_table(
        "desk_skill",
        sa.Column("desk_number", sa.Integer(), nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["desk_number"], ["desk.number"], name=op.f("fk_desk_skill_desk_number_desk")
        ),
        _to_item("desk_skill"),
        sa.PrimaryKeyConstraint("desk_number", "item_code", name=op.f("pk_desk_skill")),
    )
    op.create_table(
        "item_pace",
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("pace_s", sa.Double(), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.CheckConstraint("pace_s >= 0", name=op.f("ck_item_pace_pace_s")),
        sa.CheckConstraint("turns >= 1", name=op.f("ck_item_pace_turns")),
        _to_item("item_pace"),
        sa.PrimaryKeyConstraint("item_code", name=op.f("pk_item_pace")),
    )


def _create_item_rules() -> None:
    op.create_table(
        "item_limit",
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("daily_cap", sa.Integer(), nullable=True),
        sa.Column("per_person", sa.Integer(), nullable=True),
        sa.Column("warning_length", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "daily_cap IS NULL OR daily_cap >= 0", name=op.f("ck_item_limit_daily_cap")
        ),
        sa.CheckConstraint(
            "per_person IS NULL OR per_person >= 1", name=op.f("ck_item_limit_per_person")
        ),
        sa.CheckConstraint(
            "warning_length IS NULL OR warning_length >= 1",
            name=op.f("ck_item_limit_warning_length"),
        ),
        _to_item("item_limit"),
        sa.PrimaryKeyConstraint("item_code", name=op.f("pk_item_limit")),
    )
    op.create_table(
        "item_window",
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=True),
        sa.CheckConstraint("weekday BETWEEN 0 AND 7", name=op.f("ck_item_window_weekday")),
        sa.CheckConstraint("opens < closes", name=op.f("ck_item_window_order")),
        sa.CheckConstraint("quota IS NULL OR quota >= 0", name=op.f("ck_item_window_quota")),
        _to_item("item_window"),
        sa.PrimaryKeyConstraint("item_code", "weekday", "opens", name=op.f("pk_item_window")),
    )


def _to_item(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["item_code"], ["item.code"], name=op.f(f"fk_{table}_item_code_item")
    )


def _create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("prev", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_audit_seq")),
        sa.PrimaryKeyConstraint("device_id", "seq", name=op.f("pk_audit")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "audit_head",
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("device_id", name=op.f("pk_audit_head")),
    )

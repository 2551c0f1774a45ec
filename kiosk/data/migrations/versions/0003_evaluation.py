"""Ratings of visits (好差评) and the cases that bad ones open."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

CASE_STATES = "'verifying','rectifying','explaining','appealing','fed_back','followed_up','closed'"


def upgrade() -> None:
    _create_rating()
    _create_rating_case()


def _create_rating() -> None:
    op.create_table(
        "rating",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("given_via", sa.String(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("desk_number", sa.Integer(), nullable=True),
        sa.Column("served_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_rating_revision")),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_rating_level")),
        sa.CheckConstraint(
            "given_via IN ('hall_terminal','desk_screen','phone')",
            name=op.f("ck_rating_given_via"),
        ),
        _to("rating", "ticket_id", "ticket.id"),
        _to("rating", "item_code", "item.code"),
        _to("rating", "desk_number", "desk.number"),
        _to("rating", "served_by", "staff.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating")),
        sa.UniqueConstraint("ticket_id", "revision", name=op.f("uq_rating_ticket_id_revision")),
    )
    op.create_index("ix_rating_given_at", "rating", ["given_at"])


def _create_rating_case() -> None:
    op.create_table(
        "rating_case",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("rating_id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(f"state IN ({CASE_STATES})", name=op.f("ck_rating_case_state")),
        sa.CheckConstraint(
            "(state = 'closed') = (closed_at IS NOT NULL)", name=op.f("ck_rating_case_closed")
        ),
        _to("rating_case", "rating_id", "rating.id"),
        _to("rating_case", "ticket_id", "ticket.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating_case")),
        sa.UniqueConstraint("rating_id", name=op.f("uq_rating_case_rating_id")),
    )
    op.create_index(
        "uq_rating_case_open",
        "rating_case",
        ["ticket_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "rating_case_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("from_state", sa.String(), nullable=False),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        _to("rating_case_move", "case_id", "rating_case.id"),
        _to("rating_case_move", "staff_id", "staff.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating_case_move")),
    )
    op.create_index("ix_rating_case_move_case_id", "rating_case_move", ["case_id"])


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{target.partition('.')[0]}"
    return sa.ForeignKeyConstraint([column], [target], name=op.f(name))

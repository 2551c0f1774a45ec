"""Bookings by phone: by which rules, of which sessions and activities, and the bookings."""

import secrets

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables; shares learn what they are of."""
    op.add_column(
        "hub_share",
        sa.Column("kind", sa.String(), server_default=sa.text("'appointment'"), nullable=False),
    )
    op.add_column("hub_share", sa.Column("about", sa.JSON(), nullable=True))
    op.add_column("hub_share", sa.Column("reason", sa.String(), nullable=True))
    op.create_index("ix_hub_share_day", "hub_share", ["center_code", "day"])
    op.create_table(
        "hub_center_terms",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("seal_key", sa.LargeBinary(), nullable=False),
        sa.Column("cutoff_days", sa.Integer(), nullable=False),
        sa.Column("cutoff_hour", sa.Integer(), nullable=False),
        sa.Column("per_person", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", name=op.f("pk_hub_center_terms")),
    )
    _make_bookings(op)
    secret = op.create_table(
        "hub_secret",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_hub_secret_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub_secret")),
    )
    op.execute(sa.insert(secret).values(id=1, key=secrets.token_bytes(32)))


def _make_bookings(op: Operations) -> None:
    op.create_table(
        "hub_phone_booking",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("share_id", sa.Uuid(), nullable=False),
        sa.Column("of", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("cancelled_by", sa.String(), nullable=True),
        sa.Column("holds", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("letter", sa.LargeBinary(), nullable=True),
        sa.Column("person", sa.LargeBinary(), nullable=True),
        sa.Column("holder", sa.LargeBinary(), nullable=True),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.CheckConstraint(rule, name=op.f(f"ck_hub_phone_booking_{name}"))
            for name, rule in (
                ("kind", "kind IN ('appointment','activity')"),
                ("state", "state IN ('booked','waiting','cancelled')"),
                ("cancelled_by", "cancelled_by IN ('resident','center')"),
                ("cancelled", "(state = 'cancelled') = (cancelled_by IS NOT NULL)"),
                ("heads", "heads >= 1 AND holds >= 0 AND holds <= heads"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub_phone_booking")),
    )
    for name, columns in (
        ("share", ["center_code", "share_id"]),
        ("person", ["person"]),
        ("day", ["day"]),
    ):
        op.create_index(f"ix_hub_phone_booking_{name}", "hub_phone_booking", columns)

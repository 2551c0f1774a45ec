"""What comes down from the hub, and which refused records it has got."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "hub_row",
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("snapshot", sa.Uuid(), nullable=True),
        sa.CheckConstraint("version >= 1", name=op.f("ck_hub_row_version")),
        sa.PrimaryKeyConstraint("feed", "key", name=op.f("pk_hub_row")),
    )
    op.create_table(
        "inbox_cursor",
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("hub_epoch", sa.String(), nullable=False),
        sa.Column("cursor", sa.String(), nullable=False),
        sa.Column("snapshot", sa.Uuid(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("feed", name=op.f("pk_inbox_cursor")),
    )
    op.create_table(
        "lease_request",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("units >= 1", name=op.f("ck_lease_request_units")),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["appointment_session.id"],
            name=op.f("fk_lease_request_session_id_appointment_session"),
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_lease_request")),
        sa.UniqueConstraint("id", name=op.f("uq_lease_request_id")),
    )
    op.add_column("outbox", sa.Column("quarantined_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("announcement") as table:
        table.add_column(sa.Column("hub_key", sa.String(), nullable=True))
        table.create_unique_constraint(op.f("uq_announcement_hub_key"), ["hub_key"])

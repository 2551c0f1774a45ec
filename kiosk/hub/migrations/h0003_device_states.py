"""What is wrong with a device, and the records this hub refused."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Let staff see old programs, wrong clocks, restored stores and their clones."""
    op.create_table(
        "hub_quarantine",
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("payload_sha256", sa.LargeBinary(), nullable=False),
        sa.Column("epoch", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("schema_version", sa.BigInteger(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["device_id"], ["hub_device.id"], name=op.f("fk_hub_quarantine_device_id_hub_device")
        ),
        sa.PrimaryKeyConstraint(
            "device_id", "event_id", "payload_sha256", name=op.f("pk_hub_quarantine")
        ),
    )
    op.create_index(
        "ix_hub_quarantine_open",
        "hub_quarantine",
        ["device_id"],
        unique=False,
        sqlite_where=sa.text("resolved_at IS NULL"),
        postgresql_where=sa.text("resolved_at IS NULL"),
    )
    op.add_column("hub_device", sa.Column("protocol", sa.Integer(), nullable=True))
    op.add_column("hub_device", sa.Column("clock_off_s", sa.BigInteger(), nullable=True))
    op.add_column("hub_device", sa.Column("current_epoch", sa.Uuid(), nullable=True))
    op.add_column("hub_device", sa.Column("restored_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("hub_device", sa.Column("cloned_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("hub_history", sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))

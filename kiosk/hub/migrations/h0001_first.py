"""Devices, their codes and histories, what they sent, and how much of it."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables of a hub that only receives."""
    op.create_table(
        "hub_device",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("credential_sha256", sa.LargeBinary(), nullable=False),
        sa.Column("enrolled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("oldest_pending_s", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub_device")),
        sa.UniqueConstraint("credential_sha256", name=op.f("uq_hub_device_credential_sha256")),
    )
    op.create_table(
        "hub_meta",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("hub_epoch", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_hub_meta_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub_meta")),
    )
    op.create_table(
        "hub_enrolment_code",
        sa.Column("code_sha256", sa.LargeBinary(), nullable=False),
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["used_by"], ["hub_device.id"], name=op.f("fk_hub_enrolment_code_used_by_hub_device")
        ),
        sa.PrimaryKeyConstraint("code_sha256", name=op.f("pk_hub_enrolment_code")),
    )
    op.create_table(
        "hub_history",
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Uuid(), nullable=False),
        sa.Column("high_water", sa.BigInteger(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("high_water <= last_seq", name=op.f("ck_hub_history_order")),
        sa.ForeignKeyConstraint(
            ["device_id"], ["hub_device.id"], name=op.f("fk_hub_history_device_id_hub_device")
        ),
        sa.PrimaryKeyConstraint("device_id", "epoch", name=op.f("pk_hub_history")),
    )
    op.create_table(
        "hub_receipt",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_hub_receipt_seq")),
        sa.ForeignKeyConstraint(
            ["device_id"], ["hub_device.id"], name=op.f("fk_hub_receipt_device_id_hub_device")
        ),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_hub_receipt")),
        sa.UniqueConstraint(
            "device_id", "epoch", "seq", name=op.f("uq_hub_receipt_device_id_epoch_seq")
        ),
    )
    op.create_index("ix_hub_receipt_received_at", "hub_receipt", ["received_at"], unique=False)
    op.create_table(
        "hub_tally",
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("records", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["device_id"], ["hub_device.id"], name=op.f("fk_hub_tally_device_id_hub_device")
        ),
        sa.PrimaryKeyConstraint("device_id", "type", name=op.f("pk_hub_tally")),
    )

"""Guides in full: more of their fields, the catalog's history, and ticked materials."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    for name in ("category", "fee_basis", "hours", "result_validity"):
        op.add_column("item", sa.Column(name, sa.String(), nullable=True))
    op.add_column("item", sa.Column("faq", sa.JSON(), server_default="[]", nullable=False))
    op.create_table(
        "catalog_version",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("reverts_to", sa.Integer(), nullable=True),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_catalog_version_number")),
        sa.CheckConstraint(
            "added >= 0 AND changed >= 0 AND withdrawn >= 0", name=op.f("ck_catalog_version_counts")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_catalog_version")),
    )
    op.create_table(
        "item_version",
        sa.Column("replaced_by", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["replaced_by"],
            ["catalog_version.number"],
            name=op.f("fk_item_version_replaced_by_catalog_version"),
        ),
        sa.ForeignKeyConstraint(
            ["item_code"], ["item.code"], name=op.f("fk_item_version_item_code_item")
        ),
        sa.PrimaryKeyConstraint("replaced_by", "item_code", name=op.f("pk_item_version")),
    )
    op.create_table(
        "ticket_material",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.CheckConstraint("position >= 1", name=op.f("ck_ticket_material_position")),
        sa.CheckConstraint(
            "state IN ('have','missing','deferred')", name=op.f("ck_ticket_material_state")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_material_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "position", name=op.f("pk_ticket_material")),
        sqlite_with_rowid=False,
    )

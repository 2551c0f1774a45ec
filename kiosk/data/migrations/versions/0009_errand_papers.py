"""Papers of errands: hand-overs, signatures, fees, pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "errand_attachment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_attachment_errand_id_errand")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_errand_attachment_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand_attachment")),
    )
    op.create_index(
        "ix_errand_attachment_errand_id", "errand_attachment", ["errand_id"], unique=False
    )
    op.create_table(
        "errand_fee",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fen", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("receipt", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("fen > 0", name=op.f("ck_errand_fee_fen")),
        sa.CheckConstraint(
            "length(basis) > 0 AND length(receipt) > 0", name=op.f("ck_errand_fee_evidence")
        ),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_fee_errand_id_errand")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_errand_fee_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand_fee")),
    )
    op.create_index("ix_errand_fee_errand_id", "errand_fee", ["errand_id"], unique=False)
    op.create_table(
        "errand_handover",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("direction IN ('in','out')", name=op.f("ck_errand_handover_direction")),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_handover_errand_id_errand")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_errand_handover_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand_handover")),
    )
    op.create_index("ix_errand_handover_errand_id", "errand_handover", ["errand_id"], unique=False)
    op.create_table(
        "errand_material",
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("originals", sa.Integer(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("ticked", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "originals >= 0 AND copies >= 0", name=op.f("ck_errand_material_counts")
        ),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_material_errand_id_errand")
        ),
        sa.PrimaryKeyConstraint("errand_id", "position", name=op.f("pk_errand_material")),
    )
    op.create_table(
        "errand_document",
        sa.Column("handover_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("originals", sa.Integer(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.CheckConstraint("originals + copies > 0", name=op.f("ck_errand_document_something")),
        sa.CheckConstraint(
            "originals >= 0 AND copies >= 0", name=op.f("ck_errand_document_counts")
        ),
        sa.ForeignKeyConstraint(
            ["handover_id"],
            ["errand_handover.id"],
            name=op.f("fk_errand_document_handover_id_errand_handover"),
        ),
        sa.PrimaryKeyConstraint("handover_id", "position", name=op.f("pk_errand_document")),
    )
    op.create_table(
        "errand_signature",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("errand_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("handover_id", sa.Uuid(), nullable=True),
        sa.Column("strokes", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("party IN ('resident','staff')", name=op.f("ck_errand_signature_party")),
        sa.CheckConstraint(
            "purpose IN ('consent','authority','handover','delivery','termination')",
            name=op.f("ck_errand_signature_purpose"),
        ),
        sa.ForeignKeyConstraint(
            ["errand_id"], ["errand.id"], name=op.f("fk_errand_signature_errand_id_errand")
        ),
        sa.ForeignKeyConstraint(
            ["handover_id"],
            ["errand_handover.id"],
            name=op.f("fk_errand_signature_handover_id_errand_handover"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_errand_signature_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand_signature")),
    )
    op.create_index(
        "ix_errand_signature_errand_id", "errand_signature", ["errand_id"], unique=False
    )

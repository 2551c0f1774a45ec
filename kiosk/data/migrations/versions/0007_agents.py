"""Villages, agents and what they are trained for, other centers, texts of consent."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "consent_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text_zh", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("version >= 1", name=op.f("ck_consent_text_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_text")),
    )
    op.create_index("uq_consent_text_version", "consent_text", ["purpose", "version"], unique=True)
    op.create_table(
        "partner_center",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_partner_center")),
    )
    op.create_table(
        "village",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_village_name")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_village")),
    )
    op.create_table(
        "agent",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("stand_in_id", sa.Uuid(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("id <> stand_in_id", name=op.f("ck_agent_stand_in")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_agent_staff_id_staff")),
        sa.ForeignKeyConstraint(
            ["stand_in_id"], ["agent.id"], name=op.f("fk_agent_stand_in_id_agent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent")),
        sa.UniqueConstraint("code", name=op.f("uq_agent_code")),
        sa.UniqueConstraint("staff_id", name=op.f("uq_agent_staff_id")),
    )
    op.create_table(
        "agent_leave",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("to_day", sa.Date(), nullable=False),
        sa.CheckConstraint("to_day >= from_day", name=op.f("ck_agent_leave_order")),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_agent_leave_agent_id_agent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_leave")),
    )
    op.create_index("ix_agent_leave_agent_id", "agent_leave", ["agent_id"], unique=False)
    op.create_table(
        "agent_qualification",
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("item_code", sa.String(), nullable=False),
        sa.Column("trained_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.CheckConstraint("expires_on >= trained_on", name=op.f("ck_agent_qualification_order")),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_agent_qualification_agent_id_agent")
        ),
        sa.ForeignKeyConstraint(
            ["item_code"], ["item.code"], name=op.f("fk_agent_qualification_item_code_item")
        ),
        sa.PrimaryKeyConstraint("agent_id", "item_code", name=op.f("pk_agent_qualification")),
    )
    op.create_index(
        "ix_agent_qualification_item_code", "agent_qualification", ["item_code"], unique=False
    )
    op.create_table(
        "agent_village",
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("village_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_agent_village_agent_id_agent")
        ),
        sa.ForeignKeyConstraint(
            ["village_code"], ["village.code"], name=op.f("fk_agent_village_village_code_village")
        ),
        sa.PrimaryKeyConstraint("agent_id", "village_code", name=op.f("pk_agent_village")),
    )
    op.create_index(
        "ix_agent_village_village_code", "agent_village", ["village_code"], unique=False
    )

"""Who may look at the hub's pages, who is in, and what they did."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables of organizers."""
    op.create_table(
        "hub_office_act",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub_office_act")),
    )
    op.create_index("ix_hub_office_act_at", "hub_office_act", ["at"], unique=False)
    op.create_table(
        "hub_organizer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("password", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "role IN ('viewer','organizer','auditor')", name=op.f("ck_hub_organizer_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub_organizer")),
        sa.UniqueConstraint("login", name=op.f("uq_hub_organizer_login")),
    )
    op.create_table(
        "hub_session",
        sa.Column("token_sha256", sa.LargeBinary(), nullable=False),
        sa.Column("organizer_id", sa.Uuid(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["organizer_id"],
            ["hub_organizer.id"],
            name=op.f("fk_hub_session_organizer_id_hub_organizer"),
        ),
        sa.PrimaryKeyConstraint("token_sha256", name=op.f("pk_hub_session")),
    )

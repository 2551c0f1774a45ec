"""What the county writes itself: guides with their versions; and the departments of centers."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables. What the catalog's feed holds becomes the first version of each item."""
    op.create_table(
        "hub_center_department",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", name=op.f("pk_hub_center_department")),
    )
    op.create_table(
        "hub_guide_version",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("brought_back", sa.Integer(), nullable=True),
        sa.CheckConstraint("number >= 1", name=op.f("ck_hub_guide_version_number")),
        sa.CheckConstraint(
            "state IN ('draft','published','withdrawn')",
            name=op.f("ck_hub_guide_version_state"),
        ),
        sa.PrimaryKeyConstraint("code", "number", name=op.f("pk_hub_guide_version")),
    )
    op.execute(
        "INSERT INTO hub_guide_version (code, number, state, body, at, login) "
        "SELECT key, 1, 'published', body, changed_at, '' FROM hub_feed_row "
        "WHERE feed = 'catalog' AND scope = '' AND body IS NOT NULL"
    )

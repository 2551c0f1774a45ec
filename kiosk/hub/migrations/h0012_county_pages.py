"""What the county writes itself: editions of it; and where centers are."""

import json

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Make the tables. What is in the feeds becomes the first edition of each thing."""
    op.create_table(
        "hub_center_department",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("center_code", name=op.f("pk_hub_center_department")),
    )
    op.create_table(
        "hub_edition",
        sa.Column("feed", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("brought_back", sa.Integer(), nullable=True),
        sa.CheckConstraint("number >= 1", name=op.f("ck_hub_edition_number")),
        sa.CheckConstraint(
            "state IN ('draft','published','withdrawn')",
            name=op.f("ck_hub_edition_state"),
        ),
        sa.PrimaryKeyConstraint("feed", "key", "number", name=op.f("pk_hub_edition")),
    )
    op.create_table(
        "hub_center_place",
        sa.Column("center_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("center_code", name=op.f("pk_hub_center_place")),
    )
    _first_editions(op)


def _first_editions(op: Operations) -> None:
    rows = op.get_bind().execute(
        sa.text(
            "SELECT feed, key, scope, body, changed_at FROM hub_feed_row "
            "WHERE feed IN ('catalog', 'announcements') AND body IS NOT NULL"
        ).columns(changed_at=sa.DateTime(timezone=True))
    )
    editions = sa.table(
        "hub_edition",
        *(sa.column(name) for name in ("feed", "key", "number", "state", "body", "login")),
        sa.column("at", sa.DateTime(timezone=True)),
    )
    for row in rows.all():
        body = row.body
        if row.feed == "announcements":
            areas = [row.scope] if row.scope else []
            body = json.dumps({**json.loads(body), "areas": areas}, ensure_ascii=False)
        values = {"feed": row.feed, "key": row.key, "number": 1, "state": "published"}
        op.execute(editions.insert().values(**values, body=body, login="", at=row.changed_at))

"""Faults of equipment and their repair; calls about bookings; weekly rooms; English functions."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

from kiosk.data.tables.base import new_id

revision = "0015"
down_revision = "0016"

_STEPS = "state IN ('reported','looked_at','in_repair','fixed','written_off')"
_BECAME = {
    "faulty": "reported",
    "in_repair": "in_repair",
    "working": "fixed",
    "gone": "written_off",
}
_OVER = ("fixed", "written_off")


def upgrade() -> None:
    op.add_column(
        "room",
        sa.Column("weekly", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    for table in ("room_slot", "room_exception"):
        english = sa.Column("function_en", sa.String(), server_default="", nullable=False)
        op.add_column(table, english)
    _make_calls()
    _make_faults()
    _move_reports()
    op.drop_index("ix_equipment_report_equipment", "equipment_report")
    op.drop_table("equipment_report")


def _make_calls() -> None:
    op.create_table(
        "booking_call",
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "why IN ('cancelled','declined','approved','moved','timetable','equipment')",
            name=op.f("ck_booking_call_why"),
        ),
        sa.CheckConstraint("tries >= 0", name=op.f("ck_booking_call_tries")),
        sa.ForeignKeyConstraint(
            ["booking_id"],
            ["room_booking.id"],
            name=op.f("fk_booking_call_booking_id_room_booking"),
        ),
        sa.PrimaryKeyConstraint("booking_id", name=op.f("pk_booking_call")),
    )
    op.create_table(
        "booking_excuse",
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.CheckConstraint("length(why) > 0", name=op.f("ck_booking_excuse_why")),
        sa.ForeignKeyConstraint(
            ["booking_id"],
            ["room_booking.id"],
            name=op.f("fk_booking_excuse_booking_id_room_booking"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_booking_excuse_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("booking_id", name=op.f("pk_booking_excuse")),
    )


def _make_faults() -> None:
    op.create_table(
        "equipment_fault",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("equipment_code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(_STEPS, name=op.f("ck_equipment_fault_state")),
        sa.CheckConstraint(
            "kind IN ('dead','picture_sound','cable','missing','danger','other')",
            name=op.f("ck_equipment_fault_kind"),
        ),
        sa.CheckConstraint("times >= 1", name=op.f("ck_equipment_fault_times")),
        sa.CheckConstraint(
            "(state IN ('fixed','written_off')) = (closed_at IS NOT NULL)",
            name=op.f("ck_equipment_fault_closed"),
        ),
        sa.ForeignKeyConstraint(
            ["equipment_code"],
            ["equipment.code"],
            name=op.f("fk_equipment_fault_equipment_code_equipment"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment_fault")),
    )
    op.create_index(
        "ix_equipment_fault_open",
        "equipment_fault",
        ["equipment_code"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "equipment_fault_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("fault_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(_STEPS, name=op.f("ck_equipment_fault_step_state")),
        sa.ForeignKeyConstraint(
            ["fault_id"],
            ["equipment_fault.id"],
            name=op.f("fk_equipment_fault_step_fault_id_equipment_fault"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_equipment_fault_step_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment_fault_step")),
    )
    op.create_index(
        "ix_equipment_fault_step_fault", "equipment_fault_step", ["fault_id", "id"], unique=False
    )


_REPORT = sa.table(
    "equipment_report",
    sa.column("id", sa.Integer()),
    sa.column("equipment_code", sa.String()),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("state", sa.String()),
    sa.column("words", sa.String()),
    sa.column("staff_id", sa.Uuid()),
)
_FAULT = sa.table(
    "equipment_fault",
    sa.column("id", sa.Uuid()),
    sa.column("equipment_code", sa.String()),
    sa.column("kind", sa.String()),
    sa.column("state", sa.String()),
    sa.column("reported_at", sa.DateTime(timezone=True)),
    sa.column("device_id", sa.Uuid()),
    sa.column("times", sa.Integer()),
    sa.column("closed_at", sa.DateTime(timezone=True)),
)
_STEP = sa.table(
    "equipment_fault_step",
    sa.column("fault_id", sa.Uuid()),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("state", sa.String()),
    sa.column("words", sa.String()),
    sa.column("staff_id", sa.Uuid()),
)


def _move_reports() -> None:
    """What was said of a piece, from breaking to working again, becomes one fault."""
    connection = op.get_bind()
    open_faults: dict[str, UUID] = {}
    for row in connection.execute(sa.select(_REPORT).order_by(_REPORT.c.id)).all():
        state = _BECAME[row.state]
        fault = open_faults.get(row.equipment_code)
        closed = row.at if state in _OVER else None
        if fault is None and state == "fixed":
            continue  # it had worked before
        if fault is None:
            fault = open_faults[row.equipment_code] = _begin(row.equipment_code, row.at, state)
        connection.execute(
            sa.update(_FAULT).where(_FAULT.c.id == fault).values(state=state, closed_at=closed)
        )
        connection.execute(sa.insert(_STEP).values(fault_id=fault, **_said(row, state)))
        if closed is not None:
            del open_faults[row.equipment_code]


def _begin(code: str, at: datetime, state: str) -> UUID:
    fault = new_id()
    op.get_bind().execute(
        sa.insert(_FAULT).values(
            id=fault,
            equipment_code=code,
            kind="other",
            state=state,
            reported_at=at,
            device_id=UUID(int=0),
            times=1,
            closed_at=at if state in _OVER else None,
        )
    )
    return fault


def _said(row: Any, state: str) -> dict[str, Any]:
    return {"at": row.at, "state": state, "words": row.words, "staff_id": row.staff_id}

"""The tables of equipment: what was said of a piece before becomes faults with their history."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kiosk.data import schema
from kiosk.data.tables import Base, Equipment, EquipmentFault, EquipmentFaultStep, Room, RoomSlot
from tests.data.test_evaluation_tables import put_in_order
from tests.data.test_schema import empty as empty

AT = datetime(2026, 11, 23, 1, tzinfo=UTC)
ROOM = {
    "code": "A", "name": "会议室", "name_en": "Meeting room", "zone": "meeting", "building": "",
    "floor": 1, "capacity": 10, "position": 1, "plan_x": 0, "plan_y": 0, "plan_width": 1,
    "plan_height": 1, "bookable_by": "anyone", "needs_approval": False, "buffer_minutes": 0,
    "release_minutes": 15, "longest_minutes": 240, "days_ahead": 30, "person_limit": 2,
    "company_limit": 4, "active": True, "last_place": 0,
}  # fmt: skip
SAID = (
    ("A-1", "faulty", "不亮"),
    ("A-1", "in_repair", ""),
    ("A-1", "working", "换了灯泡"),
    ("A-1", "faulty", "又不亮了"),
    ("A-2", "working", "查过"),
    ("A-3", "gone", "搬走了"),
)


def put(engine: Engine, table: str, **values: object) -> None:
    places = ", ".join(f":{name}" for name in values)
    with engine.begin() as connection:
        connection.execute(
            text(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})"), values
        )


@pytest.fixture
def in_use(empty: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A store of the program before repairs, with equipment that was reported, brought up."""
    with monkeypatch.context() as earlier:
        earlier.setattr(schema, "HEAD", "0012")
        schema.upgrade(empty)
    put(empty, "room", **ROOM)
    slot = {"weekday": 1, "opens": "08:00", "closes": "12:00", "function": "会议"}
    put(empty, "room_slot", room_code="A", bookable=True, **slot)
    stands = (("A-1", "faulty"), ("A-2", "working"), ("A-3", "gone"))
    for code, state in stands:
        piece = {"room_code": "A", "name": "投影仪", "name_en": "Projector", "state": state}
        put(empty, "equipment", code=code, **piece)
    for number, (code, state, words) in enumerate(SAID, start=1):
        said = {"at": AT.strftime("%Y-%m-%d %H:%M:%S.%f"), "state": state, "words": words}
        put(empty, "equipment_report", id=number, equipment_code=code, **said)
    schema.upgrade(empty)
    return empty


def test_reports_become_faults_with_their_steps(in_use: Engine) -> None:
    with Session(in_use) as session:
        faults = session.scalars(select(EquipmentFault).order_by(EquipmentFault.id)).all()
        told = [
            (
                fault.equipment_code,
                fault.state,
                [
                    (step.state, step.words)
                    for step in session.scalars(
                        select(EquipmentFaultStep)
                        .where(EquipmentFaultStep.fault_id == fault.id)
                        .order_by(EquipmentFaultStep.id)
                    )
                ],
            )
            for fault in faults
        ]
        assert sorted(told) == [
            ("A-1", "fixed", [("reported", "不亮"), ("in_repair", ""), ("fixed", "换了灯泡")]),
            ("A-1", "reported", [("reported", "又不亮了")]),
            ("A-3", "written_off", [("written_off", "搬走了")]),
        ]
        assert session.get_one(Room, "A").weekly is False
        assert session.scalars(select(RoomSlot.function_en)).all() == [""]
        assert session.get_one(Equipment, "A-1").state == "faulty"


def fault(number: int, **other: object) -> EquipmentFault:
    row = EquipmentFault(
        id=UUID(int=number), equipment_code="A-2", kind="dead", state="reported",
        reported_at=AT, device_id=UUID(int=0), times=1,
    )  # fmt: skip
    for name, value in other.items():
        setattr(row, name, value)
    return row


@pytest.mark.parametrize(
    "broken",
    [
        lambda: [fault(1), fault(2)],
        lambda: [fault(1, kind="bored")],
        lambda: [fault(1, state="lost")],
        lambda: [fault(1, state="fixed")],
        lambda: [fault(1, closed_at=AT)],
        lambda: [fault(1, times=0)],
        lambda: [fault(1, equipment_code="Z")],
    ],
)
def test_the_store_itself_refuses_what_no_rule_allows(
    in_use: Engine, broken: Callable[[], list[Base]]
) -> None:
    with pytest.raises(IntegrityError):
        put_in_order(in_use, broken())

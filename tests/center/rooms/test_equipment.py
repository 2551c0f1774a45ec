"""Equipment fails and is repaired; whoever counts on it is called, and told before they book."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from kiosk.center.people.audit import audit_log
from kiosk.center.rooms.calls import calls
from kiosk.center.rooms.equipment import PieceView, equipment, piece
from kiosk.center.rooms.faults import move_fault, report_fault
from kiosk.center.rooms.views import room_day
from kiosk.data.tables import EquipmentFault, OutboxRecord
from kiosk.errors import RuleBroken
from tests.center.rooms.house import House, at


def report(
    house: House, kind: str = "dead", fault_id: UUID | None = None, **more: object
) -> PieceView:
    return house.do(report_fault, code="A-1", kind=kind, fault_id=fault_id or uuid4(), **more)


def test_a_fault_goes_its_way_and_each_step_is_a_fact(house: House) -> None:
    assert report(house).piece.state == "faulty"
    with pytest.raises(RuleBroken, match="staff.unknown"):
        house.do(move_fault, code="A-1", to="looked_at", staff_id=uuid4())
    for to, stands in (("looked_at", "faulty"), ("in_repair", "in_repair"), ("fixed", "working")):
        house.clock.pass_time(minutes=5)
        seen = house.do(move_fault, code="A-1", to=to, words="换了灯泡", staff_id=house.lin.id)
        assert seen.piece.state == stands
    assert seen.fault is None
    with pytest.raises(RuleBroken, match="equipment.no_fault"):
        house.do(move_fault, code="A-1", to="fixed", staff_id=house.lin.id)
    facts = house.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord.payload).where(OutboxRecord.type == "room.equipment_state")
        ).all()
    )
    assert len(facts) == 4
    assert not any("换了灯泡".encode() in bytes(each) for each in facts)
    acts = {each.action for each in house.opened.read(audit_log)}
    assert acts >= {"equipment.looked_at", "equipment.in_repair", "equipment.fixed"}


def test_two_taps_and_a_second_report_are_one_fault(house: House) -> None:
    fault_id = uuid4()
    report(house, fault_id=fault_id)
    report(house, fault_id=fault_id)
    seen = report(house, "cable")
    assert seen.fault is not None
    assert (seen.fault.id, seen.fault.kind, seen.fault.times) == (fault_id, "dead", 2)
    count = house.opened.read(
        lambda session: session.scalar(select(func.count()).select_from(EquipmentFault))
    )
    assert count == 1


@pytest.mark.parametrize(
    ("what", "key"),
    [
        ({"kind": "bored"}, "equipment.kind_unknown"),
        ({"code": "Z"}, "equipment.unknown"),
        ({"words": "坏" * 121}, "equipment.words_long"),
    ],
)
def test_what_cannot_be_reported_is_refused(
    house: House, what: dict[str, object], key: str
) -> None:
    given = {"code": "A-1", "kind": "dead", "fault_id": uuid4()} | what
    with pytest.raises(RuleBroken) as refused:
        house.do(report_fault, **given)
    assert refused.value.key == key


def test_writing_off_wants_a_reason_and_takes_the_piece_away(house: House) -> None:
    report(house)
    with pytest.raises(RuleBroken, match="equipment.words_missing"):
        house.do(move_fault, code="A-1", to="written_off", staff_id=house.lin.id)
    off = house.do(
        move_fault, code="A-1", to="written_off", words="修不好了", staff_id=house.lin.id
    )
    assert off.piece.state == "gone"
    assert house.see(equipment, room_code="A") == ()
    with pytest.raises(RuleBroken, match="equipment.unknown"):
        report(house)


def test_bookings_that_count_on_it_are_warned_and_called_until_it_works(house: House) -> None:
    counts = house.book("10:00", "11:00", equipment=("A-1",))
    house.book("11:00", "12:00")
    assert [each.id for each in report(house).bookings] == [counts.id]
    assert [(call.booking.id, call.why) for call in house.see(calls)] == [(counts.id, "equipment")]
    assert house.see(calls)[0].booking.broken[0].code == "A-1"
    day = house.see(room_day, code="A", day=at("10:00").date())
    assert [each.usable for each in day.equipment] == [False]
    house.do(move_fault, code="A-1", to="fixed", staff_id=house.lin.id)
    assert house.see(calls) == ()
    assert house.see(piece, code="A-1").bookings == ()

"""What staff does to a booking: ended early, cancelled with a reason, and whom to call for it."""

import pytest

from kiosk.center.rooms.calls import calls, note_call
from kiosk.errors import RuleBroken
from tests.center.rooms.house import House, at


def test_ending_early_frees_the_room_at_once_and_whoever_waits_moves_up(house: House) -> None:
    used = house.book("10:00", "12:00")
    waits = house.book("10:30", "12:00", wait=True, phone="13900139000")
    house.clock.set_to(at("09:45"))
    house.change("check_in", used)
    with pytest.raises(RuleBroken, match="booking.not_begun"):
        house.change("finish", used)
    house.clock.set_to(at("10:20"))
    done = house.change("finish", used, staff_id=house.lin.id)
    assert (done.state, done.ends_at) == ("over", at("10:20"))
    assert house.change("finish", used).repeated
    assert house.state(waits) == "booked"
    assert house.facts(used.id)[-1] == "booking.finished"


def test_staff_cancel_with_a_reason_and_its_holder_is_called(house: House) -> None:
    made = house.book("10:00", "11:00")
    with pytest.raises(RuleBroken, match="booking.reason_missing"):
        house.change("cancel", made, staff_id=house.lin.id)
    gone = house.change("cancel", made, staff_id=house.lin.id, reason="水管坏了")
    assert (gone.state, gone.reason) == ("cancelled", "水管坏了")
    (call,) = house.see(calls)
    assert (call.booking.id, call.why, call.tries) == (made.id, "cancelled", 0)
    house.do(note_call, booking_id=made.id, reached=False, staff_id=house.lin.id)
    assert house.see(calls)[0].tries == 1
    house.do(note_call, booking_id=made.id, reached=True, staff_id=house.lin.id)
    assert house.see(calls) == ()
    with pytest.raises(RuleBroken, match="booking.no_call"):
        house.do(note_call, booking_id=made.id, reached=True, staff_id=house.lin.id)
    assert house.facts(made.id)[-2:] == ["booking.not_reached", "booking.told"]


def test_nobody_is_called_about_what_they_did_themselves_or_about_the_houses_own(
    house: House,
) -> None:
    house.change("cancel", house.book("10:00", "11:00"))
    own = house.book("10:00", "11:00", who="staff", phone="", staff_id=house.lin.id)
    house.change("cancel", own, staff_id=house.lin.id, reason="改期")
    moved = house.book("14:00", "15:00")
    house.change(
        "move",
        moved,
        room_code="A",
        starts_at=at("15:00"),
        ends_at=at("16:00"),
        staff_id=house.lin.id,
    )
    assert [call.why for call in house.see(calls)] == ["moved"]
    house.change("cancel", moved)
    assert house.see(calls) == ()

"""A call for help reaches the desks of other machines, once, and fades."""

from kiosk.center.people.audit import audit_log
from kiosk.center.queue.desks import close_desk
from kiosk.center.queue.help_calls import call_staff, calls_for_help, note_calls
from tests.center.conftest import SmallCenter


def press(center: SmallCenter) -> bool:
    return center.opened.write(
        lambda session: call_staff(session, device_id=center.opened.device_id, clock=center.clock)
    )


def test_call_is_heard_until_a_desk_notes_it_or_half_an_hour_is_over(
    small_center: SmallCenter,
) -> None:
    device_id, clock = small_center.opened.device_id, small_center.clock
    assert press(small_center)
    assert press(small_center)
    assert small_center.see(calls_for_help) == 2
    noted = small_center.opened.write(
        lambda session: note_calls(
            session, device_id=device_id, desk_number=1, staff_id=small_center.lin.id, clock=clock
        )
    )
    assert noted == 2
    assert small_center.see(calls_for_help) == 0
    log = small_center.opened.read(lambda session: audit_log(session, limit=2))
    assert [line.action for line in log] == ["help.noted"] * 2
    press(small_center)
    clock.pass_time(minutes=31)
    assert small_center.see(calls_for_help) == 0


def test_call_that_no_desk_hears_says_so_and_waits_for_whoever_comes(
    small_center: SmallCenter,
) -> None:
    for desk_number in (1, 2, 3):
        small_center.opened.write(
            lambda session, number=desk_number: close_desk(
                session,
                device_id=small_center.opened.device_id,
                desk_number=number,
                clock=small_center.clock,
            )
        )
    assert not press(small_center)
    assert small_center.see(calls_for_help) == 1

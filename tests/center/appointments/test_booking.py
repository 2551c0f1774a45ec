"""Booking: what is free, what is refused and with which next time, and what the hub hears."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.center.appointments import cancelling, quota
from kiosk.center.appointments.values import Offers
from kiosk.center.people.audit import audit_log
from kiosk.data.tables import Closure, QuotaLease
from kiosk.errors import RuleBroken
from tests.center.appointments.counter import LUNCH, SATURDAY, Counter, at
from tests.center.appointments.counter import counter as counter


def left(offers: Offers) -> dict[int, int]:
    """Day of the month to places left."""
    return {each.day.day: each.left for each in offers.days}


def test_days_are_offered_until_five_the_day_before(counter: Counter) -> None:
    assert left(counter.offers())[24] == 4
    assert list(left(counter.offers())) == [24, 25, 26, 27, 30, 1, 2, 3, 4, 7]
    counter.set_to(at(23, 16, 59))
    assert 24 in left(counter.offers())
    counter.set_to(at(23, 17))
    assert next(iter(left(counter.offers()))) == 25
    with pytest.raises(RuleBroken, match="appointment.too_late") as refused:
        counter.book(at(24, 12, 15))
    assert refused.value.values["next"] == at(25, 12, 15)


def test_cut_off_holds_on_a_sunday_too(counter: Counter) -> None:
    counter.set_to(at(29, 16, 59))  # a Sunday: nobody works, but Monday can still be booked
    assert next(iter(left(counter.offers()))) == 30
    counter.set_to(at(29, 17))
    assert next(iter(left(counter.offers()))) == 1


def test_booking_draws_on_the_lease_and_the_same_request_only_once(counter: Counter) -> None:
    request, phone = uuid4(), counter.phone()
    for _ in range(2):
        view = counter.book(at(24, 12, 30), phone=phone, appointment_id=request)
    assert (view.state, view.due_at, view.masked_phone) == (
        "booked",
        at(24, 12, 30),
        f"139****{phone[-4:]}",
    )
    shares = counter.quota(at(24, 12, 30))
    assert (shares.pool, shares.leases) == (0, (("hall", 4, 1), ("phone", 0, 0)))
    assert left(counter.offers())[24] == 3


def test_full_session_names_the_next_free_day(counter: Counter) -> None:
    for minute in (15, 15, 30, 30):
        counter.book(at(24, 12, minute))
    offered = counter.offers()
    assert left(offered)[24] == 0
    assert offered.next_free == at(25, 12, 15)
    with pytest.raises(RuleBroken, match="appointment.full") as refused:
        counter.book(at(24, 13, 0))
    assert refused.value.values["next"] == at(25, 12, 15)


def test_time_that_is_taken_names_the_next_time(counter: Counter) -> None:
    for _ in range(2):
        counter.book(at(24, 12, 15))
    with pytest.raises(RuleBroken, match="appointment.time_full") as refused:
        counter.book(at(24, 12, 15))
    assert refused.value.values["next"] == at(24, 12, 30)


def test_nothing_left_in_all_the_days_says_so(counter: Counter) -> None:
    counter.policy(appointment_days_ahead=1)
    for minute in (15, 15, 30, 30):
        counter.book(at(24, 12, minute))
    assert counter.offers().next_free is None
    with pytest.raises(RuleBroken, match="appointment.none_left"):
        counter.book(at(24, 12, 45))


@pytest.mark.parametrize(
    ("when", "item", "key"),
    [
        (at(24, 12, 20), LUNCH, "appointment.no_session"),
        (at(28, 12, 15), LUNCH, "appointment.no_session"),
        (at(24, 12, 15, month=12) + timedelta(days=60), LUNCH, "appointment.no_session"),
        (at(24, 12, 15), "YB99", "appointment.not_offered"),
        (at(24, 12, 15), "NONE", "appointment.not_offered"),
    ],
)
def test_times_that_are_not_offered_are_refused(
    counter: Counter, when: object, item: str, key: str
) -> None:
    with pytest.raises(RuleBroken, match=key):
        counter.book(when, item_code=item)  # type: ignore[arg-type]


@pytest.mark.parametrize("phone", ["", "1380000", "1380000123x", "138000012345", "११३८०००१२३४"])
def test_what_is_no_phone_is_refused(counter: Counter, phone: str) -> None:
    with pytest.raises(RuleBroken, match="appointment.phone_form"):
        counter.book(at(24, 12, 15), phone=phone or " ")


def test_closure_takes_the_day_away(counter: Counter) -> None:
    counter.opened.write(lambda session: session.add(Closure(day=at(24, 0).date(), reason="停电")))
    assert 24 not in left(counter.offers())
    with pytest.raises(RuleBroken, match="appointment.no_session"):
        counter.book(at(24, 12, 15))


def test_one_person_books_a_session_once_and_only_so_many(counter: Counter) -> None:
    phone = counter.phone()
    counter.book(at(24, 12, 15), phone=phone)
    with pytest.raises(RuleBroken, match="appointment.yours_already"):
        counter.book(at(24, 12, 45), phone=f"{phone[:3]} {phone[3:]}")
    counter.book(at(25, 12, 15), phone=phone)
    with pytest.raises(RuleBroken, match="appointment.person_limit"):
        counter.book(at(26, 12, 15), phone=phone)
    counter.book(at(26, 12, 15))


def test_cancelled_place_can_be_booked_again_and_frees_its_holder(counter: Counter) -> None:
    phone = counter.phone()
    view = counter.book(at(24, 12, 15), phone=phone)
    for _ in range(2):
        gone = counter.do(cancelling.cancel, appointment_id=view.id)
    assert gone.state == "cancelled"
    assert counter.quota(at(24, 12, 15)).leases[0] == ("hall", 4, 0)
    counter.book(at(24, 12, 15), phone=phone)


def test_cancelled_session_is_offered_to_nobody_and_its_people_are_to_be_told(
    counter: Counter,
) -> None:
    mine, other = counter.book(at(24, 12, 15)), counter.book(at(25, 12, 15))
    told = counter.do(
        cancelling.cancel_session,
        item_code=LUNCH,
        day=at(24, 0).date(),
        opens=at(24, 12, 15).time(),
        reason="系统检修",
        staff_id=counter.lead,
    )
    assert told == (mine.id,)
    assert left(counter.offers())[24] == 0
    with pytest.raises(RuleBroken, match="appointment.session_cancelled") as refused:
        counter.book(at(24, 12, 30))
    assert refused.value.values["reason"] == "系统检修"
    assert counter.quota(at(24, 12, 15)).adds_up
    assert other.state == "booked"
    with pytest.raises(RuleBroken, match="staff.not_allowed"):
        counter.do(
            cancelling.cancel_session,
            item_code=LUNCH,
            day=at(25, 0).date(),
            opens=at(25, 12, 15).time(),
            reason="系统检修",
            staff_id=counter.clerk,
        )


def test_without_a_hub_the_hall_has_all_places(counter: Counter) -> None:
    counter.policy(appointment_hall_share=50)
    assert left(counter.offers())[24] == 4
    counter.book(at(24, 12, 15))
    assert counter.quota(at(24, 12)).leases == (("hall", 4, 1), ("phone", 0, 0))


def test_the_hall_draws_on_its_share_and_the_phone_keeps_its_own(counter: Counter) -> None:
    counter.join_hub()
    counter.policy(appointment_hall_share=50)
    tuesday = at(24, 12, 15)
    assert left(counter.offers())[24] == 2
    granted = counter.do(
        quota.grant_lease, planned=counter.planned(tuesday), channel="phone", units=2
    )
    assert (granted.pool, granted.leases) == (0, (("hall", 2, 0), ("phone", 2, 0)))
    for minute in (30, 45):
        counter.book(at(24, 12, minute))
    with pytest.raises(RuleBroken, match="appointment.full"):
        counter.book(at(24, 13, 0))
    with pytest.raises(RuleBroken, match="appointment.lease_short"):
        counter.do(quota.return_lease, planned=counter.planned(tuesday), channel="hall", units=1)
    with pytest.raises(RuleBroken, match="appointment.pool_short"):
        counter.do(quota.grant_lease, planned=counter.planned(tuesday), channel="phone", units=1)
    assert counter.quota(tuesday).adds_up


def test_store_itself_refuses_a_lease_that_oversells(counter: Counter) -> None:
    counter.book(at(24, 12, 15))
    with pytest.raises(IntegrityError):
        counter.opened.write(
            lambda session: session.query(QuotaLease).filter_by(channel="phone").update({"used": 1})
        )


def test_hub_hears_everything_and_nobodys_phone(counter: Counter) -> None:
    phone = counter.phone()
    view = counter.book(at(28, 9), item_code=SATURDAY, phone=phone, name="林小满")
    counter.do(cancelling.cancel, appointment_id=view.id, staff_id=counter.clerk)
    facts = counter.facts()
    assert [kind for kind, _ in facts] == [
        "appointment.session_opened",
        "appointment.booked",
        "appointment.cancelled",
    ]
    said = b"".join(body for _, body in facts).decode()
    assert phone not in said
    assert "林" not in said
    acts = [line.action for line in counter.see(audit_log)]
    assert "appointment.cancelled" in acts

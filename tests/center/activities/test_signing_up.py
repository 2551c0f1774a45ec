"""Signing up: places, the waitlist and who moves up; children; what cannot be."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from kiosk.center.activities.calling import call_list, note_call
from kiosk.center.activities.finding import read_activity_slip, sign_up_token
from kiosk.center.activities.keeping import change_activity
from kiosk.center.activities.values import ActivityPlan, BoothPlan
from kiosk.data.tables import ActivityPerson, OutboxRecord
from kiosk.errors import RuleBroken
from tests.center.activities.hall import ActivityHall

TUESDAY = "2026-11-24 10:00-11:00"
WEDNESDAY = "2026-11-25 10:00-11:00"


def test_full_session_names_the_next_and_waiters_move_up_in_order(hall: ActivityHall) -> None:
    hall.add(TUESDAY, WEDNESDAY, capacity=3)
    first = hall.come(heads=2)
    hall.come()
    with pytest.raises(RuleBroken, match=r"activity\.full_next") as refused:
        hall.come()
    assert refused.value.values["next_session"] == hall.ids()[1]
    assert refused.value.values["may_wait"] is True
    pair = hall.come(heads=2, wait=True)
    single = hall.come(wait=True)
    assert (pair.state, pair.waiting_before) == ("waiting", 0)
    assert (single.state, single.waiting_before) == ("waiting", 1)
    hall.change("cancel", first)
    assert hall.now(pair).state == "signed"
    assert hall.now(single).state == "waiting"
    assert hall.now(single).waiting_before == 0
    assert hall.facts(f"activity_sign_up:{pair.id}") == [
        "activity.waitlisted",
        "activity.promoted",
    ]


def test_nobody_is_overtaken_while_a_larger_group_waits_for_the_same(hall: ActivityHall) -> None:
    hall.add(TUESDAY, capacity=2)
    one = hall.come()
    hall.come()
    pair = hall.come(heads=2, wait=True)
    hall.change("cancel", one)
    assert hall.now(pair).state == "waiting"
    with pytest.raises(RuleBroken, match=r"activity\.full"):
        hall.come()
    plan = ActivityPlan("A1", "once", "剪纸", "Paper cutting", capacity=3)
    hall.do(change_activity, plan=plan, staff_id=hall.house.lead.id)
    assert hall.now(pair).state == "signed"


def test_who_moved_up_is_on_the_call_list_until_reached(hall: ActivityHall) -> None:
    hall.add(TUESDAY, capacity=1)
    first, second = hall.come(), hall.come(wait=True)
    hall.change("cancel", first)
    (line,) = hall.house.opened.read(call_list)
    assert (line.sign_up_id, line.cause, line.state) == (second.id, "promoted", "open")
    lin = hall.house.lin.id
    hall.do(note_call, call_id=line.id, result="not_reached", staff_id=lin)
    (again,) = hall.house.opened.read(call_list)
    assert (again.state, again.tries) == ("not_reached", 1)
    hall.do(note_call, call_id=line.id, result="reached", staff_id=lin)
    assert hall.house.opened.read(call_list) == ()
    with pytest.raises(RuleBroken, match=r"activity\.call_closed"):
        hall.do(note_call, call_id=line.id, result="reached", staff_id=lin)


def test_booths_have_places_of_their_own(hall: ActivityHall) -> None:
    booths = (BoothPlan(1, "理发", "Haircuts", 1), BoothPlan(2, "磨刀", "Knives"))
    hall.add(TUESDAY, kind="fair", capacity=3, booths=booths)
    hall.come(booth=1)
    waits = hall.come(booth=1, wait=True)
    assert waits.state == "waiting"
    assert hall.come(booth=2).booth == "磨刀"  # whoever waits for another booth holds nobody up
    with pytest.raises(RuleBroken, match=r"activity\.booth_missing"):
        hall.come()


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({"age": None}, "activity.age_missing"),
        ({"age": 6}, "activity.age_band"),
        ({"age": 9}, "activity.guardian_missing"),
        ({"age": 9, "guardian_name": "张父", "guardian_phone": "1"}, "activity.guardian_phone"),
        (
            {"age": 9, "guardian_name": "张父", "guardian_phone": "13900139000"},
            "activity.consent_missing",
        ),
        ({"age": 14, "phone": "12"}, "activity.phone_form"),
        ({"age": 14, "name": " "}, "activity.name_missing"),
        ({"age": 14, "heads": 3}, "activity.heads"),
    ],
)
def test_child_needs_the_right_age_and_a_guardian(
    hall: ActivityHall, wish: dict[str, Any], why: str
) -> None:
    hall.add(TUESDAY, guardian=True, age_min=7, age_max=14, heads_most=2)
    with pytest.raises(RuleBroken, match=f"^{why} |^{why}$"):
        hall.come(**wish)


def test_age_and_guardian_are_kept_only_where_they_are_needed(hall: ActivityHall) -> None:
    hall.add(TUESDAY, code="A1", guardian=True)
    hall.add(WEDNESDAY, code="A2")
    child: dict[str, Any] = {
        "age": 9,
        "guardian_name": "张父",
        "guardian_phone": "139 0013 9000",
        "consent": True,
    }
    kept = hall.come(code="A1", **child)
    open_to_all = hall.come(code="A2", **child)
    people = hall.house.opened.read(
        lambda session: {
            row.sign_up_id: (row.age, row.guardian_phone, row.consent_at is not None)
            for row in session.scalars(select(ActivityPerson))
        }
    )
    assert people[kept.id] == (9, "13900139000", True)
    assert people[open_to_all.id] == (None, "", False)


def test_same_name_and_phone_sign_up_once_and_a_second_tap_is_the_same(hall: ActivityHall) -> None:
    hall.add(TUESDAY)
    tapped = uuid4()
    one = hall.come(phone="13800138000", sign_up_id=tapped)
    again = hall.come(phone="13800138000", sign_up_id=tapped)
    assert (again.code, again.repeated) == (one.code, True)
    with pytest.raises(RuleBroken, match=r"activity\.yours_already"):
        hall.come(phone="138 0013 8000")
    assert hall.come(phone="13800138000", name="张小暑").state == "signed"


def test_sign_up_has_its_times(hall: ActivityHall) -> None:
    hall.add("2026-11-23 09:00-10:30", code="A1")
    with pytest.raises(RuleBroken, match=r"activity\.closed"):
        hall.come(code="A1")  # it has begun
    assert hall.come(code="A1", staff_id=hall.house.lin.id).state == "signed"
    hall.add(TUESDAY, code="A2", published=False)
    with pytest.raises(RuleBroken, match=r"activity\.unknown"):
        hall.come(code="A2")


def test_slip_leads_back_to_the_sign_up(hall: ActivityHall) -> None:
    hall.add(TUESDAY)
    made = hall.come(phone="13800138000")
    token = hall.house.opened.write(lambda s: sign_up_token(s, sign_up_id=made.id))
    assert hall.house.see(read_activity_slip, token=token).id == made.id
    assert (made.masked_name, made.masked_phone) == ("张**", "138****8000")


def test_nothing_personal_is_told_to_the_hub(hall: ActivityHall) -> None:
    hall.add(TUESDAY, guardian=True)
    made = hall.come(
        name="欧阳小满",
        phone="13712345678",
        age=9,
        guardian_name="欧阳大山",
        guardian_phone="13787654321",
        consent=True,
    )
    hall.change("cancel", made)
    told = hall.house.opened.read(
        lambda session: b"".join(session.scalars(select(OutboxRecord.payload))).decode()
    )
    assert made.code not in told
    assert not any(word in told for word in ("欧阳", "1371234", "1378765", '"age"'))

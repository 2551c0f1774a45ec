"""A day of care: who is expected, here, handed to whom, late; what is kept and what is erased."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.care.attendance import (
    come_after_all,
    mark_absent,
    mark_arrived,
    take_back_arrival,
)
from kiosk.center.care.calendar import age_on, held_on
from kiosk.center.care.day_list import care_day, late_pickups, open_care_day
from kiosk.center.care.file import care_file, open_collectors, reveal
from kiosk.center.care.handing_over import allow_once, hand_over, send_home_alone
from kiosk.center.care.retention import erase_old_care
from kiosk.center.care.values import Collector
from kiosk.center.hours.closures import close_on
from kiosk.center.hours.opening import load_rules
from kiosk.center.people.audit import audit_log
from kiosk.clock import LOCAL
from kiosk.data.tables import CareAttendance, CareChild, CareCollector, CareSignature
from kiosk.errors import RuleBroken
from tests.center.care.school import MONDAY, SIGNED, TERM, School

PERSONAL = ("小满", "林立夏", "林桂花", "13800138000", "13900139000", "花生", "sick", "邻居")


def states(school: School, day: date = MONDAY) -> list[str]:
    return [child.state for child in school.see(care_day, code="SDB", day=day).children]


def test_a_day_from_the_roll_to_the_last_child(school: School) -> None:
    home, with_gran, alone = (
        school.register(),
        school.register(),
        school.register(birth=date(2014, 11, 22), goes_alone=True),
    )
    school.do(mark_absent, registration_id=home.id, day=MONDAY, reason="sick")
    for view in (with_gran, alone):
        school.staff(mark_arrived, view)
    assert states(school) == ["absent", "here", "here"]
    listed = school.staff(open_collectors, with_gran, why="接孩子,核对身份")
    assert [who.name for _, who in listed] == ["林立夏", "林桂花"]
    school.staff(hand_over, with_gran, collector_id=listed[1][0], signature=SIGNED)
    school.staff(send_home_alone, alone)
    assert states(school) == ["absent", "collected", "collected"]
    by = [child.collected_by for child in school.see(care_day, code="SDB", day=MONDAY).children]
    assert by == [None, "listed", "alone"]
    assert school.facts(with_gran.id)[-3:] == [
        "care.arrived",
        "care.personal_opened",
        "care.collected",
    ]
    with pytest.raises(RuleBroken, match="care.collected_already"):
        school.staff(hand_over, with_gran, collector_id=None, signature=SIGNED)


def test_who_is_not_on_the_list_is_refused_until_the_guardian_gave_their_word(
    school: School,
) -> None:
    mine, other = school.register(), school.register()
    for view in (mine, other):
        school.staff(mark_arrived, view)
    theirs = school.see(care_file, registration_id=other.id).collectors[1].id
    with pytest.raises(RuleBroken, match="care.not_on_list"):
        school.staff(hand_over, mine, collector_id=theirs, signature=SIGNED)
    neighbour = Collector("邻居周姨", "other", "13700137000")
    with pytest.raises(RuleBroken, match="care.word_form"):
        school.staff(allow_once, mine, collector=neighbour, given_by="rumour")
    allowed = school.staff(allow_once, mine, collector=neighbour, given_by="call")
    with pytest.raises(RuleBroken, match="signature.missing"):
        school.staff(hand_over, mine, collector_id=allowed, signature=())
    school.staff(hand_over, mine, collector_id=allowed, signature=SIGNED)
    log = school.opened.read(audit_log)
    assert "care.exception_allowed" in [line.action for line in log]
    school.clock.set_to(school.clock.now() + timedelta(days=1))
    school.staff(mark_arrived, mine)
    with pytest.raises(RuleBroken, match="care.not_on_list"):  # the word was for one day
        school.staff(hand_over, mine, collector_id=allowed, signature=SIGNED)


def test_home_alone_needs_the_age_and_the_guardian(school: School) -> None:
    not_agreed = school.register(birth=date(2013, 1, 1))
    school.staff(mark_arrived, not_agreed)
    with pytest.raises(RuleBroken, match="care.alone_not_agreed"):
        school.staff(send_home_alone, not_agreed)
    expected = school.register()
    with pytest.raises(RuleBroken, match="care.not_here"):
        school.staff(hand_over, expected, collector_id=None, signature=SIGNED)


def test_days_without_care_are_known_to_the_list_and_to_the_slip(school: School) -> None:
    made = school.register()
    with pytest.raises(RuleBroken, match="care.not_held"):
        school.do(mark_absent, registration_id=made.id, day=date(2026, 11, 28), reason="trip")
    with pytest.raises(RuleBroken, match="care.day_past"):
        school.do(mark_absent, registration_id=made.id, day=date(2026, 11, 20), reason="trip")
    tuesday = MONDAY + timedelta(days=1)
    school.do(close_on, day=tuesday, reason="停电检修", staff_id=None)
    assert school.see(care_day, code="SDB", day=tuesday).window is None
    assert tuesday not in [ahead.day for ahead in school.now(made).ahead]
    rules = school.opened.read(load_rules)
    assert held_on(TERM, rules, date(2026, 10, 1)) is None  # 国庆节
    school.do(mark_absent, registration_id=made.id, day=MONDAY, reason="trip")
    assert school.now(made).ahead[0].absent
    school.do(come_after_all, registration_id=made.id, day=MONDAY)
    assert states(school) == ["expected"]
    school.staff(mark_arrived, made)
    with pytest.raises(RuleBroken, match="care.here_already"):
        school.do(mark_absent, registration_id=made.id, day=MONDAY, reason="trip")
    school.staff(take_back_arrival, made)
    assert states(school) == ["expected"]


def test_whoever_is_still_here_after_the_end_is_on_the_late_list(school: School) -> None:
    here, _ = school.register(), school.register()
    school.staff(mark_arrived, here)
    school.clock.set_to(datetime(2026, 11, 23, 18, 44, tzinfo=LOCAL))
    assert school.see(late_pickups) == ()
    school.clock.pass_time(minutes=1)
    assert [child.registration_id for _, child in school.see(late_pickups)] == [here.id]
    school.staff(hand_over, here, collector_id=None, signature=SIGNED)
    assert school.see(late_pickups) == ()


def test_each_opening_is_logged_and_nothing_personal_leaves(school: School) -> None:
    made = school.register()
    file = school.see(care_file, registration_id=made.id)
    assert (file.has_health, file.masked_guardian, file.signed) == (True, "林**", True)
    with pytest.raises(RuleBroken, match="care.reveal_why"):
        school.staff(reveal, made, field="health", why=" ")
    assert school.staff(reveal, made, field="health", why="加餐前核对") == "对花生过敏"
    opened = school.do(open_care_day, code="SDB", day=MONDAY, staff_id=school.lin.id)
    assert opened.children[0].name.startswith("小满")
    school.do(mark_absent, registration_id=made.id, day=MONDAY, reason="sick")
    actions = [line.action for line in school.opened.read(audit_log)]
    assert {"care.personal_opened", "care.list_opened"} <= set(actions)
    told = school.told()
    assert [word for word in PERSONAL if word in told] == []


def test_after_the_retention_nothing_tells_who_the_child_was(school: School) -> None:
    made = school.register()
    school.do(mark_absent, registration_id=made.id, day=MONDAY, reason="sick")
    assert school.do(erase_old_care) == 0
    school.clock.set_to(datetime(2027, 4, 23, 9, tzinfo=LOCAL))
    assert school.do(erase_old_care) == 1
    assert school.do(erase_old_care) == 0
    now = school.now(made)
    assert (now.state, now.masked_child, now.masked_phone) == ("ended", "", "")

    def left(session: Session) -> list[object]:
        tables = (CareChild, CareCollector, CareSignature)
        return [row for table in tables for row in session.scalars(select(table))]

    assert school.opened.read(left) == []
    reason = school.opened.read(lambda session: session.scalar(select(CareAttendance.reason)))
    assert reason == "other"
    with pytest.raises(RuleBroken, match="care.erased"):
        school.staff(reveal, made, field="child", why="查一查")
    assert school.facts(made.id)[-1] == "care.erased"


def test_days_ahead_of_a_camp_months_away_begin_with_its_first_day(school: School) -> None:
    first = date(2026, 12, 28)
    school.put(code="HJB", kind="camp", first=first - timedelta(days=1), last=date(2026, 12, 31))
    school.clock.set_to(datetime(2026, 9, 1, 9, tzinfo=LOCAL))
    made = school.register(offer_code="HJB")
    assert [ahead.day for ahead in made.ahead] == [first + timedelta(days=n) for n in range(4)]


def test_a_child_of_29_february_is_older_on_1_march() -> None:
    assert age_on(date(2016, 2, 29), date(2027, 2, 28)) == 10
    assert age_on(date(2016, 2, 29), date(2027, 3, 1)) == 11

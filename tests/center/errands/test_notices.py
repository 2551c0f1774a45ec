"""Whoever has to know of a date is told once, and the date follows the calendar."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.center.errands.closing import complete
from kiosk.center.errands.deciding import accept
from kiosk.center.errands.notices import Notice, mark_seen, notices, tell_of_dates
from kiosk.center.errands.recounting import dates_off, recount_due_dates
from kiosk.center.errands.working import suspend
from kiosk.data.tables import Closure, ErrandNotice, OutboxRecord
from tests.center.errands.case import Office
from tests.center.errands.case import office as office


def tell(office: Office) -> int:
    told: int = office.opened.write(
        lambda session: tell_of_dates(
            session, device_id=office.opened.device_id, clock=office.clock
        )
    )
    return told


def seen_by(office: Office, login: UUID) -> tuple[Notice, ...]:
    found: tuple[Notice, ...] = office.see(notices, staff_id=login)
    return found


def facts(office: Office, like: str) -> list[str]:
    return list(
        office.opened.read(
            lambda session: session.scalars(
                select(OutboxRecord.type)
                .where(OutboxRecord.type.like(like))
                .order_by(OutboxRecord.seq)
            ).all()
        )
    )


def test_an_agent_is_told_once_the_day_before_and_once_it_is_over(office: Office) -> None:
    errand = office.under_way()  # due on 7 December
    agent, other = office.logins["01"], office.logins["03"]
    office.clock.pass_time(days=10)
    assert tell(office) == 0
    office.clock.pass_time(days=1)  # the Friday before
    assert [tell(office), tell(office)] == [1, 0]
    (notice,) = seen_by(office, agent)
    assert (notice.kind, notice.due_on, notice.mine) == ("due_soon", date(2026, 12, 7), True)
    assert notice.errand.id == errand
    assert [each.mine for each in seen_by(office, office.lead)] == [False]
    assert [each.mine for each in seen_by(office, office.logins["02"])] == [True]  # stands in
    assert seen_by(office, other) == ()
    assert seen_by(office, office.clerk) == ()
    # A lead reads it, and still it is the agent who has to.
    assert office.do(mark_seen, notice_ids=[notice.id]) == 0
    assert office.do(mark_seen, notice_ids=[notice.id], staff_id=other) == 0
    assert office.do(mark_seen, notice_ids=[notice.id], staff_id=agent) == 1
    assert office.do(mark_seen, notice_ids=[notice.id], staff_id=agent) == 0
    assert seen_by(office, agent)[0].seen_at == office.clock.now()
    office.clock.pass_time(days=4)
    assert tell(office) == 1
    (late,) = seen_by(office, agent)  # the first one says nothing new any more
    assert (late.kind, late.seen_at) == ("overdue", None)
    assert facts(office, "errand.%due%") == ["errand.due_soon", "errand.overdue"]
    assert facts(office, "errand.notice_seen") == ["errand.notice_seen"]
    office.do(complete, errand_id=errand, result="已发放")
    assert seen_by(office, agent) == ()
    assert tell(office) == 0


def test_what_stands_still_has_no_date_to_tell_of(office: Office) -> None:
    errand = office.under_way()
    office.do(suspend, errand_id=errand, kind="materials", note="请补交银行卡")
    office.clock.pass_time(days=60)
    assert tell(office) == 0


def test_a_closure_moves_dates_and_a_moved_date_is_told_again(office: Office) -> None:
    office.under_way()
    office.clock.pass_time(days=11)
    assert tell(office) == 1
    assert office.opened.read(dates_off) == ((), None)
    office.opened.write(lambda session: session.add(Closure(day=date(2026, 12, 7), reason="停电")))
    off, go_on = office.opened.read(dates_off)
    assert (len(off), go_on) == (1, None)

    def recount() -> int:
        return office.opened.write(
            lambda session: recount_due_dates(
                session, device_id=office.opened.device_id, errand_ids=off, clock=office.clock
            )
        )

    assert [recount(), recount()] == [1, 0]
    assert facts(office, "errand.date_changed") == ["errand.date_changed"]
    assert tell(office) == 1  # the eighth is the next working day now
    told = office.opened.read(lambda session: session.scalars(select(ErrandNotice.due_on)).all())
    assert sorted(told) == [date(2026, 12, 7), date(2026, 12, 8)]
    assert [each.due_on for each in seen_by(office, office.logins["01"])] == [date(2026, 12, 8)]


@pytest.mark.parametrize("agent", [None, "01"])
def test_who_leads_sees_to_what_nobody_has(office: Office, agent: str | None) -> None:
    if agent is None:
        office.do(accept, errand_id=office.submitted().id)
    else:
        office.under_way(agent)
    office.clock.pass_time(days=30)
    tell(office)
    (notice,) = seen_by(office, office.lead)
    assert notice.mine is (agent is None)
    assert office.do(mark_seen, notice_ids=[notice.id]) == int(agent is None)

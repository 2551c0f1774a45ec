"""The audit log: every act in its transaction, and tampering shows where it was done."""

from uuid import UUID

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit_log, audit_verify
from kiosk.center.people.roles import ACTS, PERMISSIONS, ROLES, check_may, may
from kiosk.center.people.staff import log_in
from kiosk.center.queue.policy import DEFAULTS, checked_value, load_policy
from kiosk.center.queue.settings import set_policy
from kiosk.data.tables import AuditEntry, AuditHead
from kiosk.errors import RuleBroken
from tests.center.conftest import SmallCenter


def work_a_little(center: SmallCenter) -> None:
    for pin in ("0000", "2468"):
        center.opened.write(
            lambda session, pin=pin: log_in(
                session,
                device_id=center.opened.device_id,
                login="lin",
                pin=pin,
                clock=center.clock,
            )
        )
    center.take()
    ticket = center.serve()
    center.move("finish", ticket.id)


def spoil(center: SmallCenter, statement: object) -> None:
    center.opened.write(lambda session: session.execute(statement))  # type: ignore[call-overload]


def broken(center: SmallCenter) -> list[tuple[int, str]]:
    report = center.opened.read(audit_verify)
    return [(each.seq, each.trouble) for each in report.broken]


def test_what_staff_did_stands_in_the_log_and_the_chain_is_whole(
    small_center: SmallCenter,
) -> None:
    work_a_little(small_center)
    lines = small_center.opened.read(audit_log)
    assert [line.action for line in reversed(lines)] == [
        "desk.opened",
        "desk.opened",
        "staff.wrong_pin",
        "staff.logged_in",
        "ticket.call",
        "ticket.serve",
        "ticket.finish",
    ]
    assert {line.actor for line in lines} <= {str(small_center.lin.id), str(small_center.wang.id)}
    report = small_center.opened.read(audit_verify)
    assert (report.entries, report.chains, report.broken) == (7, 1, ())


def test_refused_act_leaves_nothing_in_the_log(small_center: SmallCenter) -> None:
    before = len(small_center.opened.read(audit_log))
    with pytest.raises(RuleBroken):
        small_center.call(3)
    assert len(small_center.opened.read(audit_log)) == before


def test_changed_entry_is_named_whatever_of_it_was_changed(small_center: SmallCenter) -> None:
    work_a_little(small_center)
    for seq, change in (
        (6, {"actor": "-"}),
        (5, {"action": "ticket.miss"}),
        (4, {"subject": "x"}),
        (3, {"detail": {"a": 1}}),
        (2, {"prev": b"x"}),
        (1, {"hash": b"x"}),
    ):
        spoil(small_center, update(AuditEntry).where(AuditEntry.seq == seq).values(**change))
        assert broken(small_center) == [(seq, "changed")]


def test_removed_entry_and_a_log_cut_short_are_named(small_center: SmallCenter) -> None:
    work_a_little(small_center)
    spoil(small_center, delete(AuditEntry).where(AuditEntry.seq == 7))
    assert broken(small_center) == [(7, "cut off")]
    spoil(small_center, delete(AuditEntry).where(AuditEntry.seq == 3))
    assert broken(small_center) == [(3, "missing")]
    spoil(small_center, delete(AuditEntry))
    assert broken(small_center) == [(1, "cut off")]


def test_log_that_goes_on_after_tampering_still_shows_it(small_center: SmallCenter) -> None:
    spoil(small_center, update(AuditEntry).where(AuditEntry.seq == 1).values(actor="-"))
    work_a_little(small_center)
    assert broken(small_center) == [(1, "changed")]


def test_failed_login_says_nothing_of_what_was_typed(small_center: SmallCenter) -> None:
    small_center.opened.write(
        lambda session: log_in(
            session,
            device_id=small_center.opened.device_id,
            login="135724",
            pin="1",
            clock=small_center.clock,
        )
    )
    line = small_center.opened.read(audit_log)[0]
    assert (line.action, line.actor) == ("staff.login_unknown", "-")
    assert "135724" not in str(line)


def test_head_of_each_chain_moves_with_it(small_center: SmallCenter) -> None:
    work_a_little(small_center)

    def heads(session: Session) -> list[tuple[UUID, int]]:
        return [(head.device_id, head.seq) for head in session.scalars(select(AuditHead))]

    assert small_center.opened.read(heads) == [(small_center.opened.device_id, 7)]


def test_setting_needs_the_right_and_leaves_before_and_after(small_center: SmallCenter) -> None:
    with pytest.raises(RuleBroken, match="staff.not_allowed"):
        small_center.opened.write(
            lambda session: set_policy(
                session,
                device_id=small_center.opened.device_id,
                staff_id=small_center.lin.id,
                key="recall_limit",
                value=1,
                clock=small_center.clock,
            )
        )
    small_center.set(set_policy, key="recall_limit", value=1)
    assert small_center.opened.read(load_policy).recall_limit == 1
    line = small_center.opened.read(audit_log)[0]
    assert (line.subject, line.detail) == ("policy:recall_limit", {"before": 3, "after": 1})


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("speed", 1, "policy.unknown"),
        ("recall_limit", "3", "policy.form"),
        ("recall_limit", True, "policy.form"),
        ("normal_turns", 0, "policy.bounds"),
        ("after_miss", "lost", "policy.choice"),
    ],
)
def test_value_that_cannot_be_is_refused(key: str, value: object, reason: str) -> None:
    with pytest.raises(RuleBroken, match=reason):
        checked_value(key, value)


def test_defaults_are_values_a_center_could_set() -> None:
    for key in DEFAULTS.__slots__:
        assert checked_value(key, getattr(DEFAULTS, key)) == getattr(DEFAULTS, key)


def test_roles_grow_and_the_unknown_may_nothing() -> None:
    assert set(PERMISSIONS) == set(ROLES)
    assert PERMISSIONS["clerk"] < PERMISSIONS["lead"] < PERMISSIONS["administrator"]
    assert not any(may("king", act) for act in ACTS)
    assert not may("clerk", "policy.set")
    with pytest.raises(RuleBroken, match="staff.not_allowed"):
        check_may("agent", "staff.add")

"""Log-in: PINs, the lock after five wrong ones, and what is kept of them."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from kiosk.center.people.staff import LogIn, add_staff, end_staff, log_in, pin_hasher, set_pin
from kiosk.data.tables import OutboxRecord, Staff
from kiosk.errors import RuleBroken
from tests.center.conftest import SmallCenter


def attempt(center: SmallCenter, pin: str, login: str = "lin") -> LogIn:
    return center.opened.write(
        lambda session: log_in(
            session,
            device_id=center.opened.device_id,
            login=login,
            pin=pin,
            clock=center.clock,
        )
    )


def reason(outcome: LogIn) -> str | None:
    return outcome.refused.key if outcome.refused else None


def test_right_pin_lets_in(small_center: SmallCenter) -> None:
    outcome = attempt(small_center, "2468", " lin ")
    assert outcome.staff == small_center.lin
    assert outcome.refused is None


@pytest.mark.parametrize(("login", "pin"), [("lin", "0000"), ("nobody", "2468"), ("", "")])
def test_wrong_pin_and_unknown_login_get_the_same_answer(
    small_center: SmallCenter, login: str, pin: str
) -> None:
    outcome = attempt(small_center, pin, login)
    assert (outcome.staff, reason(outcome)) == (None, "staff.wrong_pin")


def test_fifth_wrong_pin_locks_for_ten_minutes_even_for_the_right_one(
    small_center: SmallCenter,
) -> None:
    outcomes = [reason(attempt(small_center, "0000")) for _ in range(5)]
    assert outcomes == ["staff.wrong_pin"] * 4 + ["staff.locked"]
    small_center.clock.pass_time(minutes=9, seconds=30)
    locked = attempt(small_center, "2468")
    assert locked.refused is not None
    assert (locked.refused.key, locked.refused.values) == ("staff.locked", {"minutes": 1})
    small_center.clock.pass_time(minutes=1)
    assert attempt(small_center, "2468").staff == small_center.lin


def test_right_pin_forgets_the_wrong_ones_before(small_center: SmallCenter) -> None:
    for pin in ("0000",) * 4 + ("2468",) + ("0000",) * 4:
        outcome = attempt(small_center, pin)
    assert reason(outcome) == "staff.wrong_pin"


def test_clock_set_back_does_not_lock_for_years(small_center: SmallCenter) -> None:
    for _ in range(5):
        attempt(small_center, "0000")
    small_center.clock.set_to(small_center.clock.moment - timedelta(days=3650))
    assert attempt(small_center, "2468").staff == small_center.lin


def test_lock_is_a_fact_for_the_hub_without_a_name(small_center: SmallCenter) -> None:
    for _ in range(5):
        attempt(small_center, "0000")
    record = small_center.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord).where(OutboxRecord.type == "staff.locked")
        ).one()
    )
    assert "林" not in record.payload.decode()


def test_a_pin_is_hashed_at_the_cost_that_is_recommended() -> None:
    """OWASP's second recommendation for argon2id; the other tests hash at less."""
    hasher = pin_hasher()
    assert (hasher.time_cost, hasher.memory_cost, hasher.parallelism) == (2, 19 * 1024, 1)


def test_only_a_hash_of_the_pin_is_kept(small_center: SmallCenter) -> None:
    stored = small_center.opened.read(lambda session: session.scalars(select(Staff.pin_hash)).all())
    assert all(pin_hash.startswith("$argon2id$") for pin_hash in stored)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"login": "lin"}, "staff.login_taken"),
        ({"login": "  "}, "staff.login_missing"),
        ({"name": ""}, "staff.name_missing"),
        ({"pin": "123"}, "staff.pin_form"),
        ({"pin": "١٢٣٤"}, "staff.pin_form"),
        ({"pin": "1" * 13}, "staff.pin_form"),
        ({"role": "king"}, "staff.role_unknown"),
    ],
)
def test_bad_staff_entry_says_which_field(
    small_center: SmallCenter, change: dict[str, str], key: str
) -> None:
    entry = {"login": "zhao", "name": "赵一", "role": "clerk", "pin": "1234"} | change
    with pytest.raises(RuleBroken, match=key):
        small_center.opened.write(lambda session: add_staff(session, **entry))


def test_a_new_pin_is_given_to_whoever_forgot_theirs_and_opens_a_locked_login(
    small_center: SmallCenter,
) -> None:
    for _ in range(5):
        attempt(small_center, "0000")
    opened, clock = small_center.opened, small_center.clock
    changed = opened.write(
        lambda session: set_pin(
            session, device_id=opened.device_id, login="lin", pin="97531", clock=clock
        )
    )
    assert changed == small_center.lin
    assert reason(attempt(small_center, "2468")) == "staff.wrong_pin"
    assert attempt(small_center, "97531").staff == small_center.lin
    for login, pin, why in (("nobody", "1234", "no_such_login"), ("lin", "12", "pin_form")):
        with pytest.raises(RuleBroken, match=f"staff.{why}"):
            opened.write(
                lambda session, login=login, pin=pin: set_pin(
                    session, device_id=opened.device_id, login=login, pin=pin, clock=clock
                )
            )


def test_whoever_left_logs_in_no_more(small_center: SmallCenter) -> None:
    opened, clock = small_center.opened, small_center.clock
    opened.write(
        lambda session: end_staff(session, device_id=opened.device_id, login="lin", clock=clock)
    )
    assert reason(attempt(small_center, "2468")) == "staff.wrong_pin"
    with pytest.raises(RuleBroken, match=r"staff\.no_such_login"):
        opened.write(
            lambda session: end_staff(session, device_id=opened.device_id, login="lin", clock=clock)
        )

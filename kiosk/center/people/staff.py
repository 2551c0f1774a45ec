"""Staff: who may log in, and what happens when a PIN is wrong."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.people.roles import ROLES
from kiosk.center.queue.business_day import beat
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Staff, new_id
from kiosk.errors import RuleBroken

TRIES = 5
LOCKED_FOR = timedelta(minutes=10)
PIN_DIGITS = range(4, 13)


@dataclass(frozen=True, slots=True)
class StaffView:
    """Somebody who works here."""

    id: UUID
    login: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class LogIn:
    """How an attempt ended: either `staff` or the reason it was `refused`.

    A value and not an exception, because a refused attempt is counted: raising would roll the
    count back.
    """

    staff: StaffView | None
    refused: RuleBroken | None


def pin_hasher() -> PasswordHasher:
    """argon2id at OWASP's second recommendation: about 30 ms on a small terminal."""
    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def add_staff(session: Session, *, login: str, name: str, role: str, pin: str) -> StaffView:
    """Give somebody a login. The PIN is 4 to 12 digits; only its hash is kept."""
    login, name = login.strip(), name.strip()
    if not login:
        raise RuleBroken("staff.login_missing")
    if not name:
        raise RuleBroken("staff.name_missing")
    _check_pin(pin)
    if role not in ROLES:
        raise RuleBroken("staff.role_unknown", role=role)
    if session.scalar(select(Staff.id).where(Staff.login == login)) is not None:
        raise RuleBroken("staff.login_taken")
    row = Staff(id=new_id(), login=login, name=name, role=role, pin_hash=pin_hasher().hash(pin))
    session.add(row)
    session.flush()
    return StaffView(row.id, row.login, row.name, row.role)


def set_pin(session: Session, *, device_id: UUID, login: str, pin: str, clock: Clock) -> StaffView:
    """Give somebody who forgot theirs another PIN; a login that is locked opens again.

    `RuleBroken`: `staff.no_such_login`, `staff.pin_form`.
    """
    _check_pin(pin)
    row = _of_login(session, login)
    row.pin_hash = pin_hasher().hash(pin)
    row.failed_tries, row.locked_until = 0, None
    session.flush()
    _audit(session, row.id, "staff.pin_set", device_id, clock)
    return StaffView(row.id, row.login, row.name, row.role)


def end_staff(session: Session, *, device_id: UUID, login: str, clock: Clock) -> StaffView:
    """Let somebody log in no more; what they did stays theirs. `RuleBroken`: staff.no_such_login"""
    row = _of_login(session, login)
    row.active = False
    session.flush()
    _audit(session, row.id, "staff.ended", device_id, clock)
    return StaffView(row.id, row.login, row.name, row.role)


def _check_pin(pin: str) -> None:
    if not (pin.isascii() and pin.isdigit() and len(pin) in PIN_DIGITS):
        raise RuleBroken("staff.pin_form")


def _of_login(session: Session, login: str) -> Staff:
    row = session.scalars(
        select(Staff).where(Staff.login == login.strip(), Staff.active).with_for_update()
    ).one_or_none()
    if row is None:
        raise RuleBroken("staff.no_such_login", login=login.strip())
    return row


def log_in(session: Session, *, device_id: UUID, login: str, pin: str, clock: Clock) -> LogIn:
    """Check a PIN. The fifth wrong one in a row locks the login for ten minutes.

    An unknown login and a wrong PIN get the same answer in the same time.
    """
    row = session.scalars(
        select(Staff)
        .where(Staff.login == login.strip(), Staff.active)
        # Not the key: a colleague's move that names this person need not wait.
        .with_for_update(key_share=True)
    ).one_or_none()
    if row is None:
        pin_hasher().hash(pin)
        # Not the login that was tried: people type their PIN there.
        _audit(session, None, "staff.login_unknown", device_id, clock)
        return LogIn(None, RuleBroken("staff.wrong_pin"))
    now = clock.now()
    if row.locked_until is not None:
        left = row.locked_until - now
        # A clock set back must not lock somebody out for longer than the rule says.
        if timedelta(0) < left <= LOCKED_FOR:
            _audit(session, row.id, "staff.login_while_locked", device_id, clock)
            minutes = -(-int(left.total_seconds()) // 60) or 1
            return LogIn(None, RuleBroken("staff.locked", minutes=minutes))
        row.locked_until, row.failed_tries = None, 0
    if not _pin_fits(row.pin_hash, pin):
        return LogIn(None, _count_failure(session, row, device_id, clock))
    row.failed_tries = 0
    session.flush()
    _audit(session, row.id, "staff.logged_in", device_id, clock)
    return LogIn(StaffView(row.id, row.login, row.name, row.role), None)


def _pin_fits(pin_hash: str, pin: str) -> bool:
    try:
        return pin_hasher().verify(pin_hash, pin)
    except (VerifyMismatchError, InvalidHashError):
        return False


def _count_failure(session: Session, row: Staff, device_id: UUID, clock: Clock) -> RuleBroken:
    row.failed_tries += 1
    if row.failed_tries < TRIES:
        session.flush()
        _audit(session, row.id, "staff.wrong_pin", device_id, clock)
        return RuleBroken("staff.wrong_pin")
    row.locked_until = clock.now() + LOCKED_FOR
    session.flush()
    beat(session)
    outbox.record(
        session,
        device_id,
        stream=f"staff:{row.id}",
        type="staff.locked",
        payload={"staff": str(row.id), "at": clock.now().isoformat()},
        occurred_at=clock.now(),
    )
    _audit(session, row.id, "staff.locked", device_id, clock)
    return RuleBroken("staff.locked", minutes=int(LOCKED_FOR.total_seconds()) // 60)


def _audit(
    session: Session, staff_id: UUID | None, action: str, device_id: UUID, clock: Clock
) -> None:
    # The hall first, as every other use case: so two processes of a device cannot lock each other.
    beat(session)
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=action,
        subject=f"staff:{staff_id}" if staff_id else "staff:-",
        clock=clock,
    )

"""Who may look at the hub's pages: accounts, passwords, the lock after wrong ones, the log."""

import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, delete, insert, select, update

from kiosk.errors import RuleBroken
from kiosk.hub.organizers.tables import OfficeAct, OfficeSession, Organizer
from kiosk.hub.services.tables import Provider

ROLES = ("viewer", "township", "organizer", "auditor")
PROVIDER = "provider"
"""The role of an account that sees the orders of one provider, and nothing else."""
PASSWORD_AT_LEAST = 10
PASSWORD_AT_MOST = 200
WRONG_AT_MOST = 5
LOCKED_FOR = timedelta(minutes=15)
_LOGIN = re.compile(r"[a-z][a-z0-9._-]{1,31}")
_AREA = re.compile(r"[A-Za-z0-9-]{0,32}")


@dataclass(frozen=True, slots=True)
class Account:
    """What is compared with what somebody typed."""

    id: UUID
    password: str
    locked: bool


@lru_cache
def hasher() -> PasswordHasher:
    """Argon2id at the cost of its library's present defaults."""
    return PasswordHasher()


@lru_cache
def nobodys_password() -> str:
    """Compared with where there is no account, so that both take equally long."""
    return hasher().hash(uuid.uuid4().hex)


def add_organizer(
    connection: Connection,
    *,
    login: str,
    role: str,
    area: str,
    password: str,
    now: datetime,
    provider: str | None = None,
) -> None:
    """A new account, or a new role, area and password for one that is there.

    `RuleBroken`: `organizer.login_form`, `organizer.role_unknown`, `organizer.area_form`,
    `organizer.password_short`, `organizer.provider_unknown`.
    """
    if not _LOGIN.fullmatch(login):
        raise RuleBroken("organizer.login_form")
    if role not in (ROLES if provider is None else (PROVIDER,)):
        raise RuleBroken("organizer.role_unknown", roles=", ".join(ROLES))
    if not _AREA.fullmatch(area):
        raise RuleBroken("organizer.area_form")
    if not PASSWORD_AT_LEAST <= len(password) <= PASSWORD_AT_MOST:
        raise RuleBroken("organizer.password_short", least=PASSWORD_AT_LEAST)
    if provider is not None and not _is_provider(connection, provider):
        raise RuleBroken("organizer.provider_unknown", provider=provider)
    values = {
        "role": role,
        "area": area,
        "provider": provider,
        "password": hasher().hash(password),
        "failures": 0,
        "locked_until": None,
        "ended_at": None,
    }
    known = connection.scalar(select(Organizer.id).where(Organizer.login == login))
    if known is None:
        connection.execute(
            insert(Organizer).values(id=uuid.uuid4(), login=login, created_at=now, **values)
        )
    else:
        connection.execute(update(Organizer).where(Organizer.id == known).values(**values))
        connection.execute(delete(OfficeSession).where(OfficeSession.organizer_id == known))
    note(connection, login, "account.set", f"{role} {provider or area or '*'}", now=now)


def _is_provider(connection: Connection, code: str) -> bool:
    return connection.scalar(select(Provider.code).where(Provider.code == code)) is not None


def end_organizer(connection: Connection, *, login: str, now: datetime) -> None:
    """Nobody logs in with it any more, and who is in is out. `RuleBroken` organizer.unknown."""
    known = connection.scalar(select(Organizer.id).where(Organizer.login == login))
    if known is None:
        raise RuleBroken("organizer.unknown", login=login)
    connection.execute(update(Organizer).where(Organizer.id == known).values(ended_at=now))
    connection.execute(delete(OfficeSession).where(OfficeSession.organizer_id == known))
    note(connection, login, "account.ended", "", now=now)


def account(connection: Connection, login: str, *, now: datetime) -> Account | None:
    """The account of that name, unless it was ended."""
    row = connection.execute(
        select(Organizer.id, Organizer.password, Organizer.locked_until).where(
            Organizer.login == login, Organizer.ended_at.is_(None)
        )
    ).first()
    if row is None:
        return None
    return Account(row.id, row.password, row.locked_until is not None and row.locked_until > now)


def fits(password: str, known: Account | None) -> bool:
    """Whether it is the account's password. Takes as long where there is no account."""
    try:
        hasher().verify(known.password if known else nobodys_password(), password)
    except (VerificationError, InvalidHashError):
        return False
    return known is not None


def note_wrong(connection: Connection, login: str, known: Account | None, *, now: datetime) -> None:
    """Count a wrong password; the fifth in a row locks the account for a quarter of an hour."""
    note(connection, login[:32] if known else "?", "login.refused", "", now=now)
    if known is None or known.locked:
        return
    mine = Organizer.id == known.id
    connection.execute(update(Organizer).where(mine).values(failures=Organizer.failures + 1))
    failures = connection.scalar(select(Organizer.failures).where(mine)) or 0
    if failures >= WRONG_AT_MOST:
        connection.execute(
            update(Organizer).where(mine).values(failures=0, locked_until=now + LOCKED_FOR)
        )
        note(connection, login, "login.locked", "", now=now)


def note_right(connection: Connection, known: Account) -> None:
    """A right password ends the count."""
    connection.execute(
        update(Organizer).where(Organizer.id == known.id).values(failures=0, locked_until=None)
    )


def note(connection: Connection, login: str, act: str, detail: str, *, now: datetime) -> None:
    """Add to the log. `detail` is fit for it: no password, nobody's data."""
    connection.execute(
        insert(OfficeAct).values(id=uuid.uuid4(), at=now, login=login, act=act, detail=detail)
    )

"""Who may send to the hub: one-time codes, enrolment, credentials, revocation."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.errors import RuleBroken
from kiosk.hub.tables import EnrolmentCode, HubDevice

CODE_VALID = timedelta(hours=24)
_CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # none that is read for another
_CODE_LENGTH = 12  # 30^12: nobody guesses one within its day
_GROUP = 4
# Built once: every request of a device needs it.
_RECOGNISE = select(HubDevice.id, HubDevice.center_code, HubDevice.revoked_at).where(
    HubDevice.credential_sha256 == bindparam("digest")
)


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device whose credential was right."""

    id: UUID
    center_code: str
    revoked: bool


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a device takes home; the credential exists nowhere else."""

    device: UUID
    center_code: str
    credential: str


def create_code(
    connection: Connection, *, center_code: str, now: datetime, valid: timedelta = CODE_VALID
) -> str:
    """A fresh code for one device of a center, to be typed in: `K7QM-3XPA-WD29`."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    connection.execute(
        insert(EnrolmentCode).values(
            code_sha256=_digest(letters),
            center_code=center_code,
            created_at=now,
            expires_at=now + valid,
        )
    )
    return "-".join(letters[at : at + _GROUP] for at in range(0, _CODE_LENGTH, _GROUP))


def enrol(connection: Connection, *, code: str, device: UUID, now: datetime) -> Enrolled:
    """Spend `code` and give `device` a new credential; an older one ends.

    Raises `RuleBroken` hub.code_refused for a code that is unknown, spent or too old: which of
    them, a stranger does not learn.
    """
    letters = "".join(code.upper().replace("-", " ").split())
    row = connection.execute(
        select(EnrolmentCode.center_code, EnrolmentCode.used_at, EnrolmentCode.expires_at)
        .where(EnrolmentCode.code_sha256 == _digest(letters))
        .with_for_update()
    ).first()
    if row is None or row.used_at is not None or row.expires_at <= now:
        raise RuleBroken("hub.code_refused")
    credential = secrets.token_urlsafe(32)
    fresh = {
        "center_code": row.center_code,
        "credential_sha256": _digest(credential),
        "enrolled_at": now,
        "revoked_at": None,
        "restored_at": None,
        "cloned_at": None,
    }
    known = connection.execute(update(HubDevice).where(HubDevice.id == device).values(**fresh))
    if known.rowcount == 0:
        connection.execute(insert(HubDevice).values(id=device, **fresh))
    connection.execute(
        update(EnrolmentCode)
        .where(EnrolmentCode.code_sha256 == _digest(letters))
        .values(used_at=now, used_by=device)
    )
    return Enrolled(device, row.center_code, credential)


def recognise(connection: Connection, credential: str) -> KnownDevice | None:
    """The device with this credential, found by its digest: 256 random bits need no salt."""
    row = connection.execute(_RECOGNISE, {"digest": _digest(credential)}).first()
    return None if row is None else KnownDevice(row.id, row.center_code, row.revoked_at is not None)


def revoke(connection: Connection, device: UUID, *, now: datetime) -> bool:
    """Take nothing more from `device`; False where there is none. What it sent stays."""
    done = connection.execute(
        update(HubDevice).where(HubDevice.id == device).values(revoked_at=now)
    )
    return done.rowcount == 1


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()

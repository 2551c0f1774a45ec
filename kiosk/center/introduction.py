"""What a center and its machines say of themselves to the hub: words, slip key, printer.

Said again only when it has changed, so that it costs a record now and then.
"""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnExpressionArgument, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kiosk.center.guides.departments import department_names
from kiosk.center.profile import center
from kiosk.center.queue.policy import load_policy
from kiosk.center.slips.sealing import seal_key
from kiosk.center.slips.slip_key import slip_key
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Activity, CareOffer, Device, Item, Room, Village

LOOK_BACK = 5000
"""Records among which the last word is looked for; beyond them it is said again."""


def introduce(session: Session, *, device_id: UUID, clock: Clock) -> bool:
    """Tell the hub who this center is, unless it was told the same; whether it was told now.

    The hub believes it because of who sends it: a device that enrolled for this very center.
    """
    said = _center(session)
    return _say(session, f"center:{said['center']}", "center.introduced", said, device_id, clock)


def report_refused(session: Session, *, device_id: UUID, clock: Clock) -> bool:
    """Tell the hub how many of this machine's records it refused: somebody has to look at them."""
    said: dict[str, object] = {"refused": outbox.backlog(session, device_id).dead}
    return _say(session, f"device:{device_id}", "device.refused", said, device_id, clock)


def report_printer(
    session: Session, *, device_id: UUID, ready: bool, faults: Collection[str], clock: Clock
) -> bool:
    """Tell the hub what has become of this machine's printer; `faults` are the bare keywords."""
    said: dict[str, object] = {"ready": ready, "faults": sorted(faults)}
    return _say(session, f"device:{device_id}", "device.printer", said, device_id, clock)


def report_health(
    session: Session,
    *,
    device_id: UUID,
    free_gb: int,
    backup_on: date | None,
    version: str,
    troubles: Collection[str],
    clock: Clock,
) -> bool:
    """Tell the hub how this machine is; about once a day, because days and gigabytes change."""
    said: dict[str, object] = {
        "free_gb": free_gb,
        "backup_on": backup_on.isoformat() if backup_on else None,
        "version": version,
        "troubles": sorted(troubles),
    }
    return _say(session, f"device:{device_id}", "device.health", said, device_id, clock)


def _say(
    session: Session,
    stream: str,
    what: str,
    said: dict[str, object],
    device_id: UUID,
    clock: Clock,
) -> bool:
    device = session.get(Device, device_id)
    if device is None or device.hub_credential is None:
        return False  # there is no hub to tell
    last = outbox.last_said(session, device_id, type=what, among=LOOK_BACK)
    if last is not None and {**last, "at": None} == {**said, "at": None}:
        return False
    at = clock.now()
    outbox.record(
        session,
        device_id,
        stream=stream,
        type=what,
        payload={**said, "at": at.isoformat()},
        occurred_at=at,
    )
    return True


def _center(session: Session) -> dict[str, object]:
    who, key = center(session), slip_key(session)
    return {
        "center": who.code,
        "name": who.name,
        "name_en": who.name_en,
        "phone": who.phone,
        "slip_key": key.public_key().public_bytes_raw().hex(),
        "seal_key": seal_key(key.private_bytes_raw()).public_key().public_bytes_raw().hex(),
        "booking": _booking_terms(session),
        "items": _names(session, Item.code, Item.name, Item.active),
        "rooms": _names(session, Room.code, Room.name),
        "activities": _names(session, Activity.code, Activity.name, Activity.state == "published"),
        "offers": _names(session, CareOffer.code, CareOffer.name, CareOffer.active),
        "villages": _names(session, Village.code, Village.name),
        "english": _english_names(session),
        "departments": department_names(session),
        "rating_days": load_policy(session).rating_days,
    }


def _booking_terms(session: Session) -> dict[str, object]:
    """By which rules of this center's the hub takes bookings by phone."""
    policy = load_policy(session)
    return {
        "cutoff_days": policy.appointment_cutoff_days,
        "cutoff_hour": policy.appointment_cutoff_hour,
        "per_person": policy.appointment_per_person,
    }


def _english_names(session: Session) -> dict[str, dict[str, str]]:
    """The English names of the same things, of those that have one."""
    return {
        "items": _names(session, Item.code, Item.name_en, Item.active, Item.name_en.is_not(None)),
        "rooms": _names(session, Room.code, Room.name_en, Room.name_en != ""),
        "activities": _names(
            session,
            Activity.code,
            Activity.name_en,
            Activity.state == "published",
            Activity.name_en != "",
        ),
        "offers": _names(
            session, CareOffer.code, CareOffer.name_en, CareOffer.active, CareOffer.name_en != ""
        ),
    }


def _names(
    session: Session,
    code: InstrumentedAttribute[str],
    name: InstrumentedAttribute[str] | InstrumentedAttribute[str | None],
    *those: ColumnExpressionArgument[bool],
) -> dict[str, str]:
    return {row[0]: row[1] or "" for row in session.execute(select(code, name).where(*those))}

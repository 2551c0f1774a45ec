"""Pictures of documents kept with an errand: small JPEGs without metadata, encrypted as the rest.

Scaling and re-encoding happen before: the center takes bytes, and looks at what they are.
"""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.errands.rows import check_staff, enter, move, wanted
from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import ErrandAttachment, new_id
from kiosk.errors import RuleBroken

BYTES_AT_MOST = 1_500_000
SIDE_AT_MOST = 1600
PICTURES_AT_MOST = 30
_METADATA = frozenset((*range(0xE1, 0xF0), 0xFE))
"""JPEG markers that carry what a camera or program wrote down: APP1 to APP15, and comments."""
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def attach_picture(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    name: str,
    jpeg: bytes,
    staff_id: UUID,
    clock: Clock,
) -> UUID:
    """Keep a picture; its id. `name` says what is on it (身份证), never a file's name.

    `RuleBroken`: `errand.picture_name`, `errand.picture_form` (no baseline JPEG, or with
    metadata), `errand.picture_large`, `errand.pictures_many`.
    """
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    title = wanted(name, "errand.picture_name", most=80)
    check_picture(jpeg)
    kept = select(func.count()).where(ErrandAttachment.errand_id == errand_id)
    if (session.scalar(kept) or 0) >= PICTURES_AT_MOST:
        raise RuleBroken("errand.pictures_many", most=PICTURES_AT_MOST)
    move(session, row, "attach", device_id=device_id, clock=clock, staff_id=staff_id)
    picture_id = new_id()
    session.add(
        ErrandAttachment(
            id=picture_id,
            errand_id=errand_id,
            name=title,
            jpeg=jpeg,
            at=clock.now(),
            staff_id=staff_id,
        )
    )
    session.flush()
    return picture_id


def remove_picture(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    picture_id: UUID,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """Take a picture away for good: it showed the wrong thing. `RuleBroken`: `errand.no_picture`"""
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    picture = _picture(session, errand_id, picture_id)
    session.delete(picture)
    session.flush()
    now = clock.now()
    outbox.record(
        session,
        device_id,
        stream=f"errand:{row.id}",
        type="errand.picture_removed",
        payload={
            "errand": str(row.id),
            "number": row.number,
            "staff": str(staff_id),
            "at": now.isoformat(),
        },
        occurred_at=now,
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action="errand.picture_removed",
        subject=f"errand:{row.id}",
        clock=clock,
    )


def picture(session: Session, *, errand_id: UUID, picture_id: UUID, staff_id: UUID) -> bytes:
    """The JPEG of a picture. `RuleBroken`: `errand.no_picture`."""
    check_staff(session, staff_id, "errand.intake")
    return _picture(session, errand_id, picture_id).jpeg


def check_picture(jpeg: bytes) -> None:
    """Refuse what is no plain JPEG of at most `SIDE_AT_MOST` pixels a side without metadata.

    ITU-T T.81, annex B: a picture is a row of segments, each with a marker and its length.
    """
    if len(jpeg) > BYTES_AT_MOST:
        raise RuleBroken("errand.picture_large")
    width, height = _size_of(jpeg)
    if not (0 < width <= SIDE_AT_MOST and 0 < height <= SIDE_AT_MOST):
        raise RuleBroken("errand.picture_large")


def _size_of(jpeg: bytes) -> tuple[int, int]:
    if jpeg[:2] != b"\xff\xd8" or jpeg[-2:] != b"\xff\xd9":
        raise RuleBroken("errand.picture_form")
    at, size = 2, (0, 0)
    while at + 4 <= len(jpeg):
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4])
        if jpeg[at] != 0xFF or marker in _METADATA or length < 2:
            raise RuleBroken("errand.picture_form")
        if marker in _SIZES:
            size = (
                int.from_bytes(jpeg[at + 7 : at + 9]),
                int.from_bytes(jpeg[at + 5 : at + 7]),
            )
        if marker == 0xDA:  # the picture itself begins
            return size
        at += 2 + length
    raise RuleBroken("errand.picture_form")


def _picture(session: Session, errand_id: UUID, picture_id: UUID) -> ErrandAttachment:
    row = session.get(ErrandAttachment, picture_id)
    if row is None or row.errand_id != errand_id:
        raise RuleBroken("errand.no_picture")
    return row

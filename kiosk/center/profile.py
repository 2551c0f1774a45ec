"""The center's own name, phone and keys."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data.tables import Center
from kiosk.errors import RuleBroken, Unavailable


@dataclass(frozen=True, slots=True)
class CenterView:
    """What every face shows of the center."""

    code: str
    name: str
    name_en: str
    phone: str
    demo: bool


def found_center(session: Session, view: CenterView) -> None:
    """Make this store the store of `view`; it must not belong to a center yet."""
    if session.get(Center, 1) is not None:
        raise RuleBroken("center.exists")
    session.add(
        Center(
            id=1,
            code=view.code,
            name=view.name,
            name_en=view.name_en,
            phone=view.phone,
            demo=view.demo,
            slip_key=Ed25519PrivateKey.generate().private_bytes_raw(),
        )
    )
    session.flush()


def center(session: Session) -> CenterView:
    """The center of this store; `Unavailable` before the store was set up."""
    row = _row(session)
    return CenterView(row.code, row.name, row.name_en, row.phone, row.demo)


def slip_key(session: Session) -> Ed25519PrivateKey:
    """The key that signs the QR codes of this center's slips."""
    return Ed25519PrivateKey.from_private_bytes(_row(session).slip_key)


def _row(session: Session) -> Center:
    row = session.scalars(select(Center)).one_or_none()
    if row is None:
        raise Unavailable("center.not_set_up")
    return row

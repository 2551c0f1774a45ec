"""The center's own name and phone."""

from dataclasses import dataclass

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


def found_center(session: Session, view: CenterView, *, slip_key: bytes) -> None:
    """Make this store the store of `view`, which signs its slips with `slip_key` from now on.

    A store that belongs to a center already is refused.
    """
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
            slip_key=slip_key,
        )
    )
    session.flush()


def center(session: Session) -> CenterView:
    """The center of this store; `Unavailable` before the store was set up."""
    row = session.scalars(select(Center)).one_or_none()
    if row is None:
        raise Unavailable("center.not_set_up")
    return CenterView(row.code, row.name, row.name_en, row.phone, row.demo)

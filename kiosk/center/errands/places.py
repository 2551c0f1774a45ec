"""Where errands come from and may go to: the villages of this center, and other centers."""

from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.data.tables import PartnerCenter, Village


@dataclass(frozen=True, slots=True)
class VillageView:
    """A village whose residents come here."""

    code: str
    name: str
    town: str


@dataclass(frozen=True, slots=True)
class PartnerView:
    """Another center an errand can be handed over to."""

    code: str
    name: str
    phone: str


def villages(session: Session) -> tuple[VillageView, ...]:
    """Every village, in the order of the roster."""
    rows = session.scalars(select(Village).order_by(Village.position, Village.code))
    return tuple(VillageView(row.code, row.name, row.town) for row in rows)


def any_village(session: Session) -> bool:
    """Whether there is one: a park or an office tower has none."""
    return session.scalar(select(exists().select_from(Village))) or False


def partner_centers(session: Session) -> tuple[PartnerView, ...]:
    """The centers errands can go to, by their codes."""
    rows = session.scalars(select(PartnerCenter).order_by(PartnerCenter.code))
    return tuple(PartnerView(row.code, row.name, row.phone) for row in rows)

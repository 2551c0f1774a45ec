"""The departments whose business is done here: their names, queue letters and pictures."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.guides.pinyin import spell
from kiosk.data.tables import Department
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class DepartmentEntry:
    """A department as it is set up; `prefix` is the letter of its numbers, A to Z."""

    name: str
    name_en: str
    prefix: str
    icon: str
    other_names: tuple[str, ...] = ()
    """What people and catalog files call it besides; also found by the search."""


def put_departments(session: Session, *, departments: Iterable[DepartmentEntry]) -> None:
    """Add or change departments, in the order they are shown in. Others stay as they are."""
    for position, entry in enumerate(departments, start=1):
        if not entry.name.strip():
            raise RuleBroken("department.name_missing")
        if len(entry.prefix) != 1 or not "A" <= entry.prefix <= "Z":
            raise RuleBroken("department.prefix_form", department=entry.name)
        session.merge(
            Department(
                name=entry.name,
                name_en=entry.name_en,
                other_names=list(entry.other_names),
                readings={name: spell(name) for name in (entry.name, *entry.other_names)},
                prefix=entry.prefix,
                icon=entry.icon,
                position=position,
            )
        )
    session.flush()


def department_names(session: Session) -> dict[str, str]:
    """Every name a department goes by, with the one it is kept under."""
    names: dict[str, str] = {}
    rows = session.scalars(select(Department).order_by(Department.position)).all()
    for row in rows:
        names |= dict.fromkeys(row.other_names, row.name)
    return names | {row.name: row.name for row in rows}

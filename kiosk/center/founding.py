"""Sets a new center up from a profile file: its name, departments, desks, hours and staff."""

from datetime import time
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from sqlalchemy.orm import Session

from kiosk.center.errands.roster_file import Roster
from kiosk.center.founding_parts import Part, Text, read_part
from kiosk.center.guides.departments import DepartmentEntry, put_departments
from kiosk.center.hours.opening import Window, put_hours
from kiosk.center.people.consent import FIRST_EN, FIRST_ZH, publish_consent
from kiosk.center.people.staff import add_staff
from kiosk.center.profile import CenterView, found_center
from kiosk.center.queue.desks import add_desk
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.clock import Clock


class CenterPart(Part):
    """Who the center is. `code` goes into every slip's token: short, ASCII."""

    code: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,32}$")]
    name: Text
    name_en: Text
    phone: Text


class DepartmentPart(Part):
    """A department and the letter of its queue numbers."""

    name: Text
    name_en: Text
    prefix: Annotated[str, Field(pattern=r"^[A-Z]$")]
    icon: Text
    other_names: tuple[Text, ...] = ()


class DeskPart(Part):
    """A desk; its number is what is called out."""

    number: Annotated[int, Field(ge=1, le=99)]
    name: Text | None = None


class HoursPart(Part):
    """One window on some weekdays (1 Monday to 7 Sunday), local times."""

    weekdays: tuple[Annotated[int, Field(ge=1, le=7)], ...]
    opens: time
    closes: time
    kind: Literal["regular", "lunch", "extended", "weekend"] = "regular"


class StaffPart(Part):
    """Somebody who may log in from the first day."""

    login: Text
    name: Text
    role: Literal["clerk", "agent", "lead", "administrator"]
    pin: Annotated[str, Field(pattern=r"^[0-9]{4,12}$")]


class Profile(Roster):
    """A whole profile file; villages, partner centers and agents may come later."""

    center: CenterPart
    departments: tuple[DepartmentPart, ...]
    desks: Annotated[tuple[DeskPart, ...], Field(min_length=1)]
    hours: tuple[HoursPart, ...]
    staff: tuple[StaffPart, ...] = ()

    @model_validator(mode="after")
    def _unique(self) -> Self:
        for what, keys in (
            ("desk number", [str(desk.number) for desk in self.desks]),
            ("department", [department.name for department in self.departments]),
            ("login", [member.login for member in self.staff]),
        ):
            if len(set(keys)) != len(keys):
                raise ValueError(f"a {what} stands in the file twice")
        return self


def read_profile(file: Path) -> Profile:
    """The profile in a JSON file; `RuleBroken` says which fields are wrong."""
    return read_part(file, Profile)


def found(session: Session, *, profile: Profile, demo: bool, clock: Clock) -> None:
    """Set the center up, all or nothing; a store that has a center already is refused.

    Its roster comes after the catalog, because agents are trained for items: `put_roster`.
    """
    who = profile.center
    found_center(
        session,
        CenterView(who.code, who.name, who.name_en, who.phone, demo),
        slip_key=new_slip_key(),
    )
    put_departments(
        session,
        departments=(
            DepartmentEntry(part.name, part.name_en, part.prefix, part.icon, part.other_names)
            for part in profile.departments
        ),
    )
    for desk in profile.desks:
        add_desk(session, number=desk.number, name=desk.name)
    put_hours(
        session,
        windows=(
            Window(weekday, part.opens, part.closes, part.kind)
            for part in profile.hours
            for weekday in part.weekdays
        ),
    )
    for member in profile.staff:
        add_staff(session, login=member.login, name=member.name, role=member.role, pin=member.pin)
    publish_consent(session, text_zh=FIRST_ZH, text_en=FIRST_EN, clock=clock)

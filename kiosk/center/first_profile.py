"""The profile of a center whose people answer questions on the screen instead of writing a file."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from kiosk.center.founding import CenterPart, DeskPart, HoursPart, Profile, StaffPart

HoursKind = Literal["split", "through", "long"]
WEEK = (1, 2, 3, 4, 5)
HOURS: dict[HoursKind, tuple[tuple[time, time], ...]] = {
    "split": ((time(8, 30), time(12)), (time(14), time(17, 30))),
    "long": ((time(9), time(12)), (time(13), time(17))),
    "through": ((time(9), time(17)),),
}
"""Monday to Friday; everything else is set later."""
DESKS_MOST = 30


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What a center has to say of itself before it can open."""

    code: str
    name: str
    phone: str
    hours: HoursKind
    desks: int
    staff_name: str
    login: str
    pin: str
    name_en: str = ""
    """Empty: nobody has one yet; the Chinese name stands in."""


def profile_of(answers: FirstAnswers, *, pattern: Profile) -> Profile:
    """The profile to found the center with; departments are those of `pattern`.

    The one who sets the machine up becomes its administrator. `pydantic.ValidationError` for
    answers the pages should not have let through.
    """
    return Profile(
        center=CenterPart(
            code=answers.code,
            name=answers.name,
            name_en=answers.name_en or answers.name,
            phone=answers.phone,
        ),
        departments=pattern.departments,
        desks=tuple(DeskPart(number=number) for number in range(1, answers.desks + 1)),
        hours=tuple(
            HoursPart(weekdays=WEEK, opens=opens, closes=closes)
            for opens, closes in HOURS[answers.hours]
        ),
        staff=(
            StaffPart(
                login=answers.login,
                name=answers.staff_name,
                role="administrator",
                pin=answers.pin,
            ),
        ),
    )

"""A rating in the fields of the provincial interface for 好差评. Pure: values in, fields out."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_rules import RatingPolicy
from kiosk.clock import local

Fields = dict[str, str | int]


class Via(StrEnum):
    """Where somebody gave their rating."""

    HALL_TERMINAL = "hall_terminal"
    DESK_SCREEN = "desk_screen"
    PHONE = "phone"
    """By the code of the slip."""
    MOBILE = "mobile"
    """On the phone, from a page that was there without a slip."""

    @property
    def stored(self) -> str:
        """As the store names it: whether by code or not, it was on the phone."""
        return "phone" if self is Via.MOBILE else self.value


CHANNELS = {Via.MOBILE: "2", Via.PHONE: "3", Via.DESK_SCREEN: "4", Via.HALL_TERMINAL: "5"}
"""pf: 2 phone, 3 QR code, 4 tablet in the hall, 5 another terminal of the hall."""

WAITING, IN_PROGRESS, FINISHED = "1", "2", "3"


@dataclass(frozen=True, slots=True)
class RatedVisit:
    """What a rating speaks of."""

    center_code: str
    center_name: str
    department: str
    item_code: str
    item_name: str
    audience: str
    """person, legal or both."""
    on_the_spot: bool
    day: date
    label: str
    state: str
    """Of the ticket, when it was rated."""
    served_by: str
    """Name of who served; empty: not known."""
    accepted_at: datetime


def provincial_fields(
    visit: RatedVisit,
    opinion: Opinion,
    *,
    via: Via,
    given_at: datetime,
    revision: int,
    policy: RatingPolicy,
) -> Fields:
    """The fields of one assessment; codes and times as text, local time.

    `projectNo` is the center's code, the day and the number: one visit, the same in every
    revision. `userName` stays empty: a rating is given without a name.
    """
    return {
        "areaCode": policy.area_code or visit.center_code,
        "areaName": policy.area_name or visit.center_name,
        "deptCode": policy.department_codes.get(visit.department, ""),
        "taskCode": visit.item_code,
        "taskHandleItem": visit.item_code,
        "taskName": visit.item_name,
        "subMatter": visit.item_name,
        "projectNo": project_number(visit),
        "proStatus": pro_status(visit.state),
        "proDepart": visit.department,
        "proManager": visit.served_by,
        "pf": CHANNELS[via],
        "userName": "",
        "userProp": "2" if visit.audience == "legal" else "1",
        "satisfaction": str(opinion.level),
        "evalDetail": ",".join(str(code) for code in opinion.reasons),
        "writingEvaluation": opinion.words,
        "assessTime": _moment(given_at),
        "assessNumber": revision,
        "promiseTime": "2" if visit.on_the_spot else "1",
        "acceptDate": _moment(visit.accepted_at),
    }


def project_number(visit: RatedVisit) -> str:
    """The number of a visit at the province: YX0101-20261123-A012."""
    return f"{visit.center_code}-{visit.day:%Y%m%d}-{visit.label}"


def pro_status(state: str) -> str:
    """How far the business was when it was rated."""
    if state in ("done", "expired"):
        return FINISHED
    return IN_PROGRESS if state in ("serving", "held") else WAITING


def _moment(moment: datetime) -> str:
    return f"{local(moment):%Y-%m-%d %H:%M:%S}"

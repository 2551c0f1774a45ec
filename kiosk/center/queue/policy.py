"""What a center decides about its queue: every value with its type, default and bounds.

A center sets what it wants to differ; the rest follows the defaults here. Values of single items
(caps, windows) are in `center.limits`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data.tables import PolicyValue
from kiosk.errors import RuleBroken

AFTER_MISS = ("places", "tail", "void")


@dataclass(frozen=True, slots=True)
class Policy:
    """The queue's values. Counts are of tickets, times in minutes."""

    priority_turns: int = 1
    """Priority turns of a round, while both priority and normal tickets wait."""
    normal_turns: int = 1
    """Normal turns of a round."""
    aging_minutes: int = 30
    """Who has waited longer and came first may get a round's extra turn."""
    due_in_a_row: int = 3
    """Tickets called at their own time before one of the lanes gets its turn."""
    early_minutes: int = 0
    """How long before its time an appointment counts as due."""
    recall_limit: int = 3
    """Recalls after the first call; then the ticket is missed."""
    after_miss: str = "places"
    """What becomes of a missed ticket whose holder asks: places, tail or void."""
    places_after_miss: int = 3
    """How many others are called before a missed ticket is."""
    requeues_at_most: int = 2
    """How often one ticket may come back after a miss."""
    elder_age: int = 70
    """Years from which a resident is an elder; provinces differ."""
    wait_warning_minutes: int = 60
    """Estimated wait from which residents are warned before they take a number."""
    defer_days: int = 5
    """Working days to hand in what was put off (容缺); never beyond what the item promises."""
    refuse_when_closed: bool = True
    """No numbers outside opening hours (the demo center always gives them)."""
    night_from_hour: int = 19
    """From this hour on the lobby is dark while nobody works; 24: never."""
    night_until_hour: int = 7
    """Until this hour in the morning."""
    lock_minutes: int = 10
    """Minutes without a key or a touch after which a desk locks itself; 0: never."""
    rating_days: int = 7
    """Days after a visit in which it can be rated."""
    rating_times: int = 3
    """How often one visit can be rated: once, and then revised."""
    rating_prompt_seconds: int = 60
    """How long a desk's question for a rating stands."""
    rating_case_days: int = 5
    """Working days in which a bad rating is dealt with."""
    retention_days: int = 90
    """Days after which what is personal about a closed errand is erased."""
    appointment_cutoff_days: int = 1
    """Days before an appointment on which it can be booked at the latest; 0: the day itself."""
    appointment_cutoff_hour: int = 17
    """The hour of that day from which it can no longer be booked."""
    appointment_days_ahead: int = 30
    """Days ahead that can be booked."""
    appointment_days_shown: int = 10
    """Days of an item shown to somebody who books."""
    appointment_per_person: int = 2
    """Appointments one person may have standing at a time."""
    appointment_late_minutes: int = 10
    """Minutes for which the time of an appointment is kept."""
    appointment_no_show_minutes: int = 30
    """Minutes after which nobody is expected any more."""
    appointment_no_shows: int = 3
    """How often one may not come before one cannot book for a while; 0: as often as one likes."""
    appointment_no_show_days: int = 90
    """Days within which that is counted."""
    appointment_restrict_days: int = 30
    """Days for which one cannot book then."""
    appointment_hall_share: int = 60
    """Percent of a session's quota the center's own terminals and desks hold from the start; the
    rest is for bookings by phone. A center that has joined no hub holds all of it."""
    appointment_phone_days: int = 10
    """Days ahead whose sessions are opened for bookings by phone."""
    activity_phone_share: int = 30
    """Percent of an activity's places that may be signed up for by phone; 0: none."""
    room_person_limit: int = 4
    """Bookings of all rooms together that one person may have ahead of them."""
    room_company_limit: int = 8
    """The same for one company; what it books every week counts once."""
    room_no_shows: int = 3
    """How often one may leave a booked room empty before one cannot book; 0: any number."""
    room_no_show_days: int = 90
    """Days within which that is counted."""
    room_restrict_days: int = 30
    """Days for which one cannot book then."""
    order_limit: int = 5
    """Ordered services one phone may have open at a time."""
    area_code: str = ""
    """The area as the province writes it in ratings; empty: the center's own code."""
    area_name: str = ""


DEFAULTS = Policy()
BOUNDS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "priority_turns": (1, 20),
        "normal_turns": (1, 20),
        "aging_minutes": (1, 24 * 60),
        "due_in_a_row": (1, 20),
        "early_minutes": (0, 120),
        "recall_limit": (0, 10),
        "places_after_miss": (1, 50),
        "requeues_at_most": (0, 10),
        "elder_age": (50, 100),
        "wait_warning_minutes": (1, 24 * 60),
        "night_from_hour": (0, 24),
        "night_until_hour": (0, 24),
        "lock_minutes": (0, 8 * 60),
        "defer_days": (1, 60),
        "rating_days": (0, 365),
        "rating_times": (1, 20),
        "rating_prompt_seconds": (10, 600),
        "rating_case_days": (1, 60),
        "retention_days": (1, 3650),
        "appointment_cutoff_days": (0, 14),
        "appointment_cutoff_hour": (0, 23),
        "appointment_days_ahead": (1, 180),
        "appointment_days_shown": (1, 30),
        "appointment_per_person": (1, 20),
        "appointment_late_minutes": (0, 120),
        "appointment_no_show_minutes": (0, 240),
        "appointment_no_shows": (0, 20),
        "appointment_no_show_days": (1, 730),
        "appointment_restrict_days": (1, 365),
        "appointment_hall_share": (0, 100),
        "appointment_phone_days": (1, 30),
        "activity_phone_share": (0, 100),
        "room_person_limit": (1, 100),
        "room_company_limit": (1, 200),
        "room_no_shows": (0, 20),
        "room_no_show_days": (1, 730),
        "room_restrict_days": (1, 365),
        "order_limit": (1, 50),
    }
)
"""Least and most of each number. Turns begin at 1: no lane can be switched off."""


@dataclass(frozen=True, slots=True)
class PolicyEntry:
    """One value for a settings page."""

    key: str
    value: Any
    default: Any
    bounds: tuple[int, int] | None = field(default=None)


def load_policy(session: Session) -> Policy:
    """The policy in force. A value a newer program left behind is passed over."""
    known = {each.name for each in fields(Policy)}
    rows = session.execute(select(PolicyValue.key, PolicyValue.value))
    return Policy(**{row.key: row.value for row in rows if row.key in known})


def policy_entries(session: Session) -> tuple[PolicyEntry, ...]:
    """Every value with its default and bounds, in the order a person reads them."""
    policy = load_policy(session)
    return tuple(
        PolicyEntry(
            each.name,
            getattr(policy, each.name),
            getattr(DEFAULTS, each.name),
            BOUNDS.get(each.name),
        )
        for each in fields(Policy)
    )


def read_value(text: str) -> Any:
    """A value as somebody typed it: JSON, or a bare word."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def checked_value(key: str, value: Any) -> Any:
    """`value` if policy `key` may have it; else `RuleBroken` with what is allowed."""
    if key not in {each.name for each in fields(Policy)}:
        raise RuleBroken("policy.unknown", policy=key)
    kind = type(getattr(DEFAULTS, key))
    least, most = BOUNDS.get(key, (None, None))
    if type(value) is not kind:
        raise RuleBroken("policy.form", policy=key, wanted=kind.__name__)
    if least is not None and most is not None and not least <= value <= most:
        raise RuleBroken("policy.bounds", policy=key, least=least, most=most)
    if key == "after_miss" and value not in AFTER_MISS:
        raise RuleBroken("policy.choice", policy=key, choices=", ".join(AFTER_MISS))
    return value

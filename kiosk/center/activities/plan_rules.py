"""What can be an activity and what cannot: checked before anything is written down."""

from kiosk.center.activities.values import AUDIENCES, KINDS, ActivityPlan, BoothPlan, SessionPlan
from kiosk.errors import RuleBroken

NAME_AT_MOST = 40
TEXT_AT_MOST = 400
BRING_AT_MOST = 120
PLACE_AT_MOST = 60
REASON_AT_MOST = 60
CODE_AT_MOST = 16


def checked_reason(reason: str) -> str:
    """A reason fit to be told to residents. `RuleBroken`: `activity.reason_missing`."""
    told = reason.strip()
    if not told or len(told) > REASON_AT_MOST:
        raise RuleBroken("activity.reason_missing", most=REASON_AT_MOST)
    return told


def check_plan(plan: ActivityPlan) -> None:
    """Refuse what cannot be an activity.

    `RuleBroken`: `activity.code_form`, `activity.form` (field), `activity.text_long` (field, most),
    `activity.ages`, `activity.booths_form`, `activity.sign_up_times`.
    """
    if not plan.code.strip() or len(plan.code) > CODE_AT_MOST or not plan.code.isascii():
        raise RuleBroken("activity.code_form", most=CODE_AT_MOST)
    wrong = {
        "kind": plan.kind not in KINDS,
        "name": not plan.name.strip(),
        "audience": plan.audience not in AUDIENCES,
        "capacity": plan.capacity is not None and plan.capacity < 1,
        "heads_most": not 1 <= plan.heads_most <= 50,
    }
    for field, is_wrong in wrong.items():
        if is_wrong:
            raise RuleBroken("activity.form", field=field)
    for field, most in (
        ("name", NAME_AT_MOST),
        ("description", TEXT_AT_MOST),
        ("bring", BRING_AT_MOST),
    ):
        if len(getattr(plan, field)) > most:
            raise RuleBroken("activity.text_long", field=field, most=most)
    ages = [age for age in (plan.age_min, plan.age_max) if age is not None]
    if any(not 0 <= age <= 120 for age in ages) or ages != sorted(ages):
        raise RuleBroken("activity.ages")
    if plan.opens_at and plan.closes_at and plan.opens_at >= plan.closes_at:
        raise RuleBroken("activity.sign_up_times")
    numbers = [booth.number for booth in plan.booths]
    if len(set(numbers)) != len(numbers) or not all(map(_is_booth, plan.booths)):
        raise RuleBroken("activity.booths_form")


def _is_booth(booth: BoothPlan) -> bool:
    whole = booth.capacity is None or booth.capacity >= 1
    return booth.number >= 1 and bool(booth.name.strip()) and whole


def check_session(plan: SessionPlan) -> None:
    """Refuse what cannot be a session: without a time or place, in a room and elsewhere at once.

    `RuleBroken`: `activity.session_form`, `activity.place_missing`, `activity.text_long`.
    """
    place = plan.place.strip()
    if plan.ends_at <= plan.starts_at or (plan.room_code and place):
        raise RuleBroken("activity.session_form")
    if len(place) > PLACE_AT_MOST:
        raise RuleBroken("activity.text_long", field="place", most=PLACE_AT_MOST)
    if not (plan.room_code or place or plan.village_code):
        raise RuleBroken("activity.place_missing")

"""What this center has decided about ratings."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.evaluation.rating_rules import RatingPolicy
from kiosk.center.queue.policy import load_policy
from kiosk.data.tables import PolicyValue

DEPARTMENT_CODES = "rating.department_codes"
"""Key of a table among the policy values: department → its code at the province."""


def rating_policy(session: Session) -> RatingPolicy:
    """The policy in force."""
    policy = load_policy(session)
    codes = session.scalar(select(PolicyValue.value).where(PolicyValue.key == DEPARTMENT_CODES))
    return RatingPolicy(
        days=policy.rating_days,
        times=policy.rating_times,
        prompt_s=policy.rating_prompt_seconds,
        case_days=policy.rating_case_days,
        area_code=policy.area_code,
        area_name=policy.area_name,
        department_codes=codes if isinstance(codes, dict) else {},
    )

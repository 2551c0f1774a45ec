"""What this center has decided about ratings."""

from dataclasses import fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.evaluation_rules import RatingPolicy
from kiosk.data.tables import PolicyValue

PREFIX = "rating."


def rating_policy(session: Session) -> RatingPolicy:
    """The policy in force: the defaults, with the center's own values over them.

    A value of another kind than its default is passed over, as is one this program does not know.
    """
    rows = session.execute(
        select(PolicyValue.key, PolicyValue.value).where(PolicyValue.key.startswith(PREFIX))
    )
    given = {row.key.removeprefix(PREFIX): row.value for row in rows}
    policy = RatingPolicy()
    changes = {
        each.name: given[each.name]
        for each in fields(RatingPolicy)
        if type(given.get(each.name)) is type(getattr(policy, each.name))
    }
    return replace(policy, **changes)

"""Who may rate, until when and how often; and the steps a bad rating goes through. No store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from kiosk.errors import RuleBroken
from kiosk.workdays import working_days_between


@dataclass(frozen=True, slots=True)
class RatingPolicy:
    """What a center may decide about ratings, see `center.queue.policy`."""

    days: int = 7
    """Days after the visit in which it can be rated: long enough to come back for a second
    errand with the old slip, short enough to remember."""
    times: int = 3
    """How often one visit can be rated; the first one counts, the others are revisions."""
    prompt_s: int = 60
    """How long a desk's question for a rating stands."""
    case_days: int = 5
    """Working days in which a bad rating is dealt with."""
    area_code: str = ""
    area_name: str = ""
    """As the province writes them; empty: the center's own code and name."""
    department_codes: Mapping[str, str] = field(default_factory=dict)
    """Department → its code at the province."""


def may_rate(state: str, *, was_served: bool) -> bool:
    """Whether a ticket in `state` stands for a visit that can be rated.

    Only somebody who sat at a desk can: being served, done, or forgotten to be closed at the
    end of the day.
    """
    return state in ("serving", "done") or (state == "expired" and was_served)


def check_may_rate(
    policy: RatingPolicy, *, state: str, was_served: bool, day: date, today: date, given: int
) -> None:
    """Refuse a rating of a visit on `day` that was rated `given` times already."""
    if not may_rate(state, was_served=was_served):
        raise RuleBroken("rating.not_served")
    if today > last_day(policy, day):
        raise RuleBroken("rating.too_late", days=policy.days)
    if given >= policy.times:
        raise RuleBroken("rating.often_enough", times=policy.times)


def last_day(policy: RatingPolicy, day: date) -> date:
    """The last day on which a visit of `day` can be rated."""
    return day + timedelta(days=policy.days)


FIRST_STATE = "verifying"
CLOSED = "closed"
CASE_MOVES = MappingProxyType(
    {
        ("verifying", "rectify"): "rectifying",
        ("verifying", "explain"): "explaining",
        ("verifying", "appeal"): "appealing",
        # not found mistaken: it is a bad rating like any other
        ("appealing", "refuse_appeal"): "verifying",
        ("rectifying", "feed_back"): "fed_back",
        ("explaining", "feed_back"): "fed_back",
        ("appealing", "feed_back"): "fed_back",
        ("fed_back", "follow_up"): "followed_up",
        # the follow-up found that it is not right yet
        ("followed_up", "rectify"): "rectifying",
        ("followed_up", "close"): "closed",
    }
)
"""(state, verb) → state. A bad rating cannot be closed before it was answered and followed up."""

CASE_STATES = (
    "verifying",
    "rectifying",
    "explaining",
    "appealing",
    "fed_back",
    "followed_up",
    "closed",
)
NOTE_AT_MOST = 500


def case_after(state: str, verb: str) -> str:
    """The state `verb` leads a case to; an illegal move raises `RuleBroken`."""
    try:
        return CASE_MOVES[state, verb]
    except KeyError:
        raise RuleBroken("rating_case.illegal_move", verb=verb, state=state) from None


def case_verbs(state: str) -> tuple[str, ...]:
    """What can be done with a case in `state`, in the order it is offered."""
    return tuple(verb for was, verb in CASE_MOVES if was == state)


def checked_note(note: str) -> str:
    """The note of a move; nothing happens to a case without a word about it."""
    plain = note.strip()
    if not plain:
        raise RuleBroken("rating_case.note_missing")
    if len(plain) > NOTE_AT_MOST:
        raise RuleBroken("rating_case.note_too_long", limit=NOTE_AT_MOST)
    return plain


def days_left(due_on: date, today: date, closures: frozenset[date]) -> int:
    """Working days until `due_on` is over: 0 on the day itself, negative when it has passed."""
    if today > due_on:
        return -max(1, working_days_between(due_on, today, closures=closures))
    return working_days_between(today, due_on, closures=closures)

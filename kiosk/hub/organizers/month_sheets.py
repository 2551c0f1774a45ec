"""The tables of a month: agents, the appraisal of centers, conflicts. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kiosk.clock import local
from kiosk.hub.organizers.agents import AgentLoad
from kiosk.hub.organizers.appraisal import CenterMonth
from kiosk.hub.organizers.chart import Point
from kiosk.hub.organizers.conflicts import CenterConflict
from kiosk.hub.organizers.sheets import Cell, Sheet, Words, plain, sheet
from kiosk.hub.phone.leaf import moment

_AGENT_HEADS = ("agents_open", "agents_overdue", "agents_done", "agents_on_time", "average_days")
_MONTH_HEADS = (
    *("visits", "rated", "content_share", "errands_done", "errands_on_time", "cases_due"),
    *("cases_in_time", "activity_heads", "conflicts_found", "conflicts_settled"),
)


def agent_sheet(loads: Iterable[AgentLoad], called: Mapping[str, str], words: Words) -> Sheet:
    """A line an agent."""
    rows = (
        (
            plain(load.agent),
            plain(called.get(load.center, load.center)),
            plain(load.open),
            Cell(load.overdue, str(load.overdue), "bad" if load.overdue else ""),
            plain(load.done),
            plain(load.on_time),
            _number(load.average_days),
        )
        for load in loads
    )
    heads = ("agent", "center", *_AGENT_HEADS)
    return sheet("agents", words["agents"], heads, words, rows, notes=_AGENT_HEADS)


def agent_points(loads: Iterable[AgentLoad]) -> tuple[Point, ...]:
    """Open and overdue of each agent."""
    return tuple(Point(load.agent, load.open, load.overdue) for load in loads if load.open)


def month_sheet(months: Iterable[CenterMonth], called: Mapping[str, str], words: Words) -> Sheet:
    """A line a center."""
    rows = (
        (
            plain(called.get(month.center, month.center)),
            plain(month.visits),
            plain(month.rated),
            _share(month.content, month.rated),
            plain(month.errands),
            _share(month.errands_on_time, month.errands),
            plain(month.cases_due),
            _share(month.cases_in_time, month.cases_due),
            plain(month.activities),
            plain(month.conflicts),
            plain(month.conflicts_settled),
        )
        for month in months
    )
    heads = ("center", *_MONTH_HEADS)
    return sheet("appraisal", words["appraisal"], heads, words, rows, notes=_MONTH_HEADS)


def month_points(months: Iterable[CenterMonth], called: Mapping[str, str]) -> tuple[Point, ...]:
    """Content residents and errands on time of each center, in percent."""
    return tuple(
        Point(
            called.get(month.center, month.center),
            _percent(month.content, month.rated),
            _percent(month.errands_on_time, month.errands),
        )
        for month in months
        if month.rated or month.errands
    )


def conflict_sheet(
    found: Sequence[CenterConflict],
    called: Mapping[str, str],
    words: Words,
    *,
    today: date,
    link: str = "",
) -> Sheet:
    """A line a conflict; `link` begins the address of its page."""
    rows = (
        (
            Cell(
                happened(each, words),
                happened(each, words),
                link=f"{link}/{each.center}/{each.id}" if link else "",
            ),
            plain(called.get(each.center, each.center)),
            plain(each.item or each.label),
            plain(words[f"kept.{each.kept}"]),
            Cell(each.found_at, moment(each.found_at)),
            standing(each, words, today=today),
            plain(words["noted"].format(login=each.noted_by, note=each.note) if each.note else "–"),
        )
        for each in found
    )
    heads = ("happened", "center", "item", "kept_side", "found", "staff", "looked")
    return sheet("conflicts", words["conflicts"], heads, words, rows)


def happened(one: CenterConflict, words: Words) -> str:
    """What happened, in a sentence."""
    return _words_of(one, "kind", words)


def why_kept(one: CenterConflict, words: Words) -> str:
    """Why that side was kept."""
    return _words_of(one, "why", words)


def standing(one: CenterConflict, words: Words, *, today: date) -> Cell:
    """Whether staff of the center have settled it, or for how long it waits."""
    if one.settled_at is not None:
        said = words["settled_on"].format(moment=moment(one.settled_at))
        return Cell(said, said, "good")
    days = (today - local(one.found_at).date()).days
    said = words["waits_days"].format(days=days) if days > 0 else words["waits_today"]
    return Cell(said, said, "warn")


def _words_of(one: CenterConflict, what: str, words: Words) -> str:
    """Of the kind itself, else of what such kinds share (`late_cancel`), else of any conflict."""
    shared = one.kind.rpartition(".")[2]
    found = words.get(f"{what}.{one.kind}") or words.get(f"{what}.{shared}")
    return found or words[f"{what}.any"]


def _share(part: int, whole: int) -> Cell:
    return Cell(part / whole, f"{part / whole:.0%}") if whole else Cell(None, "–")


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def _number(value: float | None) -> Cell:
    return Cell(None, "–") if value is None else Cell(round(value, 1), f"{value:.1f}")

"""Lays out the slip of whoever is to come: what to, when, the code, and the rule.

Rooms and activities say what is on it; in English the Chinese stands below, for the desk.
"""

from collections.abc import Container, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, ClassVar, Literal, Protocol, TypeVar

from kiosk.clock import local
from kiosk.printing.blocks import Block, Rule, Space, Stack
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.slip_page import STRONG, SUBJECT, Pair, SlipPage


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said on it. No personal data: the code opens it only together with a phone's tail."""

    name: str
    """Of the document; not printed."""
    center: Pair
    title: Pair
    subject: Pair
    details: tuple[Pair, ...]
    """Lines below what it is for; empty ones are left out."""
    starts_at: datetime
    ends_at: datetime
    number: str
    """As it is printed, in groups."""
    number_name: Pair
    found: Pair
    """How it is found again."""
    rules: tuple[Pair, ...]
    qr_url: str
    language: Literal["zh", "en"]


class TimedSlip(Protocol):
    """What a spool keeps of an entry: a dataclass with a state and times, the rest plain JSON."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def state(self) -> str: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...


S = TypeVar("S", bound=TimedSlip)
TIMES = ("starts_at", "ends_at")


def timed_json(slip: TimedSlip) -> dict[str, Any]:
    """Plain JSON, as the spool keeps it."""
    return {**asdict(slip), **{name: getattr(slip, name).isoformat() for name in TIMES}}


def timed_from_json(kind: type[S], content: Mapping[str, Any], states: Container[str]) -> S:
    """The slip `timed_json` was made of. `ValueError` for anything else."""
    try:
        times = {name: datetime.fromisoformat(content[name]) for name in TIMES}
        slip = kind(**{**content, **times})
    except (KeyError, TypeError) as broken:
        raise ValueError(f"not the content of a {kind.__name__}") from broken
    if slip.state not in states or slip.starts_at.tzinfo is None:
        raise ValueError(f"not the content of a {kind.__name__}")
    return slip


def lay_out_entry(roll: Roll, entry: Entry) -> Document:
    """The page of a slip."""
    return roll.page(
        _Page(roll, entry).stack(),
        title=entry.name,
        language=entry.language,
        said=[entry.center[0], entry.subject[0], *(detail[0] for detail in entry.details)],
    )


class _Page(SlipPage):
    def __init__(self, roll: Roll, entry: Entry) -> None:
        super().__init__(roll, entry.language)
        self._entry = entry

    def stack(self) -> Stack:
        entry = self._entry
        starts, ends = local(entry.starts_at), local(entry.ends_at)
        words = self.number(entry.number_name, entry.number, 13, entry.found)
        return Stack(
            [
                *self.head(entry.center, entry.title),
                *self._subject(),
                *self.when(starts, f"{starts:%H:%M}–{ends:%H:%M}", 40),
                *self.code(entry.qr_url, words),
                *self.rules(entry.rules),
            ]
        )

    def _subject(self) -> list[Block]:
        blocks: list[Block] = [Space(8), *self.both(self._entry.subject, SUBJECT)]
        for detail in self._entry.details:
            if detail[0]:
                blocks += [Space(4), *self.both(detail, STRONG)]
        return [*blocks, Space(8), Rule(self.width), Space(8)]

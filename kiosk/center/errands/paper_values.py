"""What stands on the papers of an errand: values only, no layout."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import ClassVar, Literal

from pydantic import AwareDatetime

from kiosk.center.errands.paper_parts import Head, Matter, OnPaper, Paper, Promise, Signed
from kiosk.center.errands.values import DocumentLine, FeeView

FULL_DATA = (
    "authority",
    "handover",
    "completion",
    "termination",
    "refusal",
    "day_sheet",
    "rounds_sheet",
)
"""Forms with somebody's full name on them: whoever prints one is written down."""
TWO_COPIES = ("authority", "handover", "completion", "termination", "refusal")
"""Forms of which both sides keep one: 当事人联 and 存根."""


@dataclass(frozen=True, slots=True)
class ReceiptPaper(Paper):
    """受理单: an errand was taken in. Personal data masked."""

    form: ClassVar[str] = "receipt"
    head: Head
    matter: Matter
    name: str
    phone: str
    id_number: str
    for_whom: str
    relation: str | None
    helped_by: str | None
    help_wanted: bool
    submitted_at: AwareDatetime
    accepted: bool
    promise: Promise
    documents: tuple[DocumentLine, ...]
    """What was handed over; while nothing was, what the resident said they hand over."""
    received: bool
    """They were handed over, with a hand-over slip of their own."""
    agent: OnPaper | None
    qr_url: str


@dataclass(frozen=True, slots=True)
class AuthorityPaper(Paper):
    """委托书: who may do what in whose name, until when, and the signature."""

    form: ClassVar[str] = "authority"
    head: Head
    matter: Matter
    name: str
    id_number: str
    phone: str
    address: str
    contact_name: str
    """Who signed on a family member's behalf; empty: they did themselves."""
    relation: str | None
    scope: str
    since: date
    until: date
    agent: OnPaper | None
    """None: the center has not named one yet."""
    stand_in: OnPaper | None
    signed: Signed


@dataclass(frozen=True, slots=True)
class HandoverPaper(Paper):
    """材料交接单: documents came in or went back, signed by both sides."""

    form: ClassVar[str] = "handover"
    head: Head
    matter: Matter
    name: str
    direction: Literal["in", "out"]
    at: AwareDatetime
    by: str
    lines: tuple[DocumentLine, ...]
    originals_held: int
    """Originals that lie here after it."""
    resident: Signed
    staff: Signed


@dataclass(frozen=True, slots=True)
class PausePaper(Paper):
    """中止单: the clock stands still, until when something has come."""

    form: ClassVar[str] = "pause"
    head: Head
    matter: Matter
    name: str
    kind: str
    """materials or special"""
    waited_for: str
    from_day: date
    by: str


@dataclass(frozen=True, slots=True)
class ResumptionPaper(Paper):
    """续办单: the clock goes on, with the new date."""

    form: ClassVar[str] = "resumption"
    head: Head
    matter: Matter
    name: str
    kind: str
    from_day: date
    to_day: date
    """The first day after `from_day` to this one, included, did not count."""
    note: str
    promise: Promise
    by: str


@dataclass(frozen=True, slots=True)
class NoticePaper(Paper):
    """一次性告知: everything that is missing, told at once."""

    form: ClassVar[str] = "notice"
    head: Head
    matter: Matter
    name: str
    submitted_on: date
    missing: tuple[DocumentLine, ...]
    note: str
    """What staff waits for in their own words; often nothing."""
    tell_by: date
    """Told later than this, the papers count as accepted on the day they came."""
    hand_in_by: date


@dataclass(frozen=True, slots=True)
class RefusalPaper(Paper):
    """不予受理: dated, with the reason and what to do instead."""

    form: ClassVar[str] = "refusal"
    head: Head
    matter: Matter
    name: str
    submitted_on: date
    decided_on: date
    reason: str
    note: str
    bookable: bool
    """The resident can do it themselves at an agreed time."""
    complaint_phone: str | None
    by: str


@dataclass(frozen=True, slots=True)
class CompletionPaper(Paper):
    """办结单: what came of it, what was given back, signed for once it was delivered."""

    form: ClassVar[str] = "completion"
    head: Head
    matter: Matter
    name: str
    result: str
    accepted_on: date | None
    completed_on: date
    external_number: str | None
    agent: OnPaper | None
    fees: tuple[FeeView, ...]
    returned: tuple[DocumentLine, ...]
    held: tuple[DocumentLine, ...]
    signed: Signed


@dataclass(frozen=True, slots=True)
class TerminationPaper(Paper):
    """终止单: why nothing came of it, what was given back and what still lies here."""

    form: ClassVar[str] = "termination"
    head: Head
    matter: Matter
    name: str
    reason: str
    note: str
    ended_on: date
    by: str
    fees: tuple[FeeView, ...]
    returned: tuple[DocumentLine, ...]
    held: tuple[DocumentLine, ...]
    signed: Signed


@dataclass(frozen=True, slots=True)
class Visit:
    """One home to go to."""

    number: str
    item: str
    item_en: str | None
    name: str
    phone: str
    address: str
    due_on: date | None
    agent: str | None
    collect: tuple[DocumentLine, ...]
    """Materials still to be fetched."""
    at: str = ""
    """14:30, where a time was agreed on."""
    note: str = ""
    """What whoever goes there should know."""


@dataclass(frozen=True, slots=True)
class VillageVisits:
    """The homes of one village, those due first in front."""

    village: str
    town: str
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True)
class DaySheet(Paper):
    """上门服务单: the home visits of a day by village, with room for time and signature."""

    form: ClassVar[str] = "day_sheet"
    head: Head
    day: date
    villages: tuple[VillageVisits, ...]


@dataclass(frozen=True, slots=True)
class RoundsSheet(DaySheet):
    """上门巡访单: the home visits of ordered services, of a day or of a week."""

    form: ClassVar[str] = "rounds_sheet"
    last: date
    """The last day; the first one where it is of a day."""


ErrandPaper = (
    ReceiptPaper
    | AuthorityPaper
    | HandoverPaper
    | PausePaper
    | ResumptionPaper
    | NoticePaper
    | RefusalPaper
    | CompletionPaper
    | TerminationPaper
)

PAPERS: Mapping[str, type[ErrandPaper | DaySheet]] = MappingProxyType(
    {
        kind.form: kind
        for kind in (
            ReceiptPaper,
            AuthorityPaper,
            HandoverPaper,
            PausePaper,
            ResumptionPaper,
            NoticePaper,
            RefusalPaper,
            CompletionPaper,
            TerminationPaper,
            DaySheet,
            RoundsSheet,
        )
    }
)
"""Every form by its name."""

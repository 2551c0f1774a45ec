"""What a cell of a spreadsheet is besides its text, and what to say of it in a catalog."""

import re
from enum import Enum, auto

from kiosk.data.catalog_files.rows import Severity

MOST_DIGITS = 15
"""Spreadsheets keep no more digits of a number; the rest turns into noughts."""
NEVER_DATES = frozenset(
    {"code", "time", "materials", "steps", "mode", "enquiry_phone", "complaint_phone", "agent"}
    | {"room", "piece", "plan", "weekdays", "activity", "activity_phone"}
    | {"service", "provider", "provider_phone"}
)
"""Where a date is something else the spreadsheet took for one: 10-15 becomes 15 October."""
DIGITS = frozenset(
    {"code", "enquiry_phone", "complaint_phone", "agent", "agent_phone", "login", "stand_in"}
    | {"room", "piece", "activity", "activity_phone"}
    | {"service", "provider", "provider_phone"}
)
"""Columns whose digits are no numbers: a nought in front counts."""
WHEN = frozenset({"day", "opens", "closes", "until", "signs_from", "signs_until"})
"""Columns of dates and times: there a date is what it should be, and a bare number is none."""
_DATE = re.compile(r"(?:19|20)\d{2}([-/.年])\d{1,2}[-/.月]\d{1,2}日?(?:[ T].*)?")

Verdict = tuple[Severity, str, dict[str, object]]
"""Severity, key and values of a finding."""


class Kind(Enum):
    """What a cell is besides its text."""

    FORMULA = auto()
    ERROR_VALUE = auto()
    """#REF!, #N/A and the like."""
    DATE = auto()
    NUMBER = auto()
    MERGED = auto()
    """Below the top of a merged range, whose value it takes."""
    COVERED = auto()
    """Beside the first cell of a merged range; empty."""
    HIDDEN = auto()
    """Its column is hidden."""


def verdict(kind: Kind, column: str, text: str) -> Verdict | None:
    """What to say of a cell of this kind in this column; None: nothing."""
    if column in WHEN and kind in (Kind.DATE, Kind.NUMBER):
        number = kind is Kind.NUMBER
        return (Severity.ERROR, "when_number", {"found": text}) if number else None
    match kind:
        case Kind.FORMULA:
            return Severity.ERROR, "formula", {}
        case Kind.ERROR_VALUE:
            return Severity.ERROR, "error_value", {"found": text}
        case Kind.DATE if column in NEVER_DATES:
            return Severity.ERROR, "date_misread", {"read": text}
        case Kind.DATE:
            return Severity.WARNING, "date_cell", {"read": text}
        case Kind.NUMBER if column in DIGITS:
            if len(text) > MOST_DIGITS or not text.isdecimal():
                return Severity.ERROR, "number_long", {"limit": MOST_DIGITS}
            return Severity.WARNING, "number_cell", {"read": text}
        case Kind.MERGED:
            return Severity.WARNING, "merged", {}
        case Kind.COVERED:
            return Severity.WARNING, "merged_over", {}
        case _:
            return None


def text_verdict(column: str, text: str) -> Verdict | None:
    """What to say of a date that was typed as text, where none belongs."""
    if column in NEVER_DATES and _DATE.fullmatch(text):
        return Severity.ERROR, "date_misread", {"read": text}
    return None

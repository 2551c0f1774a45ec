"""What print jobs of errands are called: `errand.<form>`, on a sheet `errand.<form>.a4`."""

from typing import Literal, cast

from sqlalchemy import ColumnElement, not_, or_

from kiosk.data.tables import PrintJob

Size = Literal["slip", "a5", "a4"]
PREFIX = "errand."
SHEET_SIZES = ("a5", "a4")


def kind_of_paper(form: str, size: Size) -> str:
    """The kind of the job."""
    return f"{PREFIX}{form}" if size == "slip" else f"{PREFIX}{form}.{size}"


def is_paper(kind: str) -> bool:
    """Whether a job is a paper of an errand."""
    return kind.startswith(PREFIX)


def form_and_size(kind: str) -> tuple[str, Size]:
    """What `kind_of_paper` put together. `ValueError` for a job of another kind."""
    if not is_paper(kind):
        raise ValueError("no paper of an errand")
    form, _, size = kind.removeprefix(PREFIX).partition(".")
    if size and size not in SHEET_SIZES:
        raise ValueError("no size of paper")
    return form, cast("Size", size or "slip")


def is_on_sheet(kind: str) -> bool:
    """Whether a job is for the printer of A5 and A4."""
    return kind.rpartition(".")[2] in SHEET_SIZES


def on_sheets(*, sheets: bool) -> ColumnElement[bool]:
    """Jobs for the printer of A5 and A4, or all others, which the slip printer takes."""
    found = or_(*(PrintJob.kind.like(f"%.{size}") for size in SHEET_SIZES))
    return found if sheets else not_(found)

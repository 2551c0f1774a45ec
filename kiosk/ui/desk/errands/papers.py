"""Which papers an errand has by now, which one a step calls for, and the row that prints one."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.center.errands.states import OPEN
from kiosk.center.errands.values import ErrandFile
from kiosk.ui.desk.errands.reason_words import ReasonWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton, Kind
from kiosk.ui.widgets.text import Text

SIZES = ("slip", "a5", "a4")
SLIP_ONLY = ("slip",)
"""Where there is no printer for sheets."""
SHEETS_FIRST = ("authority",)
"""Forms that belong on a sheet, where there is a printer for one."""
_AFTER = {
    "submit": "receipt",
    "accept": "receipt",
    "decline": "refusal",
    "entrust": "authority",
    "receive": "handover",
    "return": "handover",
    "suspend": "pause",
    "resume": "resumption",
    "complete": "completion",
    "deliver": "completion",
    "terminate": "termination",
}
"""The paper a step calls for."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A form of this errand; a hand-over slip is of one hand-over."""

    form: str
    handover_id: UUID | None = None
    about: str = ""
    """Tells several of one form apart."""


def paper_after(verb: str, file: ErrandFile) -> Paper | None:
    """What to offer once `verb` is done; None: nothing to print."""
    form = _AFTER.get(verb)
    if form is None:
        return None
    if form == "handover":
        return Paper(form, file.handovers[-1].id) if file.handovers else None
    return Paper(form)


def papers_of(file: ErrandFile) -> list[Paper]:
    """Everything that can be printed (again) for this errand, in the order of its way."""
    done = {move.verb for move in file.moves}
    papers = [Paper("receipt")]
    if file.card.state in OPEN:
        papers.append(Paper("notice"))
    papers += [
        Paper(form)
        for verb, form in (("decline", "refusal"), ("entrust", "authority"))
        if verb in done
    ]
    papers += [
        Paper("handover", each.id, f"{number}")
        for number, each in enumerate(file.handovers, start=1)
    ]
    papers += [
        Paper(form)
        for verb, form in (
            ("suspend", "pause"),
            ("resume", "resumption"),
            ("complete", "completion"),
            ("terminate", "termination"),
        )
        if verb in done
    ]
    return papers


class PaperRow(QWidget):
    """A paper's name, and a button for each size it comes in."""

    wanted = Signal(object, str)
    """Paper, size"""

    def __init__(
        self,
        theme: Theme,
        words: ReasonWords,
        paper: Paper,
        *,
        offer: bool,
        sizes: Sequence[str],
    ) -> None:
        super().__init__()
        self.paper = paper
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.tokens.size.tight))
        said = words.print_question(paper.form) if offer else words.form(paper.form)
        row.addWidget(Text(f"{said} {paper.about}".strip(), "strong" if offer else "body"), 1)
        stem = "offer" if offer else ".".join(filter(None, ("print", paper.form, paper.about)))
        ordered = tuple(reversed(sizes)) if paper.form in SHEETS_FIRST else sizes
        for place, size in enumerate(ordered):
            kind: Kind = "primary" if offer and not place else "quiet"
            button = ActionButton(
                theme,
                f"{stem}.{size}",
                words.size(size),
                kind=kind,
                icon="printer" if offer and not place else None,
                role="strong",
            )
            tall = theme.tokens.size.primary if kind == "primary" else theme.tokens.size.target
            button.setFixedHeight(theme.px(tall))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(
                lambda _checked=False, size=size: self.wanted.emit(self.paper, size)
            )
            row.addWidget(button)

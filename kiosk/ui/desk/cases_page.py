"""差评处理: the cases of bad ratings that are open, what is due first at the top."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.center.evaluation.case_file import CaseView
from kiosk.ui.desk.case_words import CaseWords
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.text import Text


class CaseRow(QWidget):
    """One case: number, business, how bad, where it stands, how much time is left."""

    def __init__(self, theme: Theme, words: CaseWords, case: CaseView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(3))
        label = Text(case.label, "heading", wrap=False)
        label.setMinimumWidth(QFontMetrics(theme.font("heading")).horizontalAdvance("M0000"))
        row.addWidget(label)
        about = QVBoxLayout()
        about.setSpacing(0)
        about.addStretch(1)
        about.addWidget(Text(f"{words.level(case.opinion)} · {words.state(case.state)}", "body"))
        about.addWidget(Text(words.about(case), "small", ink="muted"))
        about.addStretch(1)
        row.addLayout(about, 1)
        row.addWidget(Chip(theme, *words.due(case)))
        self.button = ActionButton(
            theme, f"case.{case.day:%m%d}.{case.label}", words.open_case(), role="strong"
        )
        self.button.setMinimumWidth(theme.px(28))
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.button)


class CasesPage(SidePage):
    """`chosen` carries the case's id."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: QueueWords, case_words: CaseWords) -> None:
        super().__init__(theme, words, "cases")
        self._case_words = case_words
        self._ask(case_words.list_title(), case_words.list_hint())
        self.cases: tuple[CaseView, ...] = ()
        self.rows = PagedRows(theme, words, "cases")
        self.body.addWidget(self.rows, 1)

    def open(self) -> None:
        """Nothing is listed yet."""
        self.cases = ()
        self.remark.say("")
        self.rows.show_rows((), self._case_words.loading())

    def show_cases(self, cases: tuple[CaseView, ...]) -> None:
        """List these in their order."""
        self.cases = cases
        self.rows.show_rows(
            [partial(self._row, case) for case in cases], self._case_words.none_open()
        )
        self.rows.focus_first()

    def _row(self, case: CaseView) -> QWidget:
        row = CaseRow(self._theme, self._case_words, case)
        row.button.clicked.connect(lambda _checked=False: self.chosen.emit(case.id))
        return row

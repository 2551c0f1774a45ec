"""差评处理: bad ratings to be dealt with, what is due first at the top; and the closed ones."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.center.evaluation.case_file import CaseView
from kiosk.center.evaluation.rating_rules import CLOSED
from kiosk.ui.desk.case_words import CaseWords
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
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
        closed = case.state == CLOSED
        if not closed:
            row.addWidget(Chip(theme, *words.due(case)))
        said = words.see_case() if closed else words.open_case()
        self.button = ActionButton(theme, f"case.{case.day:%m%d}.{case.label}", said, role="strong")
        self.button.setMinimumWidth(theme.px(28))
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.button)


class CasesPage(SidePage):
    """`chosen` carries the case's id, `turned` whether the closed ones are wanted."""

    chosen = Signal(object)
    turned = Signal(bool)

    def __init__(self, theme: Theme, words: QueueWords, case_words: CaseWords) -> None:
        super().__init__(theme, words, "cases")
        self._case_words = case_words
        self._ask(case_words.list_title(), case_words.list_hint())
        self.cases: tuple[CaseView, ...] = ()
        tabs = (("open", case_words.tab_open()), ("closed", case_words.tab_closed()))
        self.tabs = Tabs(theme, "cases", tabs)
        self.tabs.chosen.connect(self._turn)
        self.tabs.select("open")
        self.body.addWidget(self.tabs)
        self.rows = PagedRows(theme, words, "cases")
        self.body.addWidget(self.rows, 1)

    @property
    def closed(self) -> bool:
        """Whether the closed ones are listed."""
        return self.tabs.current == "closed"

    def open(self) -> None:
        """Nothing is listed yet."""
        self.cases = ()
        self.remark.say("")
        self.rows.show_rows((), self._case_words.loading())

    def show_cases(self, cases: tuple[CaseView, ...]) -> None:
        """List these in their order."""
        self.cases = cases
        self.rows.show_rows(
            [partial(self._row, case) for case in cases],
            self._case_words.none_closed() if self.closed else self._case_words.none_open(),
        )
        self.rows.focus_first()

    def _turn(self, name: str) -> None:
        self.tabs.select(name)
        self.open()
        self.turned.emit(self.closed)

    def _row(self, case: CaseView) -> QWidget:
        row = CaseRow(self._theme, self._case_words, case)
        row.button.clicked.connect(lambda _checked=False: self.chosen.emit(case.id))
        return row

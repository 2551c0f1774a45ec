"""委托书: what may be done in the resident's name, until which day, and their signature."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from kiosk.center.errands.deciding import AUTHORITY_DAYS, entrust
from kiosk.ui.desk.errands.form_page import Choices, Deed, FormPage
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

SCOPE_AT_MOST = 300
MONTHS = (1, 3, 6, 12)
BY_DAYS = (-30, -1, 1, 30)


class EntrustPage(FormPage):
    """The day begins at half a year from today; it can be moved by large buttons."""

    def __init__(self, theme: Theme, words: QueueWords, form_words: FormWords, today: date) -> None:
        super().__init__(
            theme,
            words,
            form_words,
            "entrust",
            send=form_words.send("entrust"),
            signs=("resident",),
        )
        self._today = today
        self._until = today + timedelta(days=AUTHORITY_DAYS)
        self._ask(form_words.title("entrust"), form_words.hint("entrust"))
        self.scope = self._line("entrust_scope", form_words.scope(), SCOPE_AT_MOST)
        self.questions.addWidget(self.scope)
        self.questions.addLayout(self._phrases(self.scope, form_words.phrases("entrust"), 2))
        self._day = Text("", "strong")
        self.questions.addWidget(self._day)
        months = [(str(count), form_words.months(count)) for count in MONTHS]
        self._months = Choices(theme, "until", months, len(months))
        self._months.chosen.connect(self._choose_months)
        self.questions.addWidget(self._months)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        for days in BY_DAYS:
            button = ActionButton(
                theme, f"until_by.{days}", form_words.by_day(days), kind="quiet", role="tag"
            )
            button.setFixedHeight(theme.px(theme.tokens.size.target))
            button.clicked.connect(lambda _checked=False, days=days: self._move(days))
            row.addWidget(button)
        self.questions.addLayout(row)
        self.questions.addStretch(1)
        self._show(self._until)

    @property
    def until(self) -> date:
        """The last day of the authority."""
        return self._until

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        self.scope.setFocus()

    def deed(self) -> Deed:
        return partial(
            entrust,
            scope=self.scope.text(),
            until=self._until,
            signature=self.strokes("resident"),
        )

    def _choose_months(self, months: str) -> None:
        self._show(_months_on(self._today, int(months)))

    def _move(self, days: int) -> None:
        self._show(max(self._today, self._until + timedelta(days=days)))

    def _show(self, day: date) -> None:
        self._until = day
        self._day.setText(self._form_words.until(day))


def _months_on(day: date, months: int) -> date:
    """The same day `months` later; the last of the month where there is no such day."""
    total = day.month - 1 + months
    year, month = day.year + total // 12, total % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))

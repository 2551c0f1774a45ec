"""委托书: what may be done in the resident's name, until which day, and their signature."""

from datetime import date, timedelta
from functools import partial

from kiosk.center.errands.deciding import AUTHORITY_DAYS, entrust
from kiosk.ui.desk.errands.day_field import DayField, months_on
from kiosk.ui.desk.errands.form_page import Choices, Deed, FormPage
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme

SCOPE_AT_MOST = 300
MONTHS = (1, 3, 6, 12)


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
        self._ask(form_words.title("entrust"), form_words.hint("entrust"))
        self.scope = self._line("entrust_scope", form_words.scope(), SCOPE_AT_MOST)
        self.questions.addWidget(self.scope)
        self.questions.addLayout(self._phrases(self.scope, form_words.phrases("entrust"), 2))
        self.day = DayField(
            theme,
            form_words,
            "until",
            form_words.until,
            today + timedelta(days=AUTHORITY_DAYS),
            floor=today,
        )
        months = [(str(count), form_words.months(count)) for count in MONTHS]
        self._months = Choices(theme, "until", months, len(months))
        self._months.chosen.connect(lambda count: self.day.set_day(months_on(today, int(count))))
        self.questions.addWidget(self._months)
        self.questions.addWidget(self.day)
        self.questions.addStretch(1)

    @property
    def until(self) -> date:
        """The last day of the authority."""
        return self.day.day

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        self.scope.setFocus()

    def deed(self) -> Deed:
        return partial(
            entrust,
            scope=self.scope.text(),
            until=self.until,
            signature=self.strokes("resident"),
        )

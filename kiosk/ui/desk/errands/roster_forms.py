"""The forms of the roster: days an agent is away, and what they were trained for until when."""

from datetime import date
from functools import partial

from kiosk.center.errands.roster_dates import add_leave, drop_qualification, set_qualification
from kiosk.center.errands.roster_views import Training
from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.desk.errands.day_field import DayField, months_on
from kiosk.ui.desk.errands.form_page import Choices, Deed, FormPage
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.errands.roster_words import RosterWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

MONTHS = (6, 12, 24)
COUNTS_MONTHS = 12
"""How long a training counts unless something else is chosen."""


class LeavePage(FormPage):
    """From which day to which; the last day never lies before the first."""

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        form_words: FormWords,
        roster_words: RosterWords,
        agent: str,
        today: date,
    ) -> None:
        super().__init__(theme, words, form_words, "leave", send=roster_words.leave_send())
        self._ask(roster_words.leave_title(agent), roster_words.leave_hint())
        self.first = DayField(
            theme, form_words, "leave_from", roster_words.leave_from, today, floor=today
        )
        self.last = DayField(
            theme, form_words, "leave_to", roster_words.leave_to, today, floor=today
        )
        self.first.changed.connect(self._keep_order)
        self.last.changed.connect(self._keep_order)
        self.questions.addWidget(self.first)
        self.questions.addWidget(self.last)
        self.questions.addStretch(1)

    def deed(self) -> Deed:
        return partial(add_leave, from_day=self.first.day, to_day=self.last.day)

    def _keep_order(self, moved: date) -> None:
        """The other end goes along where it must."""
        if self.last.day >= self.first.day:
            return
        (self.last if self.sender() is self.first else self.first).set_day(moved)


class TrainingPage(FormPage):
    """When they were trained, and until when it counts."""

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        form_words: FormWords,
        roster_words: RosterWords,
        item: ItemCard,
        held: Training | None,
        today: date,
    ) -> None:
        super().__init__(theme, words, form_words, "training", send=roster_words.training_send())
        self._code = item.code
        self._ask(item.name, roster_words.trained_hint())
        self.trained = DayField(theme, form_words, "trained_on", roster_words.trained_on, today)
        self.expires = DayField(
            theme,
            form_words,
            "expires_on",
            roster_words.expires_on,
            months_on(today, COUNTS_MONTHS),
        )
        months = [(str(count), form_words.months(count)) for count in MONTHS]
        counts = Choices(theme, "counts", months, len(months))
        counts.chosen.connect(
            lambda count: self.expires.set_day(months_on(self.trained.day, int(count)))
        )
        self.questions.addWidget(self.trained)
        self.questions.addWidget(self.expires)
        self.questions.addWidget(counts)
        if held is not None:
            drop = ActionButton(
                theme, "training_drop", roster_words.training_drop(), kind="quiet", role="strong"
            )
            drop.clicked.connect(
                lambda: self.sent.emit(partial(drop_qualification, item_code=self._code))
            )
            self.questions.addWidget(drop)
        self.questions.addStretch(1)

    def deed(self) -> Deed:
        return partial(
            set_qualification,
            item_code=self._code,
            trained_on=self.trained.day,
            expires_on=self.expires.day,
        )

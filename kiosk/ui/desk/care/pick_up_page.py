"""交接: who may take the child, held against a card; their signature; and who is on no list."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal

from kiosk.center.care.handing_over import allow_once, hand_over, send_home_alone
from kiosk.center.care.registering import NAME_AT_MOST
from kiosk.center.care.values import GIVEN_BY, RELATIONS, CareFile, Collector
from kiosk.ui.desk.care.words import CareWords
from kiosk.ui.desk.errands.form_page import Choices, Deed, FormPage
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

PHONE_AT_MOST = 14
GUARDIAN, ALONE = "guardian", "alone"
Listed = Sequence[tuple[UUID | None, Collector]]
"""The guardian first, whose id is None."""


class PickUpPage(FormPage):
    """Names stand here in full while it is open; `somebody_else` for whoever is not on the list."""

    somebody_else = Signal()

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        form_words: FormWords,
        own_words: CareWords,
        file: CareFile,
        listed: Listed,
    ) -> None:
        super().__init__(
            theme, words, form_words, "pick_up", send=own_words.send(), signs=("resident",)
        )
        self._ids = {str(which) if which else GUARDIAN: which for which, _ in listed}
        self._registration_id = file.view.id
        self._ask(own_words.pick_up_title(file), own_words.pick_up_hint())
        choices = [
            (
                str(which) if which else GUARDIAN,
                f"{who.name} · {own_words.relation(who.relation)} {who.phone}".strip(),
            )
            for which, who in listed
        ]
        if file.may_go_alone:
            choices.append((ALONE, own_words.goes_alone()))
        self.who = Choices(theme, "who", choices, 1)
        self.questions.addWidget(self.who)
        other = ActionButton(
            theme, "pick_up.other", own_words.somebody_else(), icon="alert-circle", role="strong"
        )
        other.clicked.connect(self.somebody_else)
        self.questions.addWidget(other)
        self.questions.addStretch(1)
        if len(choices) == 1:
            self.who.select(GUARDIAN)
        self.send.setEnabled(len(choices) == 1)
        self.who.chosen.connect(lambda _code: self.send.setEnabled(True))

    def select(self, collector_id: UUID) -> None:
        """Choose somebody the guardian has just named."""
        self.who.select(str(collector_id))
        self.send.setEnabled(True)

    def go_back(self) -> None:
        self.left.emit()

    def deed(self) -> Deed:
        if self.who.value == ALONE:
            return partial(send_home_alone, registration_id=self._registration_id)
        return partial(
            hand_over,
            registration_id=self._registration_id,
            collector_id=self._ids[self.who.value],
            signature=self.strokes("resident"),
        )


class SomebodyElsePage(FormPage):
    """Says whom to call first, then takes down who fetches the child today and who said so."""

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        form_words: FormWords,
        own_words: CareWords,
        file: CareFile,
        phone: str,
    ) -> None:
        super().__init__(theme, words, form_words, "else", send=own_words.else_send())
        self._registration_id = file.view.id
        self._ask(own_words.else_title(), own_words.else_hint(phone))
        self.who = self._line("else_name", own_words.else_field("name"), NAME_AT_MOST)
        self.phone = self._line("else_phone", own_words.else_field("phone"), PHONE_AT_MOST)
        for line in (self.who, self.phone):
            self.questions.addWidget(line)
        relations = [(code, own_words.relation(code)) for code in RELATIONS]
        self.relation = Choices(theme, "else_relation", relations, 3)
        ways = [(code, own_words.given_by(code)) for code in GIVEN_BY]
        self.given_by = Choices(theme, "else_word", ways, 3)
        self.questions.addWidget(self.relation)
        self.questions.addSpacing(theme.px(theme.tokens.size.gap))
        self.questions.addWidget(self.given_by)
        self.questions.addStretch(1)

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        self.who.setFocus()

    def deed(self) -> Deed:
        return partial(
            allow_once,
            registration_id=self._registration_id,
            collector=Collector(self.who.text(), self.relation.value, self.phone.text()),
            given_by=self.given_by.value,
        )

"""The desk's forms: an order taken for somebody, and a wish written down with them."""

from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtWidgets import QGridLayout, QLineEdit
from sqlalchemy.orm import Session

from kiosk.center.people.consent import ORDER, consent_in_force
from kiosk.center.services.demands import record_demand
from kiosk.center.services.ordering import DAYS_AHEAD, place_order
from kiosk.center.services.values import (
    ADDRESS_AT_MOST,
    NAME_AT_MOST,
    NOTE_AT_MOST,
    WISH_AT_MOST,
    Application,
    OrderView,
    ServiceView,
    Wish,
)
from kiosk.clock import Clock
from kiosk.errors import RuleBroken
from kiosk.ui.desk.errands.form_page import Choices, Deed, FormPage
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.services.form_words import OrderFormWords
from kiosk.ui.desk.tabs import Tab
from kiosk.ui.desk.text_line import LabelledLine
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.text import Text

PHONE_AT_MOST = 20
COLUMNS = 3


class OrderForm(FormPage):
    """代为点单: for somebody on the phone or at the desk."""

    def __init__(
        self, theme: Theme, own: OwnLanguage, service: ServiceView, village: str | None, helper: str
    ) -> None:
        words = OrderFormWords(own)
        super().__init__(
            theme, QueueWords(own), FormWords(own), "desk_order", send=words.send_order()
        )
        self._service, self._village, self._order_id = service, village, uuid4()
        self._ask(*words.order_title(service))
        at_home = service.place == "home"
        self.person = self._line("order_name", words.name(), NAME_AT_MOST)
        self.phone = self._line("order_phone", words.phone(), PHONE_AT_MOST)
        self.address = self._line("order_address", words.address(), ADDRESS_AT_MOST)
        self.note = self._line("order_note", words.note(), NOTE_AT_MOST)
        self.day = self._line("order_day", words.day(), 12)
        self.helper = self._line("order_helper", words.helper(), NAME_AT_MOST)
        self.helper.setText(helper)
        lines = [self.person, self.phone, self.day, self.helper]
        if at_home:
            lines[2:2] = [self.address, self.note]
        self.questions.addLayout(_grid(theme, lines))
        self.questions.addWidget(Text(words.when(), "small", ink="muted"))
        self.parts = Choices(theme, "order_part", words.parts(), 4)
        self.parts.select("any")
        self.questions.addWidget(self.parts)
        self.consent = Tab(theme, "order_consent", words.consent(given=False), outlined=True)
        self.consent.toggled.connect(lambda given: self.consent.setText(words.consent(given=given)))
        self.questions.addWidget(self.consent)
        self.questions.addStretch(1)

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        self.person.setFocus()

    def deed(self) -> Deed:
        wanted_on, given = self.day.text().strip(), self.consent.isChecked()
        return partial(
            _order,
            order_id=self._order_id,
            said=Application(
                service_code=self._service.code,
                name=self.person.text(),
                phone=self.phone.text(),
                address=self.address.text(),
                note=self.note.text(),
                village_code=self._village,
                wanted_part=self.parts.value or "any",
                helper=self.helper.text(),
            ),
            wanted_on=wanted_on,
            agreed=given,
        )


class WishForm(FormPage):
    """记一条需求: with somebody who says what they are missing."""

    def __init__(
        self, theme: Theme, own: OwnLanguage, kind: str, village: str | None, helper: str
    ) -> None:
        words = OrderFormWords(own)
        super().__init__(
            theme, QueueWords(own), FormWords(own), "desk_wish", send=words.send_wish()
        )
        self._kind, self._village, self._demand_id = kind, village, uuid4()
        self._ask(*words.wish_title(kind))
        self.audiences = Choices(theme, "wish_for", words.audiences(), 4)
        self.audiences.select("anyone")
        self.questions.addWidget(Text(words.wish_for(), "small", ink="muted"))
        self.questions.addWidget(self.audiences)
        self.words = self._line("wish_words", words.wish_words(), WISH_AT_MOST)
        self.people = self._line("wish_people", words.people(), 3)
        self.helper = self._line("wish_helper", words.helper(), NAME_AT_MOST)
        self.helper.setText(helper)
        self.questions.addWidget(LabelledLine(self.words))
        self.questions.addLayout(_grid(theme, [self.people, self.helper]))
        self.questions.addStretch(1)

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        self.words.setFocus()

    def deed(self) -> Deed:
        people = self.people.text().strip()
        number = int(people) if people.isascii() and people.isdigit() else 0 if people else 1
        wish = Wish(
            kind=self._kind,
            audience=self.audiences.value or "anyone",
            village_code=self._village,
            people=number,
            words=self.words.text(),
            helper=self.helper.text(),
        )
        return partial(record_demand, demand_id=self._demand_id, wish=wish)


def _grid(theme: Theme, lines: list[QLineEdit]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(theme.px(theme.tokens.size.tight))
    for place, line in enumerate(lines):
        grid.addWidget(LabelledLine(line), place // COLUMNS, place % COLUMNS)
    return grid


def _order(
    session: Session,
    *,
    device_id: UUID,
    staff_id: UUID,
    clock: Clock,
    order_id: UUID,
    said: Application,
    wanted_on: str,
    agreed: bool,
) -> OrderView:
    """Take the order, with the text that is in force now where the resident has agreed to it."""
    consent = consent_in_force(session, ORDER).id if agreed else None
    try:
        day = date.fromisoformat(wanted_on) if wanted_on else None
    except ValueError as unreadable:
        raise RuleBroken("order.day_form", days=DAYS_AHEAD) from unreadable
    return place_order(
        session,
        device_id=device_id,
        order_id=order_id,
        application=replace(said, wanted_on=day, consent_id=consent),
        clock=clock,
        staff_id=staff_id,
    )

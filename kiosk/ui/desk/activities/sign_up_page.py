"""代为报名: for somebody on the phone or at the desk; a booth first where there are several."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.center.activities.signing_up import NAME_AT_MOST
from kiosk.center.activities.values import ActivityView, SessionCard, Wish
from kiosk.ui.desk.activities.form_words import ActivityFormWords
from kiosk.ui.desk.paged_rows import ChoiceTile, PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tab
from kiosk.ui.desk.text_line import LabelledLine, text_line
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton, Kind

PHONE_AT_MOST = 20


class DeskSignUpPage(SidePage):
    """`sent` carries the wish, and whether they would wait when it is full."""

    sent = Signal(object, bool)

    def __init__(self, theme: Theme, words: QueueWords, own_words: ActivityFormWords) -> None:
        super().__init__(theme, words, "desk_sign_up")
        self._own_words = own_words
        self._activity: ActivityView | None = None
        self._card: SessionCard | None = None
        self._booth: int | None = None
        self.rows = PagedRows(theme, words, "booths")
        self.body.addWidget(self.rows, 1)
        self._form = QWidget()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(theme.tokens.size.tight))
        self.name = text_line("sign_up_name", own_words.name(), NAME_AT_MOST)
        self.phone = text_line("sign_up_phone", own_words.phone(), PHONE_AT_MOST)
        self.heads = text_line("sign_up_heads", own_words.heads(), 2)
        self.age = text_line("sign_up_age", own_words.age(), 3)
        self.guardian = text_line("sign_up_guardian", own_words.guardian(), NAME_AT_MOST)
        self.guardian_phone = text_line(
            "sign_up_guardian_phone", own_words.guardian_phone(), PHONE_AT_MOST
        )
        lines = (self.name, self.phone, self.heads, self.age, self.guardian, self.guardian_phone)
        self._fields = [LabelledLine(line) for line in lines]
        for place, field in enumerate(self._fields):
            grid.addWidget(field, place // 2, place % 2)
        self.consent = Tab(theme, "sign_up_consent", own_words.consent(given=False), outlined=True)
        self.consent.toggled.connect(
            lambda given: self.consent.setText(own_words.consent(given=given))
        )
        grid.addWidget(self.consent, 3, 0, 1, 2)
        grid.setRowStretch(4, 1)
        self.send = self._send("sign_up_send", own_words.send(), wait=False)
        self.wait = self._send("sign_up_wait", own_words.wait(), wait=True)
        grid.addWidget(self.send, 5, 0, 1, 2)
        grid.addWidget(self.wait, 6, 0, 1, 2)
        self.body.addWidget(self._form, 1)

    def open(self, activity: ActivityView, card: SessionCard, line: str) -> None:
        """From the start, with nothing of whoever was signed up before; `line` says for what."""
        self._activity, self._card, self._booth = activity, card, None
        self.remark.say("")
        for field in (self.name, self.phone, self.age, self.guardian, self.guardian_phone):
            field.clear()
        self.heads.setText("1")
        self.consent.setChecked(False)
        plan = activity.plan
        *_, age, guardian, guardian_phone = self._fields
        age.setVisible(plan.asks_age)
        for widget in (guardian, guardian_phone, self.consent):
            widget.setVisible(plan.guardian)
        self.wait.hide()
        self._ask(self._own_words.whose(), line)
        if plan.booths:
            self._show_booths(activity, card)
        else:
            self._show_form()

    def refused(self, *, may_wait: bool) -> None:
        """It was not taken; what was written is still there."""
        self.send.setEnabled(True)
        self.wait.setEnabled(True)
        self.wait.setVisible(may_wait)

    def go_back(self) -> None:
        if self._booth is not None and self._activity is not None and self._card is not None:
            self._booth = None
            self._show_booths(self._activity, self._card)
        else:
            self.left.emit()

    def _show_booths(self, activity: ActivityView, card: SessionCard) -> None:
        self._form.hide()
        self.rows.show()
        makers = [
            partial(self._tile, booth.number, booth.name, activity.booth_free(card, booth))
            for booth in activity.plan.booths
        ]
        self.rows.show_rows(makers, "")
        self.rows.focus_first()

    def _tile(self, number: int, name: str, free: int | None) -> QWidget:
        tile = ChoiceTile(self._theme, f"booth.{number}", name, self._own_words.free(free))
        tile.clicked.connect(lambda _checked=False: self._choose(number))
        return tile

    def _choose(self, number: int) -> None:
        self._booth = number
        self._show_form()

    def _show_form(self) -> None:
        self.rows.hide()
        self._form.show()
        self.send.setEnabled(True)
        self.name.setFocus()

    def _press(self, *, wait: bool) -> None:
        if self._activity is None or self._card is None:
            return
        self.send.setEnabled(False)
        self.wait.setEnabled(False)
        self.remark.say("")
        course = self._activity.is_course
        wish = Wish(
            activity_code=self._card.activity_code,
            session_id=None if course else self._card.id,
            name=self.name.text(),
            phone=self.phone.text(),
            heads=_number(self.heads.text()) or 0,
            age=_number(self.age.text()),
            booth=self._booth,
            guardian_name=self.guardian.text(),
            guardian_phone=self.guardian_phone.text(),
            consent=self.consent.isChecked(),
        )
        self.sent.emit(wish, wait)

    def _send(self, name: str, words: str, *, wait: bool) -> ActionButton:
        kind: Kind = "secondary" if wait else "primary"
        button = ActionButton(self._theme, name, words, kind=kind, role="strong")
        button.clicked.connect(lambda _checked=False: self._press(wait=wait))
        return button


def _number(text: str) -> int | None:
    """A whole number; None for anything else, which the center refuses in words."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() else None

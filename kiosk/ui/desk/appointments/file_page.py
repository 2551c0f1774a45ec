"""One booking at the desk: when, what to remind of, how a call ended; the phone on request."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.center.appointments.states import LIVE, TO_CALL
from kiosk.center.appointments.values import AppointmentFile, AppointmentView
from kiosk.center.people.opening_personal import WHY_AT_MOST
from kiosk.clock import Clock, local_date
from kiosk.ui.desk.appointments.words import AppointmentWords
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.text_line import text_line
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

COLUMNS = 2


class BookingFilePage(SidePage):
    """`moved` carries how a call ended, or check_in or excuse; `revealed` the reason."""

    moved = Signal(str)
    revealed = Signal(str)

    def __init__(
        self, theme: Theme, words: QueueWords, own_words: AppointmentWords, clock: Clock
    ) -> None:
        super().__init__(theme, words, "booking")
        self._own_words, self._clock = own_words, clock
        self.file: AppointmentFile | None = None
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(theme.tokens.size.pad))
        self._halves.addLayout(self._story(), 1)
        self._halves.addLayout(self._work(), 1)
        self.body.addLayout(self._halves, 1)

    @property
    def phone(self) -> str:
        """What is shown of the phone."""
        return self._phone.text()

    def open(self) -> None:
        """Nothing of the booking is known yet, nor any more."""
        self.file = None
        self.remark.say("")
        self._ask(self._own_words.loading(), "")
        for text in (self._phone, self._code, self._bring):
            text.setText("")
        self.why.clear()
        self.steps.show_rows((), "")
        self._reveal.setEnabled(False)
        self._offer(())

    def show_file(self, file: AppointmentFile) -> None:
        """Show the booking as it stands, the phone masked."""
        words, view = self._own_words, file.view
        self.file = file
        self._ask(
            f"{words.when(view.due_at)}  {words.item(view)}",
            f"{words.state(view)[0]} · {words.about(view)}",
        )
        self._phone.setText(words.phone(f"{view.masked_name} {view.masked_phone}".strip()))
        self._code.setText(words.code(view))
        self._bring.setText(words.bring(file.materials))
        self.steps.show_rows([partial(self._step, words.move(move)) for move in file.moves], "")
        self._reveal.setEnabled(True)
        self._offer(self._verbs_of(view))

    def show_phone(self, phone: str) -> None:
        """The full number, until the page is left."""
        self._phone.setText(self._own_words.phone(phone))
        self.why.clear()

    def say_moved(self, verb: str, file: AppointmentFile) -> None:
        """A step went well."""
        self.show_file(file)
        self.remark.say(self._own_words.done(verb, file.view), "green")

    def _verbs_of(self, view: AppointmentView) -> tuple[str, ...]:
        if view.to_tell:
            return ("tell", "not_reach")
        if view.state == "no_show":
            return ("excuse",)
        if view.state not in LIVE:
            return ()
        today = view.day == local_date(self._clock)
        calls = ("confirm", "reach", "not_reach") if view.state in TO_CALL else ()
        return (*(("check_in",) if today else ()), *calls, "cancel")

    def _story(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self._phone = Text("", "heading")
        self._code = Text("", "body", ink="muted")
        self._bring = Text("", "body")
        for widget in (self._phone, self._code, self._bring):
            column.addWidget(widget)
        column.addWidget(Text(self._own_words.history(), "small", ink="muted"))
        self.steps = PagedRows(self._theme, self._words, "booking_steps")
        column.addWidget(self.steps, 1)
        return column

    def _work(self) -> QVBoxLayout:
        theme, words = self._theme, self._own_words
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self.why = text_line("booking_why", words.why_field(), WHY_AT_MOST)
        column.addWidget(self.why)
        phrases = QHBoxLayout()
        phrases.setSpacing(theme.px(theme.tokens.size.tight))
        for place, phrase in enumerate(words.why_phrases()):
            button = ActionButton(theme, f"why.{place}", phrase, kind="quiet", role="strong")
            button.clicked.connect(lambda _checked=False, said=phrase: self.why.setText(said))
            phrases.addWidget(button)
        column.addLayout(phrases)
        self._reveal = ActionButton(
            theme, "booking.reveal", words.reveal(), icon="id", role="strong"
        )
        self._reveal.clicked.connect(lambda: self.revealed.emit(self.why.text()))
        column.addWidget(self._reveal)
        column.addStretch(1)
        self._verbs = QGridLayout()
        self._verbs.setSpacing(theme.px(theme.tokens.size.tight))
        column.addLayout(self._verbs)
        return column

    def _offer(self, verbs: tuple[str, ...]) -> None:
        while (item := self._verbs.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, verb in enumerate(verbs):
            button = ActionButton(
                self._theme,
                f"verb.{verb}",
                self._own_words.verb(verb),
                kind="secondary" if place else "primary",
                role="strong",
            )
            button.clicked.connect(lambda _checked=False, chosen=verb: self.moved.emit(chosen))
            self._verbs.addWidget(button, place // COLUMNS, place % COLUMNS)

    def _step(self, words: str) -> QWidget:
        return Text(words, "body")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

"""停办这一场: why a session is not held, and the button that calls it off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from kiosk.center.appointments.cancelling import REASON_AT_MOST
from kiosk.center.appointments.values import SessionView
from kiosk.ui.desk.appointments.words import AppointmentWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text


class StopPage(SidePage):
    """`sent` carries the reason."""

    sent = Signal(str)

    def __init__(self, theme: Theme, words: QueueWords, own_words: AppointmentWords) -> None:
        super().__init__(theme, words, "stop")
        self._own_words = own_words
        self.session: SessionView | None = None
        self._what = Text("", "heading")
        self.body.addWidget(self._what)
        self.reason = QLineEdit()
        self.reason.setObjectName("stop_reason")
        self.reason.setMaxLength(REASON_AT_MOST)
        self.reason.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.reason.setPlaceholderText(own_words.stop_field())
        self.reason.setAccessibleName(own_words.stop_field())
        self.body.addWidget(self.reason)
        phrases = QHBoxLayout()
        phrases.setSpacing(theme.px(theme.tokens.size.tight))
        for place, phrase in enumerate(own_words.stop_phrases()):
            button = ActionButton(theme, f"reason.{place}", phrase, kind="quiet", role="strong")
            button.clicked.connect(lambda _checked=False, said=phrase: self.reason.setText(said))
            phrases.addWidget(button)
        self.body.addLayout(phrases)
        self.body.addStretch(1)
        self.send = ActionButton(
            theme, "stop_send", own_words.stop(), kind="primary", role="strong"
        )
        self.send.clicked.connect(lambda: self.sent.emit(self.reason.text()))
        self.body.addWidget(self.send)

    def open(self, session: SessionView) -> None:
        """Ask about this session."""
        self.session = session
        self.remark.say("")
        self.reason.clear()
        self._ask(self._own_words.stop(), self._own_words.stop_hint())
        about = self._own_words.session_about(session)
        self._what.setText(f"{self._own_words.session(session)} · {about}")
        self.reason.setFocus()

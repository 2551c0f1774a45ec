"""停办这一场: why a session is not held, and the button that calls it off."""

from kiosk.center.appointments.cancelling import REASON_AT_MOST
from kiosk.center.appointments.values import SessionView
from kiosk.ui.desk.appointments.words import AppointmentWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.reason_page import ReasonPage
from kiosk.ui.theme.theme import Theme


class StopPage(ReasonPage):
    """Asks about one session of appointments."""

    def __init__(self, theme: Theme, words: QueueWords, own_words: AppointmentWords) -> None:
        super().__init__(
            theme,
            words,
            "stop",
            field=own_words.stop_field(),
            phrases=own_words.stop_phrases(),
            send=own_words.stop(),
            most=REASON_AT_MOST,
        )
        self._own_words = own_words
        self.session: SessionView | None = None

    def open(self, session: SessionView) -> None:
        """Ask about this session."""
        self.session = session
        words = self._own_words
        what = f"{words.session(session)} · {words.session_about(session)}"
        self.ask(words.stop(), words.stop_hint(), what)

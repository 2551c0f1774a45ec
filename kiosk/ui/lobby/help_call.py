"""Carries a call for help from the lobby to the desks, through the store they share."""

from PySide6.QtCore import QObject

from kiosk.center.queue.help_calls import call_staff
from kiosk.ui.lobby.prompts import LobbyPrompts
from kiosk.ui.lobby.questions import LobbyQuestions
from kiosk.ui.ports import FaceContext


class HelpCalls(QObject):
    """`send` writes the call down; then the resident hears or reads what became of it."""

    def __init__(
        self, context: FaceContext, prompts: LobbyPrompts, questions: LobbyQuestions
    ) -> None:
        super().__init__(questions)
        self._context, self._prompts, self._questions = context, prompts, questions

    def send(self) -> None:
        """Call staff to this terminal."""
        context = self._context
        context.tasks.write(
            lambda session: call_staff(session, device_id=context.device_id, clock=context.clock),
            self._sent,
            lambda _error: self._questions.staff_not_reached(),
            owner=self,
        )

    def _sent(self, desk_is_open: bool) -> None:
        if desk_is_open:
            self._prompts.staff_called()
        else:
            self._questions.staff_not_reached()

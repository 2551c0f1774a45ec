"""Carries a call for help from the lobby to the desks, through the store they share."""

from PySide6.QtCore import QObject, Signal

from kiosk.center.queue.help_calls import call_staff
from kiosk.ui.ports import FaceContext


class HelpCalls(QObject):
    """`send` writes the call down; then one of its signals says what became of it."""

    heard = Signal()
    """A desk is open and shows it."""
    unheard = Signal()
    """Nobody sits at a desk, or it could not be written down."""

    def __init__(self, context: FaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def send(self) -> None:
        """Call staff to this terminal."""
        context = self._context
        context.tasks.write(
            lambda session: call_staff(session, device_id=context.device_id, clock=context.clock),
            lambda somebody: self.heard.emit() if somebody else self.unheard.emit(),
            lambda _error: self.unheard.emit(),
            owner=self,
        )

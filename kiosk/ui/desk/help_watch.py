"""Looks whether somebody in the lobby calls for help, whoever is logged in here or nobody."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from kiosk.center.queue.help_calls import calls_for_help, note_calls
from kiosk.errors import XinqiaoError
from kiosk.ui.ports import FaceContext


class HelpWatch(QObject):
    """News comes by signal; one question at a time, so that a slow store is not asked twice."""

    heard = Signal(int)
    """How often somebody called whom no desk has noted, at every look."""
    lost = Signal(object)
    """XinqiaoError: the store could not be asked; until the next `heard`."""

    def __init__(
        self, context: FaceContext, desk_number: int, *, poll_ms: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._desk_number = context, desk_number
        self._looking = False
        self._poll = QTimer(self, interval=poll_ms)
        self._poll.timeout.connect(self.look)
        self._poll.start()

    def look(self) -> None:
        """Ask the store."""
        if self._looking:
            return
        self._looking = True
        clock = self._context.clock
        self._context.tasks.read(
            lambda session: calls_for_help(session, clock=clock),
            self._heard,
            self._failed,
            owner=self,
        )

    def note(self, staff_id: UUID) -> None:
        """知道了: somebody from here goes to the lobby."""
        context, desk_number = self._context, self._desk_number

        def work(session: Session) -> int:
            note_calls(
                session,
                device_id=context.device_id,
                desk_number=desk_number,
                staff_id=staff_id,
                clock=context.clock,
            )
            return calls_for_help(session, clock=context.clock)

        context.tasks.write(work, self._heard, self._failed, owner=self)

    def _heard(self, calls: int) -> None:
        self._looking = False
        self.heard.emit(calls)

    def _failed(self, error: XinqiaoError) -> None:
        self._looking = False
        self.lost.emit(error)

"""Contacts that were opened: in sight for twenty seconds, then masked again."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

SHOWN_S = 20


class ShownContacts(QObject):
    """Words about a sign-up by its id; `changed` when one comes or goes."""

    changed = Signal()

    def __init__(self, parent: QObject, *, shown_ms: int = SHOWN_S * 1000) -> None:
        super().__init__(parent)
        self._words: dict[UUID, str] = {}
        self.timer = QTimer(self, singleShot=True, interval=shown_ms)
        self.timer.timeout.connect(self._expire)

    def show(self, sign_up_id: UUID, words: str) -> None:
        """Show this one, and none but it."""
        self._words = {sign_up_id: words}
        self.timer.start()
        self.changed.emit()

    def of(self, sign_up_id: UUID) -> str:
        """What is shown of it; empty: it is masked."""
        return self._words.get(sign_up_id, "")

    def cover(self) -> None:
        """Mask all of them, without saying so."""
        self.timer.stop()
        self._words = {}

    def _expire(self) -> None:
        self.cover()
        self.changed.emit()

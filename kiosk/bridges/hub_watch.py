"""Joins the windows to sync: the hub link of `kiosk.ui`, with the uploader behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.ui.ports import HubLink, LinkState

if TYPE_CHECKING:  # it brings the HTTP client along, which the first frame does without
    from kiosk.sync.link_state import LinkState as Uploading


class HubWatch(HubLink):
    """The hub link in front of an uploader; `heard` is what the uploader's listener calls."""

    heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = LinkState(online=None, waiting=0, dead=0)
        self.heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def state(self) -> LinkState:
        return self._state

    @Slot(object)
    def _hear(self, news: "Uploading") -> None:
        state = LinkState(
            news.online,
            news.waiting,
            news.dead,
            trouble=news.trouble,
            clock_off_s=_whole_minutes(news.clock_off_s),
            notices=news.notices,
        )
        if state != self._state:
            self._state = state
            self.changed.emit(state)


def _whole_minutes(off_s: float | None) -> float | None:
    """Steady while the clocks are, so that the windows are not told of every second."""
    return None if off_s is None else 60.0 * int(off_s / 60)

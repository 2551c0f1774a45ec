"""What the screens of the hall ask of whoever keeps the posters."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Signal

from kiosk.center.activities.values import SessionCard


@dataclass(frozen=True, slots=True)
class Slide:
    """A poster or an announcement as a screen of the hall shows it."""

    key: str
    """Tells it apart; another picture has another key."""
    title: str
    words: str
    """Lines under the title."""
    picture: bool
    """Whether it has one, which `PosterShelf.decode` brings."""
    sessions: tuple[SessionCard, ...] = ()
    """What is on next; the screen puts it into words."""

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.words.splitlines())


ACTIVITY_POSTER = "activity:"
"""In front of the file name of an activity's picture: the key under which it is decoded."""


ROOM_PICTURE = "room:"
"""In front of a room's code: the key under which its picture is decoded."""


class PosterShelf(QObject):
    """Posters and announcements of today. Every call returns at once."""

    listed = Signal(object)
    """tuple of Slide, in the order they are shown"""
    decoded = Signal(str, object)
    """key, and a QImage no larger than was asked for; null: it could not be read"""

    def look(self) -> None:
        """Look what hangs; `listed` follows."""
        raise NotImplementedError

    def decode(self, key: str, size: QSize) -> None:
        """Read a picture at the size it is shown; `decoded` follows."""
        raise NotImplementedError

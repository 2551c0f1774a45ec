"""What the windows ask of reading devices: codes that were scanned, and who holds an ID card."""

from PySide6.QtCore import QObject, Signal


class CodeDesk(QObject):
    """A scanner that does not type like a keyboard."""

    scanned = Signal(str)
    """What was scanned; "" for what cannot be a code."""


class CardDesk(QObject):
    """A reader of ID cards. Every call returns at once; it looks for cards only while wanted."""

    read = Signal(object)
    """CardHolder; no further card is looked for until one is wanted again."""
    told = Signal(str)
    """waiting: lay a card down; moved: it has to lie still; unknown: no card that can be read
    here; gone: the reader does not answer."""

    def want(self) -> None:
        """Look for a card, until one is read."""
        raise NotImplementedError

    def enough(self) -> None:
        """Nobody wants one any more; nothing is read or told after this."""
        raise NotImplementedError

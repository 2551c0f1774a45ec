"""What the keyboard asks of the program: the table of characters, and a reader of handwriting."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kiosk.characters.han_table import HanTable


class WritingAids(QObject):
    """Every call returns at once; nothing that is asked or answered is kept."""

    prepared = Signal()
    """`table` and `reads_handwriting` are known."""
    read = Signal(int, object)
    """Number of the question, and a tuple of characters, the likeliest first."""

    table: "HanTable | None" = None
    """None: not read yet, or missing."""
    reads_handwriting: bool = False

    def prepare(self) -> None:
        """Get ready, once; `prepared` follows."""
        raise NotImplementedError

    def read_strokes(self, number: int, strokes: Sequence[Sequence[tuple[int, int]]]) -> None:
        """Which characters these may be, as they were drawn; `read` follows with `number`."""
        raise NotImplementedError

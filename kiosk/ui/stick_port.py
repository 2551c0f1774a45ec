"""What the desk asks for where there is no network: records written to a USB stick."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class StickNews:
    """What became of an export to a USB stick."""

    records: int = 0
    place: str = ""
    """The stick and the file on it."""
    trouble: str = ""
    """`no_stick`, `not_joined` or `unwritable`; empty: it is written."""


class StickDesk(QObject):
    """Writes what waits for the hub to a USB stick. Every call returns at once."""

    told = Signal(object)
    """StickNews"""

    def export(self) -> None:
        """Write it to the first stick there is; `told` follows."""
        raise NotImplementedError

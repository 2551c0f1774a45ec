"""What the set-up asks of the rest of the program; every call returns at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.center.first_profile import FirstAnswers
from kiosk.center.hub_invitation import Invitation
from kiosk.kept_settings import Value


@dataclass(frozen=True, slots=True)
class FoundCenter:
    """The center is there. `items`: how many items of the catalog came in."""

    code: str
    items: int


@dataclass(frozen=True, slots=True)
class KeyCopy:
    """What became of the copy of the store's key on a stick."""

    place: str = ""
    trouble: str = ""
    """`no_stick` or `unwritable`; empty: it is written at `place`."""


class SetupDesk(QObject):
    """Does what the pages ask for, on a thread of its own."""

    founded = Signal(object)
    """FoundCenter, or the XinqiaoError because of which nothing was founded."""
    printers = Signal(object)
    """tuple[str, ...]: addresses at which something answers."""
    joined = Signal(object)
    """None, or the XinqiaoError because of which the hub was not joined."""
    key_copied = Signal(object)
    """KeyCopy"""

    def found(self, answers: FirstAnswers, *, catalog: bool, machine: Mapping[str, Value]) -> None:
        """Set the center up; `catalog`: with the common catalog. `founded` follows.

        `machine`: settings of this machine to be kept with it.
        """
        raise NotImplementedError

    def found_from_stick(self) -> None:
        """The same from `center.json` (and items.xlsx) on a stick."""
        raise NotImplementedError

    def found_demo(self) -> None:
        """Set the demo up, which says of itself that it is one."""
        raise NotImplementedError

    def look_for_printers(self, host: str = "") -> None:
        """Those plugged in, or those that answer at a host; `printers` follows."""
        raise NotImplementedError

    def join(self, invitation: Invitation) -> None:
        """Join a hub; `joined` follows."""
        raise NotImplementedError

    def copy_key(self) -> None:
        """Write a copy of the store's key to the first stick; `key_copied` follows."""
        raise NotImplementedError

"""What the desk hears of the machine under it: disk, backups, clock."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class MachineState:
    """What staff should know; the defaults say that all is well."""

    store: str = ""
    """Message key of what lately kept the store from writing, `store.full` for one."""
    free_mb: int | None = None
    """Set where little room is left."""
    backup_days: int | None = None
    """Age of the last good backup, set once it is too old; -1: there is none."""
    second_place_missing: bool = False
    """The second place for backups is not there, or got none for too long."""
    journal: bool = True
    """Whether the journal can be written."""
    clock: str = "right"
    """`right`, `back` or `ahead`."""


class MachineWatch(QObject):
    """Looks now and then."""

    changed = Signal(object)
    """MachineState"""

    def state(self) -> MachineState:
        """As it was last seen."""
        raise NotImplementedError

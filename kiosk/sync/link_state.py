"""What the uploader knows of the way to the hub, and whoever wants to hear of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.data.outbox import Backlog


@dataclass(frozen=True, slots=True)
class LinkState:
    """What the faces show of the way to the hub."""

    online: bool | None = None
    """None: not known yet, or another process of this machine uploads."""
    waiting: int = 0
    dead: int = 0
    oldest_at: datetime | None = None
    """When the oldest record happened that still waits."""
    last_success_at: datetime | None = None
    trouble: str | None = None
    """Message key of what keeps records here, `hub.unreachable` for one."""
    clock_off_s: float | None = None
    """The hub's clock minus this machine's, at the last reply."""
    notices: tuple[str, ...] = ()
    """What the hub wants this machine's people to look at, `cloned` for one."""


def ignore(_state: LinkState) -> None:
    """For those who do not want to hear."""


class LinkTeller:
    """Holds the state and tells `listener` of every change of it, on the uploader's thread."""

    def __init__(self, listener: Callable[[LinkState], None]) -> None:
        self._listener = listener
        self.state = LinkState()

    def tell(self, **changes: object) -> None:
        """Fields of the state that are different now."""
        state = replace(self.state, **changes)  # type: ignore[arg-type]  # fields by name
        if state != self.state:
            self.state = state
            self._listener(state)

    def count(self, owed: Backlog) -> None:
        """How much waits now."""
        self.tell(waiting=owed.waiting, dead=owed.dead, oldest_at=owed.oldest_at)

    def hush(self) -> None:
        """Tell nobody any more."""
        self._listener = ignore

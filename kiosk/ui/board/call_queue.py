"""Which call takes the panel next: one after another, none forgotten, none cut off."""

from collections.abc import Sequence

from kiosk.center.queue.views import BoardCall


class CallQueue:
    """Hears the hall's calls and hands them out in the order they were made.

    What was called before the board started is history: the last of it is `current`, but it is
    not handed out again.
    """

    def __init__(self) -> None:
        self._seen: int | None = None
        self._waiting: list[BoardCall] = []
        self.current: BoardCall | None = None
        """The call the panel shows."""

    @property
    def waiting(self) -> tuple[BoardCall, ...]:
        """Calls that have not had the panel yet, the next one first."""
        return tuple(self._waiting)

    def hear(self, calls: Sequence[BoardCall]) -> None:
        """Take in the recent calls as the hall tells them, in any order.

        A ticket called again while its first call still waits for the panel has it once.
        """
        newest_first = sorted(calls, key=lambda call: call.order, reverse=True)
        if self._seen is None:
            self._seen = newest_first[0].order if newest_first else 0
            self.current = newest_first[0] if newest_first else None
            return
        for call in reversed(newest_first):
            if call.order > self._seen:
                self._waiting = [it for it in self._waiting if it.ticket_id != call.ticket_id]
                self._waiting.append(call)
                self._seen = call.order
        if not newest_first:  # a new day
            self._waiting.clear()
            self.current = None

    def advance(self) -> BoardCall | None:
        """The next call, which is `current` from now on; None: nothing new was called."""
        if not self._waiting:
            return None
        self.current = self._waiting.pop(0)
        return self.current

"""Looks for ID cards while somebody wants one, on a thread of its own; else leaves them alone."""

import threading
from collections.abc import Callable
from typing import Literal

from kiosk.center.people.card_holder import CardHolder
from kiosk.readers.card_reader import (
    ANSWER_WITHIN_S,
    CardMoved,
    CardReader,
    CardUnknown,
    NoCard,
)
from kiosk.readers.device_watch import FIRST_WAIT_S, DeviceWatch
from kiosk.readers.serial_line import SerialLine
from kiosk.settings import SerialBaud

LOOK_EVERY_S = 0.3
MOVED_AT_LEAST = 2
"""So many looks in a row that break off, and it is said: the first may be the card arriving."""

CardNews = Literal["waiting", "moved", "unknown", "gone"]
"""waiting: lay a card down; moved: it has to lie still; unknown: no card that can be read here;
gone: the reader does not answer."""


class CardWatch:
    """`read` and `told` are called on the thread, with who asked: who holds a card, what is new."""

    def __init__(
        self,
        device: str,
        baud: SerialBaud,
        *,
        read: Callable[[int, CardHolder], None],
        told: Callable[[int, CardNews], None],
        answer_within_s: float = ANSWER_WITHIN_S,
        first_wait_s: float = FIRST_WAIT_S,
    ) -> None:
        self._read, self._told = read, told
        self._within_s = answer_within_s
        self._asked: int | None = None
        """Who wants a card; None: nobody."""
        self._again = threading.Event()
        self._moved = 0
        self._news: tuple[int, CardNews] | None = None
        self._watch = DeviceWatch(
            "card reader", device, baud, self._serve, self._changed, first_wait_s=first_wait_s
        )

    @property
    def trouble(self) -> str | None:
        """See `DeviceWatch.trouble`."""
        return self._watch.trouble

    def start(self) -> None:
        """Begin; no card is looked for until one is wanted."""
        self._watch.start()

    def stop(self) -> None:
        """End the thread and let go of the reader."""
        self.enough()
        self._watch.stop()

    def want(self, asked: int) -> None:
        """Look for a card for `asked` from now on, until one is read."""
        self._asked = asked
        self._again.set()
        if self._watch.trouble:
            self._told(asked, "gone")

    def enough(self) -> None:
        """Nobody wants one any more. One that is being read now is thrown away."""
        self._asked = None
        self._again.set()

    def _changed(self, trouble: str) -> None:
        asked = self._asked
        if trouble and asked is not None:
            self._tell(asked, "gone")

    def _serve(self, line: SerialLine) -> None:
        asked = self._asked
        if asked is None:
            line.read(0)  # so that one that was pulled out is missed before somebody wants it
        elif self._look(line, asked):
            return
        self._again.wait(LOOK_EVERY_S)
        self._again.clear()

    def _look(self, line: SerialLine, asked: int) -> bool:
        """Whether a card was read for whoever asked."""
        moved, self._moved = self._moved, 0
        try:
            holder = CardReader(line, answer_within_s=self._within_s).look()
        except NoCard:
            self._tell(asked, "waiting")
        except CardMoved:
            self._moved = moved + 1
            if self._moved >= MOVED_AT_LEAST:
                self._tell(asked, "moved")
        except CardUnknown:
            self._tell(asked, "unknown")
        else:
            if self._asked == asked:  # not those who came after them
                self._asked = None
                self._read(asked, holder)
                return True
        return False

    def _tell(self, asked: int, news: CardNews) -> None:
        if self._asked == asked and self._news != (asked, news):
            self._news = (asked, news)
            self._told(asked, news)

"""The emulated receipt printer without its plug: buffer, sensors, roll, knife and tray."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.printing.escpos.engine import CutMark, Engine, Misread, Paper

BUFFER = 4096
LOW_ROWS = 800
ENDLESS = 10**9
KICK = b"\x10\x14\x01"
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
AT_ONCE = {KICK: 5, CLEAR: 10, b"\x10\x05": 3}
"""Commands obeyed as they come in, by what they begin with, and how long they are."""


@dataclass(slots=True)
class Faults:
    """What is wrong with it; each may be switched while it runs."""

    rows_left: int = ENDLESS
    """Of paper on the roll; below `LOW_ROWS` it is low, 0 is out."""
    cover_open: bool = False
    cutter_stuck: bool = False
    broken: bool = False
    too_hot: bool = False
    paused: bool = False
    stops_reading: bool = False
    babbles: bool = False
    """Answers anything but what was asked."""
    mute: bool = False
    """Never answers."""
    in_turn_unknown: bool = False
    """Does not know GS r, as some cheap ones."""
    drops_after: int | None = None
    """Ends the connection when so many more rows are printed."""
    loses_power_after: int | None = None
    """Forgets all it has not printed, after so many more rows."""
    rows_a_second: float | None = None

    @property
    def stands(self) -> bool:
        """Whether it prints nothing now."""
        stopped = self.cover_open or self.broken or self.too_hot or self.paused
        return stopped or self.rows_left <= 0

    def at_once(self, question: int) -> int:
        """The answer to DLE EOT."""
        said = 0x12
        if question == 1:
            return said | (0x08 if self.stands or self.cutter_stuck else 0)
        if question == 2:
            error = self.broken or self.too_hot or self.cutter_stuck
            out = 0x20 if self.rows_left <= 0 else 0
            return said | (0x04 if self.cover_open else 0) | out | (0x40 if error else 0)
        if question == 3:
            said |= (0x08 if self.cutter_stuck else 0) | (0x20 if self.broken else 0)
            return said | (0x40 if self.too_hot else 0)
        low = 0x0C if self.rows_left < LOW_ROWS else 0
        return said | low | (0x60 if self.rows_left <= 0 else 0)


class _Emptied(Exception):
    pass


class Body:
    """Takes bytes, blackens paper. `papers` is what fell into the tray, cut off, oldest first."""

    def __init__(self, dots: int, *, answer: Callable[[bytes], None], part: Callable[[], None]):
        """`answer` says something back; `part` ends the connection."""
        self.faults = Faults()
        self.papers: list[Paper] = []
        self.hanging = Paper(dots)
        """What still hangs in the printer."""
        self.misread: list[str] = []
        """What a real printer would have printed as rubbish."""
        self.drawer_kicks = 0
        self.on_paper: Callable[[int, Paper], object] = lambda _number, _paper: None
        """Called with every paper that falls, and which it is, from 1."""
        self._dots, self._answer, self._part = dots, answer, part
        self._buffer: deque[int] = deque()
        self._unsure = b""
        """The beginning of what may be a command to obey at once."""
        self._news = threading.Condition()
        self._emptied = 0
        self._seen = 0
        self._stopped = False
        self._engine = Engine(
            dots, self._byte, self._row, self._cut, self._say_in_turn, self._paper_sensor
        )

    def room(self) -> int:
        """How many bytes it takes now."""
        with self._news:
            return 0 if self.faults.stops_reading else BUFFER - len(self._buffer)

    @property
    def emptied(self) -> int:
        """How often it has forgotten all."""
        return self._emptied

    def take(self, data: bytes, *, since: int) -> None:
        """Bytes have come in, begun to be read when it had been `emptied` so often."""
        with self._news:
            for byte in data if since == self._emptied else b"":
                self._unsure += bytes([byte])
                self._sort()
            self._news.notify_all()

    def empty(self) -> None:
        """Forget what waits inside, and what is half done."""
        with self._news:
            self._buffer.clear()
            self._unsure = b""
            self._emptied += 1
            self._news.notify_all()

    def changed(self) -> None:
        """A fault was switched: go on, if that is possible now."""
        with self._news:
            self._news.notify_all()

    def stop(self) -> None:
        """End `work`."""
        with self._news:
            self._stopped = True
            self._emptied += 1
            self._news.notify_all()

    def work(self) -> None:
        """Work off commands until stopped."""
        while not self._stopped:
            self._seen = self._emptied
            try:
                self._engine.work()
                self.drawer_kicks += self._engine.drawer_kicks
                self._engine.drawer_kicks = 0
            except _Emptied:
                continue
            except Misread as rubbish:
                self.misread.append(str(rubbish))

    def _sort(self) -> None:
        while self._unsure:
            if self._unsure[0] != 0x10 or not self._may_be_at_once():
                self._buffer.append(self._unsure[0])
                self._unsure = self._unsure[1:]
                continue
            whole = 3 if self._unsure[:2] == b"\x10\x04" else self._length()
            if len(self._unsure) < whole:
                return
            command, self._unsure = self._unsure[:whole], self._unsure[whole:]
            self._obey(command)

    def _may_be_at_once(self) -> bool:
        begun = self._unsure
        if begun[:2] == b"\x10\x04" and len(begun) == 3:
            return begun[2] in (1, 2, 3, 4)
        known = (b"\x10\x04", *AT_ONCE)
        return any(begun.startswith(one[: len(begun)]) for one in known)

    def _length(self) -> int:
        return next(
            (size for one, size in AT_ONCE.items() if self._unsure.startswith(one)),
            len(self._unsure) + 1,
        )

    def _obey(self, command: bytes) -> None:
        if command[1] == 0x04:
            said = self.faults.at_once(command[2])
            self._answer(b"\xff\xff\x00\x99" if self.faults.babbles else bytes([said]))
        elif command[:3] == KICK:
            self.drawer_kicks += 1
        else:
            self._buffer.clear()
            self._emptied += 1

    def _byte(self) -> int:
        with self._news:
            self._news.wait_for(lambda: self._buffer or self._emptied != self._seen)
            if self._emptied != self._seen:
                raise _Emptied
            return self._buffer.popleft()

    def _row(self, dots: bytes) -> None:
        with self._news:
            faults = self.faults
            self._news.wait_for(lambda: not faults.stands or self._emptied != self._seen)
            if faults.rows_a_second is not None:
                self._news.wait_for(lambda: self._stopped, timeout=1 / faults.rows_a_second)
            if self._emptied != self._seen:
                raise _Emptied
            self.hanging.rows.append(dots)
            faults.rows_left -= 1
            faults.drops_after = self._count(faults.drops_after, self._part)
            faults.loses_power_after = self._count(faults.loses_power_after, self._lose_power)

    def _count(self, left: int | None, then: Callable[[], None]) -> int | None:
        if left is None or left > 1:
            return left if left is None else left - 1
        then()
        return None

    def _lose_power(self) -> None:
        self._buffer.clear()
        self._emptied += 1
        self._part()

    def _cut(self, how: CutMark) -> None:
        with self._news:
            self._news.wait_for(lambda: not self.faults.cutter_stuck or self._emptied != self._seen)
            if self._emptied != self._seen:
                raise _Emptied
            self.hanging.cut = how
            self.papers.append(self.hanging)
            self.on_paper(len(self.papers), self.hanging)
            self.hanging = Paper(self._dots)

    def _say_in_turn(self, said: bytes) -> None:
        if not self.faults.in_turn_unknown:
            self._answer(said)

    def _paper_sensor(self) -> int:
        low = 0x03 if self.faults.rows_left < LOW_ROWS else 0
        return low | (0x0C if self.faults.rows_left <= 0 else 0)

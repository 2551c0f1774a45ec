"""One slip on its way into a receipt printer, in a thread of its own; says truly how it ended."""

import threading
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import structlog

from kiosk.printing.escpos import commands
from kiosk.printing.escpos.asking import Ears
from kiosk.printing.escpos.model import Model, Proof
from kiosk.printing.escpos.wire import Gone
from kiosk.printing.printer import STILL_PRINTS, Fault, JobState

log = structlog.get_logger()

AHEAD = 2
"""Pieces sent before the printer has said that it is done with the first of them."""
PASSING = frozenset({Fault.HOT, Fault.PAUSED, Fault.STUCK})
"""Faults that end by themselves and leave the slip whole."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a printer is waited for, in seconds."""

    look: float = 0.25
    """For it to go on, before looking what is the matter with it."""
    stuck: float = 4.0
    """Doing nothing and naming no fault, until it is called stuck."""
    first_answer: float = 1.5
    """For the answer to GS r of a printer that has nothing to do."""
    settle: float = 1.5
    """Without a fault after the last row, where its state is all there is."""
    slowest_mm_s: float = 50.0


USUAL = Patience()


class _Ended(Exception):
    def __init__(self, outcome: JobState) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome


class Sending:
    """A slip being sent. `outcome` is WAITING until it is over, STOPPING once cancelled.

    A slip is printed when the printer, having worked off its last byte, names no fault. Does a
    fault stop it before all is sent, it has failed; if nobody can tell, it is unknown.
    """

    def __init__(
        self,
        ears: Ears,
        model: Model,
        rows: tuple[bytes, ...],
        *,
        proof: Proof,
        torn: bool,
        patience: Patience,
    ) -> None:
        """`torn`: part of a slip may hang in the printer, to be cut off first."""
        self._ears, self._model, self._torn_before = ears, model, torn
        self._patience = patience
        self._pieces = deque(_pieces(model, rows))
        self._rows = len(rows)
        self._waited_for = 0
        self._cancelled = threading.Event()
        self._whole = self._in_a_piece = False
        self.proof: Proof = proof
        """How it is known that it came out; less than was asked for where that went unanswered."""
        self._over = False
        self.outcome = JobState.WAITING
        self.faults: frozenset[Fault] = frozenset()
        self.torn = False
        """Whether part of the slip may hang in the printer now that it is over."""
        self._thread = threading.Thread(target=self._run, name="escpos", daemon=True)

    def start(self) -> None:
        """Begin; takes over the connection and closes it."""
        self._thread.start()

    def cancel(self) -> None:
        """Stop as soon as that can be done."""
        if self.under_way:
            self._cancelled.set()

    def join(self, seconds: float) -> None:
        """Wait for the end that long."""
        self._thread.join(seconds)

    @property
    def under_way(self) -> bool:
        """Whether it still has the connection."""
        return not self._over

    def job_state(self) -> JobState:
        """What became of it so far."""
        stopping = self.outcome is JobState.WAITING and self._cancelled.is_set()
        return JobState.STOPPING if stopping else self.outcome

    def _run(self) -> None:
        outcome = JobState.UNKNOWN
        try:
            outcome = self._work()
        except _Ended as ended:
            outcome = ended.outcome
        except Gone:
            self.faults = frozenset({Fault.GONE})
        finally:
            self.torn = outcome is not JobState.PRINTED and self._model.answers
            wire = self._ears.wire
            (wire.hang_up if self._whole else wire.drop)()
            self._over, self.outcome = True, outcome
        log.info("escpos.ended", outcome=outcome.value, whole=self._whole)

    def _work(self) -> JobState:
        self._begin()
        while self._pieces:
            self._send(self._pieces.popleft())
            self._wait(AHEAD)
        self._whole = True
        if self.proof == "none":
            return JobState.UNKNOWN
        self._wait(1)
        if self.proof != "order":
            self._settle()
        self._look(stuck=False)
        return JobState.UNKNOWN if self.proof == "unproven" else JobState.PRINTED

    def _begin(self) -> None:
        """Reset it; on the way see whether it gives answers that wait for their turn."""
        if self._torn_before:
            # A picture broken off is filled up with white; nothing else heeds a zero.
            self._send(bytes(commands.LONGEST_BAND))
            model = self._model
            self._send(commands.RESET + commands.cut(model.cut, dpi=model.dpi, extra_mm=0))
        self._send(commands.RESET + _density(self._model))
        if self.proof == "order" and not self._answers_in_turn():
            self.proof = "unproven"
        self._waited_for = 0

    def _answers_in_turn(self) -> bool:
        until = time.monotonic() + self._patience.first_answer
        while time.monotonic() < until:
            if self._ears.listen(within_s=self._patience.look) and self._count_done():
                return True
            self._stop_if_cancelled()
        self._look(stuck=False)
        return False

    def _send(self, piece: bytes) -> None:
        if self.proof == "order":
            piece += commands.ASK_PAPER_IN_TURN
        self._in_a_piece = True
        rest, stuck_at = piece, time.monotonic() + self._patience.stuck
        while rest:
            sent = self._ears.wire.send_some(rest, within_s=self._patience.look)
            rest = rest[sent:]
            if sent:
                stuck_at = time.monotonic() + self._patience.stuck
            elif time.monotonic() > stuck_at:
                self.faults = frozenset({Fault.STUCK})
            self._stop_if_cancelled()
        self._in_a_piece = False
        self._waited_for += 1

    def _wait(self, fewer_than: int) -> None:
        """Until the printer is done with all but fewer than so many pieces."""
        stuck_at = time.monotonic() + self._patience.stuck
        while self.proof != "none" and self._waited_for >= fewer_than:
            self._stop_if_cancelled()
            if self._went_on():
                stuck_at = time.monotonic() + self._patience.stuck
            else:
                self._look(stuck=time.monotonic() > stuck_at)

    def _went_on(self) -> bool:
        if self.proof == "order":
            self._ears.listen(within_s=self._patience.look)
            return self._count_done() > 0
        heard = self._ears.ask()
        if heard is None:
            return False
        self._judge(heard)
        if heard <= STILL_PRINTS:
            self._waited_for = 0
        return True

    def _count_done(self) -> int:
        """How many pieces the printer has just said to be done with."""
        done = len(self._ears.in_turn)
        self._ears.in_turn.clear()
        self._waited_for = max(0, self._waited_for - done)
        if done:
            self.faults &= STILL_PRINTS
        return done

    def _settle(self) -> None:
        """Where the state is all there is: see that none is wrong until all must be printed."""
        until = (
            time.monotonic()
            + self._rows / self._model.dpi * 25.4 / self._patience.slowest_mm_s
            + self._patience.settle
        )
        while time.monotonic() < until:
            heard = self._ears.ask()
            if heard is None:
                raise _Ended(JobState.UNKNOWN)
            self._judge(heard)
            self._stop_if_cancelled()
            self._ears.listen(within_s=self._patience.look)

    def _look(self, *, stuck: bool) -> None:
        """Ask what is the matter; `stuck`: for long it has done nothing."""
        self._judge(self._ears.ask() or frozenset(), stuck=stuck)

    def _judge(self, faults: frozenset[Fault], *, stuck: bool = False) -> None:
        if stuck and faults <= STILL_PRINTS:
            faults |= {Fault.STUCK}
        self.faults = faults
        if faults - STILL_PRINTS - PASSING:
            self._clear()
            raise _Ended(JobState.UNKNOWN if self._whole else JobState.FAILED)

    def _stop_if_cancelled(self) -> None:
        if not self._cancelled.is_set():
            return
        if not self._in_a_piece:
            self._clear()
        raise _Ended(JobState.UNKNOWN if self._whole else JobState.CANCELLED)

    def _clear(self) -> None:
        """What waits inside is not to come out when the fault is mended."""
        if self._model.answers:
            self._ears.wire.send_some(commands.CLEAR, within_s=self._patience.look)


def _pieces(model: Model, rows: tuple[bytes, ...]) -> Iterator[bytes]:
    if model.mode == "columns":
        yield commands.feed_in_dots(model.dpi)
    yield from commands.bands(rows, model.mode)
    yield commands.cut(model.cut, dpi=model.dpi, extra_mm=model.feed_mm)


def _density(model: Model) -> bytes:
    return b"" if model.density is None else commands.density(model.density)

"""Asks a receipt printer how it is, and sorts what it says at once from what it says in turn."""

from dataclasses import dataclass, field

from kiosk.printing.escpos.commands import ask_at_once
from kiosk.printing.escpos.status import QUESTIONS, faults_said, is_said_at_once, is_said_in_turn
from kiosk.printing.escpos.wire import Wire
from kiosk.printing.printer import Fault

ANSWER_S = 0.6
"""An answer to DLE EOT that comes later counts as none."""


@dataclass(slots=True)
class Ears:
    """Everything one connection has said so far."""

    wire: Wire
    in_turn: bytearray = field(default_factory=bytearray)
    """Answers that waited for their turn, not yet counted."""
    strange: int = 0
    """Bytes that are no answer at all."""
    _at_once: bytearray = field(default_factory=bytearray)

    def listen(self, *, within_s: float) -> bool:
        """Hear what is said by then; whether anything was. `Gone`."""
        said = self.wire.receive(within_s=within_s)
        for byte in said:
            if is_said_at_once(byte):
                self._at_once.append(byte)
            elif is_said_in_turn(byte):
                self.in_turn.append(byte)
            else:
                self.strange += 1
        return bool(said)

    def ask(self) -> frozenset[Fault] | None:
        """The printer's faults; None: it does not answer. `Gone`."""
        while self.listen(within_s=0):
            pass
        self._at_once.clear()
        answers: dict[int, int] = {}
        for question in QUESTIONS:
            answer = self._answer_to(question)
            if answer is None:
                break  # a late answer must not be taken for one to the next question
            answers[question] = answer
        if not answers:
            return frozenset({Fault.NOT_A_PRINTER}) if self.strange else None
        return faults_said(answers)

    def _answer_to(self, question: int) -> int | None:
        if self.wire.send_some(ask_at_once(question), within_s=ANSWER_S) < 3:
            return None
        while self.listen(within_s=ANSWER_S):
            if self._at_once:
                return self._at_once.pop(0)
        return None

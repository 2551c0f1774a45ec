"""A reader of ID cards on a pseudo terminal: answers like the module, and fails as it is told."""

import os
import select
import threading
from dataclasses import dataclass, field
from datetime import date
from types import TracebackType
from typing import Literal, Self

from kiosk.readers import sam_frames as sam
from tests.readers.pty_line import PtyLine

Fault = Literal["", "silent", "torn", "check byte", "garbage", "unfit", "moved", "unselected"]
PICTURE = bytes(range(256)) * 4


def _field(words: str, width: int) -> bytes:
    told = words.encode("utf-16-le")
    return told + " ".encode("utf-16-le") * ((width - len(told)) // 2)


def resident_card(name: str, number: str, born: date, *, kind: str = "") -> bytes:
    """The text of a card; address, nation and issuer are there to be left alone."""
    fields = (
        (name, 30),
        ("1", 2),
        ("01", 4),
        (f"{born:%Y%m%d}", 16),
        ("云溪县云溪镇无名路七号", 70),
        (number, 36),
        ("云溪县公安局", 30),
        ("20200101", 16),
        ("长期", 16),
        ("", 28),
        (kind, 2),
        ("", 6),
    )
    return b"".join(_field(*each) for each in fields)


def old_permit(latin: str, number: str, born: date, chinese: str = "") -> bytes:
    """The text of a foreigner's permit in the form of 2017."""
    fields = (
        (latin, 120),
        ("2", 2),
        (number, 30),
        ("SGP", 6),
        (chinese, 30),
        ("20200101", 16),
        ("20300101", 16),
        (f"{born:%Y%m%d}", 16),
        ("01", 4),
        ("1500", 8),
        ("I", 2),
        ("", 6),
    )
    return b"".join(_field(*each) for each in fields)


def answer_with(text: bytes) -> bytes:
    """The frame that carries a card's text and picture."""
    lengths = len(text).to_bytes(2, "big") + len(PICTURE).to_bytes(2, "big")
    return sam.frame(bytes([0, 0, sam.DONE]) + lengths + text + PICTURE)


def status(code: int) -> bytes:
    """The frame of an answer without data."""
    return sam.frame(bytes([0, 0, code]))


@dataclass
class SamEmulator:
    """Answers on a thread; `card` is what lies on it, `faults` are used up one a frame."""

    line: PtyLine
    card: bytes | None = None
    faults: list[Fault] = field(default_factory=list)
    always: Fault = ""
    heard: list[bytes] = field(default_factory=list)
    """The commands, in the order they came."""
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._run, name="sam emulator", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def count(self, code: int) -> int:
        """How often this command came."""
        return self.heard.count(code.to_bytes(2, "big"))

    def _run(self) -> None:
        came = bytearray()
        while not self._over.is_set():
            try:
                if not select.select([self.line.ours], [], [], 0.01)[0]:
                    continue
                came += os.read(self.line.ours, 4096)
            except (OSError, ValueError):  # pulled out
                self._over.wait(0.01)
                continue
            while len(came) >= 10:  # every command is ten bytes long
                told, came = bytes(came[:10]), came[10:]
                assert sam.command(int.from_bytes(told[7:9], "big")) == told
                self._answer(told[7:9])

    def _answer(self, told: bytes) -> None:
        self.heard.append(told)
        fault = self.faults.pop(0) if self.faults else self.always
        for piece in self._pieces(int.from_bytes(told, "big"), fault):
            self.line.send(piece)

    def _pieces(self, code: int, fault: Fault) -> list[bytes]:
        whole = self._right(code)
        match fault:
            case "silent":
                return []
            case "unfit":
                return [status(0x60)]
            case "moved":
                return [status(sam.NOT_READ)]
            case "unselected" if code == sam.SELECT_CARD:
                return [status(sam.NOT_SELECTED)]
            case "check byte":
                return [whole[:-1] + bytes([whole[-1] ^ 1])]
            case "garbage":
                return [b"\xaa\xaa\x00noise\xaa\xaa\xaa\x96\x69\xff\xff", whole]
            case "torn":
                return [whole[: len(whole) // 2]]
            case _:
                return [whole[:3], whole[3:11], whole[11:]]

    def _right(self, code: int) -> bytes:
        if code == sam.CHECK_MODULE:
            return status(sam.DONE)
        if self.card is None:
            return status(sam.NOT_FOUND if code == sam.FIND_CARD else sam.NOT_SELECTED)
        if code == sam.FIND_CARD:
            return sam.frame(bytes([0, 0, sam.FOUND, 0, 0, 0, 0]))
        if code == sam.SELECT_CARD:
            return sam.frame(bytes([0, 0, sam.DONE]) + bytes(8))
        return answer_with(self.card)

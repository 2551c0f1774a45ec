"""One look at an ID card through a reader: find, select, read; every way it can fail has a name."""

import time

from kiosk.center.people.card_holder import CardHolder
from kiosk.errors import Unavailable
from kiosk.readers import sam_frames as sam
from kiosk.readers.card_text import card_holder
from kiosk.readers.serial_line import SerialLine

ANSWER_WITHIN_S = 2.0
"""Finding takes 0.1 s, reading up to 1.2 s at 115,200 baud."""
_TEXT_AT = 4
"""Behind the lengths of text and picture, two bytes each."""


class NoCard(Exception):
    """No card lies on the reader."""


class CardMoved(Exception):
    """A card was there, but could not be read to its end: taken away, or laid down askew."""


class CardUnknown(Exception):
    """A card was read, and is none this program knows."""


class CardReader:
    """Speaks with the module on `line`. `Unavailable`: `readers.silent`, `readers.unfit`, or the
    line's own; then the reader counts as gone."""

    def __init__(self, line: SerialLine, *, answer_within_s: float = ANSWER_WITHIN_S) -> None:
        self._line, self._within_s = line, answer_within_s

    def check(self) -> None:
        """Ask the module whether it works."""
        if self._ask(sam.CHECK_MODULE).status != sam.DONE:
            raise Unavailable("readers.unfit")

    def look(self) -> CardHolder:
        """Who holds the card that lies there. `NoCard`, `CardMoved`, `CardUnknown`."""
        if self._ask(sam.FIND_CARD).status != sam.FOUND:
            raise NoCard
        if self._ask(sam.SELECT_CARD).status != sam.DONE:
            raise CardMoved
        reply = self._ask(sam.READ_CARD)
        try:
            return _holder(reply)
        finally:
            reply.wipe()  # picture and address, too

    def _ask(self, code: int) -> sam.Reply:
        """The module's answer. One torn or garbled on the way is asked for once more."""
        for _ in range(2):
            reply = self._answer(code)
            if reply is not None and reply.status not in sam.GARBLED:
                if reply.status in sam.UNFIT:
                    raise Unavailable("readers.unfit")
                return reply
        raise Unavailable("readers.silent")

    def _answer(self, code: int) -> sam.Reply | None:
        self._line.drop_waiting()
        self._line.write(sam.command(code))
        frames, deadline = sam.ReplyFrames(), time.monotonic() + self._within_s
        try:
            while (left := deadline - time.monotonic()) > 0:
                for reply in frames.feed(self._line.read(left)):
                    return reply
        finally:
            frames.wipe()
        return None


def _holder(reply: sam.Reply) -> CardHolder:
    if reply.status != sam.DONE:
        raise CardMoved
    length = int.from_bytes(reply.data[:2], "big")
    text = reply.data[_TEXT_AT : _TEXT_AT + length]
    try:
        return card_holder(text)
    except ValueError:
        raise CardUnknown from None
    finally:
        text[:] = bytes(len(text))

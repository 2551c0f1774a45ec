"""What the bytes mean with which a receipt printer tells how it is."""

from kiosk.printing.printer import Fault

QUESTIONS = (1, 2, 3, 4)
"""DLE EOT 1 printer, 2 why it is off line, 3 errors, 4 paper."""
OFFLINE = 0x08


def is_said_at_once(byte: int) -> bool:
    """Whether a byte answers DLE EOT: 0xx1xx10."""
    return byte & 0x93 == 0x12


def is_said_in_turn(byte: int) -> bool:
    """Whether a byte answers GS r: 0xx0xxxx."""
    return byte & 0x90 == 0


def faults_said(answers: dict[int, int]) -> frozenset[Fault]:
    """The faults in the answers to DLE EOT, by number; an answer that is missing says nothing.

    Off line while paper is fed by its button, or while the drawer is open, is no fault.
    """
    offline, cause = answers.get(1, 0) & OFFLINE, answers.get(2, 0)
    error, paper = answers.get(3, 0), answers.get(4, 0)
    found = set()
    if cause & 0x04:
        found.add(Fault.COVER_OPEN)
    if paper & 0x60 or cause & 0x20:
        found.add(Fault.PAPER_OUT)
    elif paper & 0x0C:
        found.add(Fault.PAPER_LOW)
    if error & 0x08:
        found.add(Fault.CUTTER)
    if error & 0x20:
        found.add(Fault.OTHER)
    if error & 0x40:
        found.add(Fault.HOT)
    if error & 0x04 or (cause & 0x40 and not found - {Fault.PAPER_LOW}):
        found.add(Fault.OTHER)
    fed_by_hand = cause & 0x08
    if offline and not fed_by_hand and not found - {Fault.PAPER_LOW}:
        found.add(Fault.PAUSED)
    return frozenset(found)

"""Where everything on the board stands, for any screen: pure arithmetic."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

LANDSCAPE, PORTRAIT = (1440, 810), (810, 1440)
"""The sheet the board is drawn on, in units; a screen is filled with it as far as it goes."""
MARGIN, GAP = 36, 20
HEAD, UNDER_HEAD = 68, 24
CELL, INFO = 112, 96
"""Heights of a row of waiting counts, and of the hours where they have a row of their own."""
WIDE_CELLS, TALL_CELLS = (6, 1), (4, 2)
"""Columns and rows of waiting counts, lying and standing."""


@dataclass(frozen=True, slots=True)
class BoardPlan:
    """Places in pixels. `unit` pixels are one unit of the sheet.

    It depends on the screen alone: whoever waits or is called, nothing moves.
    """

    unit: float
    head: QRect
    call: QRect
    table: QRect
    waiting: QRect
    info: QRect
    cells: tuple[int, int]
    """Columns and rows of `waiting`."""


def board_plan(width: int, height: int) -> BoardPlan:
    """The plan for a screen of `width` by `height` pixels."""
    wide = width >= height
    sheet = LANDSCAPE if wide else PORTRAIT
    unit = min(width / sheet[0], height / sheet[1])
    margin, gap = round(MARGIN * unit), round(GAP * unit)
    head = QRect(margin, margin, width - 2 * margin, round(HEAD * unit))
    top = head.bottom() + 1 + round(UNDER_HEAD * unit)
    body = QRect(margin, top, head.width(), height - margin - top)
    if wide:
        return _lying(unit, gap, head, body)
    return _standing(unit, gap, head, body)


def _lying(unit: float, gap: int, head: QRect, body: QRect) -> BoardPlan:
    upper, lower = _stacked(body, gap, round(CELL * unit))
    call, table = _beside(upper, gap, 0.5 if upper.height() > upper.width() / 2 else 0.46)
    waiting, info = _beside(lower, gap, 0.7)
    return BoardPlan(unit, head, call, table, waiting, info, WIDE_CELLS)


def _standing(unit: float, gap: int, head: QRect, body: QRect) -> BoardPlan:
    above, info = _stacked(body, gap, round(INFO * unit))
    calls, waiting = _stacked(above, gap, round(TALL_CELLS[1] * CELL * unit))
    call, table = _stacked(calls, gap, round((calls.height() - gap) * 0.52))
    return BoardPlan(unit, head, call, table, waiting, info, TALL_CELLS)


def _stacked(room: QRect, gap: int, lower: int) -> tuple[QRect, QRect]:
    """Cut `room` in two, the lower part so high."""
    upper = room.height() - gap - lower
    return (
        QRect(room.left(), room.top(), room.width(), upper),
        QRect(room.left(), room.top() + upper + gap, room.width(), lower),
    )


def _beside(room: QRect, gap: int, share: float) -> tuple[QRect, QRect]:
    """Cut `room` in two, the left part this share of it."""
    left = round(room.width() * share)
    return (
        QRect(room.left(), room.top(), left, room.height()),
        QRect(room.left() + left + gap, room.top(), room.width() - left - gap, room.height()),
    )

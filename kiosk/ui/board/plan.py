"""Where everything on the board stands, for any screen: pure arithmetic."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

LANDSCAPE, PORTRAIT = (1440, 810), (810, 1440)
"""The sheet the board is drawn on, in units; a screen is filled with it as far as it goes."""
MARGIN, GAP = 36, 20
HEAD = 68
TILE, LOW_TILE, NARROW_TILE = 116, 62, 80
FEW = 5
"""So many departments stand in one row beside the hours; more take rows of their own."""


@dataclass(frozen=True, slots=True)
class BoardPlan:
    """Places in pixels. `unit` pixels are one unit of the sheet."""

    unit: float
    head: QRect
    call: QRect
    table: QRect
    waiting: QRect
    info: QRect
    columns: int
    """Departments in a row of `waiting`."""


def board_plan(width: int, height: int, departments: int) -> BoardPlan:
    """The plan for a screen of `width` by `height` pixels and so many departments."""
    wide = width >= height
    sheet = LANDSCAPE if wide else PORTRAIT
    unit = min(width / sheet[0], height / sheet[1])
    margin, gap = round(MARGIN * unit), round(GAP * unit)
    inner = width - 2 * margin
    head = QRect(margin, margin, inner, round(HEAD * unit))
    columns = _columns(wide, departments)
    waiting, info = _foot(unit, QRect(margin, 0, inner, height - margin), columns, departments)
    top = head.bottom() + 1 + round(24 * unit)
    room = min(waiting.top(), info.top()) - gap - top
    if wide:
        left = round(inner * 0.45)
        call = QRect(margin, top, left, room)
        table = QRect(margin + left + gap, top, inner - left - gap, room)
    else:
        call = QRect(margin, top, inner, round(room * 0.48))
        table = QRect(margin, call.bottom() + 1 + gap, inner, room - call.height() - gap)
    return BoardPlan(unit, head, call, table, waiting, info, columns)


def _columns(wide: bool, departments: int) -> int:
    if departments <= (FEW if wide else 1):
        return max(1, departments)
    most = 6 if wide else 3
    rows = -(-departments // most)
    return -(-departments // rows)


def _foot(unit: float, room: QRect, columns: int, departments: int) -> tuple[QRect, QRect]:
    """Departments and hours, standing on the lower edge of `room`."""
    gap = round(GAP * unit)
    wide = room.width() > room.height()
    bottom = room.bottom() + 1
    if departments <= FEW and wide:
        height = round(TILE * unit)
        share = 0.12 * departments
        left = round(room.width() * share)
        return (
            QRect(room.left(), bottom - height, left, height),
            QRect(
                room.left() + left + (gap if departments else 0),
                bottom - height,
                room.width() - left - (gap if departments else 0),
                height,
            ),
        )
    rows = -(-departments // columns) if departments else 0
    info_height = round((LOW_TILE if wide else TILE) * unit)
    info = QRect(room.left(), bottom - info_height, room.width(), info_height)
    between = round(gap * 0.6)
    height = rows * round((LOW_TILE if wide else NARROW_TILE) * unit) + max(0, rows - 1) * between
    top = info.top() - (between if rows else 0) - height
    return QRect(room.left(), top, room.width(), height), info

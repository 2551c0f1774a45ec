"""The board on an evil day: twelve hundred waiting, four digits, a desk with a long name."""

import os
from collections.abc import Callable
from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.board.window import BoardWindow
from kiosk.ui.language import Code
from tests.ui.crowd import NUMBERS, crowd, crowded, cut, hall, near_the_end, placed, settled
from tests.ui.hall import RealHall

__all__ = ["crowd", "crowded", "hall"]


def _faults(board: BoardWindow, where: str) -> list[str]:
    found = settled(lambda: _seen(board))
    if folder := os.environ.get("XINQIAO_LOOK"):
        board.grab().save(f"{folder}/board-{where}-{board.width()}.png")
    return [f"{where}: {fault}" for fault in found]


def _seen(board: BoardWindow) -> list[str]:
    parts = (board.head, board.panel, board.table, board.waiting, board.info)
    faults = [
        f"{one} lies on {other}"
        for one, other in combinations(parts, 2)
        if placed(board, one).intersects(placed(board, other))
    ]
    return [*faults, *cut(board)]


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (1366, 768)], ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_board_stays_whole(
    hang_up: Callable[..., BoardWindow],
    hall: RealHall,
    qtbot: QtBot,
    size: tuple[int, int],
    language: Code,
) -> None:
    board = hang_up(*size, language=language, hold_ms=20)
    qtbot.waitUntil(lambda: board.waiting.total == NUMBERS, timeout=10_000)
    faults = _faults(board, f"waiting-{language}")
    near_the_end(hall)
    ticket = hall.call(1, hall.lin)
    assert len(ticket.label) == len("A0000")
    qtbot.waitUntil(
        lambda: board.panel.call is not None and board.panel.call.label == ticket.label,
        timeout=10_000,
    )
    faults += _faults(board, f"called-{language}")
    assert not faults, "\n".join(faults)
    assert board.size().toTuple() == size

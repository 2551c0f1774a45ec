"""Every name and count stands whole in its cell, however many wait and whatever they are called."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.board.plan import board_plan
from kiosk.ui.board.window import BoardWindow
from tests.ui.hall import RealHall

NAMES = [f"Department of Rural Affairs {n:02}"[:30] for n in range(19)]


@pytest.fixture
def board(qtbot: QtBot, hall: RealHall) -> BoardWindow:
    window = BoardWindow(hall.context(), language="en")
    qtbot.addWidget(window)
    window.watch.looked.disconnect()
    return window


@pytest.mark.parametrize("screen", [(1920, 1080), (1080, 1920), (1024, 768), (768, 1024)])
def test_nineteen_departments_with_thousands_waiting_stay_in_their_cells(
    board: BoardWindow, screen: tuple[int, int]
) -> None:
    board.resize(*screen)
    board.show()
    strip, (columns, rows) = board.waiting, board_plan(*screen).cells
    strip.show_waiting(tuple((name, 1000 + place) for place, name in enumerate(NAMES)))
    assert len(strip.tiles) == columns * rows - 1
    assert strip.tiles[0] == (NAMES[-1], 1018)
    assert strip.tiles[-1][0] == "Others"
    assert strip.total == sum(range(1000, 1019))
    picture = strip.grab().toImage()
    card = picture.pixelColor(picture.width() // 2, 3)
    for column in range(1, columns):  # just before a cell ends nothing is written any more
        x = strip.width() * column // columns - 3
        assert all(picture.pixelColor(x, y) == card for y in range(1, picture.height() - 1))


def test_a_single_department_leaves_the_other_cells_empty(board: BoardWindow) -> None:
    board.resize(1920, 1080)
    board.show()
    board.waiting.show_waiting((("Health", 3),))
    assert board.waiting.accessibleName() == "People waiting 3\nHealth 3"
    picture = board.waiting.grab().toImage()
    card = picture.pixelColor(picture.width() // 2, 3)
    beyond = picture.width() * 2 // 6 + 20
    middle = picture.height() // 2
    assert all(picture.pixelColor(x, middle) == card for x in range(beyond, picture.width() - 20))

"""The desk on an evil day: twelve hundred numbers, one desk with a long name, in two languages."""

import os
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.crowd import NUMBERS, crowd, crowded, cut, hall, near_the_end, placed, settled
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import RealHall

__all__ = ["crowd", "crowded", "hall"]


def _faults(desk: ClerksDesk, where: str) -> list[str]:
    """What is cut, outside or on top of each other once the page has settled."""
    found = settled(lambda: _seen(desk.window))
    window = desk.window
    if folder := os.environ.get("XINQIAO_LOOK"):
        window.grab().save(f"{folder}/desk-{where}-{window.width()}.png")
    return [f"{where}: {fault}" for fault in found]


def _seen(window: QWidget) -> list[str]:
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    faults = [
        f"{one.objectName()} lies on {other.objectName()}"
        for one, other in combinations(buttons, 2)
        if placed(window, one).intersects(placed(window, other))
    ]
    return [*faults, *cut(window)]


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_stays_whole(
    sit_down: Callable[..., ClerksDesk], hall: RealHall, size: tuple[int, int], language: str
) -> None:
    desk = sit_down(size=size, language=language)
    faults = _faults(desk, f"login-{language}")
    desk.sign_in()
    desk.until(lambda: desk.console.waiting == NUMBERS)
    faults += _faults(desk, f"waiting-{language}")
    english = language == "en"
    line = desk.face.console.line.table
    assert ("Old-age" in line.rows[0][1]) is english
    desk.tap("line_later")
    faults += _faults(desk, f"second-page-{language}")
    desk.call()
    desk.until(lambda: bool(desk.seen("serve")))
    faults += _faults(desk, f"called-{language}")
    desk.tap("serve")
    desk.until(lambda: bool(desk.seen("hold")))
    faults += _faults(desk, f"serving-{language}")
    desk.tap("reprint")
    desk.until(lambda: len(desk.face.reprint.list.tickets) == NUMBERS)
    faults += _faults(desk, f"reprint-{language}")
    desk.tap("reprint_back")
    desk.tap("hold")
    desk.until(lambda: desk.label == "")
    desk.tap("aside")
    faults += _faults(desk, f"aside-{language}")
    desk.tap("aside_back")
    desk.tap("figures")
    desk.until(lambda: desk.face.figures.today is not None)
    faults += _faults(desk, f"figures-{language}")
    near_the_end(hall)
    desk.tap("figures_back")
    desk.until(lambda: desk.console.waiting < 200)
    faults += _faults(desk, f"four-digits-{language}")
    assert not faults, "\n".join(faults)
    assert desk.window.size().toTuple() == size

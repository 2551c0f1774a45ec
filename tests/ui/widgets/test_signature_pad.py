"""What a finger draws is what is kept."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.signature_pad import SignaturePad


def draw(pad: SignaturePad, *points: tuple[int, int]) -> None:
    """One line through these points, in pixels."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, left, pos=QPoint(*points[-1]))


def test_lines_are_kept_in_thousandths_of_the_width_and_can_be_taken_away(
    qtbot: QtBot, theme: Theme
) -> None:
    pad = SignaturePad(theme)
    qtbot.addWidget(pad)
    pad.resize(500, 180)
    pad.show()
    qtbot.waitExposed(pad)
    assert not pad.signed
    draw(pad, (50, 50), (100, 60), (150, 90), (200, 60))
    draw(pad, (250, 40), (250, 5000))
    assert pad.strokes[0] == ((100, 100), (200, 120), (300, 180), (400, 120))
    assert all(0 <= value <= 1000 for line in pad.strokes for point in line for value in point)
    assert pad.signed
    pad.clear()
    assert pad.strokes == ()
    assert not pad.signed


def test_a_touch_alone_is_no_signature(qtbot: QtBot, theme: Theme) -> None:
    pad = SignaturePad(theme)
    qtbot.addWidget(pad)
    pad.resize(500, 180)
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert not pad.signed
    assert pad.strokes == ()

"""Whatever is written on the board stands there whole."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from kiosk.ui.theme.lettering import Lettering
from kiosk.ui.theme.theme import Theme

LONG = "Integrated Services Counter for Seniors and Persons with Disabilities"


@pytest.mark.parametrize("wrap", [False, True])
@pytest.mark.parametrize("words", ["民政", "农村集体土地承包经营权转让备案与登记窗口", LONG])
def test_long_words_are_made_smaller_until_they_fit(theme: Theme, words: str, wrap: bool) -> None:
    letters, room = Lettering(theme), QRectF(0, 0, 400, 60)
    font = letters.fitted(words, room, 48, wrap=wrap)
    flags = 0x1000 if wrap else 0x0100  # Qt.TextWordWrap, Qt.TextSingleLine
    box = QFontMetricsF(font).boundingRect(
        QRectF(0, 0, room.width() if wrap else 1e6, 1e6), flags, words
    )
    assert box.width() <= room.width()
    assert box.height() <= room.height()


def test_short_words_keep_the_size_asked_for(theme: Theme) -> None:
    assert Lettering(theme).fitted("A012", QRectF(0, 0, 900, 200), 120).pixelSize() == 120

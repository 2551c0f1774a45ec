"""The calm page fits every screen it may lie on."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.assets_folder import assets_folder
from kiosk.ui.calm_page import CalmPage
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.widgets.text import Text

SIZES = ((1080, 1920), (1920, 1080), (1366, 768), (1024, 768), (768, 1024), (3840, 2160))


@pytest.mark.parametrize("overhead", [False, True])
def test_words_are_whole_on_every_screen(qtbot: QtBot, family: str, overhead: bool) -> None:
    folder = assets_folder() / "i18n"
    languages = (OwnLanguage("zh", folder), OwnLanguage("en", folder))
    page = CalmPage(overhead=overhead, family=family, languages=languages)
    qtbot.addWidget(page)
    for width, height in SIZES:
        page.resize(width, height)
        page.show()
        QApplication.processEvents()
        texts = [text for text in page.findChildren(Text) if text.isVisible()]
        words = " ".join(text.text() for text in texts)
        assert "正在恢复" in words
        assert "starting again" in words
        for text in texts:
            place = QRect(text.mapTo(page, QPoint()), text.size())
            assert page.rect().contains(place), (width, height, text.text())
            assert text.heightForWidth(text.width()) <= text.height(), (width, text.text())

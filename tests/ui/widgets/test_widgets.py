"""The base widgets: sizes that hold, taps that arrive."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import ELDER
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.buttons import FORWARD, ActionButton
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.notice import Notice


def test_primary_button_is_at_least_twenty_millimetres_high(qtbot: QtBot, theme: Theme) -> None:
    button = ActionButton(theme, "take", "取号办理", kind="primary", icon="ticket")
    qtbot.addWidget(button)
    assert theme.mm(button.sizeHint().height()) >= 20


def test_the_sign_that_points_forward_stands_behind_the_words(qtbot: QtBot, theme: Theme) -> None:
    def ink_on_the_left(icon: str) -> int:
        button = ActionButton(theme, "turn", "下一页", icon=icon)
        qtbot.addWidget(button)
        button.resize(400, 90)
        image = button.grab().toImage()
        return sum(
            image.pixelColor(x, y).lightness() < 100 for x in range(20, 200) for y in range(20, 70)
        )

    # A chevron has less ink than the hanzi that stand on the left in its stead.
    assert ink_on_the_left(FORWARD) > ink_on_the_left("chevron-left")


def test_a_tap_on_the_words_of_a_tile_reaches_the_tile(qtbot: QtBot, theme: Theme) -> None:
    tile = Tile(theme, "door.business", "办事", "查指南 · 取号", icon="file-text", large=True)
    qtbot.addWidget(tile)
    tile.resize(700, 160)
    tile.show()
    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(
            tile, Qt.MouseButton.LeftButton, pos=tile.title.mapTo(tile, tile.title.rect().center())
        )


def test_a_narrow_tile_grows_so_that_no_word_is_cut(qtbot: QtBot, theme: Theme) -> None:
    tile = Tile(theme, "item", "城乡居民养老保险参保登记", "人社 · 可代办")
    tile.setStyleSheet(theme.style_sheet)
    tile.ensurePolished()
    qtbot.addWidget(tile)
    assert tile.heightForWidth(250) > tile.heightForWidth(900)


@pytest.mark.parametrize("height_mm", [46, 60])
def test_number_is_as_tall_on_the_glass_as_asked(
    qtbot: QtBot, theme: Theme, height_mm: float
) -> None:
    number = BigNumber(theme, "A012", height_mm=height_mm)
    qtbot.addWidget(number)
    number.setStyleSheet("background: white")
    number.resize(1080, number.sizeHint().height())
    image = number.grab().toImage()
    inked = [
        y
        for y in range(image.height())
        if any(
            image.pixelColor(x, y).red() > 120 > image.pixelColor(x, y).green()
            for x in range(0, image.width(), 3)
        )
    ]
    assert theme.mm(len(inked)) == pytest.approx(height_mm, rel=0.05)


def test_elder_texts_are_at_least_ten_millimetres(family: str) -> None:
    for role in ("display", "title", "heading", "strong", "body", "tag", "small"):
        assert ELDER.type.em(role) * 0.92 >= 10


def test_notice_says_something_else_when_told(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme, "小票正在打印", tone="green", icon="printer")
    qtbot.addWidget(notice)
    notice.say("打印机缺纸", "请拍照或记下号码", tone="gold", icon="printer-off")
    assert notice.words == "打印机缺纸\n请拍照或记下号码"

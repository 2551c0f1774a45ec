"""Names typed by fingers on the real keys, in every way there is, and nothing of them kept."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.assets_folder import assets_folder
from kiosk.bridges.writing_aids import Writing
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import STANDARD
from kiosk.ui.typing.glass_keyboard import GlassKeyboard
from kiosk.ui.typing.writing_pad import WritingPad
from kiosk.ui.widgets.pinyin_field import PinyinField

PATIENCE_MS = 15_000
SIDE_PX, PITCH_MM = 780, 0.34
"""As wide as a 21.5-inch portrait panel; touches beside the screen offscreen has get lost."""
TABLE = assets_folder() / "characters" / "han.txt"


class ReaderOfOne:
    """Reads every line across as 一, everything else as nothing."""

    def read(self, strokes: object, most: int) -> tuple[str, ...]:
        return ("一", "二")[: most if len(tuple(strokes)) == 1 else 0]  # type: ignore[call-overload]

    def close(self) -> None:
        """Nothing was opened."""


@dataclass
class Glass:
    """A field, the keyboard below it, and a finger."""

    window: QWidget
    field: PinyinField
    keyboard: GlassKeyboard
    qtbot: QtBot

    def touch(self, letters: str) -> None:
        """Touch keys, as a touch screen tells of it."""
        keys = self.keyboard.letters
        for letter in letters:
            self.qtbot.waitUntil(lambda letter=letter: keys.shows(letter), timeout=PATIENCE_MS)
            before = self.field.whole_text
            # The first touch may come before the keyboard has found its place.
            while not self._touched(letter):
                assert self.field.whole_text == before
            self.until(lambda before=before: self.field.whole_text != before)

    def _touched(self, letter: str) -> bool:
        keys = self.keyboard.letters
        point, key = keys.key(letter), keys._key_item(letter)
        finger = QTest.touchEvent(keys.panel, SCREEN, False)
        finger.press(1, point, keys.panel)
        finger.commit()
        deadline = QDeadlineTimer(2000)
        while not key.property("pressed") and not deadline.hasExpired():
            QTest.qWait(5)
        down = bool(key.property("pressed"))
        finger.release(1, point, keys.panel)
        finger.commit()
        return down

    def tap(self, name: str) -> None:
        self.until(lambda: any(key.isVisible() for key in self._keys(name)))
        (key,) = (key for key in self._keys(name) if key.isVisible())
        self.qtbot.mouseClick(key, Qt.MouseButton.LeftButton)

    def turn_to(self, name: str) -> None:
        """Turn the pages of rare characters until the key is there, and tap it."""
        while not any(key.isVisible() for key in self._keys(name)):
            self.tap("rare.key.on")
        self.tap(name)

    def choose(self, word: str) -> None:
        """Turn pages until the word is offered, and tap it."""
        bar = self.keyboard.findChild(QWidget, "candidates")
        self.until(lambda: word in bar.words)
        while word not in bar.shown:
            self.tap("candidates.on")
        self.tap(f"candidate.{bar.shown.index(word)}")

    def write(self, *lines: tuple[tuple[float, float], ...]) -> None:
        pad = self.keyboard.findChild(WritingPad)
        left = Qt.MouseButton.LeftButton
        for line in lines:
            first, *more = (
                QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in line
            )
            QTest.mousePress(pad, left, pos=first)
            for point in more:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, left, pos=(more or [first])[-1])

    def until(self, holds: object) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def _keys(self, name: str) -> list[QAbstractButton]:
        return self.keyboard.findChildren(QAbstractButton, name)


SCREEN = QTest.createTouchDevice()


@pytest.fixture
def glass(qtbot: QtBot, family: str) -> Iterator[Glass]:
    writing = Writing(TABLE, ReaderOfOne)  # type: ignore[arg-type]  # reads as the real one does
    window = QWidget()
    column = QVBoxLayout(window)
    field, keyboard = PinyinField("name", "林小满"), GlassKeyboard(writing)
    column.addWidget(field)
    column.addWidget(keyboard)
    keyboard.dress(Theme(STANDARD, PITCH_MM, family=family))
    window.resize(SIDE_PX, SIDE_PX)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    glass = Glass(window, field, keyboard, qtbot)
    glass.until(window.isActiveWindow)
    keyboard.open(field)
    glass.until(lambda: writing.reads_handwriting and field.hasFocus())
    glass.until(lambda: QGuiApplication.inputMethod().isVisible() and keyboard.isVisible())
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    yield glass
    writing.close()


def kept_files() -> dict[Path, bytes]:
    """Everything the input method has written for itself."""
    folder = Path(os.environ["XDG_CONFIG_HOME"])
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_names_are_typed_by_touch_and_nothing_of_them_is_kept(glass: Glass) -> None:
    field, before = glass.field, kept_files()
    for name, syllables in (
        ("王芳", (("wang", "王"), ("fang", "芳"))),
        ("李小明", (("lixiaoming", "李小明"),)),
        ("欧阳建国", (("ouyang", "欧阳"), ("jianguo", "建国"))),
        ("司马光", (("sima", "司马"), ("guang", "光"))),
        ("诸葛亮", (("zhuge", "诸葛"), ("liang", "亮"))),
        ("吕䶮", (("lv", "吕"), ("yan", "䶮"))),
        ("吕祎", (("lv", "吕"), ("yi", "祎"))),
    ):
        field.wipe()
        for letters, word in syllables:
            glass.touch(letters)
            if word == "李小明":  # no word of the dictionary: chosen piece by piece
                for piece in word:
                    glass.choose(piece)
            else:
                glass.choose(word)
            glass.until(lambda word=word: field.text().endswith(word))
        assert field.whole_text == name
    glass.touch("wang")
    glass.keyboard.close_up()
    assert field.whole_text == "吕祎"
    field.wipe()
    assert (field.text(), field.isUndoAvailable(), field.completer()) == ("", False, None)
    assert QGuiApplication.clipboard().text() == ""
    assert glass.keyboard.letters.held == ""
    assert glass.keyboard.findChild(QWidget, "candidates").words == ()
    assert kept_files() == before


def test_other_ways_to_type_stand_behind_one_switch(glass: Glass) -> None:
    field = glass.field
    glass.tap("mode.rare")
    for key in "yan":
        glass.tap(f"rare.key.{key}")
    glass.choose("䶮")
    glass.tap("rare.radical")
    glass.choose("5")
    glass.turn_to("rare.key.龙")
    glass.choose("4")
    glass.tap("rare.key.䶮")
    glass.tap("rare.code")
    for key in "20164":
        glass.tap(f"rare.key.{key}")
    glass.choose("𠅤")
    assert field.text() == "䶮䶮𠅤"
    glass.tap("rare.key.erase")
    assert field.text() == "䶮䶮"
    glass.tap("mode.hand")
    glass.write(((0.2, 0.5), (0.8, 0.5)))
    glass.choose("一")
    glass.write(((0.2, 0.2), (0.8, 0.2)), ((0.5, 0.5),))
    glass.tap("hand.undo")
    glass.choose("二")
    glass.tap("mode.digits")
    for key in "·12":
        glass.tap(f"sign.{key}")
    glass.tap("mode.letters")
    glass.touch("ok")
    assert field.whole_text == "䶮䶮一二·12ok"
    glass.tap("mode.hand")
    glass.write(((0.2, 0.5), (0.8, 0.5)))
    glass.tap("mode.away")
    assert not glass.keyboard.isVisible()
    assert glass.keyboard.findChild(WritingPad).all_strokes == ()
    glass.qtbot.mouseClick(field, Qt.MouseButton.LeftButton)


def test_what_is_half_typed_is_dropped_with_the_way_it_was_typed_in(glass: Glass) -> None:
    glass.touch("wan")
    glass.tap("mode.letters")
    assert glass.field.whole_text == ""
    glass.tap("mode.pinyin")
    glass.touch("w")
    assert glass.field.whole_text == "w"


def test_a_machine_without_model_or_table_offers_the_other_ways(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    def nothing() -> None:
        raise OSError("not installed")

    writing = Writing(tmp_path / "none.txt", nothing)  # type: ignore[arg-type]
    keyboard = GlassKeyboard(writing)
    qtbot.addWidget(keyboard)
    keyboard.dress(theme)
    with qtbot.waitSignal(writing.prepared, timeout=PATIENCE_MS):
        keyboard.load()
    hidden = {
        key.objectName()
        for key in keyboard.findChildren(QAbstractButton)
        if key.objectName().startswith("mode.") and key.isHidden()
    }
    assert hidden == {"mode.hand", "mode.rare"}
    writing.close()

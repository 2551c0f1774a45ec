"""The letter keys: Qt Virtual Keyboard with Pinyin, in the only Qt Quick of the program."""

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme

SCENE = Path(__file__).with_suffix(".qml")
STYLES = Path(__file__).with_name("keyboard_style")
LAYOUTS = Path(__file__).with_name("keyboard_layouts")
STYLE = "xinqiao"
WIDEST_MM = 330
"""Wider keys than this asks for are slower to type on, not easier."""
TALLEST_MM = 19.0
"""Height of a key with its gap; on small panels as low as a target may be."""
ROWS = 3
DESIGN_WIDTH = 2560
QUIET = (
    "qt.qml.propertyCache.append=false",  # names Qt's own keyboard overrides in itself
    "qt.multimedia.*=false",  # it looks for a sound server to click with
)


def prepare_environment() -> None:
    """Say how Qt is to take input. Must run before the QApplication is made."""
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    os.environ["QT_VIRTUALKEYBOARD_STYLE"] = STYLE
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    rules = filter(None, (os.environ.get("QT_LOGGING_RULES"), *QUIET))
    os.environ["QT_LOGGING_RULES"] = ";".join(dict.fromkeys(";".join(rules).split(";")))


class PinyinKeyboard(QWidget):
    """Made by `load`; there may be only one in a process. What it offers is shown elsewhere."""

    changed = Signal()
    """`words` or `held` are others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyboard.letters")
        self._theme: Theme | None = None
        self._panel: QQuickWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def loaded(self) -> bool:
        """Whether the keyboard has been made."""
        return self._panel is not None

    @property
    def panel(self) -> QWidget:
        """What takes the clicks on keys; `load` it first."""
        return self._made()

    def dress(self, theme: Theme) -> None:
        """Wear this look, and words in the language spoken now."""
        self._theme = theme
        if self._panel is not None:
            self._tell_look(self._panel)
            self._fit()

    def load(self) -> None:
        """Make it without showing it: for a quiet moment after the first frame."""
        if self._panel is not None or self._theme is None:
            return
        panel = QQuickWidget()
        panel.setObjectName("keyboard.panel")
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        panel.setResizeMode(QQuickWidget.ResizeMode.SizeRootObjectToView)
        panel.engine().addImportPath(str(STYLES))
        self._tell_look(panel)
        layouts = QUrl.fromLocalFile(str(LAYOUTS))
        panel.rootContext().setContextProperty("keyboardLayouts", layouts)
        panel.setSource(QUrl.fromLocalFile(str(SCENE)))
        root = panel.rootObject()
        root.wordsChanged.connect(self.changed)  # type: ignore[attr-defined]  # declared in QML
        root.heldChanged.connect(self.changed)  # type: ignore[attr-defined]  # declared in QML
        self._panel = panel
        self._column.addWidget(panel, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()

    @property
    def words(self) -> tuple[str, ...]:
        """What the pinyin may mean, or what often follows what was written."""
        joined = str(self._scene("words") or "")
        return tuple(joined.split("\n")) if joined else ()

    @property
    def held(self) -> str:
        """Typed, and not yet written: hanzi that were chosen, then pinyin."""
        return str(self._scene("held") or "")

    def choose(self, at: int) -> None:
        """Take the word at this place of `words`."""
        root = self._made().rootObject()
        root.setProperty("chosen", -1)
        root.setProperty("chosen", at)

    def speak(self, chinese: bool) -> None:
        """Pinyin, or Latin letters as they are."""
        self._made().rootObject().setProperty("speech", "zh_CN" if chinese else "en_GB")

    def shows(self, letter: str) -> bool:
        """Whether there is a key with this letter; the layout comes a moment after `open`."""
        return self._panel is not None and self._key_item(letter) is not None

    def key(self, letter: str) -> QPoint:
        """The middle of the key with this letter on the panel; KeyError if it shows none."""
        item = self._key_item(letter)
        if item is None:
            raise KeyError(letter)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit()

    def _scene(self, name: str) -> object:
        return None if self._panel is None else self._panel.rootObject().property(name)

    def _made(self) -> QQuickWidget:
        if self._panel is None:
            raise LookupError("the keyboard is not loaded")
        return self._panel

    def _width(self, theme: Theme) -> int:
        return min(max(self.width(), theme.px(60)), theme.px(WIDEST_MM))

    @staticmethod
    def keys_px(theme: Theme) -> int:
        """How tall all rows of keys are."""
        return theme.px(min(TALLEST_MM, theme.tokens.size.target * 1.12)) * ROWS

    def _fit(self) -> None:
        if self._panel is None or self._theme is None:
            return
        self._panel.setFixedSize(self._width(self._theme), self.keys_px(self._theme))
        # The panel keeps the shape of its design: give it the one that makes keys this tall.
        self._tell_look(self._panel)

    def _tell_look(self, panel: QQuickWidget) -> None:
        theme = self._theme
        if theme is None:
            return
        look: dict[str, object] = {
            name: theme.colour(colour).name()
            for name, colour in (
                ("ground", "sunken"),
                ("card", "card"),
                ("quiet", "paper"),
                ("pressed", "line"),
                ("line", "edge"),
                ("ink", "ink"),
                ("accent", "accent"),
                ("onAccent", "on_accent"),
            )
        }
        look |= {
            "family": theme.family,
            "keyPx": theme.px(min(theme.tokens.type.heading, 10.5)),
            "wordPx": theme.px(min(theme.tokens.type.strong, 9)),
            "candidatePx": theme.px(15.5),
            "gapPx": theme.px(3),
            "linePx": theme.px(theme.tokens.size.line),
            "radiusPx": theme.px(theme.tokens.size.radius * 0.5),
            "designHeight": DESIGN_WIDTH * self.keys_px(theme) / self._width(theme),
        }
        translate = QCoreApplication.translate
        signs = {
            "erase": translate("PinyinKeyboard", "删除"),
            "shift": translate("PinyinKeyboard", "大写"),
            "space": translate("PinyinKeyboard", "空格"),
        }
        root = panel.rootContext()
        root.setContextProperty("look", look)
        root.setContextProperty("signs", signs)

    def _key_item(self, letter: str) -> QQuickItem | None:
        for item in self._items():
            if item.property("keyType") is not None and item.property("text") == letter:
                return item
        return None

    def _items(self) -> Iterator[QQuickItem]:
        waiting = [self._made().rootObject()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(item.childItems())

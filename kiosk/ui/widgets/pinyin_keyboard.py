"""The on-screen keyboard: Qt Virtual Keyboard with Pinyin, in the only Qt Quick of the program."""

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme

SCENE = Path(__file__).with_suffix(".qml")
STYLES = Path(__file__).with_name("keyboard_style")
STYLE = "xinqiao"
WIDEST_MM = 330
"""Wider keys than this asks for are slower to type on, not easier."""
TALLEST_MM = 19.0
"""Height of a key with its gap; on small panels as low as a target may be."""
ROWS = 4
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
    """Takes no room until `open` is first called; there may be only one in a process."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyboard")
        self._theme: Theme | None = None
        self._panel: QQuickWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        QGuiApplication.inputMethod().visibleChanged.connect(self._follow)
        self.hide()

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
        panel.setSource(QUrl.fromLocalFile(str(SCENE)))
        self._panel = panel
        self._column.addWidget(panel, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()

    def open(self, field: QWidget) -> None:
        """Show it and let it type into `field`."""
        self.load()
        self.show()
        self._fit()
        # The keyboard asks what it types into when the focus comes, not before.
        field.clearFocus()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QGuiApplication.inputMethod().show()

    def close_up(self) -> None:
        """Take it away and forget what was half typed."""
        method = QGuiApplication.inputMethod()
        method.reset()
        method.hide()
        self.hide()

    def shows(self, letter: str) -> bool:
        """Whether there is a key with this letter; the layout comes a moment after `open`."""
        return self._panel is not None and self._key_item(letter) is not None

    def key(self, letter: str) -> QPoint:
        """The middle of the key with this letter on the panel; KeyError if it shows none."""
        item = self._key_item(letter)
        if item is None:
            raise KeyError(letter)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def _follow(self) -> None:
        """收起 was tapped: make room for the results."""
        if not QGuiApplication.inputMethod().isVisible():
            self.hide()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit()

    def _made(self) -> QQuickWidget:
        if self._panel is None:
            raise LookupError("the keyboard is not loaded")
        return self._panel

    def _width(self, theme: Theme) -> int:
        return min(max(self.width(), theme.px(60)), theme.px(WIDEST_MM))

    def _fit(self) -> None:
        if self._panel is None or self._theme is None:
            return
        theme = self._theme
        keys = theme.px(min(TALLEST_MM, theme.tokens.size.target * 1.12)) * ROWS
        self._panel.setFixedSize(self._width(theme), keys + self._candidate_px(theme))
        # The panel keeps the shape of its design: give it the one that makes keys this tall.
        self._tell_look(self._panel)

    @staticmethod
    def _candidate_px(theme: Theme) -> int:
        return theme.px(max(15.5, theme.tokens.type.heading * 1.5))

    def _tell_look(self, panel: QQuickWidget) -> None:
        theme = self._theme
        if theme is None:
            return
        keys = theme.px(min(TALLEST_MM, theme.tokens.size.target * 1.12)) * ROWS
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
            "candidatePx": self._candidate_px(theme),
            "gapPx": theme.px(3),
            "linePx": theme.px(theme.tokens.size.line),
            "radiusPx": theme.px(theme.tokens.size.radius * 0.5),
            "designHeight": DESIGN_WIDTH * keys / self._width(theme),
        }
        translate = QCoreApplication.translate
        signs = {
            "erase": translate("PinyinKeyboard", "删除"),
            "done": translate("PinyinKeyboard", "选定"),
            "hide": translate("PinyinKeyboard", "收起"),
            "language": translate("PinyinKeyboard", "中/英"),
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

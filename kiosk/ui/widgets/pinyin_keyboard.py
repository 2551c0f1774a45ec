"""The on-screen keyboard: Qt Virtual Keyboard with Pinyin, in the only Qt Quick of the program."""

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtWidgets import QVBoxLayout, QWidget

SCENE = Path(__file__).with_suffix(".qml")
WIDEST_MM = 330
"""Wider keys than this asks for are slower to type on, not easier."""
QUIET = (
    "qt.qml.propertyCache.append=false",  # names Qt's own keyboard overrides in itself
    "qt.multimedia.*=false",  # it looks for a sound server to click with
)


def prepare_environment() -> None:
    """Say how Qt is to take input. Must run before the QApplication is made."""
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    rules = filter(None, (os.environ.get("QT_LOGGING_RULES"), *QUIET))
    os.environ["QT_LOGGING_RULES"] = ";".join(dict.fromkeys(";".join(rules).split(";")))


class PinyinKeyboard(QWidget):
    """Takes no room until `open` is first called; there may be only one in a process."""

    def __init__(self, pitch_mm: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyboard")
        self._pitch_mm = pitch_mm
        self._panel: QQuickWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def loaded(self) -> bool:
        """Whether the keyboard has been made."""
        return self._panel is not None

    def load(self) -> None:
        """Make it without showing it: for a quiet moment after the first frame."""
        if self._panel is not None:
            return
        panel = QQuickWidget()
        panel.setObjectName("keyboard.panel")
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        panel.setResizeMode(QQuickWidget.ResizeMode.SizeRootObjectToView)
        panel.setClearColor(self.palette().window().color())
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

    def key(self, letter: str) -> QPoint:
        """The middle of the key with this letter on the panel; KeyError if it shows none."""
        for item in self._items():
            if item.property("keyType") is not None and item.property("text") == letter:
                middle = QPointF(item.width() / 2, item.height() / 2)
                return item.mapToScene(middle).toPoint()
        raise KeyError(letter)

    @property
    def panel(self) -> QWidget:
        """What takes the clicks on keys; `load` it first."""
        if self._panel is None:
            raise LookupError("the keyboard is not loaded")
        return self._panel

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        if self._panel is None:
            return
        width = min(self.width(), round(WIDEST_MM / self._pitch_mm))
        if width < 100:
            return
        self._panel.setFixedWidth(width)
        root = self._panel.rootObject()
        self._panel.setFixedHeight(max(1, round(float(root.property("panelHeight")))))

    def _items(self) -> Iterator[QQuickItem]:
        waiting = [self._panel.rootObject()] if self._panel is not None else []
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(item.childItems())

"""One thing to bring, with a box to tick."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.center.catalog import Material
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.wording import material_note
from kiosk.ui.theme.painting import paint_card
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.text import Text


class _TickBox(QWidget):
    def __init__(self, theme: Theme, row: Tappable) -> None:
        super().__init__()
        self._theme, self._row = theme, row
        self._side_mm = theme.tokens.type.heading * 1.3
        side = theme.px(self._side_mm)
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked = self._row.isChecked()
        width = theme.px(theme.tokens.size.line) * 1.5
        pen = QPen(theme.colour("green" if ticked else "muted"), width)
        painter.setPen(pen)
        painter.setBrush(theme.colour("green" if ticked else "card"))
        inset = round(width / 2) + 1
        box = self.rect().adjusted(inset, inset, -inset, -inset)
        corner = theme.px(theme.tokens.size.radius * 0.4)
        painter.drawRoundedRect(box, corner, corner)
        if ticked:
            inner = self._side_mm * 0.7
            mark = theme.icon("check", "card", inner, ratio=self.devicePixelRatioF())
            offset = (self.width() - theme.px(inner)) // 2
            painter.drawPixmap(offset, offset, mark)
        painter.end()


class MaterialRow(Tappable):
    """Ticked by a tap anywhere on it; green when it is."""

    def __init__(self, kit: PageKit, number: int, material: Material, *, ticked: bool) -> None:
        super().__init__(kit.theme, f"material.{number}")
        theme = kit.theme
        self.material = material
        self.setCheckable(True)
        self.setChecked(ticked)
        self.setAccessibleName(material.name)
        row = QHBoxLayout(self)
        pad, upright = theme.px(theme.tokens.size.pad * 0.8), theme.px(2.4)
        row.setContentsMargins(pad, upright, pad, upright)
        row.setSpacing(theme.px(5))
        row.addWidget(_TickBox(theme, self))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(material.name, "strong"))
        note = material_note(material)
        if note:
            words.addWidget(Text(note, "small", ink="muted"))
        row.addLayout(words, 1)
        if material.can_defer:
            row.addWidget(Chip(theme, QCoreApplication.translate("MaterialRow", "可容缺"), "gold"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ticked = self.isChecked()
        ground = "sunken" if self.isDown() else "card"
        line = "green" if ticked else "ink" if self.hasFocus() else "line"
        paint_card(self, self._theme, ground=ground, line=line)

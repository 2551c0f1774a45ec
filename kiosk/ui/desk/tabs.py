"""A row of tabs: one of several views is in sight, and its tab shows it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.theme.painting import paint_card
from kiosk.ui.theme.theme import Theme


class Tab(QAbstractButton):
    """One tab; the chosen one is written in the accent on its soft ground.

    `outlined`: with a line around it, for one that does not stand in a row of tabs.
    """

    def __init__(self, theme: Theme, name: str, words: str, *, outlined: bool = False) -> None:
        super().__init__()
        self._theme, self._outlined = theme, outlined
        self.setObjectName(name)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("strong"))
        wide = metrics.horizontalAdvance(self.text()) + 2 * self._theme.px(4.5)
        return QSize(wide, self._theme.px(self._theme.tokens.size.target))

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = "ink" if self.hasFocus() else self._line()
        ground = "accent_soft" if self.isChecked() else "sunken" if self.isDown() else None
        ground = ground if self.isEnabled() else "sunken"
        radius = self._theme.tokens.size.radius * 0.75
        paint_card(self, self._theme, ground=ground, line=line, radius_mm=radius)
        painter = QPainter(self)
        painter.setFont(self._theme.font("strong"))
        ink = "accent" if self.isChecked() else "ink"
        painter.setPen(self._theme.colour(ink if self.isEnabled() else "muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _line(self) -> str | None:
        if self.isChecked():
            return "accent"
        return "edge" if self._outlined else None


class Tabs(QWidget):
    """`chosen` carries the name of the tab that was pressed; arrows walk through them."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, tabs: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.tokens.size.tight))
        self._group = QButtonGroup(self)
        self._tabs: dict[str, Tab] = {}
        for key, words in tabs:
            self._tabs[key] = tab = Tab(theme, f"{name}.tab.{key}", words)
            self._group.addButton(tab)
            tab.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            row.addWidget(tab)

    @property
    def current(self) -> str:
        """The name of the chosen tab; empty while there is none."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    def select(self, key: str) -> None:
        """Choose a tab without saying so."""
        self._tabs[key].setChecked(True)

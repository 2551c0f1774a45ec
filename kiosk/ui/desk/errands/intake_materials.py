"""Which materials the resident has brought: ticked from the guide's list."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.guide_rules.guide_parts import Material
from kiosk.ui.desk.errands.intake_words import IntakeWords
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.tick_box import TickBox

ROW_MM = 17


class MaterialTile(Tappable):
    """One material; a tap ticks it."""

    def __init__(self, theme: Theme, words: IntakeWords, place: int, material: Material) -> None:
        super().__init__(theme, f"material.{place}")
        self.setCheckable(True)
        self.setAccessibleName(material.name)
        self.setFixedHeight(theme.px(ROW_MM))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(3), 0, theme.px(3), 0)
        row.setSpacing(theme.px(4))
        row.addWidget(TickBox(theme, self))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(ElidedText(material.name, "strong"))
        detail = words.material(material.originals, material.copies, material.note)
        if detail:
            said.addWidget(ElidedText(detail, "small", ink="muted"))
        said.addStretch(1)
        row.addLayout(said, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class MaterialsStep(QWidget):
    """`ticked` keeps the ticks while pages are turned."""

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        intake_words: IntakeWords,
        materials: Sequence[Material],
        ticked: Sequence[str],
    ) -> None:
        super().__init__()
        self._theme, self._words = theme, intake_words
        self._names = [each.name for each in materials]
        self._ticked = set(ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows = PagedRows(theme, words, "materials", row_mm=ROW_MM)
        column.addWidget(self.rows, 1)
        self.rows.show_rows(
            [partial(self._tile, place, each) for place, each in enumerate(materials)],
            intake_words.no_materials(),
        )

    @property
    def ticked(self) -> tuple[str, ...]:
        """Names of what they brought, in the order of the guide."""
        return tuple(name for name in self._names if name in self._ticked)

    def _tile(self, place: int, material: Material) -> QWidget:
        tile = MaterialTile(self._theme, self._words, place, material)
        tile.setChecked(material.name in self._ticked)
        tile.toggled.connect(partial(self._tick, material.name))
        return tile

    def _tick(self, name: str, ticked: bool) -> None:
        if ticked:
            self._ticked.add(name)
        else:
            self._ticked.discard(name)

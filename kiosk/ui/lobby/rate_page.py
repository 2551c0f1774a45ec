"""How satisfied are you? Five levels, one tap."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.center.evaluation.rating_codes import LEVELS, Level
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.theme.painting import SURFACES
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text

_FACES: dict[int, tuple[str, Tone]] = {
    5: ("mood-happy", "green"),
    4: ("mood-smile", "green"),
    3: ("mood-neutral", "blue"),
    2: ("mood-sad", "gold"),
    1: ("mood-angry", "accent"),
}


class RatePage(Page):
    """Emits the level chosen; voluntary, so leaving is as near as rating."""

    chosen = Signal(int)
    left = Signal()
    loads = False

    def __init__(self, kit: PageKit, label: str) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._flow = FlowPages(theme)
        self._question = self.tr("{label} 这次办得怎么样?").format(label=label)
        # All five stand on one page: none must look further away than another.
        if not (kit.compact and kit.elder):
            self._flow.add(Text(self._question, "title"))
        if not (kit.compact or (kit.elder and kit.wide)):
            self._flow.add(Text(self.tr("自愿评价,不记名,窗口看不到谁评的"), "body", ink="muted"))
        tiles: list[QWidget] = [self._tile(level) for level in LEVELS]
        for row in rows_of(theme, tiles, self._columns()):
            self._flow.add(row, grow=2)
        self.column.addWidget(self._flow, 1)
        self.leave = ActionButton(theme, "rate.leave", self.tr("不评价"))
        self.leave.clicked.connect(self.left)
        self.column.addWidget(self.leave)

    def place(self) -> str:
        return self._question if self.kit.compact and self.kit.elder else self.tr("评价")

    def _columns(self) -> int:
        if not self.kit.wide:
            return 1
        return 2 if self.kit.compact else len(LEVELS)

    def _tile(self, level: Level) -> "LevelTile":
        tile = LevelTile(self.kit, level)
        tile.clicked.connect(lambda _=False, value=level.value: self.chosen.emit(value))
        return tile


class LevelTile(Tappable):
    """A face and its words: side by side, or below each other where five stand in a row."""

    def __init__(self, kit: PageKit, level: Level) -> None:
        super().__init__(kit.theme, f"level.{level.value}")
        theme, words = kit.theme, level.text(kit.language)
        self.setAccessibleName(words)
        face, tone = _FACES[level.value]
        size = theme.tokens.size
        colour = "accent" if tone == "accent" else SURFACES[tone].ink
        icon = Icon(
            theme, face, colour=colour, size_mm=size.tile_icon * 0.85, ground=f"{tone}_soft"
        )
        upright = kit.wide and not kit.compact
        middle = Qt.AlignmentFlag.AlignHCenter
        title = Text(words, "heading", align=middle if upright else Qt.AlignmentFlag.AlignLeft)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        box = QBoxLayout(down if upright else across, self)
        pad = theme.px(size.pad * 0.6)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px(5))
        if upright:
            box.addStretch(1)
        box.addWidget(icon, 0, middle if upright else Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(title, 0 if upright else 1)
        if upright:
            box.addStretch(1)

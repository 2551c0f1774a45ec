"""What can be done although nobody works here now; stands on the home page outside the hours."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.lobby.errands.routes import Errands
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.routes import Route
from kiosk.ui.lobby.wording import SEPARATOR, moment_word, season_word
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import side_by_side
from kiosk.ui.widgets.notice import Notice


class ClosedBlock(QWidget):
    """Numbers from when on, what works at any hour, and where to leave a request."""

    go = Signal(object)
    """Route"""

    def __init__(self, kit: PageKit) -> None:
        super().__init__()
        self.setObjectName("closed")
        self._kit = kit
        theme = kit.theme
        self._notice = Notice(theme, tone="blue", icon="clock")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.gap))
        column.addWidget(self._notice)
        tiles: list[QWidget] = [
            self._tile("closed.request", self.tr("留下要办的事"), "pencil", "accent", Errands()),
            self._tile("closed.mine", self.tr("我的事项"), "list-check", "blue", Mine()),
        ]
        column.addWidget(side_by_side(theme, tiles, 2))

    @property
    def words(self) -> str:
        """What it says, both lines."""
        return self._notice.words

    def show_hall(self, now: HallNow) -> None:
        """Say when numbers are given again, and what works meanwhile."""
        opens = now.opening.next_opening
        title = self.tr("现在也能办这些")
        if opens is not None:
            when = moment_word(opens, self._kit.clock)
            title = self.tr("{when} 起取号;现在也能办这些").format(when=when)
        parts = [self.tr("看指南"), self.tr("约时间"), self.tr("订场地、报活动"), self.tr("查进度")]
        if now.season is not None:
            parts = [season_word(now.season), *parts]
        brief = self._kit.elder or self._kit.compact
        self._notice.say(title, "" if brief else SEPARATOR.join(parts), tone="blue", icon="clock")

    def _tile(self, name: str, title: str, icon: str, tone: Tone, route: Route) -> Tile:
        tile = Tile(self._kit.theme, name, title, icon=icon, tone=tone)
        tile.clicked.connect(lambda: self.go.emit(route))
        return tile

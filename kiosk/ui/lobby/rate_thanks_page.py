"""谢谢: the rating is stored, and what becomes of it."""

from PySide6.QtCore import QTimer, Signal

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Rated
from kiosk.ui.lobby.statement import Statement
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages

STAY_S = 15


class ThanksPage(Page):
    """Counts down and then emits `finished`."""

    done = Signal()
    finished = Signal()
    loads = False
    final = True

    def __init__(self, kit: PageKit, rated: Rated) -> None:
        super().__init__(kit)
        self._since = kit.clock.monotonic()
        flow = FlowPages(kit.theme)
        title = (
            self.tr("谢谢,您的评价记下了")
            if rated.revision == 1
            else self.tr("谢谢,已经按您新的评价记下")
        )
        said = Statement(kit, "thanks")
        said.say(title, self._what_follows(rated), tone="green", icon="heart-handshake")
        flow.add(said, grow=3)
        self.words = said.words
        self.column.addWidget(flow, 1)
        self._done = ActionButton(
            kit.theme, "rate.done", self.tr("好了"), kind="primary", icon="check"
        )
        self._done.clicked.connect(self.done)
        self.column.addWidget(self._done)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(250)
        self.tick()

    def place(self) -> str:
        return self.tr("评价")

    def touched(self) -> None:
        self._since = self.kit.clock.monotonic()
        self.tick()

    def tick(self) -> None:
        """Show the seconds left; after the last, leave."""
        left = STAY_S - (self.kit.clock.monotonic() - self._since)
        if left <= 0:
            self._timer.stop()
            self.finished.emit()
        else:
            self._done.set_suffix(f"({int(left) + (left > int(left))})")

    def forget(self) -> None:
        self._timer.stop()

    def _what_follows(self, rated: Rated) -> str:
        if rated.bad:
            return self.tr("中心会核实处理;过几天再扫这张小票,可以看到答复")
        if rated.revision > 1:
            return self.tr("原来的评价留作记录,按最后一次算")
        return ""

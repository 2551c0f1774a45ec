"""It was written down: thanks, what happens next, and back home. Nothing is printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice


@dataclass(frozen=True, slots=True)
class Said:
    """One thing there is to say."""

    words: str
    detail: str = ""
    tone: Tone = "blue"
    icon: str = "info-circle"


class NotedPage(Page):
    """Emits `done`; `name` leads the button's name."""

    done = Signal()
    loads = False
    final = True

    def __init__(self, kit: PageKit, said: Sequence[Said], *, name: str, where: str) -> None:
        super().__init__(kit)
        self._where = where
        flow = FlowPages(kit.theme)
        for place, each in enumerate(said):
            notice = Notice(kit.theme, each.words, each.detail, tone=each.tone, icon=each.icon)
            flow.add(notice, grow=max(1.0, 1.6 - 0.2 * place))
        self.column.addWidget(flow, 1)
        button = ActionButton(
            kit.theme, f"{name}.done", self.tr("好了,回首页"), kind="primary", icon="check"
        )
        button.clicked.connect(self.done)
        self.column.addWidget(button)

    def place(self) -> str:
        return self._where

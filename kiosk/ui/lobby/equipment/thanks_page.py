"""报上去了: thanks, what happens next, and back home."""

from PySide6.QtCore import Signal

from kiosk.ui.lobby.equipment.routes import Repaired
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice


class ThanksPage(Page):
    """Emits `done`."""

    done = Signal()
    loads = False
    final = True

    def __init__(self, kit: PageKit, reported: Repaired) -> None:
        super().__init__(kit)
        english = kit.language == "en"
        names = (
            (reported.room_name_en, reported.name_en)
            if english
            else (reported.room_name, reported.name)
        )
        flow = FlowPages(kit.theme)
        thanks = self.tr("报上去了,谢谢您")
        flow.add(Notice(kit.theme, thanks, " · ".join(names), tone="green", icon="check"), grow=1.6)
        following = self.tr("工作人员会去看;订了这间房要用它的人,我们会打电话告诉")
        flow.add(Notice(kit.theme, following, tone="blue", icon="phone-call"), grow=1.4)
        if reported.times > 1:
            known = self.tr("这件设备有人报过了,已经在处理")
            flow.add(Notice(kit.theme, known, tone="gold", icon="info-circle"))
        self.column.addWidget(flow, 1)
        button = ActionButton(
            kit.theme, "repair.done", self.tr("好了,回首页"), kind="primary", icon="check"
        )
        button.clicked.connect(self.done)
        self.column.addWidget(button)

    def place(self) -> str:
        return self.tr("活动与场地 › 设备报修")

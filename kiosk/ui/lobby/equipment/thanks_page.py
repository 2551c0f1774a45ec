"""报上去了: thanks, what happens next, and back home."""

from kiosk.ui.lobby.equipment.routes import Repaired
from kiosk.ui.lobby.noted_page import NotedPage, Said
from kiosk.ui.lobby.page import PageKit


class ThanksPage(NotedPage):
    """Says it of a fault."""

    def __init__(self, kit: PageKit, reported: Repaired) -> None:
        where = self.tr("活动与场地 › 设备报修")
        super().__init__(kit, self._said(kit, reported), name="repair", where=where)

    def _said(self, kit: PageKit, reported: Repaired) -> list[Said]:
        english = kit.language == "en"
        names = (
            (reported.room_name_en, reported.name_en)
            if english
            else (reported.room_name, reported.name)
        )
        said = [
            Said(self.tr("报上去了,谢谢您"), " · ".join(names), "green", "check"),
            Said(
                self.tr("工作人员会去看;订了这间房要用它的人,我们会打电话告诉"), icon="phone-call"
            ),
        ]
        if reported.times > 1:
            said.append(Said(self.tr("这件设备有人报过了,已经在处理"), tone="gold"))
        return said

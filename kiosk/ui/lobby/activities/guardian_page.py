"""What is kept of a child, read to the guardian in plain words; they agree or leave it."""

from kiosk.ui.lobby.agree_page import AgreePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.ports import ReadingVoice


class GuardianPage(AgreePage):
    """For one activity, whose name is said."""

    def __init__(self, kit: PageKit, activity: str, reader: ReadingVoice | None) -> None:
        super().__init__(
            kit,
            reader,
            name="guardian",
            where=self.tr("报名 › 监护人同意"),
            title=self.tr("请孩子的监护人看一看"),
            agree=self.tr("我是监护人,同意"),
        )
        self.show_sentences(self._words(activity))

    def _words(self, activity: str) -> tuple[str, ...]:
        purpose = self.tr("中心只为“{activity}”这个活动记下孩子的姓名和年龄,您的姓名和手机号。")
        return (
            purpose.format(activity=activity),
            self.tr("用来联系您、点名签到和保证孩子安全,不给别人看,不做别的用。"),
            self.tr("活动结束后保留 90 天,到期自动删去,只留下人数。"),
            self.tr("您可以随时取消报名,也可以到前台要求早点删除。"),
        )

"""What is kept of a child, read to the guardian in plain words; they agree or leave it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.ports import ReadingVoice
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text


class GuardianPage(Page):
    """Emits `agreed` once the whole text was on the screen; 返回 is there for who does not."""

    agreed = Signal()
    loads = False

    def __init__(self, kit: PageKit, activity: str, reader: ReadingVoice | None) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._reader = reader
        self._sentences = self._words(activity)
        if not kit.compact:
            self.column.addWidget(Text(self.tr("请孩子的监护人看一看"), "title"))
        self._seen = 0
        self._flow = FlowPages(theme)
        for words in self._sentences:
            card = Card(theme)
            pad = theme.tokens.size.pad * 0.7
            card.column(pad_mm=pad).addWidget(Text(words, "body", snug=True))
            self._flow.add(card, grow=1.2)
        self._flow.turned.connect(self._turned)
        self.column.addWidget(self._flow, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        self._read = ActionButton(theme, "guardian.read", self.tr("读给我听"), icon="volume")
        self._read.clicked.connect(self._read_out)
        self._agree = ActionButton(
            theme, "guardian.agree", self.tr("我是监护人,同意"), kind="primary", icon="check"
        )
        self._agree.clicked.connect(self._agreed)
        row.addWidget(self._read, 2)
        row.addWidget(self._agree, 3)
        self.column.addLayout(row)
        # The voice knows Mandarin only.
        heard = reader is not None and reader.can_read() and kit.language == "zh"
        self._read.setVisible(heard)

    def place(self) -> str:
        return self.tr("报名 › 监护人同意")

    def forget(self) -> None:
        if self._reader is not None:
            self._reader.hush()

    def _words(self, activity: str) -> tuple[str, ...]:
        purpose = self.tr("中心只为“{activity}”这个活动记下孩子的姓名和年龄,您的姓名和手机号。")
        return (
            purpose.format(activity=activity),
            self.tr("用来联系您、点名签到和保证孩子安全,不给别人看,不做别的用。"),
            self.tr("活动结束后保留 90 天,到期自动删去,只留下人数。"),
            self.tr("您可以随时取消报名,也可以到前台要求早点删除。"),
        )

    def _turned(self, page: int) -> None:
        self._seen = max(self._seen, page)

    def _agreed(self) -> None:
        if self._seen < self._flow.page_count - 1:  # the rest first
            self._flow.show_page(self._seen + 1)
            return
        self._agree.setEnabled(False)
        self.agreed.emit()

    def _read_out(self) -> None:
        if self._reader is not None:
            self._reader.read("".join(self._sentences))

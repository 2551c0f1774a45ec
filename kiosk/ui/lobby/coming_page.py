"""A door with nothing behind it yet: what will come, and where to ask today."""

from dataclasses import dataclass

from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Door
from kiosk.ui.lobby.wording import opening_word
from kiosk.ui.theme.painting import SURFACES
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    lead: str
    offers: tuple[str, ...]
    icon: str
    tone: Tone


class ComingPage(Page):
    """Says it plainly, and sends nobody away without a person to ask."""

    loads = False

    def __init__(self, kit: PageKit, door: Door) -> None:
        super().__init__(kit)
        theme = kit.theme
        words = self._words(door)
        self._where = words.title
        colour = "accent" if words.tone == "accent" else SURFACES[words.tone].ink
        head = Card(theme)
        row = head.row(gap_mm=7)
        row.addWidget(
            Icon(
                theme,
                words.icon,
                colour=colour,
                ground=f"{words.tone}_soft",
                size_mm=theme.tokens.size.tile_icon,
            )
        )
        row.addWidget(Text(words.title, "display"), 1)
        flow = FlowPages(theme, columns=kit.columns)
        self.column.addWidget(flow, 1)
        flow.add(head, grow=1.3)
        flow.add(
            Notice(
                theme,
                self.tr("这里正在准备,还不能在机器上办"),
                words.lead,
                tone="gold",
                icon="info-circle",
            )
        )
        flow.add(self._offers(words), grow=1.7)
        flow.add(self._ask(), breaks=True, grow=1.7)
        self._back = ActionButton(
            theme, "coming.home", self.tr("回首页"), kind="primary", icon="home"
        )
        self._back.clicked.connect(self.home)
        self.column.addWidget(self._back)

    def place(self) -> str:
        return self._where

    def show_hall(self, now: HallNow) -> None:
        self._hours.setText(opening_word(now.opening, self.kit.clock))

    def _offers(self, words: _Words) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        lines = card.column(gap_mm=1 if self.kit.wide and self.kit.elder else 3)
        lines.addWidget(Text(self.tr("以后在这里可以"), "strong"))
        for offer in words.offers:
            lines.addStretch(1)
            lines.addWidget(Text(f"·  {offer}", "body", snug=True))
        lines.addStretch(1)
        return card

    def _ask(self) -> Card:
        card = Card(self.kit.theme)
        lines = card.column(gap_mm=1)
        lines.addWidget(Text(self.tr("今天要问,请找"), "strong"))
        if not (self.kit.wide and (self.kit.elder or self.kit.compact)):
            lines.addWidget(Text(self.tr("前台工作人员,或点右下角呼叫帮办"), "body"))
        lines.addStretch(1)
        lines.addWidget(Text(self.tr("电话"), "small", ink="muted"))
        lines.addWidget(Text(self.kit.center.phone, "title"))
        lines.addStretch(1)
        lines.addWidget(Text(self.tr("今天的时间"), "small", ink="muted"))
        self._hours = Text("", "heading")
        lines.addWidget(self._hours)
        lines.addStretch(1)
        return card

    def _words(self, door: Door) -> _Words:
        table = {
            "giving": _Words(
                self.tr("做贡献"),
                self.tr("想出一份力,前台今天就可以登记"),
                (
                    self.tr("报名志愿服务,记时长和积分"),
                    self.tr("看一分钱公益的每一笔"),
                    self.tr("给议事会提一个话题"),
                ),
                "heart-handshake",
                "green",
            ),
            "help": _Words(
                self.tr("求助与调解"),
                self.tr("有急事、难事,请直接告诉前台,不用等"),
                (
                    self.tr("登记一件要人帮的事,看谁在办"),
                    self.tr("约调解,谈的内容只有调解员看得到"),
                    self.tr("看看附近出租的房子"),
                ),
                "lifebuoy",
                "gold",
            ),
        }
        return table[door]

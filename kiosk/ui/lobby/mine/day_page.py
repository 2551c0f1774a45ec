"""One person, one day: a card for each thing they have here, and all of them on one slip."""

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.center.persons_day.values import PersonsDay, Subject, Thing
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.mine.words import ICONS, day_heading, detail_of, hours_of, title_of
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.scan_words import what_to_do
from kiosk.ui.lobby.slip_words import SlipWords
from kiosk.ui.lobby.statement import Statement
from kiosk.ui.lobby.wording import SEPARATOR
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.flow_pages import FlowPages, brief_words, leave_out
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class MyDayPage(Page):
    """`chosen` carries the Subject of a card; `print_all` is for the slip of the whole day."""

    chosen = Signal(object)
    print_all = Signal()
    reads_slips = True

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._low = kit.wide and (kit.elder or kit.compact)
        turns = brief_words() if self._low else None
        self._flow = FlowPages(
            kit.theme,
            columns=1 if kit.crowded else 2 if kit.wide else 1,
            pager_elsewhere=self._low,
            pager_words=turns,
        )
        self.column.addWidget(self._flow, 1)
        self._slip = Notice(kit.theme)
        self._slip.setObjectName("day.slip")
        leave_out(self._slip, True)
        self.column.addWidget(self._slip)
        self._print = ActionButton(
            kit.theme, "day.print", self.tr("都打在一张小票上"), kind="primary", icon="printer"
        )
        self._print.clicked.connect(self.print_all)
        self._print.hide()
        foot = QHBoxLayout()
        foot.setSpacing(kit.theme.px(kit.theme.tokens.size.gap))
        if self._low:
            foot.addWidget(self._flow.pager, 1)
        foot.addWidget(self._print, 1)
        self.column.addLayout(foot)

    def place(self) -> str:
        return self.tr("我的事项")

    @property
    def slip_words(self) -> str:
        """What is said about the slip of the day; empty: none was asked for."""
        return "" if self._slip.property("left_out") else self._slip.words

    def show_day(self, day: PersonsDay) -> None:
        """Lay out what there is."""
        self.clear_trouble()
        self._flow.clear()
        today = local_date(self.kit.clock)
        if day.clashing and not self._low:
            self._flow.add(
                Notice(
                    self.kit.theme,
                    self.tr("有几件事时间撞上了,请看标出来的"),
                    tone="gold",
                    icon="alert-circle",
                )
            )
        for on, things in groupby(day.things, key=lambda each: each.on):
            self._flow.add(Text(day_heading(on, today), "strong", ink="muted"), keep=True)
            for thing in things:
                self._flow.add(self._card(thing, clashes=thing.subject in day.clashing), grow=1.3)
        if not day.masked_phone:
            more = self.tr("还有别的小票?接着扫,合在一起看")
            self._flow.add(Notice(self.kit.theme, more, tone="blue", icon="scan"))
        self._print.show()
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """What was scanned leads nowhere; what is shown stays."""
        self.answered()
        said = Statement(self.kit, "day.refused")
        said.say(
            words_of(error),
            what_to_do(error, self.kit.center.phone),
            tone="gold",
            icon="alert-circle",
        )
        self._flow.add(said)
        self.ready.emit()

    def show_slip(self, words: SlipWords) -> None:
        """Say what became of the slip of the day."""
        self._print.setEnabled(not words.coming)
        detail = "" if self._low else words.detail
        self._slip.say(words.title, detail, tone=words.tone, icon=words.icon)
        if self._low:  # no room for both
            self._print.hide()
        leave_out(self._slip, False)

    def forget(self) -> None:
        self._flow.clear()

    def _card(self, thing: Thing, *, clashes: bool) -> Tappable:
        kit, theme = self.kit, self.kit.theme
        kind = thing.subject.kind
        card = Tappable(theme, f"thing.{kind}.{thing.number}")
        title = title_of(thing, kit.language)
        card.setAccessibleName(title)
        row = QHBoxLayout(card)
        pad = theme.px(theme.tokens.size.pad * 0.8)
        row.setContentsMargins(pad, theme.px(2.2), pad, theme.px(2.2))
        row.setSpacing(theme.px(4.5))
        side = theme.tokens.size.icon * 1.25
        row.addWidget(Icon(theme, ICONS.get(kind, "info-circle"), colour="accent", size_mm=side))
        row.addLayout(self._words(thing, title, clashes=clashes), 1)
        row.addWidget(Icon(theme, "chevron-right", colour="muted", size_mm=theme.tokens.size.icon))
        card.clicked.connect(lambda: self._choose(thing.subject))
        return card

    def _words(self, thing: Thing, title: str, *, clashes: bool) -> QVBoxLayout:
        theme = self.kit.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(0.4))
        words.addStretch(1)
        line = SEPARATOR.join(filter(None, (hours_of(thing), title)))
        words.addWidget(Text(line, "strong"))
        clash = self.tr("和别的事时间撞上了") if clashes else ""
        if not (clash and self._low):  # no room for both; the number is on what it leads to
            words.addWidget(Text(detail_of(thing, self.kit.language), "small", ink="muted"))
        if clash:
            words.addWidget(Text(clash, "small", ink="gold"))
        words.addStretch(1)
        return words

    def _choose(self, subject: Subject) -> None:
        self.chosen.emit(subject)

"""办事指南: what it takes, what to bring, how it goes – and the button that takes a number."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.center.guides.catalog import DepartmentView, Guide
from kiosk.center.guides.precheck import Terms
from kiosk.center.guides.village_proofs import VillageProof
from kiosk.center.queue.policy import DEFAULTS
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.appointments.book_button import book_button
from kiosk.ui.lobby.guide_materials import GuideMaterials
from kiosk.ui.lobby.guide_parts import Facts, errand_button, step_cards
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.wording import (
    department_name,
    item_name,
    item_short,
    length,
    opening_word,
    opens_later_today,
    priority_word,
)
from kiosk.ui.messages import words_of
from kiosk.ui.printer_words import printer_warning
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.flow_pages import FlowPages, brief_words
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

LONG_TITLE = 26
"""Hanzi of a name that is written smaller, for the sake of all the rest."""


class GuidePage(Page):
    """Shows one guide. `take` is emitted at the first press only, until `allow_again`."""

    take = Signal()
    prioritize = Signal()
    """The resident may be called earlier and wants to say why."""
    book = Signal()
    """The resident wants to come at a time of their own."""
    errand = Signal()
    """Somebody is to do it for them; or they ask whether anybody can."""

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._where = self.tr("办事")
        self._guide: Guide | None = None
        self._asked = self._closed = False
        self._callable = True
        self._kind: str | None = None
        self._facts: Facts | None = None
        self._open_chip = QHBoxLayout()
        self._pinned = kit.elder != kit.wide and not kit.compact
        self.materials = GuideMaterials(kit, pinned=self._pinned, parent=self)
        self._title = Text("", "title")
        self._beside = kit.wide and not kit.elder and not kit.compact
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(3.4))
        titles: QBoxLayout = QHBoxLayout() if self._beside else QVBoxLayout()
        titles.setSpacing(theme.px(3.4 if self._beside else 2))
        titles.addWidget(self._title, 1)
        self._titles = titles
        self._head.addLayout(titles, 1)
        self.column.addLayout(self._head)
        turns = brief_words() if kit.tight else None
        self._flow = FlowPages(
            theme, columns=kit.columns, gap_mm=3.4, pager_elsewhere=kit.wide, pager_words=turns
        )
        self.column.addWidget(self._flow, 1)
        self._printer = Notice(theme)
        self._printer.hide()
        self._refused = Notice(theme)
        self._refused.hide()
        self._take = ActionButton(theme, "take", self.tr("取号办理"), kind="primary", icon="ticket")
        self._take.setEnabled(False)
        self._take.clicked.connect(self._take_pressed)
        self._priority = ActionButton(
            theme, "priority", self.tr("需要优先办理?"), kind="quiet", role="strong"
        )
        self._priority.clicked.connect(self.prioritize)
        self._book = book_button(theme, self.book, self)
        # In landscape what must be said stands beside the button, not above it.
        foot: QBoxLayout = QHBoxLayout() if kit.wide else QVBoxLayout()
        foot.setSpacing(theme.px(theme.tokens.size.gap))
        said = (self._printer, self._refused, *((self.materials.notice,) if self._pinned else ()))
        turning = (self._flow.pager,) if kit.wide else ()
        for widget in (*turning, *said):
            roomy = kit.compact or widget is self.materials.notice
            foot.addWidget(widget, 5 if roomy else 4 if widget is self._flow.pager else 3)
        taking = QHBoxLayout()
        taking.setSpacing(theme.px(theme.tokens.size.gap))
        taking.addWidget(self._priority, 3 if kit.crowded else 2)
        if kit.elder and not kit.wide:
            foot.addWidget(self._book)
        elif not kit.wide or self._beside:  # else it stands in the head, where there is room
            taking.addWidget(self._book, 2)
        taking.addWidget(self._take, 4 if kit.crowded else 3)
        foot.addLayout(taking, 8 if kit.crowded else 7 if kit.compact else 6)
        if kit.wide:
            # as tall as what is said beside it
            for button in (self._take, self._priority):
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.column.addLayout(foot)

    def place(self) -> str:
        return self._where

    def show_guide(
        self,
        guide: Guide,
        department: DepartmentView | None,
        ticks: set[str],
        *,
        terms: Terms | None = None,
        deferred: bool = False,
        proofs: Mapping[str, VillageProof] = MappingProxyType({}),
    ) -> None:
        """Lay the page out for this guide, with the ticks and the choice made so far."""
        kit, flow = self.kit, self._flow
        self.clear_trouble()
        self._guide = guide
        owner = department_name(department, kit.language) if department else guide.card.department
        self._where = self.tr("办事 › {owner} › {item}").format(
            owner=owner, item=item_short(guide.card, kit.language)
        )
        self._show_title(guide)
        self._facts = Facts(kit, guide)
        for card in self._facts.cards:
            flow.add(card, grow=1.15)
        if kit.wide:
            self._add_steps(guide)
        if guide.conditions:
            flow.add(
                Notice(
                    kit.theme,
                    self.tr("谁可以办"),
                    guide.conditions,
                    tone="blue",
                    icon="info-circle",
                ),
                breaks=kit.wide,
            )
        breaks = kit.wide and not guide.conditions
        self.materials.add_to(
            flow, guide, ticks, terms=terms, deferred=deferred, breaks=breaks, proofs=proofs
        )
        if self._beside:  # there is room beside the title only
            self._head.addWidget(self.materials.buttons)
        else:
            flow.add(self.materials.buttons)
        if not kit.wide:
            self._add_steps(guide)
        self._show_take()
        self.ready.emit()

    def _show_title(self, guide: Guide) -> None:
        kit = self.kit
        name = item_name(guide.card, kit.language)
        tight = kit.wide and (kit.elder or kit.compact)
        long = length(name) > LONG_TITLE
        if long:
            self._title.set_role("strong" if tight else "heading")
        self._title.setText(name)
        # A title of many lines leaves room beside it, not below.
        stacked = long and tight
        chips = self._chips(guide, stacked=stacked)
        if not stacked:
            self._titles.addWidget(chips)
        if kit.wide:  # where it is low it stands beside title and chips, else beside the chips
            doing = QVBoxLayout()
            doing.setSpacing(kit.theme.px(3.4))
            if stacked:
                doing.addWidget(chips)
            doing.addWidget(errand_button(kit.theme, guide, self.errand))
            if not self._beside:
                doing.addWidget(self._book)
            self._head.addLayout(doing)

    def show_priority(self, kind: str | None, elder_age: int = DEFAULTS.elder_age) -> None:
        """Say which priority was chosen, if any."""
        self._kind = kind
        if kind is None:
            self._priority.setText(self.tr("需要优先办理?"))
        elif self.kit.elder or self.kit.compact:
            self._priority.setText(self.tr("已选优先"))
        else:
            word = priority_word(kind, self.kit.language, elder_age)
            self._priority.setText(self.tr("优先:{kind}").format(kind=word))

    def offer_booking(self, *, possible: bool) -> None:
        """Whether the item is handled by appointment too; that can be booked at any hour."""
        self._book.setVisible(possible)

    def show_outlook(self, refusal: XinqiaoError | None) -> None:
        """Say before anybody presses that no number can be had now, and when it can."""
        self._closed = refusal is not None
        if refusal is not None:
            hint = self.tr("材料清单照样可以看;急事请到前台")
            self._refused.say(words_of(refusal), hint, tone="gold", icon="clock")
        self._refused.setVisible(refusal is not None)
        self._show_take()

    def show_hall(self, now: HallNow) -> None:
        self.show_priority(self._kind, now.policy.elder_age)
        if self._facts is not None:
            self._facts.show_hall(now)
        callable_today = now.opening.open or opens_later_today(now.opening, self.kit.clock)
        while (item := self._open_chip.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.deleteLater()
        if now.opening.open and now.hall.open_desks:
            chip = Chip(self.kit.theme, self.tr("窗口正在办理"), "green")
        else:
            words = opening_word(now.opening, self.kit.clock)
            chip = Chip(self.kit.theme, words or self.tr("窗口还没开"), "gold")
        self._open_chip.addWidget(chip)
        # A demo may be tried at any hour; whoever tries it is told that it is one.
        self._callable = callable_today or self.kit.center.demo
        self._show_take()

    def show_printer(self, notice: PrinterNotice) -> None:
        """Say before a number is issued that no slip will come out."""
        self.materials.show_printer(notice)
        warning = printer_warning(notice)
        self._printer.setVisible(warning is not None)
        if warning is not None:
            self._printer.say(*warning, tone="gold", icon="printer-off")

    def allow_again(self, error: XinqiaoError) -> None:
        """No number was issued: say why, and let the same request be sent again."""
        self._refused.say(
            words_of(error),
            self.tr("没有取到号;急事请到前台问一问")
            if isinstance(error, RuleBroken)
            else self.tr("没有取到号,可以再点一次;还不行请到前台"),
            tone="gold",
            icon="alert-circle",
        )
        self._refused.show()
        self.take_back()

    def take_back(self) -> None:
        self.answered()
        self._asked = False
        self._show_take()

    def forget(self) -> None:
        self.materials.forget()

    def _take_pressed(self) -> None:
        # Off at the first press: a second tap of the same finger finds nothing to press.
        self._asked = True
        self._show_take()
        self._refused.hide()
        self.wait_for_store(lambda: self._take.setText(self.tr("请稍候…")))
        self.take.emit()

    def _show_take(self) -> None:
        ready = self._guide is not None and self._callable and not self._closed
        self._take.setEnabled(ready and not self._asked)
        self._priority.setVisible(self._callable and not self._closed)
        words = self.tr("现在取不到号") if self._closed else self.tr("取号办理")
        if not self._callable:
            short, whole = self.tr("现在不办公"), self.tr("现在不办公,开门后再来取号")
            words = short if self.kit.crowded else whole
        self._take.setText(words)

    def _chips(self, guide: Guide, *, stacked: bool) -> QWidget:
        theme = self.kit.theme
        holder = QWidget()
        row: QBoxLayout = QVBoxLayout(holder) if stacked else QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(3.2))
        row.addLayout(self._open_chip)
        if guide.in_person:
            row.addWidget(Chip(theme, self.tr("要本人来"), "gold"))
        if not self._beside:
            row.addStretch(1)
        if not self.kit.wide:
            row.addWidget(errand_button(theme, guide, self.errand))
        return holder

    def _add_steps(self, guide: Guide) -> None:
        for card in step_cards(self.kit, guide):
            self._flow.add(card, grow=1.3)

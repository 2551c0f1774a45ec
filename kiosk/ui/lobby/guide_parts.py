"""Parts of the guide page: the facts, the steps, who can do it for one, what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.center.errands.offer import offer_of
from kiosk.center.guides.catalog import Guide
from kiosk.guide_rules.guide_parts import Material
from kiosk.ui.language import Code
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.wording import (
    SEPARATOR,
    days_word,
    lacking_word,
    length,
    material_name,
    minutes_word,
    people_word,
    promise_word,
    step_name,
    visits_word,
)
from kiosk.ui.theme.painting import paint_card
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import Text

LONGEST_BESIDE_OTHERS = 10
"""Hanzi of a fee that stands beside other facts; a longer one has a card of its own."""
LONG_STEP = 20
"""Hanzi of a step that takes several lines."""
STEPS_IN_LARGE_PRINT = 2
"""Rows a card when it must fit a small page beside other cards."""


class Facts:
    """How long, how much, how often, and how full it is now: four facts on one card or two."""

    def __init__(self, kit: PageKit, guide: Guide) -> None:
        translate = QCoreApplication.translate
        self._waiting = Text("–", "strong")
        fee = guide.fee or translate("FactsCard", "不收费")
        visits = visits_word(guide.visits)
        fee_fact = (translate("FactsCard", "要不要钱"), Text(fee, "strong"))
        long_fee = length(fee) > LONGEST_BESIDE_OTHERS
        facts = [
            (translate("FactsCard", "多久办好"), Text(promise_word(guide), "strong")),
            *([] if long_fee else [fee_fact]),
            (translate("FactsCard", "跑几次"), Text(visits, "strong")),
            (translate("FactsCard", "现在等候"), self._waiting),
        ]
        tight = kit.wide and (kit.elder or kit.compact)
        columns = 2 if kit.elder or kit.wide or kit.language == "en" else 4
        on_one = columns if tight else len(facts)
        self.cards = [
            _facts_card(kit, facts[at : at + on_one], columns)
            for at in range(0, len(facts), on_one)
        ]
        if long_fee:
            self.cards.append(_facts_card(kit, [fee_fact], 1))

    def show_hall(self, now: HallNow) -> None:
        """Show how full it is."""
        words = [people_word(now.hall.waiting)]
        if now.hall.wait_minutes is not None:
            words.append(minutes_word(now.hall.wait_minutes))
        self._waiting.setText(SEPARATOR.join(words))


def _facts_card(kit: PageKit, facts: Sequence[tuple[str, Text]], columns: int) -> Card:
    theme = kit.theme
    card = Card(theme)
    grid = QGridLayout(card)
    pad, upright = theme.px(theme.tokens.size.pad), theme.px(3.2)
    grid.setContentsMargins(pad, upright, pad, upright)
    grid.setHorizontalSpacing(theme.px(5))
    grid.setVerticalSpacing(theme.px(2))
    for at, (words, value) in enumerate(facts):
        cell = QVBoxLayout()
        cell.setSpacing(0)
        cell.addWidget(Text(words, "small", ink="muted"))
        cell.addWidget(value)
        cell.addStretch(1)
        grid.addLayout(cell, at // columns, at % columns)
    for column in range(columns):
        # The last fact is the longest: 7 人 · 约 12 分钟.
        grid.setColumnStretch(column, 4 if column == columns - 1 else 3)
    return card


class _Bullet(QWidget):
    """The number of a step on a soft disc."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        side = theme.px(theme.tokens.type.body * 1.5)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(self, self._theme, ground="accent_soft", line=None, radius_mm=1000)
        painter = QPainter(self)
        painter.setFont(self._theme.font("tag"))
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


def step_cards(kit: PageKit, guide: Guide) -> list[Card]:
    """怎么办: the steps with their days, and whom to ask. One card, or several in large print."""
    translate = QCoreApplication.translate
    phones = []
    if guide.enquiry_phone:
        phones.append(translate("StepsCard", "咨询 {phone}").format(phone=guide.enquiry_phone))
    if guide.complaint_phone:
        phones.append(translate("StepsCard", "监督 {phone}").format(phone=guide.complaint_phone))
    rows = [_step_row(kit, guide, number) for number in range(len(guide.steps))]
    if phones:
        rows.append(Text(SEPARATOR.join(phones), "small", ink="muted"))
    few = 1 if kit.cramped else STEPS_IN_LARGE_PRINT
    at_once = few if kit.elder or kit.compact else len(rows) + 1
    if kit.wide and any(length(step_name(step, kit.language)) > LONG_STEP for step in guide.steps):
        at_once = min(at_once, 1 if kit.elder or kit.compact else STEPS_IN_LARGE_PRINT)
    if guide.steps and at_once > 1:  # a heading alone on a card says nothing
        rows.insert(0, Text(translate("StepsCard", "怎么办"), "strong"))
    return [_card_of(kit, rows[at : at + at_once]) for at in range(0, len(rows), max(1, at_once))]


def _card_of(kit: PageKit, rows: Sequence[QWidget]) -> Card:
    card = Card(kit.theme)
    lines = card.column(pad_mm=kit.theme.tokens.size.pad * 0.8, gap_mm=1.6)
    for row in rows:
        lines.addWidget(row)
    return card


def _step_row(kit: PageKit, guide: Guide, number: int) -> QWidget:
    step = guide.steps[number]
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(kit.theme.px(4))
    row.addWidget(_Bullet(kit.theme, number + 1))
    row.addWidget(Text(step_name(step, kit.language), "body", snug=True), 1)
    days = days_word(step.days, natural=guide.natural_days)
    row.addWidget(Text(days, "small", ink="muted", wrap=False))
    return holder


def errand_button(theme: Theme, guide: Guide, asked: SignalInstance) -> ActionButton:
    """Leads to somebody who does it for one, or to the word that nobody can."""
    translate = QCoreApplication.translate
    kinds = offer_of(guide).kinds
    words = translate("GuidePage", "请人帮办") if kinds else translate("GuidePage", "能请人办吗?")
    if "proxy" in kinds:
        words = translate("GuidePage", "请人代办")
    icon = "walk" if kinds else "info-circle"
    button = ActionButton(theme, "errand", words, kind="quiet", icon=icon)
    button.setFixedWidth(button.sizeHint().width())
    button.clicked.connect(asked)
    return button


def missing_words(absent: Sequence[Material], language: Code) -> tuple[str, str]:
    """还差 1 样:银行卡, and what can be done about it."""
    translate = QCoreApplication.translate
    names = translate("MissingWords", "、").join(
        material_name(material, language) for material in absent
    )
    title = lacking_word(len(absent)).format(names=names)
    if all(material.can_defer for material in absent):
        return title, translate("MissingWords", "可以先取号,到窗口签承诺书后补交")
    return title, translate("MissingWords", "可以先取号;窗口会一次说清怎么补")

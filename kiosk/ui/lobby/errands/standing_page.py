"""How an errand stands: a calm line of steps, what is needed, when, and whom to call."""

from collections.abc import Sequence
from datetime import datetime

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.center.errands.tracking import Standing
from kiosk.clock import local
from kiosk.errors import Unavailable, XinqiaoError
from kiosk.ui.lobby.errands.paper_words import receipt_words
from kiosk.ui.lobby.errands.words import due_word, kind_word, originals_word, standing_words
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.scan_words import what_to_do
from kiosk.ui.lobby.statement import Statement
from kiosk.ui.lobby.wording import SEPARATOR, day_word
from kiosk.ui.messages import words_of
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

_LATER = ("assigned", "in_progress", "suspended", "completed", "delivered", "archived")

Stage = tuple[str, datetime | None, bool]
"""What it is called, when it was, and whether it was reached."""


class StandingPage(Page):
    """Follows one errand while it is looked at. Tells nobody whose it is."""

    reprint = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._found: Standing | None = None
        self._state = Statement(kit, "standing.state")
        self._flow = FlowPages(theme, columns=kit.columns, gap_mm=3.4)
        self._slip = Notice(theme)
        self._slip.setObjectName("slip")
        leave_out(self._slip, True)
        if kit.crowded:  # below the pages to turn there is no room for it
            self._flow.add(self._slip)
        self._flow.add(self._state, grow=1.6)
        leave_out(self._state, True)
        self.column.addWidget(self._flow, 1)
        if not kit.crowded:
            self.column.addWidget(self._slip)
        row = QHBoxLayout()
        row.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        other = ActionButton(
            theme, "standing.other", self.tr("查别的"), icon="search", role="strong"
        )
        other.clicked.connect(lambda: self.go.emit(Mine()))
        self._again = ActionButton(
            theme, "standing.reprint", self.tr("补打受理单"), icon="printer", role="strong"
        )
        self._again.clicked.connect(self._reprint_once)
        self._again.hide()
        home = ActionButton(theme, "standing.home", self.tr("好了"), kind="primary", icon="check")
        home.clicked.connect(self.home)
        for button in (other, self._again, home):
            row.addWidget(button)
        self.column.addLayout(row)

    def place(self) -> str:
        return self.tr("代办 › 到哪一步了")

    @property
    def words(self) -> str:
        """What is said of how it stands."""
        return self._state.words

    def show_standing(self, standing: Standing) -> None:
        """Lay the page out for this errand."""
        self.clear_trouble()
        self._found = standing
        words = standing_words(standing)
        self._state.say(words.title, words.detail, tone=words.tone, icon=words.icon)
        leave_out(self._state, False)
        for card in self._facts(standing):
            self._flow.add(card, grow=1.4)
        self._flow.add(self._steps(standing), breaks=self.kit.wide, grow=2)
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """This slip is not taken here, or the store is busy."""
        if isinstance(error, Unavailable):
            self.show_trouble(error)
            return
        self._state.say(
            words_of(error),
            what_to_do(error, self.kit.center.phone),
            tone="gold",
            icon="alert-circle",
        )
        leave_out(self._state, False)
        self.ready.emit()

    def show_slip(self, state: str, notice: PrinterNotice) -> None:
        """Offer the receipt once more, or say what became of it; none: nothing prints here."""
        asked = state not in ("none", "offered")
        self._again.setVisible(self._found is not None and state != "none")
        self._again.setEnabled(state == "offered" and notice.prints)
        if not shiboken6.isValid(self._slip):
            return  # gone with what is personal
        leave_out(self._slip, not (asked or (state == "offered" and not notice.prints)))
        if self.kit.crowded and asked:
            self._flow.show_page(0)
        words = receipt_words(state if asked else "failed", notice, brief=self.kit.elder)
        self._slip.say(words.title, words.detail, tone=words.tone, icon=words.icon)

    def forget(self) -> None:
        self._found = None
        self._flow.clear()

    def _reprint_once(self) -> None:
        self._again.setEnabled(False)
        self.reprint.emit()

    def _facts(self, standing: Standing) -> list[Card]:
        """What it is, and what one wants to know of it; two cards where one is too tall."""
        english = standing.item_name_en if self.kit.language == "en" else None
        about = [
            self.tr("编号 {number}").format(number=standing.number),
            kind_word(standing.kind),
            standing.masked_name,
        ]
        head: list[QWidget] = [
            Text(english or standing.item_name, "heading"),
            Text(SEPARATOR.join(filter(None, about)), "small", ink="muted"),
        ]
        facts: list[QWidget] = []
        if standing.state not in ("declined", "terminated"):
            facts.append(self._fact(self.tr("什么时候好"), due_word(standing)))
        facts.append(self._fact(self.tr("打电话问"), self._whom_to_call(standing)))
        if standing.originals_held:
            facts.append(Text(originals_word(standing.originals_held), "strong", ink="gold"))
        if standing.result and standing.completed_at is not None:
            facts.append(self._fact(self.tr("结果"), standing.result))
        if self.kit.wide and self.kit.elder:
            return [self._card(head), self._card(facts)]
        return [self._card([*head, *facts])]

    def _card(self, rows: Sequence[QWidget]) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        lines = card.column(pad_mm=theme.tokens.size.pad * 0.8, gap_mm=1.6)
        for row in rows:
            lines.addWidget(row)
        return card

    def _whom_to_call(self, standing: Standing) -> str:
        if standing.agent_name and standing.agent_phone:
            who = self.tr("代办员 {name}").format(name=standing.agent_name)
            return f"{who} {standing.agent_phone}"
        return self.kit.center.phone

    def _fact(self, words: str, value: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.kit.theme.px(4))
        row.addWidget(Text(words, "body", ink="muted", wrap=False))
        row.addWidget(Text(value, "strong"), 1)
        return holder

    def _steps(self, standing: Standing) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        low = self.kit.wide and self.kit.elder
        pad = theme.tokens.size.pad * (0.5 if low else 0.8)
        lines = card.column(pad_mm=pad, gap_mm=1 if low else 2)
        for words, when, reached in self._timeline(standing):
            lines.addWidget(self._step(words, when, reached=reached))
            lines.addStretch(1)
        return card

    def _timeline(self, standing: Standing) -> list[Stage]:
        """What has been, what is, and what is still to come."""
        begun: list[Stage] = [(self.tr("交上来"), standing.submitted_at, True)]
        if standing.state == "declined":
            return [*begun, (self.tr("没有受理"), None, True)]
        begun.append((self.tr("受理"), standing.accepted_at, standing.accepted_at is not None))
        if standing.state == "terminated":
            return [*begun, (self.tr("终止"), None, True)]
        doing = self.tr("代办员办理")
        if standing.steps and standing.state in _LATER:
            doing += self.tr("({done}/{steps} 步)").format(
                done=standing.steps_done, steps=standing.steps
            )
        return [
            *begun,
            (doing, None, standing.state in (*_LATER, "followed_up")),
            (self.tr("办好"), standing.completed_at, standing.completed_at is not None),
            (self.tr("交给您"), standing.delivered_at, standing.delivered_at is not None),
        ]

    def _step(self, words: str, when: datetime | None, *, reached: bool) -> QWidget:
        theme = self.kit.theme
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(
            Icon(
                theme,
                "check" if reached else "clock",
                colour="green" if reached else "muted",
                ground="green_soft" if reached else "sunken",
                size_mm=theme.tokens.type.body * 1.5,
            )
        )
        row.addWidget(
            Text(words, "strong" if reached else "body", ink="" if reached else "muted"), 1
        )
        if when is not None:
            day = day_word(local(when).date())
            row.addWidget(Text(day, "small", ink="muted", wrap=False))
        return holder

"""One agent of the roster: where they work, what they were trained for and until when, leave."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.center.errands.roster_views import AgentCard
from kiosk.ui.desk.errands.fact_row import FactRow
from kiosk.ui.desk.errands.roster_words import RosterWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text

ACTS = ("leave", "back", "stand_in", "training")


class AgentPage(SidePage):
    """What the roster knows, and what the lead changes in it day by day."""

    wanted = Signal(str)
    """leave, back, stand_in, training"""

    def __init__(self, theme: Theme, words: QueueWords, roster_words: RosterWords) -> None:
        super().__init__(theme, words, "agent")
        self._roster_words = roster_words
        self.pages = FlowPages(
            theme,
            columns=2,
            gap_mm=theme.tokens.size.tight,
            pager_words=(words.earlier(), words.later()),
        )
        self.body.addWidget(self.pages, 1)
        self.card: AgentCard | None = None
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        self._acts = {
            name: ActionButton(
                theme, f"agent_do.{name}", roster_words.act(name), kind="quiet", role="strong"
            )
            for name in ACTS
        }
        for name, button in self._acts.items():
            button.setEnabled(False)
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            row.addWidget(button)
        self.body.addLayout(row)
        self._ask(roster_words.loading(), "")

    @property
    def texts(self) -> str:
        """Everything it says."""
        labels = self.pages.findChildren(Text)
        return "\n".join(
            label.text() for label in labels if label.text() and label.isVisibleTo(self.pages)
        )

    def show_card(self, card: AgentCard) -> None:
        """Show what the roster knows."""
        self.card = card
        for name, button in self._acts.items():
            button.setEnabled(name != "back" or bool(card.leave))
        words = self._roster_words
        self._ask(words.agent_title(card.line), words.agent_line(card.line))
        self.pages.clear()
        for head, value in words.agent_facts(card):
            self.pages.add(FactRow(self._theme, head, value))
        if not card.training:
            self.pages.add(Text(words.no_training(), "body", ink="muted"))
        for training in card.training:
            until, ink = words.training(training)
            self.pages.add(FactRow(self._theme, until, training.item_name, ink=ink))

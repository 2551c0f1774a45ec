"""One agent of the roster: where they work, what they were trained for and until when, leave."""

from kiosk.center.errands.roster_views import AgentCard
from kiosk.ui.desk.errands.fact_row import FactRow
from kiosk.ui.desk.errands.office_words import OfficeWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text


class AgentPage(SidePage):
    """To read; the roster is kept by whoever sets the center up."""

    def __init__(self, theme: Theme, words: QueueWords, office_words: OfficeWords) -> None:
        super().__init__(theme, words, "agent")
        self._office_words = office_words
        self.pages = FlowPages(
            theme,
            columns=2,
            gap_mm=theme.tokens.size.tight,
            pager_words=(words.earlier(), words.later()),
        )
        self.body.addWidget(self.pages, 1)
        self._ask(office_words.loading(), "")

    @property
    def texts(self) -> str:
        """Everything it says."""
        labels = self.pages.findChildren(Text)
        return "\n".join(
            label.text() for label in labels if label.text() and label.isVisibleTo(self.pages)
        )

    def show_card(self, card: AgentCard) -> None:
        """Show what the roster knows."""
        words = self._office_words
        self._ask(words.agent_title(card.line), words.agent_line(card.line))
        self.pages.clear()
        for head, value in words.agent_facts(card):
            self.pages.add(FactRow(self._theme, head, value))
        if not card.training:
            self.pages.add(Text(words.no_training(), "body", ink="muted"))
        for training in card.training:
            until, ink = words.training(training)
            self.pages.add(FactRow(self._theme, until, training.item_name, ink=ink))

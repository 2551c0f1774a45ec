"""The log of slips printed again, for those at the desk."""

from functools import partial

from kiosk.center.slips.reprints import Reprint
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.reprint_log_words import ReprintLogWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme

ROW_MM = 13.0


class ReprintLogPage(SidePage):
    """The newest first, a page at a time; nothing on it can be pressed but the way back."""

    def __init__(self, theme: Theme, words: QueueWords, log_words: ReprintLogWords) -> None:
        super().__init__(theme, words, "reprint_log")
        self._log_words = log_words
        self.rows = PagedRows(theme, words, "reprint_log", row_mm=ROW_MM)
        self.body.addWidget(self.rows, 1)
        self._ask(log_words.title(), "")
        self.rows.show_rows((), log_words.loading())

    def show_log(self, found: tuple[Reprint, ...], days: int) -> None:
        """List these."""
        words = self._log_words
        self._ask(words.title(), words.hint(days, len(found)))
        self.rows.show_rows([partial(self._row, one) for one in found], words.none())

    def _row(self, reprint: Reprint) -> ListRow:
        words = self._log_words
        about = words.who_and_why(reprint)
        return ListRow(self._theme, words.what(reprint), about, words.state(reprint))

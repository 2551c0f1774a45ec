"""联网情况: what waits for the county's hub, since when, and what it refused and why."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.center.uploads import RefusedView, UploadsView
from kiosk.clock import Clock
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.figure_tiles import FigureTiles
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.sync.words import SyncWords
from kiosk.ui.ports import LinkState
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.text import Text


class SyncPage(SidePage):
    """`retry` carries the record's id, or None for all; `export` when a stick is to be written."""

    retry = Signal(object)
    export = Signal()

    def __init__(
        self, theme: Theme, words: QueueWords, sync_words: SyncWords, clock: Clock
    ) -> None:
        super().__init__(theme, words, "sync")
        self._sync_words, self._clock = sync_words, clock
        self._ask(sync_words.title(), sync_words.hint())
        self._acts = self._exports = False
        self._refused: tuple[RefusedView, ...] | None = None
        head = QHBoxLayout()
        head.setSpacing(theme.px(3))
        self._chip = Chip(theme, sync_words.loading(), "blue")
        self.advice = Text("", "body")
        head.addWidget(self._chip)
        head.addWidget(self.advice, 1)
        self.body.addLayout(head)
        self.warning = Text("", "body", ink="accent")
        self.warning.hide()
        self.body.addWidget(self.warning)
        self.tiles = FigureTiles(theme, "sync_tiles")
        self.body.addWidget(self.tiles)
        self.rows = PagedRows(theme, words, "sync")
        self.body.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(3))
        self.retry_all = ActionButton(theme, "sync_retry_all", sync_words.retry_all())
        self.retry_all.clicked.connect(lambda: self.retry.emit(None))
        self.export_button = ActionButton(theme, "sync_export", sync_words.export())
        self.export_button.clicked.connect(self.export)
        foot.addStretch(1)
        foot.addWidget(self.retry_all)
        foot.addWidget(self.export_button)
        self.body.addLayout(foot)

    @property
    def state(self) -> str:
        """What the chip says."""
        return self._chip.words

    def open(self, *, acts: bool, exports: bool) -> None:
        """Nothing is known yet. `acts`: whoever is signed in may retry and export."""
        self._acts, self._exports, self._refused = acts, acts and exports, None
        self.remark.say("")
        self._chip.say(self._sync_words.loading(), "blue")
        self.advice.setText("")
        self.warning.hide()
        self.tiles.show_tiles(())
        self.rows.show_rows((), self._sync_words.loading())
        self.retry_all.hide()
        self.export_button.hide()
        self.export_button.setEnabled(True)

    def show_uploads(self, seen: UploadsView, link: LinkState) -> None:
        """How it stands; an unchanged list stays as it is, with the finger on it."""
        words = self._sync_words
        self._chip.say(*words.state(link, joined=seen.joined))
        self.advice.setText(words.advice(link, joined=seen.joined))
        warning = words.warnings(link)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.tiles.show_tiles(words.tiles(seen, self._clock.now()))
        self.retry_all.setVisible(self._acts and seen.dead > 1)
        self.export_button.setVisible(self._exports and seen.joined)
        if seen.refused != self._refused:
            empty = words.none_refused() if seen.joined else words.not_joined()
            show = self.rows.show_rows if self._refused is None else self.rows.replace_rows
            self._refused = seen.refused
            show([partial(self._row, one) for one in seen.refused], empty)

    def show_refusal(self, error: XinqiaoError) -> None:
        super().show_refusal(error)
        self.set_exporting(busy=False)

    def set_exporting(self, *, busy: bool) -> None:
        """A stick is being written; no second time meanwhile."""
        self.export_button.setEnabled(not busy)

    def _row(self, one: RefusedView) -> QWidget:
        words = self._sync_words
        name = f"sync_retry.{one.seq}"
        buttons = ((name, words.retry()),) if self._acts else ()
        row = ListRow(self._theme, words.record(one), words.reason(one), buttons=buttons)
        for button in row.buttons.values():
            button.clicked.connect(lambda _checked=False: self.retry.emit(one.event_id))
        return row

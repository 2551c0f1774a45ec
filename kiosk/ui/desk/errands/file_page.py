"""One errand's file: what is known of it in sections, and what can be done with it beside them."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from kiosk.center.errands.values import ErrandFile
from kiosk.ui.desk.errands.actions import Actions, actions_of, next_step
from kiosk.ui.desk.errands.file_sections import FileSections, Wishes
from kiosk.ui.desk.errands.file_words import SECTIONS, FileWords
from kiosk.ui.desk.errands.papers import Paper, PaperRow
from kiosk.ui.desk.errands.picture_tile import PictureTile
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text

LEFT, RIGHT = 64, 36
SHOWN_S = 20
"""So long a field that was opened stays in sight."""


class FilePage(SidePage):
    """Made for one errand and taken away with everything on it when it is left."""

    act = Signal(str)
    """A verb of `ErrandFile.verbs`."""
    look = Signal(str)
    """A masked field to open."""
    step = Signal(int)
    note = Signal()
    printed = Signal(object, str)
    """Paper, size"""
    picture = Signal(object)
    add_picture = Signal()

    def __init__(
        self, theme: Theme, words: QueueWords, file_words: FileWords, sizes: Sequence[str]
    ) -> None:
        super().__init__(theme, words, "file")
        self._sizes = sizes
        self._file_words = file_words
        self.file: ErrandFile | None = None
        self._opened: dict[str, str] = {}
        self._sections = FileSections(
            theme,
            file_words,
            Wishes(
                look=self.look.emit,
                step=self.step.emit,
                note=self.note.emit,
                print=self.printed.emit,
                picture=self.picture.emit,
                add_picture=self.add_picture.emit,
            ),
            sizes,
        )
        self._due: Chip | None = None
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(theme.tokens.size.pad))
        self._halves.addLayout(self._story(), LEFT)
        self._halves.addLayout(self._work(), RIGHT)
        self.body.addLayout(self._halves, 1)
        self._ask(file_words.loading(), "")

    @property
    def section(self) -> str:
        """The section in sight."""
        return self.tabs.current

    @property
    def texts(self) -> str:
        """Everything the section in sight says."""
        labels = self.pages.findChildren(Text)
        return "\n".join(
            label.text() for label in labels if label.text() and label.isVisibleTo(self.pages)
        )

    def show_file(self, file: ErrandFile) -> None:
        """Show the errand as it stands; the section in sight stays."""
        words = self._file_words
        self.file = file
        about = words.about(file.card)
        if not file.card.here:
            about = f"{about} · {words.elsewhere(file.handling_center)}"
        self._ask(words.file_title(file), about)
        self._show_due(file)
        verbs = actions_of(file)
        self.buttons.offer(verbs, next_step(file))
        self._nothing.setVisible(not verbs)
        if self.isVisible():
            self.setFocus()  # the button that had the keyboard is gone
        self.show_section(self.section or "person")

    def _show_due(self, file: ErrandFile) -> None:
        words, old = self._file_words, self._due
        if old is not None:
            old.hide()
            old.deleteLater()
            self._due = None
        due = words.due(file.card)
        if due is None and file.card.due_on is None and words.no_date(file):
            due = words.no_date(file), "plain", "clock"
        if due is not None:
            self._due = Chip(self._theme, due[0], due[1], icon=due[2])
            self.head.insertWidget(1, self._due)

    def show_section(self, name: str) -> None:
        """Turn to a section."""
        self.tabs.select(name)
        self.pages.clear()
        if self.file is not None:
            for block in self._sections.blocks(name, self.file, self._opened):
                # A head stays with what stands below it.
                self.pages.add(block, keep=isinstance(block, Text))

    def show_value(self, field: str, value: str) -> None:
        """Show a field in full for `SHOWN_S` seconds."""
        self._opened[field] = value
        self.show_section("person")
        self.remark.say(self._file_words.shown_for(SHOWN_S), "gold")
        QTimer.singleShot(SHOWN_S * 1000, self, lambda: self.cover(field))

    def cover(self, field: str) -> None:
        """Hide a field again."""
        if self._opened.pop(field, None) is not None:
            self.remark.say("")
            if self.section == "person":
                self.show_section("person")

    def offer_paper(self, paper: Paper | None) -> None:
        """Put the paper of the step just done above everything, or take the last one away."""
        while (item := self._offer.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._strip.setVisible(paper is not None)
        if paper is not None:
            row = PaperRow(
                self._theme, self._file_words.reasons, paper, offer=True, sizes=self._sizes
            )
            row.wanted.connect(self.printed)
            self._offer.addWidget(row)

    @property
    def offered(self) -> str:
        """The form offered just now; empty: none."""
        rows = self._strip.findChildren(PaperRow) if self._strip.isVisibleTo(self) else []
        return rows[-1].paper.form if rows else ""

    def show_printing(self, form: str, state: str) -> None:
        """How a paper is doing."""
        trouble = state in ("failed", "expired", "unknown")
        tone: Tone = "accent" if trouble else "green" if state == "printed" else "plain"
        self.remark.say(self._file_words.reasons.printing(form, state), tone)

    def show_picture(self, picture_id: UUID, image: QImage) -> None:
        """A picture of the section in sight has been read."""
        for tile in self.pages.findChildren(PictureTile):
            if tile.picture_id == picture_id:
                tile.show_picture(image)

    @property
    def pictures_missing(self) -> list[UUID]:
        """Pictures in sight that have not been read yet."""
        tiles = self.pages.findChildren(PictureTile)
        return [
            tile.picture_id
            for tile in tiles
            if tile.picture_id is not None and not tile.shows_picture
        ]

    def set_busy(self, *, busy: bool) -> None:
        """While a step is on its way to the disk no other can be started."""
        self.buttons.set_busy(busy=busy)

    def _story(self) -> QVBoxLayout:
        theme, words = self._theme, self._file_words
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self._strip = Card(theme, "blue")
        self._offer = self._strip.row(pad_mm=1.5, gap_mm=2)
        self._strip.setContentsMargins(theme.px(3), 0, 0, 0)
        self._strip.hide()
        column.addWidget(self._strip)
        self.tabs = Tabs(theme, "file", tuple((name, words.section(name)) for name in SECTIONS))
        self.tabs.chosen.connect(self.show_section)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self.pages = FlowPages(
            theme,
            columns=2,
            gap_mm=theme.tokens.size.tight,
            pager_words=(self._words.earlier(), self._words.later()),
        )
        column.addWidget(self.pages, 1)
        return column

    def _work(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self.buttons = Actions(self._theme, self._file_words.reasons)
        self.buttons.chosen.connect(self.act)
        column.addWidget(self.buttons)
        self._nothing = Text(self._file_words.no_actions(), "body", ink="muted")
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addStretch(1)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

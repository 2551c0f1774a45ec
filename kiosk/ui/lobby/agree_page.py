"""What is kept of somebody and who gets it, in plain words; they agree or leave it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.messages import words_of
from kiosk.ui.ports import ReadingVoice
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class AgreePage(Page):
    """Emits `agreed` once the whole text was on the screen; 返回 is there for who does not.

    `name` leads the buttons' names: `guardian.agree`, `order.agree`.
    """

    agreed = Signal()
    loads = False

    def __init__(
        self,
        kit: PageKit,
        reader: ReadingVoice | None,
        *,
        name: str,
        where: str,
        title: str,
        agree: str,
    ) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._reader, self._where = reader, where
        self._sentences: Sequence[str] = ()
        if not kit.compact:
            self.column.addWidget(Text(title, "title"))
        self._seen = 0
        self._flow = FlowPages(theme)
        self._flow.turned.connect(self._turned)
        self.column.addWidget(self._flow, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        self._read = ActionButton(theme, f"{name}.read", self.tr("读给我听"), icon="volume")
        self._read.clicked.connect(self._read_out)
        self._agree = ActionButton(theme, f"{name}.agree", agree, kind="primary", icon="check")
        self._agree.clicked.connect(self._agreed)
        row.addWidget(self._read, 2)
        row.addWidget(self._agree, 3)
        self.column.addLayout(row)
        # The voice knows Mandarin only.
        heard = reader is not None and reader.can_read() and kit.language == "zh"
        self._read.setVisible(heard)

    def place(self) -> str:
        return self._where

    def forget(self) -> None:
        if self._reader is not None:
            self._reader.hush()

    def show_sentences(self, sentences: Iterable[str]) -> None:
        """Show these, one card each."""
        theme = self.kit.theme
        self.clear_trouble()
        self._sentences = tuple(sentences)
        for words in self._sentences:
            card = Card(theme)
            pad = theme.tokens.size.pad * 0.7
            card.column(pad_mm=pad).addWidget(Text(words, "body", snug=True))
            self._flow.add(card, grow=1.2)
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """It was not taken, and why; they can agree again."""
        self._flow.add(Notice(self.kit.theme, words_of(error), tone="gold", icon="alert-circle"))
        self.take_back()

    def take_back(self) -> None:
        self._agree.setEnabled(True)

    def _turned(self, page: int) -> None:
        self._seen = max(self._seen, page)

    def _agreed(self) -> None:
        if self._seen < self._flow.page_count - 1:  # the rest first
            self._flow.show_page(self._seen + 1)
            return
        self._agree.setEnabled(False)
        self.agreed.emit()

    def _read_out(self) -> None:
        if self._reader is not None:
            self._reader.read("".join(self._sentences))

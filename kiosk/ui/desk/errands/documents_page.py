"""材料交接: which documents change hands, how many of each, and both signatures."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from kiosk.center.errands.papers import COUNT_AT_MOST, receive_documents, return_documents
from kiosk.center.errands.values import DocumentLine, ErrandFile
from kiosk.ui.desk.errands.document_row import ROW_MM, Count, DocumentRow
from kiosk.ui.desk.errands.form_page import Deed, FormPage
from kiosk.ui.desk.errands.handover_words import HandoverWords
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

NAME_AT_MOST = 80
PAD_MM = 34


class DocumentsPage(FormPage):
    """`verb` is receive or return; rows begin with what was ticked, or with what lies here."""

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        handover_words: HandoverWords,
        verb: str,
        file: ErrandFile,
    ) -> None:
        super().__init__(
            theme,
            words,
            handover_words,
            verb,
            send=handover_words.send(verb),
            signs=("resident", "staff"),
            pad_mm=PAD_MM,
        )
        self._handover_words, self._verb = handover_words, verb
        self._ask(handover_words.title(verb), handover_words.hint(verb))
        self.counts = _wanted(file) if verb == "receive" else _held(file)
        self.rows = PagedRows(theme, words, "documents", row_mm=ROW_MM)
        self.questions.addWidget(self.rows, 1)
        if verb == "receive":
            self.questions.addLayout(self._adding())
        self._list()

    def deed(self) -> Deed:
        lines = tuple(
            DocumentLine(count.name, count.originals, count.copies)
            for count in self.counts
            if count.originals or count.copies
        )
        hand = receive_documents if self._verb == "receive" else return_documents
        return partial(
            hand, lines=lines, resident=self.strokes("resident"), agent=self.strokes("staff")
        )

    def _adding(self) -> QHBoxLayout:
        theme, words = self._theme, self._handover_words
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        self.other = self._line("document_name", words.other_document(), NAME_AT_MOST)
        self.other.returnPressed.connect(self._add)
        row.addWidget(self.other, 1)
        add = ActionButton(theme, "document_add", words.add_document(), role="strong")
        add.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        add.clicked.connect(self._add)
        row.addWidget(add)
        return row

    def _add(self) -> None:
        name = self.other.text().strip()
        if name and all(count.name != name for count in self.counts):
            self.counts.insert(0, Count(name, 1, 0, COUNT_AT_MOST, COUNT_AT_MOST))
            self._list()
        self.other.clear()

    def _list(self) -> None:
        words = self._handover_words
        empty = words.no_documents() if self._verb == "receive" else words.nothing_here()
        self.rows.show_rows(self._makers(), empty)

    def _makers(self) -> Sequence[partial[DocumentRow]]:
        return [
            partial(DocumentRow, self._theme, self._handover_words, place, count)
            for place, count in enumerate(self.counts)
        ]


def _wanted(file: ErrandFile) -> list[Count]:
    """What the guide asks for; the counts of what the resident ticked are filled in."""
    return [
        Count(
            each.name,
            each.originals if each.ticked else 0,
            each.copies if each.ticked else 0,
            COUNT_AT_MOST,
            COUNT_AT_MOST,
        )
        for each in file.materials
    ]


def _held(file: ErrandFile) -> list[Count]:
    return [
        Count(line.name, line.originals, line.copies, line.originals, line.copies)
        for line in file.held
    ]

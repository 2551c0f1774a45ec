"""附照片: which picture, and what is on it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.center.errands.attachments import attach_picture
from kiosk.ui.desk.errands.form_page import Deed, FormPage
from kiosk.ui.desk.errands.handover_words import HandoverWords
from kiosk.ui.desk.errands.picture_tile import SIDE_MM, PictureTile
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.ports import FoundPicture
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

A_ROW = 4


class PicturesPage(FormPage):
    """`wanted` carries the id of a picture to make ready; it is sent once it is."""

    wanted = Signal(str)
    look_again = Signal()

    def __init__(self, theme: Theme, words: QueueWords, handover_words: HandoverWords) -> None:
        super().__init__(theme, words, handover_words, "attach", send=handover_words.picture_send())
        self._handover_words = handover_words
        self._chosen = ""
        self._jpeg = b""
        self._tiles: dict[str, PictureTile] = {}
        self._ask(handover_words.picture_title(), handover_words.picture_hint())
        again = ActionButton(
            theme, "pictures_again", handover_words.look_again(), kind="quiet", role="strong"
        )
        again.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        again.clicked.connect(self.look_again)
        self.head.insertWidget(1, again)
        self.rows = PagedRows(theme, words, "pictures", row_mm=SIDE_MM + 3)
        self.questions.addWidget(self.rows, 1)
        self.title_line = self._line("picture_name", handover_words.picture_name(), 80)
        self.questions.addWidget(self.title_line)
        names = handover_words.picture_names()
        self.questions.addLayout(self._phrases(self.title_line, names, len(names)))

    def show_found(self, found: Sequence[FoundPicture]) -> None:
        """Let one of these be chosen."""
        self._tiles = {}
        rows = [found[at : at + A_ROW] for at in range(0, len(found), A_ROW)]
        self.rows.show_rows(
            [partial(self._row, row) for row in rows], self._handover_words.no_pictures()
        )

    def keep(self, picture_id: str, jpeg: bytes) -> None:
        """The chosen picture is ready; empty: it could not be read."""
        if picture_id != self._chosen:
            return
        self._jpeg = jpeg
        self.send.setEnabled(True)
        if not jpeg:
            self.remark.say(self._handover_words.picture_unreadable(), "accent")

    def deed(self) -> Deed:
        return partial(attach_picture, name=self.title_line.text(), jpeg=self._jpeg)

    def _row(self, found: Sequence[FoundPicture]) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(self._theme.tokens.size.tight))
        for each in found:
            tile = PictureTile(self._theme, None, each.name)
            tile.setObjectName(f"found.{each.name}")
            tile.setCheckable(True)
            tile.setChecked(each.id == self._chosen)
            if isinstance(each.thumbnail, QImage):
                tile.show_picture(each.thumbnail)
            tile.clicked.connect(partial(self._choose, each.id))
            self._tiles[each.id] = tile
            row.addWidget(tile, 1)
        for _ in range(A_ROW - len(found)):
            row.addWidget(QWidget(), 1)
        return box

    def _choose(self, picture_id: str, _checked: bool = False) -> None:
        self._chosen, self._jpeg = picture_id, b""
        for each, tile in self._tiles.items():
            tile.setChecked(each == picture_id)
        self.remark.say("")
        self.send.setEnabled(False)
        self.wanted.emit(picture_id)

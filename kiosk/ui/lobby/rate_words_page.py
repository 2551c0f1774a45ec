"""In one's own words: a field over the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.center.evaluation.rating_codes import WORDS_AT_MOST
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text


class WordsPage(Page):
    """Emits `written` with every change and `finished` when it is enough."""

    written = Signal(str)
    finished = Signal()
    loads = False

    def __init__(self, kit: PageKit, words: str) -> None:
        super().__init__(kit)
        theme = kit.theme
        self.field: PinyinField = PinyinField("rate.words", self.tr("想说什么都可以"))
        self.field.setMaxLength(WORDS_AT_MOST)
        self.field.setText(words)
        self.field.typed.connect(self.written)
        done = ActionButton(theme, "words.done", self.tr("写好了"), kind="primary", icon="check")
        done.clicked.connect(self.finished)
        about = QVBoxLayout()
        about.setSpacing(self.column.spacing())
        if not kit.compact:
            about.addWidget(Text(self.tr("想说几句?"), "title"))
            hint = self.tr("请不要写姓名、电话和证件号;最多 {limit} 个字")
            about.addWidget(Text(hint.format(limit=WORDS_AT_MOST), "body", ink="muted"))
        if kit.roomy:
            about.addWidget(done)
            about.addStretch(1)
            self._lay_out_beside(about)
        else:
            self.column.addLayout(about)
            self.column.addWidget(self.field)
            self.column.addWidget(done)
            self.column.addStretch(1)

    def _lay_out_beside(self, about: QVBoxLayout) -> None:
        """What it is about on the left, typing on the right: nothing covers anything."""
        sides, typing = QHBoxLayout(), QVBoxLayout()
        sides.setSpacing(self.kit.theme.px(self.kit.theme.tokens.size.margin))
        sides.addLayout(about, 2)
        sides.addLayout(typing, 3)
        typing.addWidget(self.field)
        typing.addStretch(1)
        self.keyboard_place = typing
        self.column.addLayout(sides, 1)

    def place(self) -> str:
        return self.tr("评价 › 写几句")

    def forget(self) -> None:
        # The words are the visit's by now; the page keeps no copy.
        self.field.blockSignals(True)
        self.field.wipe()

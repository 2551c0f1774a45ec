"""What one agrees to, in full and in plain words, and the signature below it."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.center.people.consent import Consent
from kiosk.center.people.signature import Strokes
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.ports import ReadingVoice
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.signature_pad import SignaturePad
from kiosk.ui.widgets.text import Text

LONGEST_BLOCK = {"zh": 90, "en": 200}
LONGEST_CROWDED = {"zh": 45, "en": 90}
"""Characters; a longer paragraph is parted between sentences, so that it fits a page."""
_SENTENCE = re.compile(r"[^。;!?.]*[。;!?.]?\s*")
_CLAUSE = re.compile(r"[^,,、:]*[,,、:]?\s*")


class ConsentPage(StepPage):
    """Emits `signed` with the strokes so far and `submit` at the first press of 同意."""

    signed = Signal(object)
    submit = Signal()
    loads = True

    def __init__(
        self, kit: PageKit, reader: ReadingVoice | None, *, where: str = "", send: str = ""
    ) -> None:
        super().__init__(kit, "", where=where)
        theme = kit.theme
        self.title.setText(self.tr("请看一看,同意就签名"))
        self._reader = reader
        self._text = ""
        self._seen = 0
        self._sent = False
        # Where it is low every line counts: the whole text belongs on one page if it can.
        self.title.setVisible(not (kit.wide and (kit.elder or kit.compact)))
        left, right = self.halves(left=5, right=3, upright=(1, 0))
        self._flow = FlowPages(theme, gap_mm=2.4)
        self._flow.turned.connect(self._turned)
        left.addWidget(self._flow, 1)
        self.read = ActionButton(
            theme, "consent.read", self.tr("读给我听"), icon="volume", role="strong"
        )
        self.read.clicked.connect(self._read)
        if not kit.wide:
            left.addWidget(self.read)
        tall = self._signature_mm()
        self.pad = SignaturePad(theme, height_mm=tall)
        self.pad.changed.connect(self._pad_changed)
        if not (kit.compact and kit.wide):
            right.addWidget(Text(self.tr("用手指在框里签上名字"), "strong"))
        right.addWidget(self.pad)
        right.addWidget(self._below_pad())
        if kit.wide:
            right.addStretch(1)
        self._agree = self.next_button("errand.submit", send or self.tr("同意,交上去"))
        self._agree.clicked.connect(self._send_once)
        self.finish(*((self.read,) if kit.wide else ()), self._agree)
        if reader is not None:
            reader.changed.connect(self._show_reader)
        self._show_reader()

    def show_consent(self, consent: Consent, strokes: Strokes) -> None:
        """Show this text, and the signature as far as it was given."""
        self.clear_trouble()
        self._text = consent.text_en if self.kit.language == "en" else consent.text_zh
        longest = LONGEST_CROWDED if self.kit.crowded else LONGEST_BLOCK
        for block in _blocks(self._text, longest[self.kit.language]):
            self._flow.add(self._block(block), grow=1.4)
        self.pad.show_strokes(strokes)
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        super().show_refused(error)
        self._sent = False
        self._show_agree()

    def forget(self) -> None:
        if self._reader is not None:
            self._reader.hush()
        self.pad.blockSignals(True)
        self.pad.clear()

    def _block(self, words: str) -> QWidget:
        """A paragraph; on a card of its own where there is room for cards."""
        if self.kit.wide or self.kit.compact or self.kit.elder:
            return Text(words, "body")
        card = Card(self.kit.theme)
        card.column(pad_mm=self.kit.theme.tokens.size.pad * 0.6).addWidget(Text(words, "body"))
        return card

    def _signature_mm(self) -> float:
        if self.kit.compact:
            return 34 if self.kit.wide else 40
        if self.kit.wide:
            return 58
        return 62 if self.kit.elder else 75

    def _below_pad(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.kit.theme.px(4))
        self._remark = Text("", "small", ink="muted")
        row.addWidget(self._remark, 1)
        again = ActionButton(self.kit.theme, "consent.clear", self.tr("重签"), kind="quiet")
        again.setFixedWidth(max(again.sizeHint().width(), self.kit.theme.px(30)))
        again.clicked.connect(self.pad.clear)
        row.addWidget(again)
        return holder

    def _pad_changed(self) -> None:
        self.signed.emit(self.pad.strokes)
        self._show_agree()

    def _turned(self, page: int) -> None:
        self._seen = max(self._seen, page)
        self._show_agree()

    def _show_agree(self) -> None:
        read = self._seen >= self._flow.page_count - 1
        if self._sent:
            self._remark.setText(self.tr("正在交上去…"))
        elif not read:
            self._remark.setText(self.tr("后面还有,请翻到最后一页"))
        elif not self.pad.signed:
            self._remark.setText(self.tr("签好名,就可以交"))
        else:
            self._remark.setText(self.tr("签好了"))
        self._agree.setEnabled(read and self.pad.signed and not self._sent)

    def _send_once(self) -> None:
        # Off at the first press: a second tap of the same finger finds nothing to press.
        self._sent = True
        self._show_agree()
        self.submit.emit()

    def _read(self) -> None:
        if self._reader is not None:
            self._reader.read(self._text)

    def _show_reader(self) -> None:
        # The voice knows Mandarin only. Touching the screen anywhere stops it.
        heard = self._reader is not None and self._reader.can_read()
        reading = heard and self._reader is not None and self._reader.reading()
        self.read.setVisible(heard and self.kit.language == "zh")
        self.read.setEnabled(not reading)
        self.read.setText(self.tr("点一下就停") if reading else self.tr("读给我听"))


def _blocks(text: str, longest: int) -> Iterator[str]:
    """The paragraphs of a text; long ones parted between sentences, else between clauses."""
    for paragraph in filter(None, (line.strip() for line in text.splitlines())):
        block = ""
        for part in _parts(paragraph, longest):
            if block and len(block) + len(part) > longest:
                yield block.strip()
                block = ""
            block += part
        if block.strip():
            yield block.strip()


def _parts(paragraph: str, longest: int) -> Iterator[str]:
    for sentence in _SENTENCE.findall(paragraph):
        yield from [sentence] if len(sentence) <= longest else _CLAUSE.findall(sentence)

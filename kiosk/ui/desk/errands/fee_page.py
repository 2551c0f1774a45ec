"""垫付费用: how much, on what basis, and the number of the receipt."""

import re
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from kiosk.center.errands.working import pay_fee
from kiosk.ui.desk.errands.form_page import Deed, FormPage
from kiosk.ui.desk.errands.halves import Halves
from kiosk.ui.desk.errands.handover_words import HandoverWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.digit_pad import DigitPad

_YUAN = re.compile(r"^(\d{1,7})(?:\.(\d{1,2}))?$")


class FeePage(FormPage):
    """The amount is typed or tapped; what is no amount counts as nothing, and is refused."""

    def __init__(self, theme: Theme, words: QueueWords, handover_words: HandoverWords) -> None:
        super().__init__(theme, words, handover_words, "pay", send=handover_words.send("pay"))
        self._ask(handover_words.title("pay"), handover_words.hint("pay"))
        halves = Halves(theme)
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self.amount = self._line("fee_amount", handover_words.yuan(), 10)
        self.basis = self._line("fee_basis", handover_words.basis(), 200)
        self.receipt = self._line("fee_receipt", handover_words.receipt_number(), 64)
        column.addWidget(self.amount)
        column.addWidget(self.basis)
        column.addLayout(self._phrases(self.basis, handover_words.bases(), 2))
        column.addWidget(self.receipt)
        column.addStretch(1)
        halves.parts.addLayout(column, 1)
        pad = DigitPad(theme, words.clear(), handover_words.backspace())
        pad.digit.connect(lambda digit: self._field().insert(digit))
        pad.backspace.connect(lambda: self._field().backspace())
        pad.clear.connect(lambda: self._field().clear())
        point = ActionButton(
            theme, "key.point", handover_words.point(), kind="quiet", role="strong"
        )
        point.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        point.setFixedHeight(theme.px(theme.tokens.size.target))
        point.clicked.connect(lambda: self.amount.insert("."))
        keys = QVBoxLayout()
        keys.addWidget(pad)
        keys.addWidget(point)
        keys.addStretch(1)
        halves.parts.addLayout(keys)
        self.questions.addWidget(halves)

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        self.amount.setFocus()

    def deed(self) -> Deed:
        return partial(
            pay_fee,
            fen=_fen(self.amount.text()),
            basis=self.basis.text(),
            receipt=self.receipt.text(),
        )

    def _field(self) -> QLineEdit:
        return self.receipt if self.receipt.hasFocus() else self.amount


def _fen(typed: str) -> int:
    """Yuan as typed in fen; 0 for what is no amount."""
    found = _YUAN.match(typed.strip().replace("。", "."))
    if found is None:
        return 0
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))

"""What the resident agrees to, in the words of the version in force, and their signature."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from kiosk.center.people.consent import Consent
from kiosk.center.people.signature import Strokes
from kiosk.ui.desk.errands.halves import Halves
from kiosk.ui.desk.errands.intake_words import IntakeWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.signature_pad import SignaturePad
from kiosk.ui.widgets.text import Text


class ConsentStep(Halves):
    """The text at the left, the pad at the right."""

    def __init__(self, theme: Theme, words: IntakeWords, consent: Consent, *, signed: bool) -> None:
        super().__init__(theme)
        text = consent.text_en if words.english else consent.text_zh
        left = QVBoxLayout()
        left.addWidget(Text(text, "body"))
        left.addStretch(1)
        self.parts.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(theme.tokens.size.tight))
        head = QHBoxLayout()
        head.addWidget(Text(words.sign_here("resident"), "small", ink="muted"), 1)
        self._pad = SignaturePad(theme)
        self._pad.setObjectName("sign.consent")
        again = ActionButton(
            theme, "sign_again.consent", words.sign_again(), kind="quiet", role="tag"
        )
        again.setFixedHeight(theme.px(theme.tokens.size.target))
        again.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        again.clicked.connect(self._pad.clear)
        head.addWidget(again)
        right.addLayout(head)
        right.addWidget(self._pad)
        said = words.signed_before() if signed else words.sign_later()
        right.addWidget(Text(said, "small", ink="muted"))
        right.addStretch(1)
        self.parts.addLayout(right, 1)

    @property
    def strokes(self) -> Strokes:
        """What was signed here; empty: nothing."""
        return self._pad.strokes

"""How an errand is done, and for whom: choices that stay in sight together."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.center.errands.offer import Offer
from kiosk.center.errands.requests import RELATIONS
from kiosk.center.errands.states import KINDS
from kiosk.center.errands.values import Request
from kiosk.ui.desk.errands.form_page import Choices
from kiosk.ui.desk.errands.intake_words import IntakeWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.text import Text

WHOM = ("self", "family", "assisted")


class WayStep(QWidget):
    """Kinds the item does not allow stand there in grey."""

    def __init__(self, theme: Theme, words: IntakeWords, offer: Offer, request: Request) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self._kind = Choices(theme, "kind", [(kind, words.kind(kind)) for kind in KINDS])
        self._kind.allow(offer.kinds)
        self._kind.select(request.kind if request.kind in offer.kinds else offer.kinds[0])
        self._whom = Choices(theme, "whom", [(code, words.whom(code)) for code in WHOM])
        self._whom.select(request.for_whom)
        self._whom.chosen.connect(self._whom_chosen)
        self._relation_head = Text(words.relation_head(), "small", ink="muted")
        self._relation = Choices(
            theme, "relation", [(code, words.reasons.relation(code)) for code in RELATIONS]
        )
        if request.relation:
            self._relation.select(request.relation)
        for head, choices in ((words.kind_head(), self._kind), (words.whom_head(), self._whom)):
            column.addWidget(Text(head, "small", ink="muted"))
            column.addWidget(choices)
            column.addSpacing(theme.px(theme.tokens.size.gap))
        column.addWidget(self._relation_head)
        column.addWidget(self._relation)
        column.addStretch(1)
        self._whom_chosen(request.for_whom)

    @property
    def kind(self) -> str:
        """proxy, help or home_visit"""
        return self._kind.value

    @property
    def for_whom(self) -> str:
        """self, family or assisted"""
        return self._whom.value

    @property
    def relation(self) -> str | None:
        """Of a family member; None where nothing was chosen, or it is for themselves."""
        return (self._relation.value or None) if self.for_whom == "family" else None

    def _whom_chosen(self, code: str) -> None:
        for widget in (self._relation_head, self._relation):
            widget.setVisible(code == "family")

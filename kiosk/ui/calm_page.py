"""The calm page: what a screen shows while the face that belongs on it is not there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import STANDARD
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text

SHORT_SIDE_MM = 250
"""The words are sized as if every screen were so wide: nobody has said how large this one is."""


class CalmPage(QWidget):
    """Says in two languages what is the matter and where to go meanwhile.

    It asks nothing of anybody: no store, no settings, no center. `overhead`: it hangs over the
    hall, where nobody takes numbers from it.
    """

    def __init__(self, *, overhead: bool, family: str, languages: tuple[OwnLanguage, ...]) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._overhead, self._family, self._languages = overhead, family, languages
        self._outer = QVBoxLayout(self)
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._card: Card | None = None
        self.setWindowTitle(self._words(languages[0])[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        theme = Theme(
            STANDARD, SHORT_SIDE_MM / max(1, min(self.width(), self.height())), family=self._family
        )
        self.setStyleSheet(theme.style_sheet)
        margin = theme.px(theme.tokens.size.margin)
        self._outer.setContentsMargins(margin, margin, margin, margin)
        if self._card is not None:
            self._outer.removeWidget(self._card)
            self._card.deleteLater()
        self._card = self._filled(theme)
        self._outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignVCenter)

    def _filled(self, theme: Theme) -> Card:
        size, middle = theme.tokens.size, Qt.AlignmentFlag.AlignHCenter
        card = Card(theme)
        column = card.column(size.pad * 2, size.gap)
        sign = Icon(theme, "refresh", colour="blue", size_mm=size.tile_icon, ground="blue_soft")
        column.addWidget(sign, 0, middle)
        for place, language in enumerate(self._languages):
            what, where = self._words(language)
            column.addWidget(Text(what, "heading" if place else "display", align=middle))
            column.addWidget(Text(where, "body" if place else "heading", ink="muted", align=middle))
            column.addSpacing(theme.px(size.gap))
        return card

    def _words(self, language: OwnLanguage) -> tuple[str, str]:
        translate = language.translate
        if self._overhead:
            return (
                translate("calm", "大屏正在恢复"),
                translate("calm", "叫号照常进行,请留意窗口。"),
            )
        return (
            translate("calm", "本机正在恢复"),
            translate("calm", "请稍候,很快就好。急着办的,请到窗口取号。"),
        )

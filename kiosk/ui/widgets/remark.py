"""A line beside a button that says how pressing it went; it keeps its room while it is silent."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text

_ICONS: dict[Tone, str] = {"accent": "alert-circle", "gold": "alert-circle", "green": "check"}


class Remark(QWidget):
    """An icon and a sentence; plain ones are muted and have no icon."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(1.6))
        self._icon = Icon(
            theme, "info-circle", colour="muted", size_mm=theme.tokens.type.small * 1.2
        )
        policy = self._icon.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self._icon.setSizePolicy(policy)
        self._words = Text("", "small", ink="muted")
        self._words.setMinimumHeight(round(theme.px(theme.tokens.type.small) * 1.45))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.say("")

    @property
    def words(self) -> str:
        """What it says; empty: nothing."""
        return self._words.text()

    def say(self, words: str, tone: Tone = "plain") -> None:
        """Say `words`; accent for a refusal, green for something that went well."""
        self._words.setText(words)
        self._words.set_ink("muted" if tone == "plain" else tone)
        self._icon.setVisible(bool(words) and tone in _ICONS)
        if tone in _ICONS:
            self._icon.show_icon(_ICONS[tone], tone)

"""What can be done with an errand, as buttons: the next step large, the others below it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.center.errands.values import ErrandFile
from kiosk.ui.desk.errands.reason_words import ReasonWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

COLUMNS = 2
ORDER = (
    "accept",
    "fill_in",
    "entrust",
    "assign",
    "begin",
    "resume",
    "complete",
    "deliver",
    "archive",
    "follow_up",
    "receive",
    "return",
    "external",
    "pay",
    "suspend",
    "take_over",
    "hand_over",
    "take_back",
    "decline",
    "terminate",
)
"""As the buttons stand; verbs that are not here have their place in a section."""
_NEXT = {
    "submitted": "accept",
    "accepted": "entrust",
    "entrusted": "assign",
    "assigned": "begin",
    "in_progress": "complete",
    "suspended": "resume",
    "completed": "deliver",
    "delivered": "archive",
    "archived": "follow_up",
}
_ELSEWHERE = ("take_back",)


def next_step(file: ErrandFile) -> str | None:
    """What should be done next; None: nothing."""
    state = file.card.state
    if not file.card.here:
        return "take_back" if "take_back" in file.verbs else None
    incomplete = not (file.person.name and file.person.phone and file.card.village)
    unsigned = file.consent_version is None or "consent" not in file.signed
    if state == "submitted" and (incomplete or unsigned):
        return "fill_in"
    if "return" in file.verbs and file.originals_held and state not in _NEXT:
        return "return"
    if state == "completed" and file.originals_held:
        return "return"
    return _NEXT.get(state)


def actions_of(file: ErrandFile) -> tuple[str, ...]:
    """The verbs to offer, the next step first. Rules may still refuse: then they say why."""
    if not file.card.here:
        offered: Sequence[str] = _ELSEWHERE
    else:
        offered = [verb for verb in ORDER if verb != "take_back"]
    first = next_step(file)
    can = [verb for verb in offered if verb in file.verbs and verb != first]
    if not file.held and "return" in can:
        can.remove("return")
    return (first, *can) if first is not None else tuple(can)


class Actions(QWidget):
    """`chosen` carries the verb."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: ReasonWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.verbs: tuple[str, ...] = ()
        """What is offered now."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(theme.tokens.size.tight))
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def offer(self, verbs: Sequence[str], first: str | None) -> None:
        """Show these; `first` is the step that comes next."""
        self.verbs = tuple(verbs)
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        place = 0
        for verb in verbs:
            main = verb == first
            button = ActionButton(
                self._theme,
                f"do.{verb}",
                self._words.verb(verb),
                kind="primary" if main else "quiet",
                role="heading" if main else "strong",
            )
            if not main:
                button.setFixedHeight(self._theme.px(self._theme.tokens.size.target))
            button.clicked.connect(lambda _checked=False, verb=verb: self.chosen.emit(verb))
            if main:
                self._grid.addWidget(button, 0, 0, 1, COLUMNS)
                place = COLUMNS
            else:
                self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
                place += 1

    def set_busy(self, *, busy: bool) -> None:
        """While a step is on its way to the disk no other can be started."""
        for button in self.findChildren(ActionButton):
            button.setEnabled(not busy)

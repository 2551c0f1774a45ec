"""One child at the desk: what is known of it, masked; what can be done with it today."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from kiosk.center.care.values import CareFile, CollectorView
from kiosk.ui.desk.care.words import CareWords
from kiosk.ui.desk.errands.fact_row import FactRow
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages

SHOWN_S = 60
"""So long an opened field stays readable."""
LOOKS = ("child", "guardian", "phone", "health")


class CareFilePage(SidePage):
    """`verb` is what was pressed; `look` the field somebody wants to open."""

    verb = Signal(str)
    look = Signal(str)

    def __init__(self, theme: Theme, words: QueueWords, own_words: CareWords) -> None:
        super().__init__(theme, words, "child")
        self._said = own_words
        self.file: CareFile | None = None
        self._opened: dict[str, str] = {}
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(theme.tokens.size.pad))
        self._facts = FlowPages(
            theme,
            columns=2,
            gap_mm=theme.tokens.size.tight,
            pager_words=(words.earlier(), words.later()),
        )
        self._halves.addWidget(self._facts, 2)
        self._verbs = QVBoxLayout()
        self._verbs.setSpacing(theme.px(theme.tokens.size.tight))
        self._halves.addLayout(self._verbs, 1)
        self.body.addLayout(self._halves, 1)

    def show_file(self, file: CareFile) -> None:
        """Show the child as it stands, masked but for what was just opened."""
        self.file = file
        self._ask(self._said.file_title(file), self._said.file_hint(file))
        self._show_facts(file)
        self._offer(_verbs_of(file))

    def show_value(self, field: str, value: str) -> None:
        """Show a field in full for `SHOWN_S` seconds."""
        self._opened[field] = value
        if self.file is not None:
            self._show_facts(self.file)
        self.remark.say(self._said.shown_for(SHOWN_S), "gold")
        QTimer.singleShot(SHOWN_S * 1000, self, lambda: self.cover(field))

    def cover(self, field: str) -> None:
        """Hide a field again."""
        if self._opened.pop(field, None) is not None and self.file is not None:
            self.remark.say("")
            self._show_facts(self.file)

    def _show_facts(self, file: CareFile) -> None:
        words, today = self._said, file.today
        self._facts.clear()
        state = words.state(today)[0] if today is not None else "–"
        if today is not None and today.reason is not None:
            state = f"{state} · {words.absence(today.reason)}"
        values = (
            ("today", state),
            ("child", file.view.masked_child),
            ("school", file.school),
            ("guardian", f"{file.masked_guardian} {self._relation(file)}".strip()),
            ("phone", file.view.masked_phone),
            ("health", words.health(noted=file.has_health)),
            ("collectors", "\n".join(self._collector(each) for each in file.collectors)),
            ("alone", words.alone(file)),
        )
        for name, value in values:
            self._facts.add(self._fact(file, name, value))

    def _fact(self, file: CareFile, name: str, value: str) -> FactRow:
        can_look = name in LOOKS and not file.erased and name not in self._opened
        row = FactRow(
            self._theme,
            self._said.field(name),
            self._opened.get(name, value),
            ink="accent" if name in self._opened and name == "health" else "",
            button=self._said.look() if can_look and (name != "health" or file.has_health) else "",
            name=f"look.{name}",
        )
        row.pressed.connect(lambda: self.look.emit(name))
        return row

    def _relation(self, file: CareFile) -> str:
        return self._said.relation(file.relation) if file.relation else ""

    def _collector(self, each: CollectorView) -> str:
        return f"{each.masked_name} {self._said.relation(each.relation)} {each.masked_phone}"

    def _offer(self, verbs: tuple[str, ...]) -> None:
        while (item := self._verbs.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, verb in enumerate(verbs):
            button = ActionButton(
                self._theme,
                f"child.{verb}",
                self._said.verb(verb),
                kind="secondary" if place else "primary",
                role="strong",
            )
            button.clicked.connect(lambda _checked=False, chosen=verb: self.verb.emit(chosen))
            self._verbs.addWidget(button)
        self._verbs.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )


def _verbs_of(file: CareFile) -> tuple[str, ...]:
    """What can be done in this state; rules may still refuse."""
    view, today = file.view, file.today
    if view.state not in ("enrolled", "waiting"):
        return ()
    if view.state == "waiting":
        return ("end",)
    state = today.state if today is not None else ""
    of_today = {
        "expected": ("arrive", "absent"),
        "absent": ("come", "arrive"),
        "here": ("pick_up", "undo"),
    }.get(state, ())
    return (*of_today, *(("tell",) if view.promoted else ()), "end")

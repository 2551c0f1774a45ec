"""托管: the children of today, who is late, who waits and who is to be told."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from kiosk.center.care.values import CareDay, ChildDay, OfferView, RegistrationView
from kiosk.ui.desk.care.words import CareWords
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text


class CarePage(SidePage):
    """`act` carries arrive, pick_up or open with a registration's id; `wanted`: read again."""

    wanted = Signal()
    act = Signal(str, object)
    names = Signal()
    print_list = Signal()

    def __init__(self, theme: Theme, words: QueueWords, own_words: CareWords) -> None:
        super().__init__(theme, words, "care")
        self._said = own_words
        self._offers: tuple[OfferView, ...] = ()
        self._at = 0
        self._known: dict[UUID, str] = {}
        """Names in full by their registrations, while they are to be seen."""
        self._ask(own_words.title(), "")
        self.body.addLayout(self._top())
        self.rows = PagedRows(theme, words, "care")
        self.body.addWidget(self.rows, 1)

    @property
    def offer(self) -> OfferView | None:
        """The offer in sight."""
        return self._offers[self._at] if self._offers else None

    def open(self, offers: Sequence[OfferView]) -> None:
        """Begin with the first one that is under way, today."""
        self._offers = tuple(offers)
        self._at = min(self._at, max(0, len(self._offers) - 1))
        self.remark.say("")
        self._turn_to("today")
        self._turn(0)

    def show_day(self, day: CareDay) -> None:
        """The children of today."""
        if self.tabs.current != "today" or not self._shows(day.offer.code):
            return
        self._ask(self._said.title(), self._said.hint(day))
        if day.open_names:
            self._known = {child.registration_id: child.name for child in day.children}
            self._names.setText(self._said.names(shown=True))
        makers = [partial(self._child, child) for child in _in_order(day.children)]
        self.rows.show_rows(makers, self._said.none("today"))

    def show_late(self, children: Sequence[ChildDay]) -> None:
        """Who is still here, of all offers."""
        if self.tabs.current == "late":
            makers = [partial(self._child, child) for child in children]
            self.rows.show_rows(makers, self._said.none("late"))

    def show_waitlist(self, views: Sequence[RegistrationView]) -> None:
        """Who is to be told, then who waits."""
        if self.tabs.current == "waitlist":
            makers = [partial(self._waiting, view) for view in views]
            self.rows.show_rows(makers, self._said.none("waitlist"))

    def wipe(self) -> None:
        """Nobody is there any more: no name stays on the page."""
        self._cover()
        self.rows.show_rows((), "")

    def _shows(self, code: str) -> bool:
        return self.offer is not None and self.offer.terms.code == code

    def _top(self) -> QBoxLayout:
        """One row where there is width, two where there is height."""
        theme, words = self._theme, self._said
        top = self._rows_above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row, tools = QHBoxLayout(), QHBoxLayout()
        for part in (top, row, tools):
            part.setSpacing(theme.px(3))
        for step, icon in ((-1, "chevron-left"), (1, "chevron-right")):
            name = "care.previous" if step < 0 else "care.next"
            button = ActionButton(theme, name, "", kind="quiet", icon=icon)
            button.setAccessibleName(self._words.earlier() if step < 0 else self._words.later())
            button.setFixedWidth(theme.px(theme.tokens.size.target))
            button.clicked.connect(lambda _=False, step=step: self._turn(step))
            row.addWidget(button)
        self._name = Text("", "heading", wrap=False)
        row.insertWidget(1, self._name)
        self.tabs = Tabs(theme, "care", words.tabs())
        self.tabs.select("today")
        self.tabs.chosen.connect(self._turn_tab)
        row.addStretch(1)
        tools.addStretch(1)
        tools.addWidget(self.tabs)
        self._names = self._tool("care.names", words.names(shown=False))
        self._names.clicked.connect(self._toggle_names)
        self._print = self._tool("care.print", words.print_list())
        self._print.clicked.connect(self.print_list)
        tools.addWidget(self._names)
        tools.addWidget(self._print)
        top.addLayout(row, 1)
        top.addLayout(tools)
        return top

    def _tool(self, name: str, words: str) -> ActionButton:
        button = ActionButton(self._theme, name, words, role="strong")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _toggle_names(self) -> None:
        if self._known:
            self._cover()
            self.wanted.emit()
        else:
            self.names.emit()

    def _cover(self) -> None:
        self._known = {}
        self._names.setText(self._said.names(shown=False))

    def _turn(self, step: int) -> None:
        self._at = (self._at + step) % max(1, len(self._offers))
        self._cover()
        self._name.setText(self._said.offer(self.offer) if self.offer is not None else "")
        self.wanted.emit()

    def _turn_tab(self, tab: str) -> None:
        self._turn_to(tab)
        self.remark.say("")
        self.rows.show_rows((), "")
        self.wanted.emit()

    def _turn_to(self, tab: str) -> None:
        self.tabs.select(tab)
        self._cover()
        for button in (self._names, self._print):
            button.setVisible(tab == "today")

    def _child(self, child: ChildDay) -> QWidget:
        words, tail = self._said, child.number[-4:]
        buttons = [(f"care.open.{tail}", words.open())]
        if child.state in ("expected", "absent"):
            buttons.insert(0, (f"care.arrive.{tail}", words.arrive()))
        elif child.state == "here":
            buttons.insert(0, (f"care.pick_up.{tail}", words.pick_up()))
        name = self._known.get(child.registration_id, child.name)
        row = ListRow(
            self._theme,
            words.child(name, child.age),
            words.child_about(child),
            words.state(child),
            buttons,
        )
        for name, button in row.buttons.items():
            verb = name.split(".")[1]
            button.clicked.connect(
                lambda _=False, verb=verb: self.act.emit(verb, child.registration_id)
            )
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._rows_above.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _waiting(self, view: RegistrationView) -> QWidget:
        title, about, chip = self._said.waiting(view)
        name = f"care.open.{view.number[-4:]}"
        row = ListRow(self._theme, title, about, chip, [(name, self._said.open())])
        row.buttons[name].clicked.connect(lambda _=False: self.act.emit("open", view.id))
        return row


def _in_order(children: Sequence[ChildDay]) -> list[ChildDay]:
    """Who is late, who is expected, who is here, and then who is gone."""
    order = {"expected": 1, "here": 2, "collected": 3, "absent": 4}
    return sorted(children, key=lambda child: (not child.late, order[child.state]))

"""点单: the center's orders by how they stand, and the wishes of the month."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kiosk.center.services.demands import DemandCount
from kiosk.center.services.values import Contact, DemandView, OrderView
from kiosk.center.services.views import OrderCount
from kiosk.ui.desk.activities.shown_contact import ShownContacts
from kiosk.ui.desk.fixed_button import fixed_button
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.services.words import OrderWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme

Listed = tuple[tuple[OrderView, bool], ...]
"""Orders, each with whether its provider should have answered by now."""


class OrdersPage(SidePage):
    """`verb` carries look, cancel, told or withdraw with an OrderView or DemandView."""

    wanted = Signal()
    """Another list is to be read."""
    verb = Signal(str, object)
    new = Signal(str)
    """order or wish"""
    rounds = Signal(int)
    """Days."""

    def __init__(self, theme: Theme, words: QueueWords, own_words: OrderWords) -> None:
        super().__init__(theme, words, "orders")
        self._said = own_words
        self._orders: Listed = ()
        self.contacts = ShownContacts(self)
        self.contacts.changed.connect(self._put_orders)
        self._ask(own_words.title(), "")
        top = self._rows_above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(theme.px(theme.tokens.size.tight))
        self.tabs = Tabs(theme, "orders", own_words.tabs())
        self.tabs.chosen.connect(self._turn)
        self.tabs.select("open")
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        top.addLayout(tabs, 1)
        top.addLayout(self._tools())
        self.body.addLayout(top)
        self.rows = PagedRows(theme, words, "orders")
        self.body.addWidget(self.rows, 1)

    def open(self) -> None:
        """Nothing is listed yet."""
        self.remark.say("")
        self._read()

    def show_counts(self, count: OrderCount, wishes: DemandCount) -> None:
        """Say in the head how much there is."""
        self._ask(self._said.title(), self._said.hint(count, wishes))

    def show_orders(self, orders: Listed) -> None:
        """List these."""
        if self.tabs.current != "wishes":
            self._orders = orders
            self._put_orders()

    def show_wishes(self, wishes: tuple[DemandView, ...]) -> None:
        """List these."""
        if self.tabs.current == "wishes":
            makers = [partial(self._wish, place, view) for place, view in enumerate(wishes)]
            self.rows.replace_rows(makers, self._said.none("wishes"))

    def show_contact(self, view: OrderView, contact: Contact) -> None:
        """Whom to reach in full, for a while."""
        self.contacts.show(view.id, self._said.contact(contact))

    def _tools(self) -> QHBoxLayout:
        theme, words = self._theme, self._said
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        row.addStretch(1)
        for name, said, press in (
            ("orders.rounds.1", words.rounds(1), lambda: self.rounds.emit(1)),
            ("orders.rounds.7", words.rounds(7), lambda: self.rounds.emit(7)),
            ("orders.wish", words.new_wish(), lambda: self.new.emit("wish")),
            ("orders.new", words.new_order(), lambda: self.new.emit("order")),
        ):
            row.addWidget(fixed_button(theme, name, said, press))
        return row

    def _put_orders(self) -> None:
        tab = self.tabs.current
        if tab != "wishes":
            makers = [partial(self._order, *each) for each in self._orders]
            self.rows.replace_rows(makers, self._said.none(tab))

    def _order(self, view: OrderView, overdue: bool) -> QWidget:
        words, shown = self._said, self.contacts.of(view.id)
        verbs = [
            *(("told",) if view.to_look_at else ()),
            *(("look",) if view.masked_name and not shown else ()),
            *(("cancel",) if view.may_cancel else ()),
        ]
        row = ListRow(
            self._theme,
            words.order(view),
            shown or words.about(view),
            words.state(view, overdue=overdue),
            [(f"order.{verb}.{view.number[-4:]}", words.verb(verb)) for verb in verbs],
        )
        for verb, button in zip(verbs, row.buttons.values(), strict=True):
            button.clicked.connect(lambda _=False, verb=verb: self.verb.emit(verb, view))
        return row

    def _wish(self, place: int, view: DemandView) -> QWidget:
        words = self._said
        name = f"wish.withdraw.{place}"
        buttons = [] if view.withdrawn else [(name, words.verb("withdraw"))]
        row = ListRow(
            self._theme,
            words.wish(view),
            words.about_wish(view),
            words.wish_state(view),
            buttons,
        )
        for button in row.buttons.values():
            button.clicked.connect(lambda _=False: self.verb.emit("withdraw", view))
        return row

    def _turn(self, tab: str) -> None:
        self.tabs.select(tab)
        self.remark.say("")
        self._read()

    def _read(self) -> None:
        self.contacts.cover()
        self._orders = ()
        self.rows.show_rows((), self._said.loading())
        self.wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._rows_above.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

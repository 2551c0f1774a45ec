"""转移: where a number goes on to, one question at a time, by keyboard or touch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.center.guides.catalog import ItemCard
from kiosk.center.queue.views import QueuedTicket
from kiosk.ui.desk.paged_rows import ChoiceTile, PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.targets import Targets
from kiosk.ui.theme.theme import Theme

QUERY_AT_MOST = 40
FOUND_AT_MOST = 60
Question = Literal["where", "item", "items", "desk", "colleague"]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a number is sent: exactly one of the three."""

    item_code: str | None = None
    desk_number: int | None = None
    staff_id: UUID | None = None


class TransferPage(SidePage):
    """`chosen` carries the Target; nothing is moved before the last question is answered.

    `errand_wanted`: it is to become an errand, which is asked for on a page of its own.
    """

    chosen = Signal(object)
    errand_wanted = Signal()

    def __init__(self, theme: Theme, words: QueueWords) -> None:
        super().__init__(theme, words, "transfer")
        self._ticket: QueuedTicket | None = None
        self._targets: Targets | None = None
        self._question: Question = "where"
        self.query = QLineEdit()
        self.query.setObjectName("transfer_query")
        self.query.setMaxLength(QUERY_AT_MOST)
        self.query.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.query.setPlaceholderText(words.which_item())
        self.query.setAccessibleName(words.which_item())
        self.query.textChanged.connect(lambda _text: self._list_items())
        self.query.returnPressed.connect(self._enter)
        self.body.addWidget(self.query)
        self.rows = PagedRows(theme, words, "targets")
        self.body.addWidget(self.rows, 1)
        self._found: tuple[ItemCard, ...] = ()

    def open(self, ticket: QueuedTicket) -> None:
        """Ask where `ticket` goes."""
        self._ticket, self._targets = ticket, None
        self.remark.say("")
        self._ask_where()

    def show_targets(self, targets: Targets) -> None:
        """What can be chosen has been read."""
        self._targets = targets
        if self._question != "where":
            self._ask_again()

    def go_back(self) -> None:
        if self._question == "where":
            self.left.emit()
        elif self._question == "items":
            self._ask_item()
        else:
            self._ask_where()

    def _ask_where(self) -> None:
        words = self._words
        self._begin("where", words.transfer_hint())
        choices = (
            ("transfer.item", words.to_item(), "file-text", self._ask_item),
            ("transfer.desk", words.to_desk(), "building-store", self._ask_desk),
            ("transfer.colleague", words.to_colleague(), "users", self._ask_colleague),
            ("transfer.errand", words.to_errand(), "heart-handshake", self.errand_wanted.emit),
        )
        self._show(
            [
                partial(self._tile, name, said[0], said[1], answer, icon)
                for name, said, icon, answer in choices
            ],
            "",
        )

    def _ask_item(self) -> None:
        self._begin("item", self._words.which_item())
        self.query.clear()
        self._list_items()
        # Rows that had the keyboard until now take it back in a moment, unless they are told.
        self.query.setFocus()
        self.rows.leave_focus()

    def _list_items(self) -> None:
        """Departments while nothing is typed, then whatever the words find."""
        if self._question not in ("item", "items"):
            return
        if self._targets is None:
            self.rows.show_rows((), self._words.loading())
            return
        typed = self.query.text().strip()
        self._found = self._targets.index.search(typed, limit=FOUND_AT_MOST) if typed else ()
        if typed:
            self._show_cards(self._found)
            return
        rows = [
            partial(
                self._tile,
                f"department.{name}",
                name,
                self._words.which_department(len(cards)),
                partial(self._ask_one_of, name, cards),
            )
            for name, cards in self._targets.departments
            if cards
        ]
        self.rows.show_rows(rows, "")

    def _ask_one_of(self, department: str, cards: Sequence[ItemCard]) -> None:
        self._begin("items", department)
        self._show_cards(cards)
        self.rows.focus_first()

    def _show_cards(self, cards: Sequence[ItemCard]) -> None:
        rows = [
            partial(
                self._tile,
                f"to_item.{card.code}",
                self._words.item(card),
                f"{card.code} · {card.department}",
                partial(self._choose, Target(item_code=card.code)),
            )
            for card in cards
        ]
        self.rows.show_rows(rows, self._words.nothing_found())

    def _ask_desk(self) -> None:
        self._begin("desk", self._words.which_desk())
        seats = () if self._targets is None else self._targets.seats
        self._show(
            [
                partial(
                    self._tile,
                    f"to_desk.{seat.desk_number}",
                    self._words.seat(seat),
                    self._words.seat_detail(seat),
                    partial(self._choose, Target(desk_number=seat.desk_number)),
                )
                for seat in seats
            ],
            self._words.nobody_else(),
        )

    def _ask_colleague(self) -> None:
        self._begin("colleague", self._words.which_colleague())
        seats = () if self._targets is None else self._targets.seats
        self._show(
            [
                partial(
                    self._tile,
                    f"to_staff.{seat.desk_number}",
                    self._words.colleague(seat),
                    self._words.seat(seat),
                    partial(self._choose, Target(staff_id=seat.staff_id)),
                )
                for seat in seats
            ],
            self._words.nobody_else(),
        )

    def _ask_again(self) -> None:
        asking = {"desk": self._ask_desk, "colleague": self._ask_colleague}
        asking.get(self._question, self._list_items)()

    def _enter(self) -> None:
        """Enter in the field: the only answer is chosen, among several the keyboard moves in."""
        if self._targets is None:
            return
        if len(self._found) == 1:
            self._choose(Target(item_code=self._found[0].code))
        else:
            self.rows.focus_first()

    def _choose(self, target: Target) -> None:
        self.remark.say("")
        self.chosen.emit(target)

    def _begin(self, question: Question, hint: str) -> None:
        self._question = question
        label = "" if self._ticket is None else self._ticket.label
        self._ask(self._words.transfer_title(label), hint)
        self.query.setVisible(question == "item")

    def _show(self, rows: Sequence[partial[QWidget]], empty: str) -> None:
        self.rows.show_rows(rows, empty)
        self.rows.focus_first()

    def _tile(
        self,
        name: str,
        title: str,
        detail: str,
        answer: Callable[[], None],
        icon: str | None = None,
    ) -> QWidget:
        tile = ChoiceTile(self._theme, name, title, detail, icon=icon)
        tile.clicked.connect(lambda _checked=False: answer())
        return tile

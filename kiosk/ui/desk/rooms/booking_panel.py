"""The booking that was pressed: how it stands, and what can be done with it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.center.rooms.booking_view import Contact
from kiosk.center.rooms.values import BookingView
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

WIDTH_MM = 74
SHOWN_S = 20
"""A contact that was opened is covered again after so long."""
FIRST = ("check_in", "approve", "extend")
ACTS = {
    "requested": ("approve", "decline", "move", "reveal", "cancel"),
    "booked": ("check_in", "move", "reveal", "cancel"),
    "checked_in": ("extend", "finish", "reveal"),
    "waiting": ("reveal", "cancel"),
    "no_show": ("reveal",),
    "over": ("reveal",),
}
"""State to what can be done with it here."""


class BookingPanel(QWidget):
    """`act` with a verb; what is open of its holder is covered by itself."""

    act = Signal(str)

    def __init__(self, theme: Theme, words: RoomWords) -> None:
        super().__init__()
        self._said = words
        self.booking: BookingView | None = None
        self._cover = QTimer(self, singleShot=True, interval=SHOWN_S * 1000)
        self._cover.timeout.connect(self.cover)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        wide = theme.px(WIDTH_MM)
        self._title, self._facts = Text("", "heading"), Text("", "body")
        self._contact = Text("", "strong", ink="gold")
        self._contact.setObjectName("room.contact")
        for text in (self._title, self._facts, self._contact):
            text.setFixedWidth(wide)
            column.addWidget(text)
        self._buttons: dict[str, ActionButton] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(theme.tokens.size.tight))
        column.addLayout(self._grid)
        for verb, said in words.verbs():
            kind = "primary" if verb in FIRST else "quiet"
            button = ActionButton(theme, f"room.{verb}", said, kind=kind, role="strong")  # type: ignore[arg-type] # one of two kinds
            size = theme.tokens.size
            button.setFixedHeight(theme.px(size.primary if verb in FIRST else size.target))
            button.clicked.connect(lambda _=False, verb=verb: self.act.emit(verb))
            self._buttons[verb] = button
        column.addStretch(1)

    @property
    def contact(self) -> str:
        """What is open of its holder; empty: nothing."""
        return self._contact.text()

    def show_booking(self, booking: BookingView | None) -> None:
        """Show this one, its holder masked; None: none was pressed."""
        self.cover()
        self.booking = booking
        acts = ACTS.get(booking.state, ()) if booking else ()
        if booking is not None and booking.series_id is not None and "cancel" in acts:
            acts = (*acts, "cancel_following")
        self._offer(acts)
        if booking is None:
            self._title.setText(self._said.nothing_chosen())
            self._facts.setText("")
            return
        self._title.setText(self._said.state(booking)[0])
        self._facts.setText("\n".join(self._said.facts(booking)))

    def _offer(self, acts: tuple[str, ...]) -> None:
        """The first as wide as the panel, the others two in a row."""
        for verb, button in self._buttons.items():
            self._grid.removeWidget(button)
            button.setVisible(verb in acts)
        for place, verb in enumerate(acts):
            whole = place == 0 or (place == len(acts) - 1 and place % 2 == 1)
            row, column = -(-place // 2), (place - 1) % 2 if place else 0
            self._grid.addWidget(self._buttons[verb], row, column, 1, 2 if whole else 1)

    def show_contact(self, contact: Contact) -> None:
        """Name and phone in full, for `SHOWN_S` seconds."""
        seconds = self._said.shown_for(SHOWN_S)
        self._contact.setText(f"{self._said.contact(contact)}\n{seconds}")
        self._contact.show()
        self._cover.start()

    def cover(self) -> None:
        """Hide it again."""
        self._cover.stop()
        self._contact.setText("")
        self._contact.hide()

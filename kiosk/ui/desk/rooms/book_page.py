"""代为预订: a room at a time for somebody on the phone or at the desk, once or every week."""

from contextlib import suppress
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from kiosk.center.rooms.booking import TEXT_AT_MOST
from kiosk.center.rooms.series import weeks_until
from kiosk.center.rooms.values import Who, Wish
from kiosk.center.rooms.views import RoomDay
from kiosk.clock import local
from kiosk.ui.desk.errands.form_page import Choices
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.rooms.form_words import FormWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

PHONE_AT_MOST = 20
FOUR_WEEKS = timedelta(weeks=4)


class RoomBookPage(SidePage):
    """`sent` with the wish and how many weeks; 1: once."""

    sent = Signal(object, int)

    def __init__(
        self, theme: Theme, words: QueueWords, own_words: FormWords, day: RoomDay, start: datetime
    ) -> None:
        super().__init__(theme, words, "room_book")
        self._said, self._day, self._start = own_words, day, start
        self._ask(own_words.book_title(day.room, start), own_words.book_hint())
        halves = QHBoxLayout()
        halves.setSpacing(theme.px(theme.tokens.size.pad))
        halves.addLayout(self._whose(), 1)
        halves.addLayout(self._when(), 1)
        self.body.addLayout(halves)
        self.purpose = self._choices(self.body, "purpose", own_words.purposes(), "", columns=8)
        self.body.addStretch(1)
        self._warn()
        self.send = ActionButton(
            theme, "room_book_send", own_words.send(start), kind="primary", role="strong"
        )
        self.send.clicked.connect(self._press)
        self.body.addWidget(self.send)
        self.phone.setFocus()

    def allow_again(self) -> None:
        """It was refused; what was written is still there."""
        self.send.setEnabled(True)

    def _whose(self) -> QVBoxLayout:
        column = self._column()
        self.who = self._choices(column, "who", self._said.whose(), "person")
        self.who.chosen.connect(self._who_changed)
        row = QHBoxLayout()
        row.setSpacing(column.spacing())
        self.phone = self._line(row, "phone", PHONE_AT_MOST, 3)
        self.heads = self._line(row, "heads", 4, 2)
        column.addLayout(row)
        self.name = self._line(column, "name", TEXT_AT_MOST)
        column.addStretch(1)
        return column

    def _when(self) -> QVBoxLayout:
        column = self._column()
        self.length = self._choices(column, "length", self._said.lengths(), "60")
        row = QHBoxLayout()
        row.setSpacing(column.spacing())
        self.weekly = self._choices(row, "weekly", self._said.weekly(), "once", stretch=3)
        self.until = self._line(row, "until", 10, 2)
        self.until.setText((local(self._start).date() + FOUR_WEEKS).isoformat())
        self.until.setEnabled(False)
        self.weekly.chosen.connect(lambda code: self.until.setEnabled(code == "weekly"))
        column.addLayout(row)
        column.addStretch(1)
        return column

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(self._theme.tokens.size.tight))
        return column

    def _choices(
        self,
        box: QBoxLayout,
        name: str,
        choices: tuple[tuple[str, str], ...],
        first: str,
        *,
        columns: int = 3,
        stretch: int = 0,
    ) -> Choices:
        made = Choices(self._theme, f"room_{name}", choices, columns)
        made.setAccessibleName(self._said.field(name))
        made.select(first)
        box.addWidget(made, stretch)
        return made

    def _line(self, box: QBoxLayout, name: str, most: int, stretch: int = 0) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"room_book_{name}")
        line.setMaxLength(most)
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        line.setPlaceholderText(self._said.field(name))
        line.setAccessibleName(self._said.field(name))
        box.addWidget(line, stretch)
        return line

    def _who_changed(self, who: str) -> None:
        label = self._said.field("company" if who == "company" else "name")
        self.name.setPlaceholderText(label)
        self.name.setAccessibleName(label)
        for line in (self.phone, self.name):
            line.setEnabled(who != "staff")

    def _warn(self) -> None:
        """Whoever books is told before what does not work."""
        broken = [self._said.piece(each) for each in self._day.equipment if not each.usable]
        if broken:
            words = self._said.broken(self._said.comma().join(broken))
            self.body.addWidget(Text(words, "body", ink="gold"))

    def _press(self) -> None:
        weeks = self._weeks()
        if not self.length.value or not self.purpose.value or not self.who.value:
            self.remark.say(self._said.wrong("choices"), "accent")
        elif not self.heads.text().isdecimal():
            self.remark.say(self._said.wrong("heads"), "accent")
        elif weeks is None:
            self.remark.say(self._said.wrong("until"), "accent")
        else:
            self.send.setEnabled(False)
            self.remark.say("")
            self.sent.emit(self._wish(), weeks)

    def _weeks(self) -> int | None:
        if self.weekly.value == "once":
            return 1
        first = local(self._start).date()
        with suppress(ValueError):
            last = date.fromisoformat(self.until.text().strip())
            return weeks_until(first, last) if last >= first else None
        return None

    def _wish(self) -> Wish:
        code = self.who.value
        who: Who = "company" if code == "company" else "staff" if code == "staff" else "person"
        own, name = who == "staff", self.name.text().strip()
        return Wish(
            room_code=self._day.room.code,
            starts_at=self._start,
            ends_at=self._start + timedelta(minutes=int(self.length.value)),
            who=who,
            purpose=self.purpose.value,
            headcount=int(self.heads.text()),
            phone="" if own else self.phone.text(),
            name=name if who == "person" else "",
            company=name if who == "company" else "",
            equipment=tuple(each.code for each in self._day.equipment),
        )

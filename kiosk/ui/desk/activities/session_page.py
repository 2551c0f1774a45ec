"""One session at the desk: who signed up, who waits, who is here; what can be done about it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kiosk.center.activities.reveal import Contact
from kiosk.center.activities.values import ListLine, SessionCard
from kiosk.ui.desk.activities.shown_contact import ShownContacts
from kiosk.ui.desk.activities.words import ActivityWords
from kiosk.ui.desk.fixed_button import fixed_button
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.text import Text


class SessionPage(SidePage):
    """`verb` carries what is to be done about the session, the others what about whom."""

    verb = Signal(str)
    """sign_up, publish, change or stop"""
    check_in = Signal(object)
    """ListLine"""
    asked = Signal(object)
    """ListLine whose contact is to be opened"""
    given_back = Signal(object)
    """ListLine"""
    visitors = Signal(int)
    """So many more have come without having signed up."""

    def __init__(self, theme: Theme, words: QueueWords, own_words: ActivityWords) -> None:
        super().__init__(theme, words, "activity_session")
        self._own_words = own_words
        self.card: SessionCard | None = None
        self.lines: tuple[ListLine, ...] = ()
        self._sure: UUID | None = None
        self._on = False
        self.contacts = ShownContacts(self)
        self.contacts.changed.connect(self._put)
        self._counts = Text("", "small")
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._above.setSpacing(theme.px(theme.tokens.size.tight))
        self._above.addLayout(self._verbs())
        self._above.addLayout(self._heads(), 1)
        self.body.addLayout(self._above)
        self.rows = PagedRows(theme, words, "session_rows")
        self.body.addWidget(self.rows, 1)
        self._ask(own_words.loading(), "")
        for widget in (*self._buttons.values(), self._fewer, self._visitors, self._more):
            widget.hide()  # until it is known what can be done

    def show_session(
        self, card: SessionCard, lines: tuple[ListLine, ...], now: datetime, *, may_keep: bool
    ) -> None:
        """The session and its list as they stand."""
        words = self._own_words
        self.card, self.lines = card, lines
        if self._sure not in {line.id for line in lines}:
            self._sure = None
        held = card.state == "planned"
        self._on = held and card.published and now < card.ends_at
        about = words.about(card) if held else words.off_because(card.reason)
        self._ask(words.line(card), f"{words.standing(card, now)[0]} · {about}")
        self._counts.setText(
            f"{words.counts(lines, card)}  {words.scan_hint() if self._on else ''}"
        )
        shown = {
            "sign_up": self._on,
            "publish": may_keep and held and not card.published,
            "change": may_keep and held and card.kind == "once" and now < card.ends_at,
            "stop": may_keep and held and now < card.ends_at,
        }
        for name, button in self._buttons.items():
            button.setVisible(shown[name])
        for widget in (self._fewer, self._visitors, self._more):
            widget.setVisible(self._on)
        self._fewer.setEnabled(card.visitors > 0)
        self._visitors.setText(f"{words.visitors()} {card.visitors}")
        self._put()

    def show_contact(self, line: ListLine, contact: Contact) -> None:
        """Who it is in full, for a while."""
        said = f"{contact.name} {contact.phone}"
        if contact.guardian_phone:
            guardian = self._own_words.guardian(contact.guardian_name, contact.guardian_phone)
            said = f"{said} · {guardian}"
        self.contacts.show(line.id, said)

    def line_of(self, sign_up_id: UUID) -> ListLine | None:
        """Their line, if they are on this list."""
        return next((line for line in self.lines if line.id == sign_up_id), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._above.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop
        )

    def _put(self) -> None:
        makers = [partial(self._row, line) for line in self.lines]
        self.rows.replace_rows(makers, self._own_words.nobody())

    def _row(self, line: ListLine) -> QWidget:
        words, here = self._own_words, self._on
        shown = self.contacts.of(line.id)
        does: list[tuple[str, str, Callable[[], None]]] = []
        if here and line.state == "signed":
            does.append(("check_in", words.check_in(), lambda: self.check_in.emit(line)))
        if line.masked_phone and not shown:
            does.append(("look", words.look(), lambda: self.asked.emit(line)))
        if here and line.state in ("signed", "waiting"):
            sure = self._sure == line.id
            does.append(("cancel", words.give_back(sure=sure), partial(self._cancel, line)))
        row = ListRow(
            self._theme,
            shown or words.person(line),
            words.about_person(line),
            words.state(line),
            [(f"{name}.{line.code}", said) for name, said, _ in does],
        )
        for button, (_, _, press) in zip(row.buttons.values(), does, strict=True):
            button.clicked.connect(lambda _checked=False, press=press: press())
        return row

    def _cancel(self, line: ListLine) -> None:
        """The first press asks, the second one does it."""
        if self._sure == line.id:
            self._sure = None
            self.given_back.emit(line)
        else:
            self._sure = line.id
            self._put()

    def _verbs(self) -> QHBoxLayout:
        theme, words = self._theme, self._own_words
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        said = {
            "sign_up": (words.sign_up(), "user"),
            "publish": (words.publish(), "check"),
            "change": (words.change(), "pencil"),
            "stop": (words.stop(), "x"),
        }
        self._buttons = {
            name: fixed_button(
                self._theme, f"session.{name}", text, partial(self.verb.emit, name), icon=icon
            )
            for name, (text, icon) in said.items()
        }
        for button in self._buttons.values():
            row.addWidget(button)
        return row

    def _heads(self) -> QHBoxLayout:
        """How many are here, and the buttons that count those who did not sign up."""
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        row.addWidget(self._counts, 1)
        self._fewer = fixed_button(
            theme, "session.fewer", "−1", partial(self.visitors.emit, -1), kind="quiet"
        )
        self._more = fixed_button(
            theme, "session.more", "+1", partial(self.visitors.emit, 1), kind="quiet"
        )
        self._visitors = Text("", "strong", wrap=False)
        for widget in (self._visitors, self._fewer, self._more):
            row.addWidget(widget)
        return row

"""The lists on the desk's page of rooms: calls to make, rooms left empty, equipment."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking_view import Contact
from kiosk.center.rooms.calls import Call, calls, note_call
from kiosk.center.rooms.equipment import PieceView, equipment
from kiosk.center.rooms.holders import NoShows, no_shows
from kiosk.ui.desk.doing import Doing
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.ports import FaceContext
from kiosk.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from kiosk.ui.desk.rooms.form_words import FormWords
    from kiosk.ui.desk.rooms.piece_page import PiecePage

Acts = dict[str, tuple[str, Callable[[], None]]]
"""Name of a button to its words and what it does."""
READERS: dict[str, Callable[..., tuple[object, ...]]] = {
    "calls": calls,
    "missed": no_shows,
    "pieces": equipment,
}


class RoomListTrips:
    """Reads the list that is wanted, and does what is pressed in it."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, doing: Doing) -> None:
        self._context, self._presenter, self._doing = context, presenter, doing

    def read(self) -> None:
        """Read the list in sight."""
        face, clock = self._doing.face, self._context.clock
        if face is None:
            return
        page, tab = face.rooms, face.rooms.tab
        reader = READERS[tab]

        def work(session: Session) -> tuple[object, ...]:
            return reader(session, clock=clock)

        def shown(found: tuple[object, ...]) -> None:
            if page.tab == tab:
                self._show(tab, found)

        self._context.tasks.read(work, shown, page.show_refusal, owner=face)

    def _show(self, tab: str, found: tuple[object, ...]) -> None:
        from kiosk.ui.desk.rooms.form_words import FormWords

        face, own = self._doing.face, self._doing.own
        if face is None or own is None:
            return
        words = FormWords(own)
        rows = [partial(self._row, each, words) for each in found]
        face.rooms.lists.show_rows(tab, rows, words.none(tab))

    def _row(self, each: object, words: "FormWords") -> QWidget:
        if isinstance(each, Call):
            return self._call_row(each, words)
        if isinstance(each, NoShows):
            return self._missed_row(each, words)
        if isinstance(each, PieceView):
            return self._piece_row(each, words)
        raise TypeError(type(each).__name__)

    def _call_row(self, call: Call, words: "FormWords") -> QWidget:
        number = call.booking.number
        acts: Acts = {
            f"call.see.{number}": (words.see(), partial(self._see, call, words)),
            f"call.missed.{number}": (words.not_reached(), partial(self._called, call, words)),
            f"call.told.{number}": (words.told(), partial(self._told, call, words)),
        }
        return self._made(
            words.call_title(call), words.call_about(call), words.call_why(call), acts
        )

    def _missed_row(self, missed: NoShows, words: "FormWords") -> QWidget:
        name = f"excuse.{missed.booking_id}"
        acts: Acts = {name: (words.excuse(), partial(self._excuse, missed.booking_id, words))}
        state = words.missed_state(missed)
        return self._made(words.missed_title(missed), words.missed_about(missed), state, acts)

    def _piece_row(self, view: PieceView, words: "FormWords") -> QWidget:
        name = f"piece.open.{view.piece.code}"
        acts: Acts = {name: (words.open(), partial(self._open_piece, view, words))}
        state = words.piece_state(view)
        return self._made(words.piece_title(view), words.piece_about(view), state, acts)

    def _made(self, title: str, about: str, chip: tuple[str, Tone], acts: Acts) -> QWidget:
        face = self._doing.face
        if face is None:
            raise RuntimeError("no face to draw for")
        buttons = tuple((name, said) for name, (said, _) in acts.items())
        row = ListRow(face.theme, title, about, chip, buttons)
        for name, (_, act) in acts.items():
            row.buttons[name].clicked.connect(lambda _checked=False, act=act: act())
        return row

    def _see(self, call: Call, words: "FormWords") -> None:
        from kiosk.ui.desk.rooms.asking import ask_why

        face, ask = self._doing.face, ask_why("reveal", words)
        if face is None or ask is None:
            return
        page, number = face.rooms, call.booking.number[-4:]

        def shown(contact: Contact) -> None:
            page.show_contact(f"{number}  {words.contact(contact)}")

        self._doing.ask(ask, shown, booking_id=call.booking.id)

    def _told(self, call: Call, words: "FormWords") -> None:
        self._note(call, words.told(), reached=True)

    def _called(self, call: Call, words: "FormWords") -> None:
        self._note(call, words.not_reached(), reached=False)

    def _note(self, call: Call, said: str, *, reached: bool) -> None:
        face = self._doing.face
        if face is None:
            return
        page = face.rooms
        deed = partial(note_call, booking_id=call.booking.id, reached=reached)
        told = f"{call.booking.number[-4:]}:{said}"
        self._doing.do(deed, lambda _view: page.tell(told), page)

    def _excuse(self, booking_id: UUID, words: "FormWords") -> None:
        from kiosk.ui.desk.rooms.asking import ask_why

        face, ask = self._doing.face, ask_why("excuse", words)
        if face is None or ask is None:
            return
        page = face.rooms
        self._doing.ask(ask, lambda times: page.tell(words.excused(times)), booking_id=booking_id)

    def _open_piece(self, view: PieceView, words: "FormWords") -> None:
        from kiosk.ui.desk.rooms.piece_page import PiecePage

        face, own, pages = self._doing.face, self._doing.own, self._doing.pages
        if face is None or own is None or pages is None:
            return
        page = PiecePage(face.theme, QueueWords(own), words, view)
        page.step.connect(partial(self._step, page, words))
        page.left.connect(self.read)
        pages.put(page)

    def _step(self, page: "PiecePage", words: "FormWords", to: str) -> None:
        from kiosk.ui.desk.rooms.asking import ask_about_step, ask_what_is_wrong

        code = page.view.piece.code
        ask = ask_what_is_wrong(code, words) if to == "report" else ask_about_step(code, to, words)
        self._doing.ask(ask, page.show_piece)

    def print_calls(self) -> None:
        """Print the calls to make, each phone logged as opened by whoever prints them."""
        from kiosk.ui.desk.rooms.form_words import FormWords

        face, own, staff = self._doing.face, self._doing.own, self._presenter.staff
        if face is None or own is None or staff is None:
            return
        words, slips = FormWords(own), self._context.room_lists
        if slips is None:
            face.rooms.remark.say(words.no_printer(), "accent")
            return
        slips.print_calls(words.calls_title(), staff.id)
        face.rooms.remark.say(words.printing(), "green")

    def print_labels(self) -> None:
        """Print a label for every piece of equipment."""
        from kiosk.ui.desk.rooms.form_words import FormWords

        face, own = self._doing.face, self._doing.own
        if face is None or own is None:
            return
        words, slips = FormWords(own), self._context.room_lists
        if slips is None:
            face.rooms.remark.say(words.no_printer(), "accent")
            return
        slips.print_labels()
        face.rooms.remark.say(words.printing(), "green")

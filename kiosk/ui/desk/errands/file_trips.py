"""The desk's way through one errand: its file is read, steps are done, and the file read again."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.errands.closing import archive
from kiosk.center.errands.deciding import accept
from kiosk.center.errands.file import errand_file
from kiosk.center.errands.values import ErrandFile
from kiosk.center.errands.working import begin
from kiosk.center.queue.views import QueuedTicket
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.asking import ask_of, ask_to_look
from kiosk.ui.desk.errands.file_page import FilePage
from kiosk.ui.desk.errands.file_words import FileWords
from kiosk.ui.desk.errands.form_page import Deed
from kiosk.ui.desk.errands.form_trips import FormTrips
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.errands.papers import SIZES, SLIP_ONLY, Paper, paper_after
from kiosk.ui.desk.errands.picture_trips import PictureTrips
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

_AT_ONCE: dict[str, Deed] = {"accept": accept, "begin": begin, "archive": archive}
"""Steps that ask nothing."""


class FileTrips(QObject):
    """Opens an errand and comes back to its list; what it showed goes away with the page."""

    left = Signal()

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._forms = FormTrips(context, presenter, self)
        self._forms.sent.connect(self._do)
        self._forms.taken_in.connect(self._taken_in)
        self._forms.left.connect(self._form_left)
        self._pictures = PictureTrips(context, presenter, self)
        self._pictures.left.connect(self._form_left)
        self._pictures.changed.connect(self._pictures_changed)
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self._page: FilePage | None = None
        self._printing = ""
        if context.papers is not None:
            context.papers.paper_changed.connect(self._paper_changed)
            context.papers.paper_refused.connect(self._paper_refused)

    @property
    def page(self) -> FilePage | None:
        """The file that is open."""
        return self._page

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on; what was open on the old one is gone."""
        self._page = None
        self._face, self._own = face, own
        self._forms.dress(face, own)
        self._pictures.dress(face, own)

    def open(self, errand_id: UUID, done: str = "") -> None:
        """Open an errand's file; `done`: the verb that has just been done with it."""
        face, own = self._face, self._own
        if face is None or own is None:
            return
        self.close()
        page = self._page = FilePage(face.theme, QueueWords(own), FileWords(own), self._sizes())
        page.left.connect(self._leave)
        page.act.connect(self._act)
        page.look.connect(self._ask_to_look)
        page.step.connect(self._ask_step)
        page.note.connect(lambda: self._act("note"))
        page.printed.connect(self._print)
        page.picture.connect(self._open_picture)
        page.add_picture.connect(self._add_picture)
        page.tabs.chosen.connect(lambda _name: self._read_pictures())
        face.put_page(page)
        self._read(errand_id, partial(self._say_done, done))

    def take_in(self, ticket: QueuedTicket | None) -> None:
        """Begin a new errand; from the number at the desk if there is one."""
        self.close()
        self._forms.take_in(ticket)

    def close(self) -> None:
        """Take the file and every form away, with all they show."""
        self._forms.close()
        self._pictures.close()
        page, self._page = self._page, None
        if page is not None and self._face is not None:
            self._face.drop_page(page)

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _form_left(self) -> None:
        if self._face is None:
            return
        if self._page is not None:
            self._face.show_page(self._page)
        elif self._forms.ticket is not None:
            self._face.show_page(self._face.console)
        else:
            self.left.emit()

    def _read(self, errand_id: UUID, then: Callable[[ErrandFile], None]) -> None:
        staff, page, context = self._presenter.staff, self._page, self._context
        if staff is None or page is None:
            return

        def work(session: Session) -> ErrandFile:
            return errand_file(session, errand_id=errand_id, staff_id=staff.id, clock=context.clock)

        def shown(file: ErrandFile) -> None:
            page.show_file(file)
            self._read_pictures()
            then(file)

        context.tasks.read(work, shown, page.show_refusal, owner=page)

    def _act(self, verb: str) -> None:
        page, own = self._page, self._own
        if page is None or page.file is None or own is None:
            return
        page.remark.say("")
        at_once = _AT_ONCE.get(verb)
        ask = ask_of(verb, FormWords(own))
        if ask is not None and verb == "deliver":
            ask = replace(ask, shown=FileWords(own).signed_for(page.file))
        if at_once is not None:
            self._do(verb, at_once)
        elif ask is not None:
            self._forms.ask(verb, ask)
        else:
            self._forms.open(verb, page.file)

    def _ask_step(self, position: int) -> None:
        page, own = self._page, self._own
        if page is None or page.file is None or own is None:
            return
        step = next(each for each in page.file.steps if each.position == position)
        ask = ask_of("step", FormWords(own), position, step.name)
        if ask is not None:
            self._forms.ask("step", ask)

    def _ask_to_look(self, field: str) -> None:
        if self._own is not None:
            self._forms.ask(f"reveal.{field}", ask_to_look(field, FormWords(self._own)))

    def _do(self, verb: str, deed: Deed) -> None:
        staff, page, context = self._presenter.staff, self._page, self._context
        if staff is None or page is None or page.file is None:
            return
        errand_id = page.file.card.id
        page.set_busy(busy=True)
        self._forms.set_busy(busy=True)
        work = partial(
            deed,
            device_id=context.device_id,
            errand_id=errand_id,
            staff_id=staff.id,
            clock=context.clock,
        )
        context.tasks.write(work, partial(self._done, verb), self._refused, owner=page)

    def _done(self, verb: str, answer: Any) -> None:
        page, own = self._page, self._own
        if page is None or page.file is None or own is None or self._face is None:
            return
        self._forms.close()
        self._face.show_page(page)
        page.set_busy(busy=False)
        if verb.startswith("reveal."):
            page.show_value(verb.removeprefix("reveal."), answer)
            return
        self._read(page.file.card.id, partial(self._say_done, verb))

    def _say_done(self, verb: str, file: ErrandFile) -> None:
        page, own = self._page, self._own
        if page is None or own is None or not verb:
            return
        words = FormWords(own)
        said = {"resume": words.resumed, "accept": words.accepted}.get(verb)
        page.remark.say(words.done(verb) if said is None else said(file.card.due_on), "green")
        page.offer_paper(paper_after(verb, file) if self._context.papers is not None else None)

    def _refused(self, error: XinqiaoError) -> None:
        page = self._page
        if page is None:
            return
        page.set_busy(busy=False)
        self._forms.set_busy(busy=False)
        if not self._forms.show_refusal(error):
            page.show_refusal(error)

    def _taken_in(self, errand_id: UUID, number: str) -> None:
        """A request was submitted or completed: show its file, and offer the receipt."""
        self._forms.close()
        self._presenter.look()
        self.open(errand_id, "submit" if number else "fill_in")

    def _print(self, paper: Paper, size: str) -> None:
        page, papers, staff = self._page, self._context.papers, self._presenter.staff
        if page is None or page.file is None or staff is None or self._own is None:
            return
        if papers is None:
            page.remark.say(FileWords(self._own).reasons.no_printer(), "accent")
            return
        self._printing = paper.form
        papers.print_paper(
            paper.form,
            page.file.card.id,
            staff_id=staff.id,
            size=size,
            handover_id=paper.handover_id,
        )

    def _sizes(self) -> tuple[str, ...]:
        papers = self._context.papers
        return SIZES if papers is None or papers.prints_sheets() else SLIP_ONLY

    def _paper_refused(self, errand_id: UUID, why: XinqiaoError) -> None:
        page = self._page
        if page is not None and page.file is not None and page.file.card.id == errand_id:
            self._printing = ""  # the reason stays where `failed` would be
            page.show_refusal(why)

    def _paper_changed(self, errand_id: UUID, state: str) -> None:
        page = self._page
        if page is None or page.file is None or page.file.card.id != errand_id:
            return
        if self._printing:
            page.show_printing(self._printing, state)

    def _read_pictures(self) -> None:
        if self._page is not None and self._page.file is not None:
            self._pictures.read_for(self._page)

    def _open_picture(self, picture_id: UUID) -> None:
        if self._page is not None and self._page.file is not None:
            self._pictures.open(self._page.file, picture_id)

    def _add_picture(self) -> None:
        if self._page is not None and self._page.file is not None:
            self._pictures.add(self._page.file)

    def _pictures_changed(self, said: str) -> None:
        page = self._page
        if page is None or page.file is None or self._face is None:
            return
        self._face.show_page(page)
        self._read(page.file.card.id, lambda _file: page.remark.say(said, "green"))

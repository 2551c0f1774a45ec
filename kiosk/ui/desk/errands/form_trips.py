"""The desk's way to the forms of errands: each is made when it is wanted, and taken away after."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kiosk.center.errands.choosing import choice_of_agents
from kiosk.center.errands.places import PartnerView, partner_centers
from kiosk.center.errands.values import ErrandFile
from kiosk.center.queue.views import QueuedTicket
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.ask_page import Ask, AskPage
from kiosk.ui.desk.errands.asking import ask_why_there
from kiosk.ui.desk.errands.assign_page import AssignPage
from kiosk.ui.desk.errands.choose_page import ChoosePage, Option
from kiosk.ui.desk.errands.documents_page import DocumentsPage
from kiosk.ui.desk.errands.entrust_page import EntrustPage
from kiosk.ui.desk.errands.fee_page import FeePage
from kiosk.ui.desk.errands.form_page import Deed, FormPage
from kiosk.ui.desk.errands.handover_words import HandoverWords
from kiosk.ui.desk.errands.intake_trips import IntakeTrips
from kiosk.ui.desk.errands.words import ErrandWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext


class FormTrips(QObject):
    """`sent` carries the verb and its deed; whoever opened the form does it."""

    sent = Signal(str, object)
    taken_in = Signal(object, str)
    """id and number of an errand that was taken in; an empty number: one that was completed"""
    left = Signal()
    """The form was given up."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._intake = IntakeTrips(context, presenter, self)
        self._intake.taken_in.connect(self.taken_in)
        self._intake.left.connect(self._leave)
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self._form: SidePage | None = None
        self.ticket: QueuedTicket | None = None
        """The number at the desk the form began from."""

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on."""
        self._form, self.ticket = None, None
        self._face, self._own = face, own
        self._intake.dress(face, own)

    def close(self) -> None:
        """Take the form away, with everything that was written on it."""
        self._intake.close()
        self.ticket = None
        form, self._form = self._form, None
        if form is not None and self._face is not None:
            self._face.drop_page(form)

    def set_busy(self, *, busy: bool) -> None:
        """What was sent is on its way to the disk."""
        if isinstance(self._form, FormPage | AssignPage):
            self._form.set_busy(busy=busy)

    def show_refusal(self, error: XinqiaoError) -> bool:
        """Say it on the form; False if none is open."""
        if self._form is None:
            return False
        self._form.show_refusal(error)
        return True

    def ask(self, verb: str, ask: Ask) -> None:
        """A form that asks little."""
        if self._own is None or self._face is None:
            return
        words = HandoverWords(self._own)
        form = AskPage(self._face.theme, QueueWords(self._own), words, ask)
        self._show_form(verb, form)
        form.begin()

    def take_in(self, ticket: QueuedTicket | None) -> None:
        """A new errand; of the number at the desk if there is one."""
        self.ticket = ticket
        self._intake.take_in(ticket)

    def open(self, verb: str, file: ErrandFile) -> None:
        """A form of its own kind."""
        if self._own is None or self._face is None:
            return
        theme, queue = self._face.theme, QueueWords(self._own)
        words = HandoverWords(self._own)
        if verb == "fill_in":
            self._intake.fill_in(file)
        elif verb == "entrust":
            entrust = EntrustPage(theme, queue, words, local_date(self._context.clock))
            self._show_form(verb, entrust)
            entrust.begin()
        elif verb in ("receive", "return"):
            self._show_form(verb, DocumentsPage(theme, queue, words, verb, file))
        elif verb == "pay":
            fee = FeePage(theme, queue, words)
            self._show_form(verb, fee)
            fee.begin()
        elif verb == "assign":
            self._open_assign(file.card.id)
        elif verb == "hand_over":
            self._open_centers()

    def _open_assign(self, errand_id: UUID) -> None:
        if self._own is None or self._face is None:
            return
        clock = self._context.clock
        words = HandoverWords(self._own)
        loading = ErrandWords(self._own).loading()
        page = AssignPage(self._face.theme, QueueWords(self._own), words, loading)
        page.sent.connect(lambda deed: self.sent.emit("assign", deed))
        self._show(page)
        self._context.tasks.read(
            lambda session: choice_of_agents(session, errand_id=errand_id, clock=clock),
            page.show_choice,
            page.show_refusal,
            owner=page,
        )

    def _open_centers(self) -> None:
        if self._own is None or self._face is None:
            return
        words = HandoverWords(self._own)
        page = ChoosePage(self._face.theme, QueueWords(self._own), "centers", words.find_center())
        page.ask(
            words.title("hand_over"), words.hint("hand_over"), ErrandWords(self._own).loading()
        )
        page.chosen.connect(self._ask_why_there)
        self._show(page)

        def shown(found: tuple[PartnerView, ...]) -> None:
            options = [
                Option(f"center.{each.code}", *words.center(each), value=each) for each in found
            ]
            page.show_options(options, empty=words.no_centers(), not_found=words.no_centers())

        self._context.tasks.read(partner_centers, shown, page.show_refusal, owner=page)

    def _ask_why_there(self, partner: PartnerView) -> None:
        if self._own is not None:
            words = HandoverWords(self._own)
            self.ask("hand_over", ask_why_there(partner.code, partner.name, words))

    def _show_form(self, verb: str, form: FormPage) -> None:
        form.sent.connect(lambda deed: self._send(verb, deed))
        self._show(form)

    def _send(self, verb: str, deed: Deed) -> None:
        self.sent.emit(verb, deed)

    def _show(self, page: SidePage) -> None:
        if self._face is None:
            return
        old, self._form = self._form, page
        page.left.connect(self._leave)
        self._face.put_page(page)
        if old is not None:
            self._face.drop_page(old)

    def _leave(self) -> None:
        ticket = self.ticket
        self.close()
        self.ticket = ticket
        self.left.emit()
        self.ticket = None

"""The desk's window: joins its pages, the presenter, and the ports to printer and hub."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from kiosk.assets_folder import assets_folder
from kiosk.center.people.staff import StaffView
from kiosk.center.queue.views import QueuedTicket
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.activities.trips import ActivityTrips
from kiosk.ui.desk.appointments.trips import AppointmentTrips
from kiosk.ui.desk.care.trips import CareTrips
from kiosk.ui.desk.case_trips import CaseTrips
from kiosk.ui.desk.conflicts.trips import ConflictTrips
from kiosk.ui.desk.console import Console
from kiosk.ui.desk.errands.errand_trips import ErrandTrips
from kiosk.ui.desk.face import DeskFace, enlargement
from kiosk.ui.desk.figures_trips import FiguresTrips
from kiosk.ui.desk.help_watch import HelpWatch
from kiosk.ui.desk.lock_watch import LockWatch
from kiosk.ui.desk.machine_band import MachineBand
from kiosk.ui.desk.presenter import POLL_MS, DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.reprint_log_trips import ReprintLogTrips
from kiosk.ui.desk.rooms.trips import RoomTrips
from kiosk.ui.desk.services.trips import ServiceTrips
from kiosk.ui.desk.side_trips import SideTrips
from kiosk.ui.desk.side_words import SideWords
from kiosk.ui.desk.sync.trips import SyncTrips
from kiosk.ui.desk.words import DeskWords
from kiosk.ui.language import Code
from kiosk.ui.messages import words_of
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext, LinkState
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import DESK


class DeskWindow(QWidget):
    """One desk of the hall. Speaks `language`, whatever the lobby is switched to."""

    def __init__(
        self,
        context: FaceContext,
        desk_number: int,
        *,
        language: Code = "zh",
        poll_ms: int = POLL_MS,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._desk_number = context, desk_number
        self._family = load_fonts(assets_folder() / "fonts")
        self._own = OwnLanguage(language, assets_folder() / "i18n")
        self._words = SideWords(self._own)
        self._help_calls = 0
        self._enlarged = 1.0
        self.presenter = DeskPresenter(context, desk_number, poll_ms=poll_ms, parent=self)
        self._machine = MachineBand(context.machine, self)
        self._help = HelpWatch(context, desk_number, poll_ms=poll_ms, parent=self)
        self._trips = SideTrips(self.presenter, self)
        self._cases = CaseTrips(context, self.presenter, self)
        self._figures = FiguresTrips(context, self.presenter, self)
        self._sync = SyncTrips(context, self.presenter, self)
        self.conflicts = ConflictTrips(context, self.presenter, self)
        self._rooms = RoomTrips(context, self.presenter, self)
        self._care = CareTrips(context, self.presenter, self)
        self._reprint_log = ReprintLogTrips(context, self)
        self._services = ServiceTrips(context, self.presenter, self)
        self._appointments = AppointmentTrips(context, self.presenter, self)
        self._activities = ActivityTrips(context, self.presenter, self)
        self.errands = ErrandTrips(context, self.presenter, poll_ms=poll_ms, parent=self)
        self._lock = LockWatch(self, context.clock)
        self._lock.due.connect(self.presenter.lock)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        # The pages arrange themselves for the size the window is given, not the other way round.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.face = self._draw_face()
        self.setWindowTitle(f"{DeskWords(self._own).desk(desk_number)} · {self._center_name()}")
        self._listen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = enlargement(self.size(), self._context.pitch_mm)
        if wanted != self._enlarged:
            self._enlarged = wanted
            self._redraw_face()

    def _center_name(self) -> str:
        center = self._context.center
        return center.name_en if self._own.code == "en" else center.name

    def _draw_face(self) -> DeskFace:
        pitch_mm = self._context.pitch_mm / self._enlarged
        theme = Theme(DESK, pitch_mm, family=self._family)
        self.setStyleSheet(theme.style_sheet)
        face = DeskFace(
            theme, self._own, self._context.clock, self._desk_number, self._center_name()
        )
        self._column.addWidget(face)
        self._connect_buttons(face)
        self._show_printer(face, self._context.slips.notice())
        face.console.bar.show_link(self._context.link.state())
        return face

    def _redraw_face(self) -> None:
        """The window has another size: the same page, drawn anew."""
        old = self.face
        self._column.removeWidget(old)
        old.hide()
        old.setParent(None)
        old.deleteLater()
        self.face = self._draw_face()
        self.face.show()
        self.face.login.login.setText(old.login.login.text())
        if self.presenter.staff is not None:
            self._signed_in(self.presenter.staff)
        if self.presenter.console is not None:
            self._looked(self.presenter.console)

    def _connect_buttons(self, face: DeskFace) -> None:
        presenter, ticket, line = self.presenter, face.console.ticket, face.console.line
        face.login.submitted.connect(presenter.sign_in)
        face.login.errands_only.connect(partial(presenter.sign_in, calls=False))
        face.console.bar.sign_out.clicked.connect(presenter.sign_out)
        ticket.serve.clicked.connect(presenter.start_serving)
        ticket.finish.clicked.connect(presenter.finish)
        ticket.reprint.clicked.connect(self._open_reprint)
        line.call_next.clicked.connect(presenter.call_next)
        line.recall.clicked.connect(presenter.recall)
        line.miss.clicked.connect(presenter.miss)
        line.pause.clicked.connect(presenter.pause_or_resume)
        ticket.hold.clicked.connect(presenter.hold)
        ticket.ask.clicked.connect(presenter.ask_for_rating)
        ticket.verify.clicked.connect(presenter.verify_priority)
        ticket.reject.clicked.connect(presenter.reject_priority)
        self._trips.dress(face, QueueWords(self._own))
        self._cases.dress(face, self._own)
        self._figures.dress(face, self._own)
        self._sync.dress(face, self._own)
        self._machine.dress(face, self._own)
        self.conflicts.dress(face, self._own)
        self._rooms.dress(face, self._own)
        self._care.dress(face, self._own)
        self._services.dress(face, self._own)
        self._reprint_log.dress(face, self._own)
        self._appointments.dress(face, self._own)
        self._activities.dress(face, self._own)
        self.errands.dress(face, self._own)
        face.reprint.reprint.connect(presenter.reprint)
        face.reprint.left.connect(self._close_reprint)
        face.help.pressed.connect(self._note_help)
        face.trouble.pressed.connect(self._look_again)
        face.printer.pressed.connect(face.printer.hide)

    def _listen(self) -> None:
        presenter, slips, link = self.presenter, self._context.slips, self._context.link
        presenter.signed_in.connect(self._signed_in)
        presenter.sign_in_refused.connect(self._not_signed_in)
        presenter.signed_out.connect(self._signed_out)
        presenter.looked.connect(self._looked)
        presenter.locked.connect(self._locked)
        presenter.moved.connect(self._moved)
        presenter.refused.connect(self._refused)
        presenter.busy_changed.connect(self._busy_changed)
        presenter.store_lost.connect(self._store_lost)
        presenter.found_open.connect(self._found_open)
        slips.notice_changed.connect(self._notice_changed)
        slips.slip_changed.connect(self._slip_changed)
        link.changed.connect(self._link_changed)
        self._help.heard.connect(self._show_help)
        self._help.lost.connect(self._no_word_of_help)

    def _signed_in(self, staff: StaffView) -> None:
        self.face.console.greet(staff.name)
        self.face.login.open_to_next()
        self.face.login.say("")
        if self.presenter.seated:
            self.face.show_page(self.face.console)
        else:
            self._lock.begin(self.presenter.lock_minutes)

    def _not_signed_in(self, error: XinqiaoError) -> None:
        self.face.login.try_again(words_of(error, self._own.translate))

    def _locked(self, ticket: QueuedTicket) -> None:
        staff = self.presenter.staff
        if staff is not None:
            self.face.show_page(self.face.login)
            self.face.login.lock(staff.login, QueueWords(self._own).locked(ticket))

    def _signed_out(self, why: XinqiaoError | None) -> None:
        self._lock.rest()
        self.face.trouble.hide()
        self.face.show_page(self.face.login)
        self.face.login.open_to_next()
        if why is None:
            self.face.login.say(self._words.signed_out(), "green")
        else:
            self.face.login.say(words_of(why, self._own.translate))

    def _looked(self, console: Console) -> None:
        self.face.trouble.hide()
        self.face.console.show_console(console)
        if not self.face.shows(self.face.login):
            self._lock.begin(console.policy.lock_minutes)

    def _moved(self, verb: str, ticket: QueuedTicket | None) -> None:
        self.face.console.step_taken(verb, ticket)

    def _refused(self, verb: str, error: XinqiaoError) -> None:
        if verb == "find_open":
            self.face.reprint.show_trouble(error)
        elif not self._trips.refused(verb, error):
            self.face.console.step_refused(verb, error)

    def _busy_changed(self, busy: bool) -> None:
        self.face.console.set_busy(busy)
        self.face.login.set_busy(busy)

    def _store_lost(self, _error: XinqiaoError) -> None:
        seen = self.presenter.console
        self.face.trouble.say(*self._words.stale(None if seen is None else seen.read_at))

    def _open_reprint(self) -> None:
        self.face.show_page(self.face.reprint)
        self.face.reprint.open()
        notice = self._context.slips.notice()
        if not notice.prints:
            self.face.reprint.warn(self._words.fix_first(notice))
        self.presenter.find_open()

    def _close_reprint(self) -> None:
        self.face.show_page(self.face.console)

    def _found_open(self, tickets: tuple[QueuedTicket, ...]) -> None:
        console = self.presenter.console
        here = None if console is None or console.ticket is None else console.ticket.id
        self.face.reprint.show_tickets(tickets, here)

    def _notice_changed(self, notice: PrinterNotice) -> None:
        self._show_printer(self.face, notice)

    def _show_printer(self, face: DeskFace, notice: PrinterNotice) -> None:
        face.console.bar.show_printer(notice)
        face.printer.hide()
        if not notice.prints:
            face.printer.say(*self._words.printer_to_mend(notice))

    def _slip_changed(self, ticket_id: UUID, state: str) -> None:
        self.face.reprint.show_slip(ticket_id, state)

    def _link_changed(self, state: LinkState) -> None:
        self.face.console.bar.show_link(state)

    def _show_help(self, calls: int) -> None:
        """Somebody in the lobby pressed 呼叫帮办: say so until a desk has noted it."""
        here = self.presenter.staff is not None
        if not here:
            self.face.trouble.hide()
        if calls > self._help_calls:
            QApplication.alert(self)
        self._help_calls = calls
        self.face.help.button.setVisible(here)
        if calls:
            self.face.help.say(*self._words.help_wanted(calls, here=here))
        else:
            self.face.help.hide()

    def _note_help(self) -> None:
        if self.presenter.staff is not None:
            self._help.note(self.presenter.staff.id)

    def _no_word_of_help(self, error: XinqiaoError) -> None:
        """Whoever sits here hears of a lost store by their own work."""
        if self.presenter.staff is None:
            self._store_lost(error)

    def _look_again(self) -> None:
        self.presenter.look()
        self._help.look()

"""The desk's window: joins login, console and reprint page with the presenter."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from kiosk.assets_folder import assets_folder
from kiosk.center.queue_views import QueuedTicket
from kiosk.center.staff import StaffView
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.banners import Banner
from kiosk.ui.desk.console import Console
from kiosk.ui.desk.console_page import ConsolePage
from kiosk.ui.desk.login_page import LoginPage
from kiosk.ui.desk.presenter import POLL_MS, DeskPresenter
from kiosk.ui.desk.reprint_page import ReprintPage
from kiosk.ui.desk.side_words import SideWords
from kiosk.ui.desk.words import DeskWords
from kiosk.ui.language import Code
from kiosk.ui.messages import words_of
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import DESK


class DeskWindow(QWidget):
    """One desk of the hall. Speaks `language`, whatever the lobby is switched to."""

    staff_call_noted = Signal()
    """The clerk has seen the call for help."""

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
        assets = assets_folder()
        theme = Theme(DESK, context.pitch_mm, family=load_fonts(assets / "fonts"))
        own = OwnLanguage(language, assets / "i18n")
        self._words = SideWords(own)
        words = DeskWords(own)
        self._context = context
        self._help_calls = 0
        self.presenter = DeskPresenter(context, desk_number, poll_ms=poll_ms, parent=self)
        center = context.center.name_en if language == "en" else context.center.name
        self.login = LoginPage(theme, self._words, words.desk(desk_number), center)
        self.console = ConsolePage(theme, words, context.clock, desk_number)
        self.reprint = ReprintPage(theme, self._words)
        self._lay_out(theme)
        self.setWindowTitle(f"{words.desk(desk_number)} · {center}")
        self.setStyleSheet(theme.style_sheet)
        self._connect_presenter()
        self._connect_buttons()
        self._connect_ports()

    def show_staff_call(self, text: str) -> None:
        """Somebody in the lobby pressed 呼叫帮办: say so until the clerk has noted it."""
        self._help_calls += 1
        self.help.say(self._words.help_wanted(self._help_calls), text)
        QApplication.alert(self)

    def _lay_out(self, theme: Theme) -> None:
        self.help = Banner(
            theme, "staff_call", self._words.help_noted(), tone="accent", icon="lifebuoy"
        )
        self.trouble = Banner(
            theme, "store_trouble", self._words.retry(), tone="gold", icon="alert-circle"
        )
        self._pages = QStackedWidget()
        for page in (self.login, self.console, self.reprint):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.help)
        column.addWidget(self.trouble)
        column.addWidget(self._pages, 1)

    def _connect_presenter(self) -> None:
        presenter = self.presenter
        presenter.signed_in.connect(self._signed_in)
        presenter.sign_in_refused.connect(self._not_signed_in)
        presenter.signed_out.connect(self._signed_out)
        presenter.looked.connect(self._looked)
        presenter.moved.connect(self.console.step_taken)
        presenter.refused.connect(self._refused)
        presenter.busy_changed.connect(self.console.set_busy)
        presenter.busy_changed.connect(self.login.set_busy)
        presenter.store_lost.connect(self._store_lost)
        presenter.found_open.connect(self._found_open)

    def _connect_buttons(self) -> None:
        presenter, ticket, line = self.presenter, self.console.ticket, self.console.line
        self.login.submitted.connect(presenter.sign_in)
        self.console.bar.sign_out.clicked.connect(presenter.sign_out)
        ticket.serve.clicked.connect(presenter.start_serving)
        ticket.finish.clicked.connect(presenter.finish)
        ticket.reprint.clicked.connect(self._open_reprint)
        line.call_next.clicked.connect(presenter.call_next)
        line.recall.clicked.connect(presenter.recall)
        line.miss.clicked.connect(presenter.miss)
        self.reprint.reprint.connect(presenter.reprint)
        self.reprint.left.connect(lambda: self._pages.setCurrentWidget(self.console))
        self.help.pressed.connect(self._help_noted)
        self.trouble.pressed.connect(presenter.look)

    def _connect_ports(self) -> None:
        slips, link, bar = self._context.slips, self._context.link, self.console.bar
        slips.notice_changed.connect(bar.show_printer)
        slips.slip_changed.connect(self._slip_changed)
        link.changed.connect(bar.show_link)
        bar.show_printer(slips.notice())
        bar.show_link(link.state())

    def _signed_in(self, staff: StaffView) -> None:
        self.console.greet(staff.name)
        self._pages.setCurrentWidget(self.console)
        self.console.setFocus()
        self.login.open_to_next()
        self.login.say("")

    def _not_signed_in(self, error: XinqiaoError) -> None:
        self.login.try_again(words_of(error, self._words.translate))

    def _signed_out(self, why: XinqiaoError | None) -> None:
        self.trouble.hide()
        self.login.open_to_next()
        self._pages.setCurrentWidget(self.login)
        if why is None:
            self.login.say(self._words.signed_out(), "green")
        else:
            self.login.say(words_of(why, self._words.translate))

    def _looked(self, console: Console) -> None:
        self.trouble.hide()
        self.console.show_console(console)

    def _refused(self, verb: str, error: XinqiaoError) -> None:
        if verb == "find_open":
            self.reprint.show_trouble(error)
        else:
            self.console.step_refused(verb, error)

    def _store_lost(self, _error: XinqiaoError) -> None:
        seen = self.presenter.console
        self.trouble.say(*self._words.stale(None if seen is None else seen.read_at))

    def _open_reprint(self) -> None:
        self._pages.setCurrentWidget(self.reprint)
        self.reprint.open()
        self.presenter.find_open()

    def _found_open(self, tickets: tuple[QueuedTicket, ...]) -> None:
        console = self.presenter.console
        here = None if console is None or console.ticket is None else console.ticket.id
        self.reprint.show_tickets(tickets, here)

    def _slip_changed(self, ticket_id: UUID, state: str) -> None:
        self.reprint.show_slip(ticket_id, state)

    def _help_noted(self) -> None:
        self._help_calls = 0
        self.help.hide()
        self.staff_call_noted.emit()

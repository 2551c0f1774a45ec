"""The desk's pages and banners, drawn for one size of glass."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kiosk.clock import Clock
from kiosk.ui.desk.appointments.book_page import DeskBookPage
from kiosk.ui.desk.appointments.file_page import BookingFilePage
from kiosk.ui.desk.appointments.list_page import AppointmentsPage
from kiosk.ui.desk.appointments.stop_page import StopPage
from kiosk.ui.desk.appointments.words import AppointmentWords
from kiosk.ui.desk.aside_page import AsidePage
from kiosk.ui.desk.banners import Banner
from kiosk.ui.desk.care.list_page import CarePage
from kiosk.ui.desk.care.words import CareWords
from kiosk.ui.desk.case_page import CasePage
from kiosk.ui.desk.case_words import CaseWords
from kiosk.ui.desk.cases_page import CasesPage
from kiosk.ui.desk.console_page import ConsolePage
from kiosk.ui.desk.errands.errands_page import ErrandsPage
from kiosk.ui.desk.errands.words import ErrandWords
from kiosk.ui.desk.figures_page import FiguresPage
from kiosk.ui.desk.figures_words import FiguresWords
from kiosk.ui.desk.login_page import LoginPage
from kiosk.ui.desk.machine_words import MachineWords
from kiosk.ui.desk.note_page import NotePage
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.reprint_page import ReprintPage
from kiosk.ui.desk.rooms.rooms_page import RoomsPage
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.desk.side_words import SideWords
from kiosk.ui.desk.transfer_page import TransferPage
from kiosk.ui.desk.words import DeskWords
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.theme import Theme

ROOM_MM = 300, 190
"""Glass (long and short side) the desk's tokens are made for: a small notebook."""
LARGEST = 1.5
STEP = 0.05


def enlargement(size: QSize, pitch_mm: float) -> float:
    """How much larger than its tokens the desk is drawn to use the room; never smaller.

    A clerk at a large screen sits farther away; half a screen of white helps nobody.
    """
    sides = sorted((size.width() * pitch_mm, size.height() * pitch_mm))
    room = min(sides[1] / ROOM_MM[0], sides[0] / ROOM_MM[1])
    return min(LARGEST, max(1.0, STEP * int(room / STEP)))


class DeskFace(QWidget):
    """Everything in the window; `show_page` turns to one of its pages."""

    def __init__(
        self, theme: Theme, own: OwnLanguage, clock: Clock, desk_number: int, center: str
    ) -> None:
        super().__init__()
        self.theme = theme
        words, side_words, queue_words = DeskWords(own), SideWords(own), QueueWords(own)
        self.login = LoginPage(theme, side_words, words.desk(desk_number), center)
        self.console = ConsolePage(theme, words, queue_words, clock, desk_number)
        self.reprint = ReprintPage(theme, side_words)
        self.aside = AsidePage(theme, queue_words)
        self.transfer = TransferPage(theme, queue_words)
        self.note = NotePage(theme, queue_words)
        self.cases = CasesPage(theme, queue_words, CaseWords(own))
        self.case = CasePage(theme, queue_words, CaseWords(own))
        self.figures = FiguresPage(theme, queue_words, FiguresWords(own))
        self.rooms = RoomsPage(theme, queue_words, RoomWords(own))
        self.care = CarePage(theme, queue_words, CareWords(own))
        self.errands = ErrandsPage(theme, queue_words, ErrandWords(own))
        booked_words = AppointmentWords(own)
        self.appointments = AppointmentsPage(theme, queue_words, booked_words)
        self.booking = BookingFilePage(theme, queue_words, booked_words, clock)
        self.stop = StopPage(theme, queue_words, booked_words)
        self.desk_book = DeskBookPage(theme, queue_words, booked_words)
        self.console.bar.show_errands(ErrandWords(own).button(0))
        self.console.bar.show_appointments(booked_words.button(0))
        self.console.bar.show_figures_button(FiguresWords(own).button())
        self.help = Banner(
            theme, "staff_call", side_words.help_noted(), tone="accent", icon="lifebuoy"
        )
        self.trouble = Banner(
            theme, "store_trouble", side_words.retry(), tone="gold", icon="alert-circle"
        )
        self.printer = Banner(
            theme, "printer_trouble", words.printer_noted(), tone="gold", icon="printer-off"
        )
        self.machine = Banner(
            theme, "machine", MachineWords(own).dismiss(), tone="gold", icon="tool"
        )
        self._pages = QStackedWidget()
        for page in (
            self.login,
            self.console,
            self.reprint,
            self.aside,
            self.transfer,
            self.note,
            self.cases,
            self.case,
            self.figures,
            self.errands,
            self.rooms,
            self.care,
            self.appointments,
            self.booking,
            self.stop,
            self.desk_book,
        ):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.help)
        column.addWidget(self.trouble)
        column.addWidget(self.printer)
        column.addWidget(self.machine)
        column.addWidget(self._pages, 1)

    def shows(self, page: QWidget) -> bool:
        """Whether `page` is the one in sight."""
        return self._pages.currentWidget() is page

    def show_page(self, page: QWidget) -> None:
        """Turn to `page`; keys go to it, not to some button that happens to be first."""
        self._pages.setCurrentWidget(page)
        if page is self.console:
            page.setFocus()

    def put_page(self, page: QWidget) -> None:
        """Turn to a page that is made for one occasion; `drop_page` takes it away again."""
        self._pages.addWidget(page)
        self.show_page(page)

    def drop_page(self, page: QWidget) -> None:
        """Take such a page away, with everything that was written on it."""
        self._pages.removeWidget(page)
        page.hide()
        page.setParent(None)
        page.deleteLater()

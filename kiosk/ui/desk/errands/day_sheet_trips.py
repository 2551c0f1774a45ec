"""The desk's way to the sheet of home visits."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kiosk.center.errands.places import villages
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.day_sheet_page import DaySheetPage
from kiosk.ui.desk.errands.office_words import OfficeWords
from kiosk.ui.desk.errands.page_stack import PageStack
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.printing_ports import VISITS


class DaySheetTrips(QObject):
    """One page: the day, the village, and how the printing goes."""

    left = Signal()

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self._pages = PageStack(self)
        self._pages.left.connect(self.left)
        if context.papers is not None:
            context.papers.paper_changed.connect(self._paper_changed)
            context.papers.paper_refused.connect(self._paper_refused)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on."""
        self._face, self._own = face, own
        self._pages.dress(face)

    def close(self) -> None:
        """Take the page away."""
        self._pages.close()

    def open(self) -> None:
        """Choose the day and the village of a sheet."""
        if self._own is None or self._face is None:
            return
        words, today = OfficeWords(self._own), local_date(self._context.clock)
        page = DaySheetPage(self._face.theme, QueueWords(self._own), words, today)
        page.wanted.connect(self._print)
        self._pages.push(page)
        self._context.tasks.read(villages, page.show_villages, page.show_refusal, owner=page)

    def _print(self, day: date, village_code: str | None) -> None:
        staff, papers, page = self._presenter.staff, self._context.papers, self._pages.top
        if staff is None or page is None or self._own is None:
            return
        if papers is None:
            page.remark.say(OfficeWords(self._own).no_printer(), "accent")
        else:
            papers.print_day_sheet(day, village_code, staff_id=staff.id)

    def _paper_changed(self, errand_id: UUID, state: str) -> None:
        page = self._pages.top
        if errand_id == VISITS and isinstance(page, DaySheetPage):
            page.show_printing(state)

    def _paper_refused(self, errand_id: UUID, why: XinqiaoError) -> None:
        page = self._pages.top
        if errand_id == VISITS and isinstance(page, DaySheetPage):
            page.show_refusal(why)

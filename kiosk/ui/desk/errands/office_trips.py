"""The desk's ways beside the list of errands: the sheet of home visits, the roster of agents."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.errands.places import villages
from kiosk.center.errands.roster_views import AgentCard, RosterLine, agent_card, roster
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.agent_page import AgentPage
from kiosk.ui.desk.errands.choose_page import ChoosePage, Option
from kiosk.ui.desk.errands.day_sheet_page import DaySheetPage
from kiosk.ui.desk.errands.office_words import OfficeWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import VISITS, FaceContext


class OfficeTrips(QObject):
    """Pages are made when they are wanted, and taken away when they are left."""

    left = Signal()

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self._pages: list[SidePage] = []
        if context.papers is not None:
            context.papers.paper_changed.connect(self._paper_changed)
            context.papers.paper_refused.connect(self._paper_refused)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on."""
        self._pages, self._face, self._own = [], face, own

    def close(self) -> None:
        """Take every page away."""
        pages, self._pages = self._pages, []
        for page in pages:
            if self._face is not None:
                self._face.drop_page(page)

    def open_day_sheet(self) -> None:
        """Choose the day and the village of a sheet."""
        if self._own is None or self._face is None:
            return
        words, today = OfficeWords(self._own), local_date(self._context.clock)
        page = DaySheetPage(self._face.theme, QueueWords(self._own), words, today)
        page.wanted.connect(self._print)
        self._show(page)
        self._context.tasks.read(villages, page.show_villages, page.show_refusal, owner=page)

    def open_roster(self) -> None:
        """The agents, for whoever keeps the roster."""
        staff, context = self._presenter.staff, self._context
        if self._own is None or self._face is None or staff is None:
            return
        words = OfficeWords(self._own)
        page = ChoosePage(
            self._face.theme, QueueWords(self._own), "roster_list", words.find_agent()
        )
        page.ask(words.roster_title(), "", words.loading())
        page.chosen.connect(self._open_agent)
        self._show(page)

        def work(session: Session) -> tuple[RosterLine, ...]:
            return roster(session, staff_id=staff.id, clock=context.clock)

        def shown(lines: tuple[RosterLine, ...]) -> None:
            away = sum(line.away_until is not None for line in lines)
            expiring = sum(line.expiring > 0 for line in lines)
            page.ask(words.roster_title(), words.roster_hint(len(lines), away, expiring), "")
            options = [
                Option(
                    f"roster.{line.agent.code}",
                    words.agent_title(line),
                    words.agent_line(line),
                    line.agent.id,
                    also=" ".join(line.villages),
                )
                for line in lines
            ]
            page.show_options(options, empty=words.no_agents(), not_found=words.agent_not_found())

        context.tasks.read(work, shown, page.show_refusal, owner=page)

    def _open_agent(self, agent_id: UUID) -> None:
        staff, context = self._presenter.staff, self._context
        if self._own is None or self._face is None or staff is None:
            return
        page = AgentPage(self._face.theme, QueueWords(self._own), OfficeWords(self._own))
        self._show(page)

        def work(session: Session) -> AgentCard:
            return agent_card(session, agent_id=agent_id, staff_id=staff.id, clock=context.clock)

        context.tasks.read(work, page.show_card, page.show_refusal, owner=page)

    def _print(self, day: date, village_code: str | None) -> None:
        staff, papers = self._presenter.staff, self._context.papers
        page = self._pages[-1] if self._pages else None
        if staff is None or page is None or self._own is None:
            return
        if papers is None:
            page.remark.say(OfficeWords(self._own).no_printer(), "accent")
        else:
            papers.print_day_sheet(day, village_code, staff_id=staff.id)

    def _paper_changed(self, errand_id: UUID, state: str) -> None:
        page = self._pages[-1] if self._pages else None
        if errand_id == VISITS and isinstance(page, DaySheetPage):
            page.show_printing(state)

    def _paper_refused(self, errand_id: UUID, why: XinqiaoError) -> None:
        page = self._pages[-1] if self._pages else None
        if errand_id == VISITS and isinstance(page, DaySheetPage):
            page.show_refusal(why)

    def _show(self, page: SidePage) -> None:
        if self._face is not None:
            self._pages.append(page)
            page.left.connect(self._leave)
            self._face.put_page(page)

    def _leave(self) -> None:
        """One page back; from the first one to the list."""
        if not self._pages or self._face is None:
            return
        page = self._pages.pop()
        if self._pages:
            self._face.show_page(self._pages[-1])
        else:
            self.left.emit()
        self._face.drop_page(page)

"""Joins the pages of a registration that was made: how it stands, absences, leaving."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject
from sqlalchemy.orm import Session

from kiosk.center.care.attendance import come_after_all, mark_absent
from kiosk.center.care.ending import end_registration
from kiosk.center.care.finding import read_care_slip
from kiosk.center.care.values import DayAhead, RegistrationView
from kiosk.center.care.views import registration_view
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.care.registration_page import RegistrationPage
from kiosk.ui.lobby.care.routes import AskAbsence, AskEnding, CareAt
from kiosk.ui.lobby.care.words import absences, endings
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.rooms.words import day_words
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.ports import FaceContext


class RegistrationPresenter(QObject):
    """Reads how a registration stands; a tap on a day asks why, or takes an absence back."""

    def __init__(
        self, page: RegistrationPage, route: CareAt | SlipOf, context: FaceContext
    ) -> None:
        super().__init__(page)
        self._page, self._route, self._context = page, route, context
        self._id: UUID | None = None
        page.retry.connect(self.load)
        page.day.connect(self._tapped)
        page.leave.connect(self._leave)
        self.load()

    def load(self) -> None:
        page = self._page
        self._context.tasks.read(self._read, self._show, page.show_trouble, owner=page)

    def _read(self, session: Session) -> RegistrationView:
        route, clock = self._route, self._context.clock
        if isinstance(route, CareAt):
            return registration_view(session, registration_id=route.registration_id, clock=clock)
        return read_care_slip(session, token=route.token, clock=clock)

    def _show(self, found: RegistrationView) -> None:
        self._id = found.id
        self._page.show_registration(found)

    def _leave(self) -> None:
        if self._id is not None:
            self._page.go.emit(AskEnding(self._id))

    def _tapped(self, ahead: DayAhead) -> None:
        if (which := self._id) is None:
            return
        context, page = self._context, self._page
        if not ahead.absent:
            page.go.emit(AskAbsence(which, ahead.day))
            return

        def work(session: Session) -> RegistrationView:
            come_after_all(
                session,
                device_id=context.device_id,
                registration_id=which,
                day=ahead.day,
                clock=context.clock,
            )
            return registration_view(session, registration_id=which, clock=context.clock)

        context.tasks.write(work, page.show_registration, page.show_refused, owner=page)


def reason_page(kit: PageKit, route: AskAbsence | AskEnding, context: FaceContext) -> ChoicePage:
    """Why the child does not come, or why they leave."""
    if isinstance(route, AskAbsence):
        return _absence_page(kit, route, context)
    return _ending_page(kit, route, context)


def _absence_page(kit: PageKit, route: AskAbsence, context: FaceContext) -> ChoicePage:
    """那一天为什么不来? The answer writes it down."""
    title = QCoreApplication.translate("CareQuestions", "{day}不来,为什么?")
    day = day_words(route.day, local_date(context.clock))
    page = ChoicePage(kit, where=_where(), title=title.format(day=day), columns=2)
    page.show_answers(absences())

    def work(session: Session, reason: str) -> None:
        mark_absent(
            session,
            device_id=context.device_id,
            registration_id=route.registration_id,
            day=route.day,
            reason=reason,
            clock=context.clock,
        )

    _join(page, route.registration_id, context, work)
    return page


def _ending_page(kit: PageKit, route: AskEnding, context: FaceContext) -> ChoicePage:
    """为什么退出? The answer ends it: the tap before it was the first, this is the second."""
    translate = QCoreApplication.translate
    page = ChoicePage(
        kit,
        where=_where(),
        title=translate("CareQuestions", "为什么退出?"),
        hint=translate("CareQuestions", "点一下就退出,名额给候补的孩子;不退请点返回"),
        columns=2,
    )
    page.show_answers(endings())

    def work(session: Session, reason: str) -> None:
        end_registration(
            session,
            device_id=context.device_id,
            registration_id=route.registration_id,
            reason=reason,
            clock=context.clock,
        )

    _join(page, route.registration_id, context, work)
    return page


def _join(
    page: ChoicePage,
    registration_id: UUID,
    context: FaceContext,
    work: Callable[[Session, str], None],
) -> None:
    """Do it with the answer, then show how the registration stands."""

    def refused(error: XinqiaoError) -> None:
        page.show_again()
        page.show_trouble(error)

    def chosen(reason: str) -> None:
        context.tasks.write(
            lambda session: work(session, reason),
            lambda _done: page.go.emit(CareAt(registration_id)),
            refused,
            owner=page,
        )

    page.chosen.connect(chosen)


def _where() -> str:
    return QCoreApplication.translate("CareQuestions", "托管 › 我的报名")

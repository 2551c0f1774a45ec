"""Joins what one person has here with the store and the printer: finding it, showing it."""

import math
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from sqlalchemy.orm import Session

from kiosk.center.people.tries import Tries
from kiosk.center.persons_day.day import persons_day, token_of
from kiosk.center.persons_day.finding import find_person, read_slip_of_any
from kiosk.center.persons_day.values import PersonsDay, Subject
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.mine.day_page import MyDayPage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.mine.routes import MyDay
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.slip_words import slip_words
from kiosk.ui.ports import FaceContext
from kiosk.ui.printing_ports import PrinterNotice

TICK_MS = 250


class FindPresenter(QObject):
    """Looks digits and slips up, and keeps those waiting who only guess."""

    def __init__(self, page: FindMinePage, tries: Tries, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._tries, self._context = page, tries, context
        page.asked.connect(self._by_digits)
        page.slip_read.connect(self._by_slip)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._show_pause)
        self._show_pause()

    def _by_digits(self, tail: str, code: str) -> None:
        clock = self._context.clock
        self._look(
            lambda session: find_person(session, tail=tail, code=code, clock=clock),
            self._refused,
        )

    def _by_slip(self, token: str) -> None:
        clock = self._context.clock
        self._look(
            lambda session: read_slip_of_any(session, token=token, clock=clock),
            self._page.show_refused,
        )

    def _look(
        self, find: Callable[[Session], Subject], refused: Callable[[XinqiaoError], None]
    ) -> None:
        page, clock = self._page, self._context.clock

        def work(session: Session) -> SlipOf | MyDay:
            subject = find(session)
            day = persons_day(session, shown=(subject,), clock=clock)
            # Who has one thing only is led to it at once.
            if len(day.things) == 1:
                return SlipOf(token_of(session, subject))
            return MyDay((subject,))

        self._context.tasks.read(work, page.go.emit, refused, owner=page)

    def _refused(self, error: XinqiaoError) -> None:
        self._page.show_refused(error)
        if isinstance(error, RuleBroken):
            self._tries.wrong(self._context.clock.monotonic())
            self._show_pause()

    def _show_pause(self) -> None:
        left = math.ceil(self._tries.pause_left(self._context.clock.monotonic()))
        self._page.show_pause(left)
        if left and not self._timer.isActive():
            self._timer.start()
        elif not left:
            self._timer.stop()


class DayPresenter(QObject):
    """Reads a person's day, leads to each thing, and has all of them printed."""

    recognized = Signal(object)
    """tuple of Subject: what was shown, once it is known to be somebody's."""

    def __init__(
        self, page: MyDayPage, route: MyDay | SlipOf, context: FaceContext, *, language: str
    ) -> None:
        super().__init__(page)
        self._page, self._route, self._context = page, route, context
        self._language = language
        self._shown = route.shown if isinstance(route, MyDay) else ()
        self._asked: UUID | None = None
        self._state = ""
        page.retry.connect(self.load)
        page.chosen.connect(self._lead_to)
        page.print_all.connect(self._print)
        page.slip_read.connect(self._add)
        context.slips.slip_changed.connect(self._slip_changed)
        context.slips.notice_changed.connect(self._printer_changed)
        self.load()

    def load(self) -> None:
        page = self._page
        self._context.tasks.read(self._read, self._show, page.show_refused, owner=page)

    def _read(self, session: Session) -> tuple[tuple[Subject, ...], PersonsDay]:
        route, clock = self._route, self._context.clock
        shown = self._shown
        if isinstance(route, SlipOf):
            shown = (read_slip_of_any(session, token=route.token, clock=clock),)
        return shown, persons_day(session, shown=shown, clock=clock)

    def _show(self, found: tuple[tuple[Subject, ...], PersonsDay]) -> None:
        self._shown, day = found
        self._page.show_day(day)
        self.recognized.emit(self._shown)

    def _printer_changed(self, _notice: PrinterNotice) -> None:
        self._show_slip()

    def _lead_to(self, subject: Subject) -> None:
        page = self._page
        self._context.tasks.read(
            lambda session: SlipOf(token_of(session, subject)),
            page.go.emit,
            page.show_refused,
            owner=page,
        )

    def _add(self, token: str) -> None:
        """Another slip was scanned: both are of whoever stands here."""
        page, clock, shown = self._page, self._context.clock, self._shown

        def work(session: Session) -> MyDay:
            subject = read_slip_of_any(session, token=token, clock=clock)
            return MyDay(tuple(dict.fromkeys((*shown, subject))))

        self._context.tasks.read(work, page.go.emit, page.show_refused, owner=page)

    def _print(self) -> None:
        self._state = "queued"
        self._asked = self._context.slips.print_day(self._shown, self._language)
        self._show_slip()

    def _slip_changed(self, subject: UUID, state: str) -> None:
        if subject == self._asked:
            self._state = state
            self._show_slip()

    def _show_slip(self) -> None:
        if not self._state:
            return
        translate = QCoreApplication.translate
        self._page.show_slip(
            slip_words(
                self._state,
                self._context.slips.notice(),
                slip=translate("mine", "小票"),
                without=translate("mine", "请拍下这一页;前台也可以帮您打"),
            )
        )

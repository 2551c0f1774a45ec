"""The desk's way to the figures of the day: opened, read again while in sight, put on paper."""

from PySide6.QtCore import QObject, QTimer
from sqlalchemy.orm import Session

from kiosk.center.figures.figures_today import Today, today
from kiosk.center.people.roles import may
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.figures_words import FiguresWords
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

REFRESH_MS = 4000
"""Counting a busy day again takes the store some hundredths of a second."""


class FiguresTrips(QObject):
    """Opens the page, keeps it up to date while it is in sight, and comes back."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._words: FiguresWords | None = None
        self._reading = False
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._look)
        if context.reports is not None:
            context.reports.told.connect(self._report_told)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve the page of this face from now on."""
        self._face, self._words = face, FiguresWords(own)
        self._reading = False
        face.console.bar.figures.clicked.connect(self._open)
        face.figures.left.connect(lambda: face.show_page(face.console))
        face.figures.report.connect(self._report)

    def _open(self) -> None:
        staff, face = self._presenter.staff, self._face
        if staff is not None and face is not None:
            face.show_page(face.figures)
            face.figures.open(
                runs_the_hall=may(staff.role, "figures.see"),
                prints=self._context.reports is not None,
            )
            self._look()
            self._timer.start()

    def _look(self) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None or not face.shows(face.figures):
            self._timer.stop()
            return
        if self._reading:
            return
        self._reading = True

        def work(session: Session) -> Today:
            return today(session, staff_id=staff.id, clock=context.clock)

        def shown(found: Today) -> None:
            self._reading = False
            face.figures.show_today(found)

        def failed(error: XinqiaoError) -> None:
            self._reading = False
            face.figures.show_refusal(error)

        context.tasks.read(work, shown, failed, owner=face)

    def _report(self) -> None:
        reports, face = self._context.reports, self._face
        if reports is not None and face is not None and self._words is not None:
            face.figures.set_reporting(busy=True)
            face.figures.remark.say(self._words.report_under_way())
            reports.save_day(local_date(self._context.clock))

    def _report_told(self, place: str) -> None:
        face, words = self._face, self._words
        if face is None or words is None:
            return
        face.figures.set_reporting(busy=False)
        if place:
            face.figures.remark.say(words.report_saved(place), "green")
        else:
            face.figures.remark.say(words.report_failed(), "accent")

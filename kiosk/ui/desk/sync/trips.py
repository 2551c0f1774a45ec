"""The desk's way to how the uploads stand: opened, read again while in sight, acted upon."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from sqlalchemy.orm import Session

from kiosk.center.people.roles import may
from kiosk.center.uploads import UploadsView, offer_refused_again, uploads
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.desk.sync.page import SyncPage
from kiosk.ui.desk.sync.words import SyncWords
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.stick_port import StickNews

REFRESH_MS = 3000


class SyncTrips(QObject):
    """Makes the page when it is asked for, and takes it away again."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._by_staff = StaffActs(context, presenter)
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self.page: SyncPage | None = None
        self._reading = False
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._look)
        context.link.changed.connect(self._look)
        if context.sticks is not None:
            context.sticks.told.connect(self._exported)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on; what was open on the old one is gone."""
        self._face, self._own, self.page = face, own, None
        face.figures.uploads.connect(self._open)

    def _open(self) -> None:
        face, own, staff = self._face, self._own, self._presenter.staff
        if face is None or own is None or staff is None:
            return
        page = self.page = SyncPage(
            face.theme, QueueWords(own), SyncWords(own), self._context.clock
        )
        page.left.connect(self._close)
        page.retry.connect(self._retry)
        page.export.connect(self._export)
        face.put_page(page)
        page.open(acts=may(staff.role, "figures.see"), exports=self._context.sticks is not None)
        self._reading = False
        self._look()
        self._timer.start()

    def _close(self) -> None:
        face, page = self._face, self.page
        self._timer.stop()
        if face is not None and page is not None:
            self.page = None
            face.show_page(face.figures)
            face.drop_page(page)

    def _look(self) -> None:
        page, context, face = self.page, self._context, self._face
        if page is None or face is None or not face.shows(page):
            self._timer.stop()
            return
        if self._reading:
            return
        self._reading = True

        def work(session: Session) -> UploadsView:
            return uploads(session, device_id=context.device_id)

        def shown(seen: UploadsView) -> None:
            self._reading = False
            page.show_uploads(seen, context.link.state())

        def failed(error: XinqiaoError) -> None:
            self._reading = False
            page.show_refusal(error)

        context.tasks.read(work, shown, failed, owner=page)

    def _retry(self, event_id: UUID | None) -> None:
        page, context, own = self.page, self._context, self._own
        if page is None or own is None:
            return
        chosen = None if event_id is None else (event_id,)

        def work(session: Session, staff_id: UUID) -> int:
            return offer_refused_again(
                session,
                device_id=context.device_id,
                staff_id=staff_id,
                clock=context.clock,
                event_ids=chosen,
            )

        def done(count: int) -> None:
            page.remark.say(SyncWords(own).retried(count), "green")
            self._look()

        self._by_staff(work, done, page)

    def _export(self) -> None:
        if self.page is not None and self._context.sticks is not None:
            self.page.set_exporting(busy=True)
            self._context.sticks.export()

    def _exported(self, news: StickNews) -> None:
        page, own = self.page, self._own
        if page is not None and own is not None:
            page.set_exporting(busy=False)
            page.remark.say(SyncWords(own).exported(news), "accent" if news.trouble else "green")

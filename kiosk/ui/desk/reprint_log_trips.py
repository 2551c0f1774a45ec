"""The desk's way from printing again to the log of it, and back."""

from datetime import timedelta

from PySide6.QtCore import QObject

from kiosk.center.slips.reprints import reprints
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.reprint_log_page import ReprintLogPage
from kiosk.ui.desk.reprint_log_words import ReprintLogWords
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

DAYS = 7


class ReprintLogTrips(QObject):
    """Makes the page when it is asked for, and drops it on the way back."""

    def __init__(self, context: FaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve the pages of this face from now on."""
        face.reprint.log.clicked.connect(lambda: self._open(face, own))

    def _open(self, face: DeskFace, own: OwnLanguage) -> None:
        page = ReprintLogPage(face.theme, QueueWords(own), ReprintLogWords(own))
        page.left.connect(lambda: self._back(face, page))
        face.put_page(page)
        since = self._context.clock.now() - timedelta(days=DAYS)
        self._context.tasks.read(
            lambda session: reprints(session, since=since),
            lambda found: page.show_log(found, DAYS),
            page.show_refusal,
            owner=page,
        )

    def _back(self, face: DeskFace, page: ReprintLogPage) -> None:
        face.show_page(face.reprint)
        face.drop_page(page)

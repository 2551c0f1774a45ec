"""The desk's way to the pictures of an errand: shown small, opened, attached, taken away."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage
from sqlalchemy.orm import Session

from kiosk.center.errands.attachments import picture, remove_picture
from kiosk.center.errands.values import ErrandFile
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.file_page import FilePage
from kiosk.ui.desk.errands.form_page import Deed
from kiosk.ui.desk.errands.handover_words import HandoverWords
from kiosk.ui.desk.errands.picture_page import PicturePage
from kiosk.ui.desk.errands.pictures_page import PicturesPage
from kiosk.ui.desk.errands.words import ErrandWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

SMALL = 240
"""Pixels; a tile needs no more."""


class PictureTrips(QObject):
    """`changed` carries what to say once a picture was attached or taken away."""

    changed = Signal(str)
    left = Signal()

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self._page: SidePage | None = None
        if context.pictures is not None:
            context.pictures.found.connect(self._found)
            context.pictures.prepared.connect(self._prepared)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on."""
        self._page, self._face, self._own = None, face, own

    def close(self) -> None:
        """Take the page away, with the picture on it."""
        page, self._page = self._page, None
        if page is not None and self._face is not None:
            self._face.drop_page(page)

    def read_for(self, page: FilePage) -> None:
        """Read the pictures a file has in sight, decoded and scaled off the GUI thread."""
        if page.file is None:
            return
        for picture_id in page.pictures_missing:
            self._context.tasks.read(
                partial(self._image, page.file.card.id, picture_id, SMALL),
                partial(page.show_picture, picture_id),
                owner=page,
            )

    def open(self, file: ErrandFile, picture_id: UUID) -> None:
        """Show one of them large."""
        if self._own is None or self._face is None:
            return
        name = dict(file.pictures).get(picture_id, "")
        words = HandoverWords(self._own)
        page = PicturePage(self._face.theme, QueueWords(self._own), words, name)
        deed = partial(remove_picture, picture_id=picture_id)
        page.removed.connect(lambda: self._do(file.card.id, deed, words.removed(), page))
        self._show(page)
        self._context.tasks.read(
            partial(self._image, file.card.id, picture_id, 0),
            page.glass.show_image,
            page.show_refusal,
            owner=page,
        )

    def add(self, file: ErrandFile) -> None:
        """Choose a picture to attach."""
        if self._own is None or self._face is None:
            return
        words = HandoverWords(self._own)
        page = PicturesPage(self._face.theme, QueueWords(self._own), words)
        page.sent.connect(lambda deed: self._do(file.card.id, deed, words.attached(), page))
        self._show(page)
        pictures = self._context.pictures
        if pictures is None:
            page.rows.show_rows((), words.no_picture_source())
            return
        page.wanted.connect(pictures.prepare)
        page.look_again.connect(pictures.look)
        page.rows.show_rows((), ErrandWords(self._own).loading())
        pictures.look()

    def _image(self, errand_id: UUID, picture_id: UUID, side: int, session: Session) -> QImage:
        staff = self._presenter.staff
        if staff is None:
            return QImage()
        jpeg = picture(session, errand_id=errand_id, picture_id=picture_id, staff_id=staff.id)
        image = QImage.fromData(jpeg)
        if not side or image.isNull():
            return image
        return image.scaled(
            QSize(side, side),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )

    def _do(self, errand_id: UUID, deed: Deed, said: str, page: SidePage) -> None:
        staff, context = self._presenter.staff, self._context
        if staff is None:
            return
        work = partial(
            deed,
            device_id=context.device_id,
            errand_id=errand_id,
            staff_id=staff.id,
            clock=context.clock,
        )

        def done(_answer: object) -> None:
            self.close()
            self.changed.emit(said)

        def failed(error: XinqiaoError) -> None:
            page.show_refusal(error)

        context.tasks.write(work, done, failed, owner=page)

    def _found(self, found: object) -> None:
        if isinstance(self._page, PicturesPage) and isinstance(found, tuple):
            self._page.show_found(found)

    def _prepared(self, picture_id: str, jpeg: bytes) -> None:
        if isinstance(self._page, PicturesPage):
            self._page.keep(picture_id, jpeg)

    def _show(self, page: SidePage) -> None:
        if self._face is None:
            return
        self.close()
        self._page = page
        page.left.connect(self._leave)
        self._face.put_page(page)

    def _leave(self) -> None:
        self.close()
        self.left.emit()

"""A picture on a page that comes from the posters' shelf later, or not at all."""

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from kiosk.ui.lobby.page import PageKit
from kiosk.ui.poster_shelf import PosterShelf, Slide
from kiosk.ui.theme.lettering import Lettering
from kiosk.ui.widgets.flow_pages import leave_out
from kiosk.ui.widgets.poster_frame import PosterFrame


class LatePicture(PosterFrame):
    """Left out of its page until there is something to see; `key` is what the shelf knows it by."""

    def __init__(self, kit: PageKit, key: str, *, height_mm: float) -> None:
        theme = kit.theme
        size = theme.tokens.type.title
        radius = theme.px(theme.tokens.size.radius)
        super().__init__(Lettering(theme), theme.px(size), radius=radius)
        self._late = Slide(key, "", "", picture=True)
        self.setFixedHeight(theme.px(height_mm))
        leave_out(self, True)

    def come(self, image: QImage) -> None:
        """It is here; a null one is none."""
        if not image.isNull():
            self.show_slide(self._late, image)
            leave_out(self, False)

    def ask(self, shelf: PosterShelf, width: int) -> None:
        """Ask for it, `width` pixels wide and as high as it stands here."""
        PictureWait(self, self._late.key, shelf)
        room = QSize(width, self.height()) * self.devicePixelRatioF()
        shelf.decode(self._late.key, room.expandedTo(QSize(1, 1)))


class PictureWait(QObject):
    """Hears the shelf for one picture, as long as that is on its page."""

    def __init__(self, picture: LatePicture, key: str, shelf: PosterShelf) -> None:
        super().__init__(picture)
        self._picture, self._key = picture, key
        shelf.decoded.connect(self._decoded)

    def _decoded(self, key: str, image: QImage) -> None:
        if key == self._key:
            self._picture.come(image)

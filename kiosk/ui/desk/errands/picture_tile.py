"""A picture of a document, small; a tap opens it."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.text import Text

SIDE_MM = 24


class PictureTile(Tappable):
    """Shows its name at once, and the picture when it has been read."""

    def __init__(self, theme: Theme, picture_id: UUID | None, name: str) -> None:
        super().__init__(theme, f"picture.{name}")
        self.picture_id = picture_id
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        pad = theme.px(1.5)
        row.setContentsMargins(pad, pad, pad, pad)
        row.setSpacing(theme.px(3))
        self._picture = QLabel()
        side = theme.px(SIDE_MM)
        self._picture.setFixedSize(side, side)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._picture)
        row.addWidget(Text(name, "body"), 1)

    @property
    def shows_picture(self) -> bool:
        """Whether it has been read."""
        return not self._picture.pixmap().isNull()

    def show_picture(self, image: QImage) -> None:
        """Show it as large as there is room."""
        self._picture.setPixmap(
            QPixmap.fromImage(image).scaled(
                self._picture.size(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

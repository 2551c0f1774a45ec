"""One attached picture, as large as there is room, and the way to take it away."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.desk.errands.handover_words import HandoverWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton


class Glass(QWidget):
    """Shows a picture whole, in its own proportions."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Show this one."""
        self.image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        size: QSize = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self.image)
        painter.end()


class PicturePage(SidePage):
    """`removed` when it is to go for good."""

    removed = Signal()

    def __init__(
        self, theme: Theme, words: QueueWords, handover_words: HandoverWords, name: str
    ) -> None:
        super().__init__(theme, words, "picture")
        self._ask(name, "")
        self.glass = Glass()
        self.body.addWidget(self.glass, 1)
        self.remove = ActionButton(
            theme, "picture_remove", handover_words.remove_picture(), kind="quiet", role="strong"
        )
        self.remove.setFixedHeight(theme.px(theme.tokens.size.target))
        self.remove.clicked.connect(self.removed)
        self.body.addWidget(self.remove)

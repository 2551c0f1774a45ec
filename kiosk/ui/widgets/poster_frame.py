"""A calm frame for posters and announcements: the whole picture, never cut, never stretched."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.poster_shelf import Slide
from kiosk.ui.theme.lettering import Lettering

CAPTION_SHARE = 0.16
"""Of the height, where a picture has words under it."""
PAD_SHARE = 0.03


class PosterFrame(QWidget):
    """Shows one slide. `em` is how tall its title may be, in pixels; touches go through."""

    resized = Signal()
    """A picture decoded for the size before is not as sharp as it could be."""

    def __init__(self, lettering: Lettering, em: float, *, radius: float) -> None:
        super().__init__()
        self.setObjectName("poster")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._letters, self.em, self.radius = lettering, em, radius
        self.slide: Slide | None = None
        self._picture = QPixmap()
        self.hide()

    def show_slide(self, slide: Slide, image: QImage | None) -> None:
        """Show it from now on; `image` as `room` wanted it."""
        self.slide = slide
        self._picture = QPixmap() if image is None else QPixmap.fromImage(image)
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.setAccessibleName(" ".join(filter(None, (slide.title, *slide.lines))))
        self.show()
        self.update()

    def room(self, slide: Slide) -> QSize:
        """How large its picture is to be decoded, in pixels of the glass."""
        box = self._picture_box(slide)
        return (box.size() * self.devicePixelRatioF()).toSize().expandedTo(QSize(1, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.slide is None:
            return
        painter = QPainter(self)
        self._letters.card(painter, QRectF(self.rect()), "card", self.radius)
        if self._picture.isNull():
            self._paint_words(painter, self.slide)
        else:
            self._paint_picture(painter, self.slide)
        painter.end()

    def _inner(self) -> QRectF:
        pad = min(self.width(), self.height()) * PAD_SHARE
        return QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)

    def _picture_box(self, slide: Slide) -> QRectF:
        box = self._inner()
        if slide.title:
            box.setHeight(box.height() * (1 - CAPTION_SHARE))
        return box

    def _paint_picture(self, painter: QPainter, slide: Slide) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self._picture_box(slide)
        size = self._picture.deviceIndependentSize()
        size.scale(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
        if slide.title:
            caption = self._inner()
            caption.setTop(box.bottom())
            words = "  ".join(filter(None, (slide.title, *slide.lines)))
            middle = Qt.AlignmentFlag.AlignHCenter
            self._letters.write(
                painter, words, caption, self.em * 0.7, colour="ink", bold=True, align=middle
            )

    def _paint_words(self, painter: QPainter, slide: Slide) -> None:
        """The title over its lines, in the middle of the card."""
        air = self.em * 0.5
        box = self._inner().adjusted(air, air, -air, -air)
        rows = [line for line in slide.lines if line]
        share = 0.3 if rows else 1.0
        head = QRectF(box.left(), box.top(), box.width(), box.height() * share)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._letters.write(
            painter, slide.title, head, self.em, colour="ink", bold=True, wrap=True, align=middle
        )
        if not rows:
            return
        high = min((box.height() - head.height()) / len(rows), self.em * 3)
        if len(rows) == 1:
            line = QRectF(box.left(), head.bottom(), box.width(), high)
            self._letters.write(
                painter, rows[0], line, self.em * 0.7, colour="muted", wrap=True, align=middle
            )
            return
        # One size for all of them: that of the longest.
        room = QRectF(0, 0, box.width(), high)
        pixels = min(self._letters.fitted(row, room, self.em * 0.7).pixelSize() for row in rows)
        for number, row in enumerate(rows):
            line = QRectF(box.left(), head.bottom() + number * high, box.width(), high)
            self._letters.write(painter, row, line, pixels, colour="muted")

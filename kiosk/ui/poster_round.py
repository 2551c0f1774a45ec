"""Takes the posters round: one after the other, decoded at the size shown, nothing in between."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from kiosk.ui.poster_shelf import PosterShelf, Slide
from kiosk.ui.poster_words import PosterWords
from kiosk.ui.widgets.poster_frame import PosterFrame

EVERY_MS = 12_000
"""Long enough to read one; nothing is drawn in the meantime."""
ALONE_MS = 60_000
"""With at most one of them it is enough to look now and then whether there are others."""


class PosterRound(QObject):
    """Turns `frame` from slide to slide. With `pauses` every round has a turn without any."""

    turned = Signal(object)
    """Slide; None: nothing is shown now, and the frame is hidden."""

    def __init__(
        self,
        shelf: PosterShelf,
        frame: PosterFrame,
        words: PosterWords,
        *,
        pauses: bool = False,
        every_ms: int = EVERY_MS,
        alone_ms: int = ALONE_MS,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._frame, self._words, self._pauses = shelf, frame, words, pauses
        self.every_ms, self.alone_ms = every_ms, alone_ms
        self._slides: tuple[Slide, ...] = ()
        self._at = -1
        self._awaited: Slide | None = None
        self._going = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)
        shelf.listed.connect(self._listed)
        shelf.decoded.connect(self._decoded)
        frame.resized.connect(self._sharpen)

    def go_on(self) -> None:
        """Turn from now on, beginning anew; asked again it changes nothing."""
        if not self._going:
            self._going = True
            self._at = -1
            self._shelf.look()

    def pause(self) -> None:
        """Show nothing until told to go on."""
        if self._going:
            self._going = False
            self._timer.stop()
            self._show_none()

    def _listed(self, slides: tuple[Slide, ...]) -> None:
        if not self._going:
            return
        self._slides, self._at = tuple(map(self._words.dressed, slides)), -1
        if not slides:
            self._show_none()
            self._timer.start(self.alone_ms)
        elif self._pauses:
            self._show_none()
            self._timer.start(self.every_ms)
        else:
            self._next()

    def _turn(self) -> None:
        """The time of what is shown is over."""
        if self._at + 1 >= len(self._slides):
            self._shelf.look()
        else:
            self._next()

    def _next(self) -> None:
        """Ask for the next slide; it is shown when its picture is there."""
        self._at += 1
        if self._at >= len(self._slides):  # none of them could be shown
            self._show_none()
            self._timer.start(self.alone_ms)
            return
        slide = self._slides[self._at]
        alone = len(self._slides) == 1 and not self._pauses
        self._timer.start(self.alone_ms if alone else self.every_ms)
        if slide == self._frame.slide and self._frame.isVisible():
            return
        if slide.picture:
            self._awaited = slide
            self._shelf.decode(slide.key, self._frame.room(slide))
        else:
            self._show(slide, None)

    def _decoded(self, key: str, image: QImage) -> None:
        slide = self._awaited
        if not self._going or slide is None or slide.key != key:
            return
        self._awaited = None
        if image.isNull():
            self._next()
        elif slide == self._frame.slide and self._frame.isVisible():
            self._frame.show_slide(slide, image)
        else:
            self._show(slide, image)

    def _sharpen(self) -> None:
        """The frame has another size: decode what it shows for that."""
        slide = self._frame.slide
        if self._going and slide is not None and slide.picture and self._frame.isVisible():
            self._awaited = slide
            self._shelf.decode(slide.key, self._frame.room(slide))

    def _show(self, slide: Slide, image: QImage | None) -> None:
        self._frame.show_slide(slide, image)
        self.turned.emit(slide)

    def _show_none(self) -> None:
        self._awaited = None
        if self._frame.isVisible():
            self._frame.hide()
            self.turned.emit(None)

"""Head and foot of the resident's screen at a desk: size, contrast and language, one tap each."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal

from kiosk.ui.lobby.frame import Bars
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.theme.look import Look


class RateFrame(Bars):
    """Makes the two bars; the window places them, and listens."""

    look = Signal(object)
    """Look wanted instead of the one worn."""

    def __init__(self, kit: PageKit, look: Look) -> None:
        super().__init__(kit)
        translate = QCoreApplication.translate
        size = replace(look, size="standard" if look.elder else "elder")
        self._add_size().clicked.connect(lambda: self.look.emit(size))
        if look.contrast:
            words, icon = translate("LookPanel", "柔和"), "eye"
        else:
            words, icon = translate("LookPanel", "高对比"), "contrast"
        contrast = replace(look, contrast=not look.contrast)
        self._button("contrast", words, icon).clicked.connect(lambda: self.look.emit(contrast))
        self._add_language()
        self.footer.fit(kit.room.width(), low=kit.compact)

    def show(self, place: str, *, shown: bool) -> None:
        """Stand around a page that is at `place`, or around none."""
        self.header.show_place(place)
        self.header.setVisible(shown)
        self.footer.setVisible(shown)

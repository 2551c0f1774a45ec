"""Head and foot of the resident's screen at a desk: size, contrast and language, one tap each."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.ui.lobby.page import PageKit
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.footer_bar import FooterBar
from kiosk.ui.widgets.header_bar import HeaderBar


class RateFrame(QObject):
    """Makes the two bars; the window places them, and listens."""

    look = Signal(object)
    """Look wanted instead of the one worn."""
    language = Signal()

    def __init__(self, kit: PageKit, look: Look) -> None:
        super().__init__()
        self._kit = kit
        translate = QCoreApplication.translate
        self.header = HeaderBar(kit.theme, kit.clock, kit.center_name)
        self.footer = FooterBar(kit.theme)
        if look.elder:
            words, icon = translate("LobbyFrame", "标准字"), "zoom-out"
        else:
            words, icon = translate("LobbyFrame", "大字"), "zoom-in"
        size = replace(look, size="standard" if look.elder else "elder")
        self._button("look", words, icon).clicked.connect(lambda: self.look.emit(size))
        if look.contrast:
            words, icon = translate("LookPanel", "柔和"), "eye"
        else:
            words, icon = translate("LookPanel", "高对比"), "contrast"
        contrast = replace(look, contrast=not look.contrast)
        self._button("contrast", words, icon).clicked.connect(lambda: self.look.emit(contrast))
        other = "中文" if kit.language == "en" else "English"
        self._button("language", other, "language").clicked.connect(self.language)
        self.footer.fit(kit.room.width(), low=kit.compact)

    def show(self, place: str, *, shown: bool) -> None:
        """Stand around a page that is at `place`, or around none."""
        self.header.show_place(place)
        self.header.setVisible(shown)
        self.footer.setVisible(shown)

    def dissolve(self) -> None:
        """Take both bars away for good."""
        for bar in (self.header, self.footer):
            bar.hide()
            bar.deleteLater()
        self.deleteLater()

    def _button(self, name: str, words: str, icon: str) -> ActionButton:
        return self.footer.add(ActionButton(self._kit.theme, name, words, kind="quiet", icon=icon))

"""Head and foot of the lobby: the same on every page, drawn in the look and language of now."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.lobby.page import PageKit
from kiosk.ui.widgets.buttons import ActionButton, Kind
from kiosk.ui.widgets.footer_bar import FooterBar
from kiosk.ui.widgets.header_bar import HeaderBar


class LobbyFrame(QObject):
    """Makes the two bars; the window places them and listens."""

    back = Signal()
    home = Signal()
    look = Signal()
    language = Signal()
    staff = Signal()
    sound = Signal()

    def __init__(self, kit: PageKit, *, loudness: int | None = None) -> None:
        """`loudness`: percent the terminal speaks with; None where it never does."""
        super().__init__()
        self._kit = kit
        translate = QCoreApplication.translate
        self.header = HeaderBar(kit.theme, kit.clock, kit.center_name)
        self.footer = FooterBar(kit.theme)
        self._sound = ActionButton(
            kit.theme, "sound", "", kind="quiet", icon="volume", stacked=True, role="small"
        )
        self._sound.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._sound.clicked.connect(self.sound)
        self.header.add(self._sound)
        self.show_loudness(loudness)
        self._back = self._button("back", translate("LobbyFrame", "返回"), "arrow-left")
        self._back.clicked.connect(self.back)
        self._home = self._button("home", translate("LobbyFrame", "首页"), "home")
        self._home.clicked.connect(self.home)
        look_words = (
            translate("LobbyFrame", "标准字") if kit.elder else translate("LobbyFrame", "大字")
        )
        look = self._button("look", look_words, "zoom-out" if kit.elder else "zoom-in")
        look.clicked.connect(self.look)
        other = "中文" if kit.language == "en" else "English"
        self._button("language", other, "language").clicked.connect(self.language)
        staff = self._button(
            "call_staff", translate("LobbyFrame", "呼叫帮办"), "phone-call", "dark"
        )
        staff.clicked.connect(self.staff)

    def show_loudness(self, percent: int | None) -> None:
        """Offer to speak louder or softer, and say how loud it is; not where nobody hears it."""
        self._sound.setVisible(percent is not None)
        self.header.clock_face.show_date(shown=percent is None or not self._kit.elder)
        if percent is None:
            return
        translate = QCoreApplication.translate
        icon, words = {
            100: ("volume", translate("LobbyFrame", "声音")),
            0: ("volume-off", translate("LobbyFrame", "静音")),
        }.get(percent, ("volume-2", translate("LobbyFrame", "小声")))
        self._sound.say(words, icon)

    def show_way_back(self, *, back: bool, home: bool) -> None:
        """Offer 返回 and 首页 only where they lead somewhere."""
        self._back.setVisible(back)
        self._home.setVisible(home)

    def dissolve(self) -> None:
        """Take both bars away for good."""
        for bar in (self.header, self.footer):
            bar.hide()
            bar.deleteLater()
        self.deleteLater()

    def _button(self, name: str, words: str, icon: str, kind: Kind = "quiet") -> ActionButton:
        # Large print has no room for a word beside its sign, a small panel none for one above.
        stacked = self._kit.elder and not self._kit.compact
        button = ActionButton(self._kit.theme, name, words, kind=kind, icon=icon, stacked=stacked)
        return self.footer.add(button)

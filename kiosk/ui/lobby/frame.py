"""Head and foot of the lobby: the same on every page, drawn in the look and language of now."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.lobby.brow import Brow
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.widgets.buttons import ActionButton, Kind
from kiosk.ui.widgets.footer_bar import FooterBar
from kiosk.ui.widgets.header_bar import HeaderBar


class Bars(QObject):
    """Head and foot of a resident's page, and the buttons that every foot has."""

    language = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__()
        self._kit = kit
        self.header = HeaderBar(kit.theme, kit.clock, kit.center_name)
        self.footer = FooterBar(kit.theme)
        self.head: QWidget = self.header
        """What stands above the page."""

    def dissolve(self) -> None:
        """Take both bars away for good."""
        for bar in (self.head, self.footer):
            bar.hide()
            bar.deleteLater()
        self.deleteLater()

    def _add_size(self) -> ActionButton:
        translate = QCoreApplication.translate
        if self._kit.elder:
            return self._button("look", translate("LobbyFrame", "标准字"), "zoom-out")
        return self._button("look", translate("LobbyFrame", "大字"), "zoom-in")

    def _add_language(self) -> None:
        other = "中文" if self._kit.language == "en" else "English"
        self._button("language", other, "language").clicked.connect(self.language)

    def _button(self, name: str, words: str, icon: str, kind: Kind = "quiet") -> ActionButton:
        return self.footer.add(ActionButton(self._kit.theme, name, words, kind=kind, icon=icon))


class LobbyFrame(Bars):
    """Makes the two bars; the window places `head` and `footer`, and listens."""

    back = Signal()
    home = Signal()
    large_print = Signal()
    looks = Signal()
    staff = Signal()
    sound = Signal()

    def __init__(self, kit: PageKit, *, loudness: int | None = None, above: int = 0) -> None:
        """`loudness`: percent the terminal speaks with; None where it never does.

        `above`: pixels out of reach; the head stands in them, without anything to tap.
        """
        super().__init__(kit)
        self._low = above > 0
        translate = QCoreApplication.translate
        self._sound = ActionButton(
            kit.theme, "sound", "", kind="quiet", icon="volume", stacked=True, role="small"
        )
        self._sound.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._sound.clicked.connect(self.sound)
        self.header.add(self._sound)
        self.show_loudness(loudness)
        if self._low:
            self.head = Brow(kit, self.header, above)
        self._back = self._button("back", translate("LobbyFrame", "返回"), "arrow-left")
        self._back.clicked.connect(self.back)
        self._home = self._button("home", translate("LobbyFrame", "首页"), "home")
        self._home.clicked.connect(self.home)
        self._add_size().clicked.connect(self.large_print)
        looks = self._button("display", translate("LobbyFrame", "显示"), "eye")
        looks.clicked.connect(self.looks)
        self._add_language()
        staff = self._button(
            "call_staff", translate("LobbyFrame", "呼叫帮办"), "phone-call", "dark"
        )
        staff.clicked.connect(self.staff)
        self.footer.fit(kit.room.width(), low=kit.compact)

    @property
    def sounds_in_head(self) -> bool:
        """Whether how loud it is can be chosen in the head; else in the panel of the looks."""
        return not self._low

    def show_loudness(self, percent: int | None) -> None:
        """Offer to speak louder or softer, and say how loud it is; not where nobody hears it."""
        shown = percent is not None and not self._low
        self._sound.setVisible(shown)
        self.header.clock_face.show_date(shown=not (shown and self._kit.elder))
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

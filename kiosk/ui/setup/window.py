"""The window of the first day: head, one question, keyboard and foot; no resident is here yet."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.center.profile import CenterView
from kiosk.clock import Clock
from kiosk.ui.language import Language
from kiosk.ui.lobby.keyboard_place import KeyboardPlace
from kiosk.ui.lobby.page import ROOMY_MM, Page, PageKit
from kiosk.ui.printing_ports import PrinterTrials
from kiosk.ui.setup.draft import SetupDraft
from kiosk.ui.setup.flow import SetupFlow
from kiosk.ui.setup.ports import SetupDesk
from kiosk.ui.theme.look import Look, is_compact, theme_for
from kiosk.ui.typing.glass_keyboard import GlassKeyboard
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.footer_bar import FooterBar
from kiosk.ui.widgets.header_bar import HeaderBar
from kiosk.ui.widgets.scanner_input import ScannerInput

NOBODY_YET = CenterView(code="", name="心桥", name_en="Xinqiao", phone="", demo=False)


class SetupWindow(QWidget):
    """`through` once the center is there and somebody said 开门."""

    through = Signal()

    def __init__(
        self,
        desk: SetupDesk,
        trials: PrinterTrials,
        *,
        clock: Clock,
        family: str,
        language: Language,
        pitch_mm: float,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(NOBODY_YET.name)
        self._clock, self._family, self._language = clock, family, language
        self.draft = SetupDraft(pitch_mm=pitch_mm)
        self.flow = SetupFlow(self.draft, desk, trials, self)
        self.flow.moved.connect(self._open)
        self.flow.dressed_anew.connect(self._undress)
        self.flow.through.connect(self.through)
        self.page: Page | None = None
        self._kit: PageKit | None = None
        self._bars: tuple[HeaderBar, FooterBar] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.keyboard = GlassKeyboard()
        self._typing = KeyboardPlace(self.keyboard, self, self._column)
        self._scanner = ScannerInput(self)
        self._scanner.scanned.connect(self.flow.scanned)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._kit is None:
            self._dress()
            self._scanner.listen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._kit is not None:
            self._dress()

    def _undress(self) -> None:
        self._kit = None

    def _dress(self) -> None:
        """Draw everything in the look, language and shape of now."""
        draft, room = self.draft, self.size()
        theme = theme_for(Look(), room, draft.pitch_mm, family=self._family)
        wide = room.width() > room.height()
        self._kit = PageKit(
            theme=theme,
            wide=wide,
            compact=is_compact(room, theme.pitch_mm),
            roomy=wide and theme.mm(room.width()) >= ROOMY_MM,
            language=self._language.code,
            center=NOBODY_YET,
            clock=self._clock,
            room=room,
        )
        self.setStyleSheet(theme.style_sheet)
        self.keyboard.dress(theme)
        self._hang_bars(self._kit)
        self._open()

    def _hang_bars(self, kit: PageKit) -> None:
        if self._bars is not None:
            for bar in self._bars:
                bar.hide()
                bar.deleteLater()
        header, footer = HeaderBar(kit.theme, kit.clock, kit.center_name), FooterBar(kit.theme)
        for name, words, icon, does in (
            ("back", self.tr("返回"), "arrow-left", self.flow.back),
            (
                "language",
                "中文" if kit.language == "en" else "English",
                "language",
                self._change_language,
            ),
        ):
            button = ActionButton(kit.theme, name, words, kind="quiet", icon=icon)
            button.clicked.connect(does)
            footer.add(button)
        self._column.insertWidget(0, header)
        self._column.addWidget(footer)
        self._bars = header, footer

    def _open(self) -> None:
        if self._kit is None:  # the pitch has just been measured
            self._dress()
            return
        old, page = self.page, self.flow.page(self._kit)
        self.setFocus()
        if old is not None:
            self._typing.put_back()
            old.hide()
            old.forget()
            old.blockSignals(True)
            old.deleteLater()
        self.page = page
        self._column.insertWidget(1, page, 1)
        page.show()
        if self._bars is not None:
            header, footer = self._bars
            header.show_place(page.place())
            header.setVisible(page.field is None or not self._kit.compact)
            back = footer.findChild(ActionButton, "back")
            if back is not None:
                back.setVisible(self.flow.can_go_back)
        self._typing.bring(page)

    def _change_language(self) -> None:
        self._language.switch("zh" if self._language.code == "en" else "en")
        self.draft.language = self._language.code
        self._dress()

"""A registration as it stands: the next days with their absences, and leaving."""

from PySide6.QtCore import Signal

from kiosk.center.care.values import DayAhead, RegistrationView
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.care.words import day_state, offer_name, state_words, week_words
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.words import day_words
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card, Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class RegistrationPage(Page):
    """Emits `day` with a DayAhead that was tapped, and `leave`."""

    day = Signal(object)
    leave = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._tiles: list[Tile] = []
        self._flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        self.column.addWidget(self._flow, 1)
        self._leave = ActionButton(kit.theme, "care.leave", self.tr("退出这个班"), icon="x")
        self._leave.clicked.connect(self.leave)
        self._leave.hide()
        self.column.addWidget(self._leave)

    def place(self) -> str:
        return self.tr("托管 › 我的报名")

    def show_registration(self, view: RegistrationView) -> None:
        """Show how it stands now."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        words, tone = state_words(view)
        about = self.tr("孩子 {child} · 电话 {phone}")
        whose = about.format(child=view.masked_child, phone=view.masked_phone)
        shown = whose if view.masked_child else ""
        self._flow.add(Notice(kit.theme, words, shown, tone=tone, icon="ticket"), grow=1.2)
        self._flow.add(self._facts(view), grow=1.3)
        if view.ahead:
            hint = Text(self.tr("哪天不来,点那一天"), "strong", ink="muted")
            self._flow.add(hint, keep=True, breaks=kit.wide)
        self._tiles = [self._day(ahead) for ahead in view.ahead]
        for row in rows_of(kit.theme, list(self._tiles), 1 if kit.elder else 2):
            self._flow.add(row, grow=1.3)
        self._leave.setVisible(view.state in ("enrolled", "waiting"))
        waits = view.state == "waiting"
        self._leave.setText(self.tr("不候补了") if waits else self.tr("退出这个班"))
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """Why it cannot be done now."""
        for tile in self._tiles:
            tile.setEnabled(True)
        self._flow.add(Notice(self.kit.theme, words_of(error), tone="gold", icon="alert-circle"))
        self.ready.emit()

    def _facts(self, view: RegistrationView) -> Card:
        card = Card(self.kit.theme)
        lines = card.column(gap_mm=1.5, pad_mm=self.kit.theme.tokens.size.pad * 0.8)
        lines.addStretch(1)
        lines.addWidget(Text(offer_name(view.offer, self.kit.language), "heading"))
        lines.addWidget(Text(week_words(view.offer), "strong"))
        number = self.tr("编号 {number}").format(number=view.number)
        lines.addWidget(Text(number, "body", ink="muted"))
        lines.addStretch(1)
        return card

    def _day(self, ahead: DayAhead) -> Tile:
        kit = self.kit
        tile = Tile(
            kit.theme,
            f"day.{ahead.day:%m%d}",
            day_words(ahead.day, local_date(kit.clock)),
            day_state(ahead),
            icon="x" if ahead.absent else "check",
            tone="gold" if ahead.absent else "green",
        )
        tile.clicked.connect(lambda _=False: self._tap(ahead))
        return tile

    def _tap(self, ahead: DayAhead) -> None:
        # Off at the first press: a second tap of the same finger finds nothing to press.
        for tile in self._tiles:
            tile.setEnabled(False)
        self.day.emit(ahead)

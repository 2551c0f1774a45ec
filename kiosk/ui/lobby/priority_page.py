"""需要优先办理?: who may be called earlier says so here; nobody else ever sees this page."""

from PySide6.QtCore import Signal

from kiosk.center.queue.priority import KINDS, PriorityKind
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.wording import priority_word
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.text import Text

ICONS = {
    "military": "shield",
    "veteran": "medal",
    "bereaved": "flag",
    "disabled": "disabled",
    "elder": "users",
    "pregnant": "heart-handshake",
    "ill": "stethoscope",
}


class PriorityPage(Page):
    """One tile a reason; `chosen` carries its code, or None for no priority."""

    chosen = Signal(object)
    loads = False

    def __init__(self, kit: PageKit, now: str | None) -> None:
        super().__init__(kit)
        self._tiles: dict[str, Tile] = {}
        self.column.addWidget(Text(self.tr("您属于哪一种?"), "title"))
        hint = Text(self.tr("选了可以先办;到窗口请出示凭证"), "body", ink="muted")
        if not kit.compact:
            self.column.addWidget(hint)
        flow = FlowPages(kit.theme)
        columns = 1 if kit.elder and not kit.wide else 3 if kit.wide else 2
        for row in rows_of(kit.theme, [self._tile(kind, now) for kind in KINDS], columns):
            flow.add(row, grow=1.4)
        self.column.addWidget(flow, 1)
        none = ActionButton(kit.theme, "priority.none", self.tr("不需要优先"))
        none.clicked.connect(lambda: self.chosen.emit(None))
        self.column.addWidget(none)

    def place(self) -> str:
        return self.tr("办事 › 优先办理")

    def show_hall(self, now: HallNow) -> None:
        self._tiles["elder"].title.setText(
            priority_word("elder", self.kit.language, now.policy.elder_age)
        )

    def _tile(self, kind: PriorityKind, now: str | None) -> Tile:
        kit = self.kit
        proof = ""
        if kit.language == "zh" and not kit.compact:
            proof = self.tr("请带{proof}").format(proof=kind.proof)
        tile = Tile(
            kit.theme,
            f"priority.{kind.code}",
            priority_word(kind.code, kit.language),
            proof,
            icon=ICONS.get(kind.code),
            tone="accent" if kind.code == now else "plain",
        )
        tile.clicked.connect(lambda: self.chosen.emit(kind.code))
        self._tiles[kind.code] = tile
        return tile

"""Finding an item by hanzi, pinyin or initials; results come while one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.lobby.item_tile import item_tile
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Business, GuideOf, Route
from kiosk.ui.lobby.wording import item_short
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text

LONG_NAME = 44
"""Signs; a service of the catalog has half of it."""


class SearchPage(Page):
    """A field over its results; the keyboard stands below, outside the page."""

    asked = Signal(str)
    """What is to be searched for now; "" for nothing."""

    def __init__(
        self, kit: PageKit, query: str, *, leads_to: Callable[[str], Route] = GuideOf
    ) -> None:
        super().__init__(kit)
        self._leads_to = leads_to
        theme = kit.theme
        self.field: PinyinField = PinyinField(
            "search.field",
            self.tr("事项名称或拼音") if kit.elder else self.tr("输入事项名称或拼音,例如 yanglao"),
        )
        self._lead = Text("", "strong", ink="muted")
        self._flow = FlowPages(theme)
        if kit.roomy:
            self._lay_out_beside()
        else:
            self.column.addLayout(self._field_row())
            self.column.addWidget(self._lead)
            self.column.addWidget(self._flow, 1)
        if query:
            self.field.setText(query)
        self.field.typed.connect(self.asked)

    def place(self) -> str:
        return self.tr("办事 › 搜一搜")

    def show_results(self, query: str, cards: Sequence[ItemCard]) -> None:
        """Show what was found for `query`; for an empty one, what people come for most."""
        self.clear_trouble()
        self._flow.clear()
        if query and not cards:
            self._show_nothing(query)
        elif query:
            self._lead.setText(self.tr("找到 %n 项", "", len(cards)))
        else:
            self._lead.setText(self.tr("大家常找的"))
        self._lead.setVisible(not self.kit.compact)
        # Above the keyboard of a small panel there is room for one line of such names.
        long = self.kit.tight and any(
            len(item_short(card, self.kit.language)) > LONG_NAME for card in cards
        )
        tiles = []
        for card in cards:
            tile = item_tile(self.kit, card, one_line=long)
            tile.clicked.connect(lambda _=False, code=card.code: self.go.emit(self._leads_to(code)))
            tiles.append(tile)
        columns = (
            1
            if self.kit.elder or long
            else 3
            if self.kit.wide and not (self.kit.roomy or self.kit.language == "en")
            else 2
        )
        for tiles_row in rows_of(self.kit.theme, list(tiles), columns):
            self._flow.add(tiles_row, grow=1.2)
        self.ready.emit()

    def forget(self) -> None:
        self.field.wipe()

    def _field_row(self) -> QHBoxLayout:
        theme = self.kit.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        row.addWidget(self.field, 1)
        clear = ActionButton(theme, "search.clear", self.tr("清空"), icon="x")
        clear.setFixedWidth(clear.sizeHint().width())
        clear.clicked.connect(self.field.wipe)
        row.addWidget(clear)
        return row

    def _lay_out_beside(self) -> None:
        """Results on the left, typing on the right: nothing covers anything."""
        theme = self.kit.theme
        sides = QHBoxLayout()
        sides.setSpacing(theme.px(theme.tokens.size.margin))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._lead)
        left.addWidget(self._flow, 1)
        right.addLayout(self._field_row())
        hint = self.tr("只输拼音的首字母也行:身份证 → sfz")
        right.addWidget(Text(hint, "body", ink="muted"))
        right.addStretch(1)
        self.keyboard_place = right
        sides.addLayout(left, 1)
        sides.addLayout(right, 1)
        self.column.addLayout(sides, 1)

    def _show_nothing(self, query: str) -> None:
        theme = self.kit.theme
        nothing = self.tr("没有找到“{query}”").format(query=query)
        self._lead.setText(nothing)
        if self.kit.compact:
            self._flow.add(Text(nothing, "strong", ink="muted"))
        else:  # above the keyboard there is room for the way out only
            hint = self.tr("也可以按部门找,或到前台问一问,电话 {phone}")
            self._flow.add(
                Notice(
                    theme,
                    self.tr("换个说法试试,或者只输首字母"),
                    hint.format(phone=self.kit.center.phone),
                    icon="search",
                )
            )
        browse = ActionButton(theme, "search.departments", self.tr("按部门找"))
        browse.clicked.connect(lambda: self.go.emit(Business()))
        self._flow.add(browse)

"""办事: by search, by what people come for most, by department or by life event."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.center.guides.catalog import DepartmentView
from kiosk.center.guides.life_events import LifeEventView
from kiosk.ui.lobby.errands.routes import Errands
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Business, Items, ItemsOfEvent, Proofs, Route, Search, Ways
from kiosk.ui.lobby.wording import department_name, event_name
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of, side_by_side
from kiosk.ui.widgets.text import Text


class BusinessPage(Page):
    """Search and shelf on top, then the departments or the life events."""

    def __init__(self, kit: PageKit, by: Ways = "department") -> None:
        super().__init__(kit)
        self._by = by
        if not kit.wide:
            self.column.addWidget(Text(self.tr("您要办什么事?"), "title"))
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("办事")

    def show_departments(self, views: Sequence[DepartmentView]) -> None:
        """Lay the page out with these departments."""
        language = self.kit.language
        self._lay_out(
            [
                self._tile(
                    f"department.{view.name}",
                    department_name(view, language),
                    view.icon,
                    view.count,
                    Items(view.name),
                )
                for view in views
            ]
        )

    def show_events(self, views: Sequence[LifeEventView]) -> None:
        """Lay the page out with these life events."""
        language = self.kit.language
        self._lay_out(
            [
                self._tile(
                    f"event.{view.event.name}",
                    event_name(view.event, language),
                    view.event.icon,
                    view.count,
                    ItemsOfEvent(view.event.name),
                )
                for view in views
            ]
        )

    def _lay_out(self, tiles: list[Tile]) -> None:
        kit = self.kit
        self.clear_trouble()
        # Three abreast have no room for long large words.
        abreast = kit.roomy and not kit.elder and kit.language == "zh"
        search = self._door(
            "search",
            self.tr("搜一搜"),
            self.tr("汉字、拼音、首字母都行"),
            "search",
            "accent",
            Search(),
            large=abreast or not kit.wide,
        )
        often, out = self.tr("大家来得最多的事项"), self.tr("找人替您跑,查进度")
        shelf = self._door(
            "shelf", self.tr("常办的事"), often, "file-text", "blue", Items(None), large=abreast
        )
        errands = self._door(
            "errands", self.tr("请人代办"), out, "walk", "green", Errands(), large=abreast
        )
        if kit.wide:
            self._flow.add(side_by_side(kit.theme, [search, shelf, errands], 3), grow=1.3)
        else:
            self._flow.add(search, grow=1.2)
            self._flow.add(side_by_side(kit.theme, [shelf, errands], 2), grow=1.3)
        self._flow.add(self._ways(), keep=True)
        for row in rows_of(kit.theme, list(tiles), self._columns()):
            self._flow.add(row, grow=1.5)
        if not kit.wide:
            self._flow.add(self._proofs_tile(), grow=1.3)
        self.ready.emit()

    def _door(
        self,
        name: str,
        title: str,
        detail: str,
        icon: str,
        tone: Tone,
        route: Route,
        *,
        large: bool,
    ) -> Tile:
        brief = self.kit.compact or (self.kit.elder and not large)
        shown = "" if brief else detail
        door = Tile(self.kit.theme, name, title, shown, icon=icon, tone=tone, large=large)
        door.clicked.connect(lambda: self.go.emit(route))
        return door

    def _proofs_tile(self) -> Tile:
        kit = self.kit
        shown = "" if kit.elder or kit.compact else self.tr("哪 20 种,该找谁")
        words = self.tr("这些证明村里不开")
        tile = Tile(kit.theme, "proofs", words, shown, icon="rubber-stamp-off")
        tile.clicked.connect(lambda: self.go.emit(Proofs()))
        return tile

    def _ways(self) -> QWidget:
        """The two ways to look through everything; the one that shows now is dark.

        In landscape the way to the proofs stands beside them, for want of height.
        """
        buttons: list[QWidget] = []
        ways: tuple[tuple[Ways, str], ...] = (
            ("department", self.tr("按部门找")),
            ("event", self.tr("按人生大事找")),
        )
        for by, words in ways:
            button = ActionButton(
                self.kit.theme, f"by.{by}", words, kind="dark" if by == self._by else "quiet"
            )
            button.clicked.connect(lambda _=False, by=by: self.go.emit(Business(by)))
            buttons.append(button)
        if self.kit.wide:
            words = self.tr("不开的证明") if self.kit.tight else self.tr("这些证明村里不开")
            proofs = ActionButton(self.kit.theme, "proofs", words, kind="quiet")
            proofs.clicked.connect(lambda: self.go.emit(Proofs()))
            buttons.append(proofs)
        return side_by_side(self.kit.theme, buttons, len(buttons))

    def _columns(self) -> int:
        long_words = self.kit.language == "en"
        if self.kit.roomy:
            return 4 if self.kit.elder or long_words else 7
        if self.kit.elder or long_words:
            return 2
        return 4 if self.kit.wide else 3

    def _tile(self, name: str, title: str, icon: str, count: int, route: Route) -> Tile:
        kit = self.kit
        shown = "" if kit.elder or kit.compact else self.tr("%n 项", "", count)
        tile = Tile(kit.theme, name, title, shown, icon=icon, tone="plain")
        tile.clicked.connect(lambda: self.go.emit(route))
        return tile

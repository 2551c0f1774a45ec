"""点单: what can be ordered, by what one needs; the services of a kind; and what is missing."""

from PySide6.QtWidgets import QWidget

from kiosk.center.services.values import PublishedList, ServiceView
from kiosk.clock import local_date
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Route
from kiosk.ui.lobby.services.routes import AskWish, ServiceAt, ServicesOf
from kiosk.ui.lobby.services.words import (
    ICONS,
    as_of_words,
    fee_words,
    kind_word,
    place_words,
    service_name,
    tile_words,
)
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of, side_by_side
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class ServicesPage(Page):
    """`kind` None: a tile for each kind; else a tile for each service of that kind."""

    def __init__(self, kit: PageKit, kind: str | None) -> None:
        super().__init__(kit)
        self._kind = kind
        if not kit.compact:
            self.column.addWidget(Text(self._title(), "title"))
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        if self._kind is None:
            return self.tr("点单服务")
        return self.tr("点单服务 › {kind}").format(kind=kind_word(self._kind))

    def show_list(self, found: PublishedList) -> None:
        """Show what can be ordered."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        services = found.of_kind(self._kind)
        if not services:
            self._flow.add(self._empty())
        self._put_tiles(found, services)
        others = [self._way("services.wish", self.tr("没有我要的"), "pencil", AskWish("kind"))]
        if self._kind is None:
            others.append(self._way("services.mine", self.tr("我点的服务"), "ticket", Mine()))
        self._flow.add(side_by_side(kit.theme, list(others), 2), grow=1.3)
        as_of = as_of_words(found, local_date(kit.clock))
        if as_of and services and not kit.compact:
            self._flow.add(Text(as_of, "small", ink="muted"))
        self.ready.emit()

    def _put_tiles(self, found: PublishedList, services: tuple[ServiceView, ...]) -> None:
        kit = self.kit
        if self._kind is None:
            tiles: list[QWidget] = [self._kind_tile(kind, found) for kind in found.kinds]
            columns = 3 if kit.wide and not kit.elder else 2
        else:
            tiles = [self._service_tile(each) for each in services]
            columns = 2 if kit.wide else 1
        for row in rows_of(kit.theme, tiles, columns):
            self._flow.add(row, grow=2)

    def _title(self) -> str:
        if self._kind is None:
            return self.tr("您需要什么?点一下,有人来做")
        return self.tr("点一项看看")

    def _empty(self) -> Notice:
        ask = self.tr("把需要的告诉我们,凑齐了就有单位来做;急的请到前台,电话 {phone}")
        return Notice(
            self.kit.theme,
            self.tr("现在还没有可以点的服务"),
            ask.format(phone=self.kit.center.phone),
            icon="home-heart",
        )

    def _kind_tile(self, kind: str, found: PublishedList) -> Tile:
        kit = self.kit
        count = self.tr("%n 项", "", len(found.of_kind(kind)))
        tile = Tile(
            kit.theme,
            f"kind.{kind}",
            kind_word(kind),
            "" if kit.elder or kit.compact else count,
            icon=ICONS[kind],
            tone="accent",
        )
        tile.clicked.connect(lambda: self.go.emit(ServicesOf(kind)))
        return tile

    def _service_tile(self, service: ServiceView) -> Tile:
        kit = self.kit
        brief = f"{place_words(service)} · {fee_words(service)}"
        detail = brief if kit.elder or kit.compact else tile_words(service)
        tile = Tile(
            kit.theme,
            f"service.{service.code}",
            service_name(service, kit.language),
            detail,
            icon=None if kit.elder or kit.compact else ICONS[service.kind],
            tone="plain",
        )
        tile.clicked.connect(lambda: self.go.emit(ServiceAt(service.code)))
        return tile

    def _way(self, name: str, words: str, icon: str, route: Route) -> Tile:
        tile = Tile(self.kit.theme, name, words, icon=icon)
        tile.clicked.connect(lambda: self.go.emit(route))
        return tile

"""The questions answered with one tap: how it is done, for whom, for which relative."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kiosk.center.errands.offer import Offer
from kiosk.center.errands.requests import RELATIONS
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.errands.words import kind_meaning, kind_word, relation_word
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice

KIND_ICONS = {"proxy": "walk", "help": "users", "home_visit": "home-heart"}


class _ChoicePage(StepPage):
    """Tiles to choose from."""

    def __init__(self, kit: PageKit, title: str) -> None:
        super().__init__(kit, title)
        self.flow = FlowPages(kit.theme)
        self.column.addWidget(self.flow, 1)

    def lay_out(self, tiles: Sequence[Tile], *, columns: int) -> None:
        """Place the tiles, large enough to fill a page that has room."""
        for row in rows_of(self.kit.theme, list(tiles), columns):
            self.flow.add(row, grow=1.9)
        self.finish()

    def tile(self, name: str, title: str, detail: str, icon: str, *, chosen: bool) -> Tile:
        """A choice; the one made before is marked."""
        kit = self.kit
        return Tile(
            kit.theme,
            name,
            title,
            detail,
            icon=icon,
            tone="accent" if chosen else "blue",
            large=not (kit.compact or (kit.wide and kit.elder)),
        )


class KindPage(_ChoicePage):
    """How is it to be done? Emits `chosen` with proxy, help or home_visit."""

    chosen = Signal(str)
    loads = True

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit, "")
        self.title.setText(self.tr("想请我们怎么办?"))

    def show_kinds(self, offer: Offer, chosen: str | None, trouble: XinqiaoError | None) -> None:
        """Offer these; `trouble` is why no request can be taken in whole today."""
        self.clear_trouble()
        if trouble is not None:
            self.flow.add(
                Notice(
                    self.kit.theme,
                    words_of(trouble),
                    self.tr("可以点下面的按钮,请工作人员和您一起办"),
                    tone="gold",
                )
            )
        elif "proxy" not in offer.kinds:
            self.flow.add(
                Notice(
                    self.kit.theme,
                    self.tr("这件事要您本人在场"),
                    self.tr("不能替您办,但可以陪您一起办"),
                    tone="blue",
                    icon="info-circle",
                )
            )
        tiles = []
        for kind in offer.kinds if trouble is None else ():
            tile = self.tile(
                f"kind.{kind}",
                kind_word(kind),
                kind_meaning(kind),
                KIND_ICONS[kind],
                chosen=kind == chosen,
            )
            tile.clicked.connect(lambda _=False, kind=kind: self.chosen.emit(kind))
            tiles.append(tile)
        # Elders' words are tall: side by side they stay on one page.
        beside = self.kit.wide and self.kit.elder
        self.lay_out(tiles, columns=max(len(tiles), 1) if beside else 1)
        self.ready.emit()


class WhomPage(_ChoicePage):
    """For whom? Emits `chosen` with for_whom and who helps ("" for nobody)."""

    chosen = Signal(str, str)
    family = Signal()

    def __init__(self, kit: PageKit, for_whom: str | None, helped_by: str | None) -> None:
        super().__init__(kit, "")
        self.title.setText(self.tr("这件事给谁办?"))
        mine = self.tile("whom.self", self.tr("给我自己"), "", "user", chosen=for_whom == "self")
        mine.clicked.connect(lambda: self.chosen.emit("self", ""))
        family = self.tile(
            "whom.family", self.tr("给家里人"), "", "users-group", chosen=for_whom == "family"
        )
        family.clicked.connect(self.family)
        tiles = [mine, family]
        for helper, words in (
            ("neighbour", self.tr("邻居在帮我填")),
            ("staff", self.tr("工作人员在帮我填")),
        ):
            tile = self.tile(
                f"whom.{helper}", words, "", "heart-handshake", chosen=helped_by == helper
            )
            tile.clicked.connect(
                lambda _=False, helper=helper: self.chosen.emit("assisted", helper)
            )
            tiles.append(tile)
        self.lay_out(tiles, columns=2 if kit.wide else 1)


class RelationPage(_ChoicePage):
    """Which relative? Emits `chosen` with the relation."""

    chosen = Signal(str)

    def __init__(self, kit: PageKit, relation: str | None) -> None:
        super().__init__(kit, "")
        self.title.setText(self.tr("给哪位家里人?"))
        tiles = []
        for code in RELATIONS:
            tile = self.tile(
                f"relation.{code}", relation_word(code), "", "user-heart", chosen=code == relation
            )
            tile.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            tiles.append(tile)
        self.lay_out(tiles, columns=(3 if kit.elder else 2) if kit.wide else 1)

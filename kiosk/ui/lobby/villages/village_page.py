"""Which village? This town's first, the other towns and the first letters one tap away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from kiosk.center.errands.places import VillageView
from kiosk.center.errands.village_choice import OTHER, VillageChoice
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.widgets.buttons import ActionButton, Kind
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice


class VillagePage(StepPage):
    """Emits `chosen` with a VillageView. A terminal remembers nobody's village.

    `own`: it is asked for by itself, and can be taken back, which emits None.
    """

    chosen = Signal(object)
    loads = True

    def __init__(
        self, kit: PageKit, chosen: VillageView | None, *, where: str = "", own: bool = False
    ) -> None:
        super().__init__(kit, "", where=where)
        self._question = self.tr("您是哪个村的?") if own else self.tr("是哪个村的?")
        self.title.setText(self._question)
        self._chosen = chosen
        self._choice = VillageChoice(())
        self._way_now = ""
        """How one looks for it, and in which town or under which letter."""
        self._flow = FlowPages(kit.theme, gap_mm=3.4)
        self.column.addWidget(self._flow, 1)
        self._letters = self._way("village.letters", self.tr("按首字母找"))
        self._letters.clicked.connect(self.show_letters)
        self._towns = self._way("village.towns", self.tr("别的乡镇"))
        self._towns.clicked.connect(self.show_towns)
        self._own = self._way("village.own", self.tr("本镇的村"))
        self._own.clicked.connect(self.show_own)
        self._none = self._way("village.none", self.tr("不选了"))
        self._none.clicked.connect(lambda: self.chosen.emit(None))
        ways = (self._letters, self._towns, self._own, self._none)
        for button in ways:
            button.hide()
        self._none.setVisible(own and chosen is not None)
        if kit.wide:
            self.finish(*ways)
        else:
            row = QHBoxLayout()
            row.setSpacing(kit.theme.px(max(3.4, kit.theme.tokens.size.tight)))
            for button in ways:
                row.addWidget(button)
            self.column.addLayout(row)
            self.finish()

    def show_choice(self, choice: VillageChoice) -> None:
        """Offer these villages, the first town's first."""
        self.clear_trouble()
        self._choice = choice
        if choice.villages:
            self.show_own()
        else:
            self._show_none()
        self.ready.emit()

    def show_own(self) -> None:
        """The one chosen before, then the villages of this center's town."""
        self._way_now = ""
        found = self._choice.of_town(self._choice.towns[0])
        if self._chosen is not None:
            found = (self._chosen, *(each for each in found if each != self._chosen))
        self._show_villages(found, self._question)
        self._offer_ways(own=False)

    def show_towns(self) -> None:
        """The other towns."""
        self._way_now = "towns"
        self._begin(self.tr("是哪个乡镇的?"))
        tiles = []
        for town in self._choice.towns[1:]:
            tile = Tile(self.kit.theme, f"town.{town}", town)
            tile.clicked.connect(lambda _=False, town=town: self._show_town(town))
            tiles.append(tile)
        self._lay_out(tiles)
        self._offer_ways(towns=False)

    def show_letters(self) -> None:
        """The first letters of all villages."""
        self._way_now = "letters"
        self._begin(self.tr("村名的第一个字,拼音以什么开头?"))
        keys = []
        for letter in self._choice.letters:
            words = self.tr("其他") if letter == OTHER else letter
            key = ActionButton(
                self.kit.theme, f"letter.{letter}", words, kind="quiet", role="heading"
            )
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
            key.clicked.connect(lambda _=False, letter=letter: self._show_letter(letter))
            keys.append(key)
        for row in rows_of(self.kit.theme, list(keys), 8 if self.kit.wide else 5):
            self._flow.add(row, grow=2)
        self._offer_ways(letters=False)

    def typed_so_far(self) -> str:
        return self._way_now

    def type_again(self, typed: str) -> None:
        way, _, which = typed.partition(":")
        if way == "towns":
            self.show_towns()
        elif way == "letters":
            self.show_letters()
        elif way == "town":
            self._show_town(which)
        elif way == "letter":
            self._show_letter(which)

    def _show_town(self, town: str) -> None:
        self._way_now = f"town:{town}"
        self._show_villages(
            self._choice.of_town(town), self.tr("{town}的哪个村?").format(town=town)
        )
        self._offer_ways()

    def _show_letter(self, letter: str) -> None:
        self._way_now = f"letter:{letter}"
        # The same name stands in several towns.
        self._show_villages(self._choice.under(letter), self._question, with_town=True)
        self._offer_ways()

    def _show_villages(
        self, villages: Sequence[VillageView], title: str, *, with_town: bool = False
    ) -> None:
        self._begin(title)
        tiles = []
        for village in villages:
            chosen = village == self._chosen
            tile = Tile(
                self.kit.theme,
                f"village.{village.code}",
                village.name,
                village.town if with_town else "",
                icon="check" if chosen else None,
                tone="accent" if chosen else "plain",
            )
            tile.clicked.connect(lambda _=False, village=village: self.chosen.emit(village))
            tiles.append(tile)
        self._lay_out(tiles)

    def _show_none(self) -> None:
        self._flow.add(
            Notice(
                self.kit.theme,
                self.tr("这台机器上还没有村名"),
                self.tr("请点下面的按钮,工作人员和您一起填,电话 {phone}").format(
                    phone=self.kit.center.phone
                ),
            )
        )

    def _begin(self, title: str) -> None:
        self.title.setText(title)
        self._flow.clear()

    def _lay_out(self, tiles: Sequence[Tile]) -> None:
        kit = self.kit
        columns = (4 if kit.roomy else 3) if kit.wide else 2 if kit.elder else 3
        for row in rows_of(kit.theme, list(tiles), columns):
            self._flow.add(row, grow=1.9)

    def _offer_ways(self, *, letters: bool = True, towns: bool = True, own: bool = True) -> None:
        """The other ways to look; those that lead elsewhere than here."""
        self._letters.setVisible(letters and len(self._choice.letters) > 1)
        self._towns.setVisible(towns and len(self._choice.towns) > 1)
        self._own.setVisible(own)

    def _way(self, name: str, words: str) -> ActionButton:
        kind: Kind = "secondary" if self.kit.wide else "quiet"  # as tall as its neighbours
        return ActionButton(self.kit.theme, name, words, kind=kind, role="strong")

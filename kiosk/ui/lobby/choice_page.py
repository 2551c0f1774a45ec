"""One question with tiles for answers: from when, how long, for whom, how many, what for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Answer:
    """`key` is what is emitted; `name` the object's name behind `answer.`."""

    key: str
    words: str
    detail: str = ""
    icon: str | None = None


class ChoicePage(Page):
    """Emits `chosen` with the key of the answer tapped, once."""

    chosen = Signal(str)
    loads = False

    def __init__(
        self,
        kit: PageKit,
        *,
        where: str,
        title: str,
        hint: str = "",
        columns: int = 2,
        loads: bool = False,
    ) -> None:
        self.loads = loads
        super().__init__(kit)
        self._where, self._columns = where, columns
        if kit.compact and kit.elder:
            self._where = title  # the head has room for it, the page has not
        else:
            self.column.addWidget(Text(title, "title"))
        if hint and not kit.elder and not kit.compact:
            self.column.addWidget(Text(hint, "body", ink="muted"))
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)
        self._tiles: list[Tile] = []

    def place(self) -> str:
        return self._where

    def show_answers(self, answers: Sequence[Answer], *, nothing: str = "") -> None:
        """Offer these; with none, say `nothing`."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        self._tiles = []
        for answer in answers:
            tile = Tile(
                kit.theme,
                f"answer.{answer.key}",
                answer.words,
                "" if kit.elder else answer.detail,
                icon=answer.icon,
            )
            tile.clicked.connect(lambda _=False, key=answer.key: self._choose(key))
            self._tiles.append(tile)
        if not answers:
            ask = self.tr("请到前台问一问,电话 {phone}").format(phone=kit.center.phone)
            self._flow.add(Notice(kit.theme, nothing, ask, icon="clock"))
        columns = max(1, self._columns - kit.elder) if not kit.wide else self._columns + 1
        for row in rows_of(kit.theme, list(self._tiles), columns):
            self._flow.add(row, grow=2)
        self.ready.emit()

    def _choose(self, key: str) -> None:
        for tile in self._tiles:
            tile.setEnabled(False)
        self.chosen.emit(key)

    def take_back(self) -> None:
        self.show_again()

    def show_again(self) -> None:
        """The answer was not taken: it can be given again."""
        for tile in self._tiles:
            tile.setEnabled(True)

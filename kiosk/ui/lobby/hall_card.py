"""The line that says how the hall is doing: open or not, desks, people waiting, how long."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QWidget

from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.wording import opening_word
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.text import Text


def _empty(row: QHBoxLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        _drop(item)


def _drop(item: QLayoutItem) -> None:
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()


def _add(row: QHBoxLayout, widget: QWidget, *, stretch: int = 0) -> None:
    """Shown at once: Qt would wait a moment, and the card be flat until then."""
    row.addWidget(widget, stretch)
    widget.show()


class HallCard(Card):
    """Chip, then figures with their words."""

    def __init__(self, kit: PageKit, parent: QWidget | None = None) -> None:
        super().__init__(kit.theme, parent=parent)
        self._kit = kit
        size = kit.theme.tokens.size
        self._row = self.row(pad_mm=size.pad * 0.7, gap_mm=4 if kit.elder else 5)
        # Its own height before the first news, so that nothing jumps when they come.
        self._row.addWidget(Text(" ", "heading"))

    def show_hall(self, now: HallNow) -> None:
        """Show these figures."""
        _empty(self._row)
        translate = QCoreApplication.translate
        kit = self._kit
        if not now.opening.open:
            closed = translate("HallCard", "现在不办公")
            when = opening_word(now.opening, kit.clock)
            if kit.crowded:  # there is room for one of them
                _add(self._row, Text(when or closed, "strong", ink="gold"), stretch=1)
                return
            _add(self._row, Chip(kit.theme, closed, "gold", icon="door-off"))
            _add(self._row, Text(when, "strong"), stretch=1)
            return
        words = (
            translate("HallCard", "正在办理")
            if now.hall.open_desks
            else translate("HallCard", "窗口未开")
        )
        tone: Tone = "green" if now.hall.open_desks else "gold"
        _add(self._row, Chip(kit.theme, words, tone, icon="door"))
        if kit.elder or kit.compact:
            self._figures([(translate("HallCard", "等候 {n} 人"), now.hall.waiting)])
        else:
            self._figures(
                [
                    (translate("HallCard", "开放窗口 {n} 个"), len(now.hall.open_desks)),
                    (translate("HallCard", "前面等候 {n} 人"), now.hall.waiting),
                ]
            )
        if now.hall.wait_minutes and not kit.compact:
            self._figures([(translate("HallCard", "约 {n} 分钟"), now.hall.wait_minutes)])
        self._row.addStretch(1)

    def _figures(self, figures: list[tuple[str, int]]) -> None:
        for template, value in figures:
            before, _, after = template.partition("{n}")
            group = QHBoxLayout()
            holder = QWidget()
            holder.setLayout(group)
            group.setContentsMargins(0, 0, 0, 0)
            group.setSpacing(self._kit.theme.px(1.2))
            if before.strip():
                _add(group, Text(before.strip(), "body", ink="muted", wrap=False))
            _add(group, Text(str(value), "heading", wrap=False))
            if after.strip():
                _add(group, Text(after.strip(), "body", ink="muted", wrap=False))
            _add(self._row, holder)

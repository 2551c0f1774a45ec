"""What is handed over? The guide's list, with the ticks made there."""

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, Signal

from kiosk.center.guides.catalog import Guide
from kiosk.ui.lobby.material_row import MaterialRow
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text


class MaterialsPage(StepPage):
    """Emits `ticked` and `finished`; nothing has to be ticked."""

    ticked = Signal(str, bool)
    finished = Signal()

    def __init__(self, kit: PageKit, guide: Guide, ticks: Collection[str]) -> None:
        super().__init__(kit, "")
        self.title.setText(self.tr("今天带来了哪些材料?"))
        if not (kit.compact or (kit.wide and kit.elder)):
            self.column.addWidget(
                Text(self.tr("带了的点一下;没带也能先交上来"), "body", ink="muted")
            )
        flow = FlowPages(kit.theme, columns=kit.columns, gap_mm=3.4)
        self._rows = []
        for number, material in enumerate(guide.materials, 1):
            row = MaterialRow(kit, number, material, ticked=material.name in ticks)
            row.toggled.connect(lambda on, name=material.name: self.ticked.emit(name, on))
            self._rows.append(row)
            flow.add(row, grow=1.3)
        self.column.addWidget(flow, 1)
        following = self.next_button("errand.next", self.tr("下一步"), icon="chevron-right")
        following.clicked.connect(self.finished)
        self.finish(following)

    def forget(self) -> None:
        for row in self._rows:
            with QSignalBlocker(row):
                row.setChecked(False)

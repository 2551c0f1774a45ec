"""The materials of a guide: ticked one by one, what is missing said, printed, or put off."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from kiosk.center.guides.catalog import Guide
from kiosk.center.guides.precheck import Precheck, Terms, precheck
from kiosk.center.guides.village_proofs import VillageProof
from kiosk.guide_rules.guide_parts import Material
from kiosk.ui.lobby.guide_parts import missing_words
from kiosk.ui.lobby.material_row import MaterialRow
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.wording import day_word, material_name, proof_issuer
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out, side_by_side
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class GuideMaterials(QObject):
    """The tick list of one guide and what follows from it. The page places `notice` and listens."""

    ticked = Signal(str, bool)
    """A material's name, and whether the resident has it."""
    checklist_asked = Signal()
    put_off = Signal(bool)
    """容缺 chosen, or taken back."""

    def __init__(self, kit: PageKit, *, pinned: bool, parent: QObject) -> None:
        super().__init__(parent)
        theme = kit.theme
        self._kit, self._pinned = kit, pinned
        self._tight = kit.wide and (kit.elder or kit.compact)
        self._rows: list[MaterialRow] = []
        self._guide: Guide | None = None
        self._terms: Terms | None = None
        self._deferred = False
        self._prints = True
        self.notice = Notice(theme)
        """What the ticks come to: in the flow below them, or pinned to the foot of the page."""
        self.notice.hide()
        self._checklist = ActionButton(
            theme, "checklist", self.tr("打印清单"), icon="printer", role="strong"
        )
        self._checklist.clicked.connect(self._ask_checklist)
        self._defer = ActionButton(theme, "defer", self.tr("容缺先办"), role="strong")
        self._defer.clicked.connect(self._turn_put_off)
        self.buttons = side_by_side(theme, [self._defer, self._checklist], 1)
        """What can be done with the list; the page places them."""
        if pinned and kit.wide:  # in the page's head, no wider than their words
            for button in (self._defer, self._checklist):
                button.setMinimumWidth(button.sizeHint().width())

    def add_to(
        self,
        flow: FlowPages,
        guide: Guide,
        ticks: Collection[str],
        *,
        terms: Terms | None,
        deferred: bool,
        breaks: bool,
        proofs: Mapping[str, VillageProof],
    ) -> None:
        """Append the list for `guide`, with the ticks made so far."""
        self._guide, self._terms, self._deferred = guide, terms, deferred
        if guide.materials:
            heading = Text(self.tr("带了哪些材料?点一下打勾"), "strong")
            flow.add(heading, keep=True, breaks=breaks)
        for number, material in enumerate(guide.materials, 1):
            row = MaterialRow(
                self._kit,
                number,
                material,
                ticked=material.name in ticks,
                proof=None if self._tight else proofs.get(material.name),
            )
            row.toggled.connect(self._row_toggled)
            self._rows.append(row)
            flow.add(row, grow=1.15)
            if self._tight and material.name in proofs:
                flow.add(self._proof_card(material, proofs[material.name]))
        if not self._pinned and guide.materials:
            flow.add(self.notice, breaks=self._kit.wide)
        self._tell()

    def _proof_card(self, material: Material, proof: VillageProof) -> Card:
        """Who issues a material, where it has no room on the material's own row."""
        language = self._kit.language
        card = Card(self._kit.theme, "gold")
        lines = card.column(pad_mm=self._kit.theme.tokens.size.pad * 0.8)
        issuer = proof_issuer(proof, language)
        words = self.tr("{material}村里不开:找{issuer}").format(
            material=material_name(material, language), issuer=issuer
        )
        lines.addWidget(Text(words, "small", snug=True))
        return card

    def show_printer(self, notice: PrinterNotice) -> None:
        """A checklist is offered only while one can come out."""
        self._prints = notice.prints
        self._checklist.setEnabled(notice.prints)

    def show_checklist(self, state: str) -> None:
        """What became of the checklist asked for."""
        if state in ("queued", "printing"):
            self._checklist.setText(self.tr("清单正在打印"))
        elif state == "printed":
            self._checklist.setText(self.tr("清单打好了,请取走"))
        else:
            self._checklist.setText(self.tr("没打出来,再打一次"))
        self._checklist.setEnabled(self._prints and state not in ("queued", "printing"))

    def forget(self) -> None:
        """The page goes: nothing is ticked on it any more. What was ticked is the visit's."""
        for row in self._rows:
            with QSignalBlocker(row):
                row.setChecked(False)

    def _ask_checklist(self) -> None:
        self._checklist.setEnabled(False)
        self.checklist_asked.emit()

    def _turn_put_off(self) -> None:
        self._deferred = not self._deferred
        self._tell()
        self.put_off.emit(self._deferred)

    def _row_toggled(self) -> None:
        row = self.sender()
        if not isinstance(row, MaterialRow):
            return
        self.ticked.emit(row.material.name, row.isChecked())
        if self._deferred:  # chosen for other materials than are missing now
            self._deferred = False
            self.put_off.emit(False)
        self._tell()

    def _tell(self) -> None:
        if self._guide is None:
            return
        ticked = {row.material.name for row in self._rows if row.isChecked()}
        found = precheck(self._guide.materials, ticked, deferred=self._deferred)
        if self._kit.wide:
            self.notice.setVisible(bool(self._rows))
        elif self._pinned:
            self.notice.setVisible(bool(ticked))
        else:
            leave_out(self.notice, not ticked)
        may_defer = bool(ticked) and found.can_defer and self._terms is not None
        self._defer.setVisible(may_defer)
        self._defer.setText(
            self.tr("不容缺了,取消")
            if self._deferred
            else self.tr("容缺先办")
            if self._kit.compact
            else self.tr("容缺先办,签承诺书")
        )
        if ticked:
            self._say(found)
        else:  # keeps its place where it has a column of its own
            self.notice.say(self.tr("勾一勾,就知道还差什么"), "", tone="blue", icon="info-circle")

    def _say(self, found: Precheck) -> None:
        if found.ready:
            self.notice.say(self.tr("材料齐了,可以取号"), "", tone="green", icon="check")
            return
        title, detail = missing_words(found.missing, self._kit.language)
        if found.can_defer and self._terms is not None:
            day = day_word(self._terms.hand_in_by)
            if self._deferred:
                names = self.tr("、").join(
                    material_name(material, self._kit.language) for material in found.missing
                )
                title = self.tr("已选容缺:{names}").format(names=names)
                detail = self.tr("承诺书签名后交窗口 1 份;最晚 {day}补交").format(day=day)
            else:
                detail = self.tr("可以签承诺书先办,最晚 {day}补交;到期不补就终止").format(day=day)
        self.notice.say(title, detail, tone="gold", icon="alert-circle")

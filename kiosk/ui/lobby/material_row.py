"""One thing to bring, with a box to tick."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.center.guides.village_proofs import VillageProof
from kiosk.guide_rules.guide_parts import Material
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.wording import length, material_name, material_note, proof_issuer
from kiosk.ui.theme.painting import paint_card
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tick_box import TickBox

LONG_NAME = 20
"""Hanzi."""


class MaterialRow(Tappable):
    """Ticked by a tap anywhere on it; green when it is."""

    def __init__(
        self,
        kit: PageKit,
        number: int,
        material: Material,
        *,
        ticked: bool,
        proof: VillageProof | None = None,
    ) -> None:
        super().__init__(kit.theme, f"material.{number}")
        theme = kit.theme
        self.material = material
        self.setCheckable(True)
        self.setChecked(ticked)
        name = material_name(material, kit.language)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        pad, upright = theme.px(theme.tokens.size.pad * 0.8), theme.px(2.4)
        row.setContentsMargins(pad, upright, pad, upright)
        row.setSpacing(theme.px(5))
        row.addWidget(TickBox(theme, self))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(name, "strong", snug=True))
        # Where a row must fit half a low page, a long name leaves no room for remarks: they are
        # on the printed list.
        tight = kit.wide and (kit.elder or kit.compact)
        note = material_note(material, kit.language, brief=tight and length(name) > LONG_NAME)
        if note:
            words.addWidget(Text(note, "small", ink="muted", snug=True))
        if proof is not None:
            issuer = proof_issuer(proof, kit.language)
            not_here = QCoreApplication.translate("MaterialRow", "村里不开:找{issuer}")
            words.addWidget(Text(not_here.format(issuer=issuer), "small", ink="gold", snug=True))
        row.addLayout(words, 1)
        if material.can_defer:
            row.addWidget(Chip(theme, QCoreApplication.translate("MaterialRow", "可容缺"), "gold"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ticked = self.isChecked()
        ground = "sunken" if self.isDown() else "card"
        line = "green" if ticked else "ink" if self.hasFocus() else "edge"
        paint_card(self, self._theme, ground=ground, line=line)

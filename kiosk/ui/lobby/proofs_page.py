"""这些证明村里不开: each of them, who issues it, and what often does instead."""

from kiosk.center.guides.village_proofs import VillageProof, VillageProofs
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.wording import proof_instead, proof_issuer, proof_name
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.text import Text


class ProofsPage(Page):
    """To be read; nothing on it is tapped but its pages."""

    loads = False

    def __init__(self, kit: PageKit, listed: VillageProofs) -> None:
        super().__init__(kit)
        self.column.addWidget(Text(self.tr("这些证明村里不开"), "title"))
        if not kit.compact:
            lead = self.tr("依据 {source}。各地办法可能不同,不清楚请问前台,电话 {phone}")
            said = lead.format(source=listed.source, phone=kit.center.phone)
            self.column.addWidget(Text(said, "small", ink="muted"))
        flow = FlowPages(kit.theme)
        self.column.addWidget(flow, 1)
        cards = [self._card(number, proof) for number, proof in enumerate(listed.proofs, start=1)]
        for row in rows_of(kit.theme, list(cards), kit.columns):
            flow.add(row, grow=1.2)

    def place(self) -> str:
        return self.tr("办事 › 这些证明村里不开")

    def _card(self, number: int, proof: VillageProof) -> Card:
        kit = self.kit
        card = Card(kit.theme)
        lines = card.column(pad_mm=kit.theme.tokens.size.pad * 0.7, gap_mm=0.8)
        name, language = proof_name(proof, kit.language), kit.language
        found = self.tr("找 {issuer}").format(issuer=proof_issuer(proof, language))
        lines.addWidget(Text(f"{number}. {name}", "strong", snug=True))
        lines.addWidget(Text(found, "body", ink="blue", snug=True))
        lines.addWidget(Text(proof_instead(proof, language), "small", ink="muted", snug=True))
        lines.addStretch(1)
        return card

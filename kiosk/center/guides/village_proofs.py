"""Proofs that a village or neighbourhood committee may not issue, and who does.

民发〔2020〕20号, 附件: 不应由基层群众性自治组织出具证明事项清单(第一批).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.guide_rules.guide_parts import Material


@dataclass(frozen=True, slots=True)
class VillageProof:
    """One of them. The issuer and what often does instead are a summary; local rules count."""

    name: str
    name_en: str
    issuer: str
    issuer_en: str
    instead: str
    instead_en: str
    also: tuple[str, ...] = ()
    """What people and catalogs call it besides."""


@dataclass(frozen=True, slots=True)
class VillageProofs:
    """The whole list, in its own order, and the document it stands in."""

    source: str = ""
    proofs: tuple[VillageProof, ...] = ()

    def proof_in(self, material: str) -> VillageProof | None:
        """The proof that a material is, by the longest name that it holds; usually None."""
        named = [
            (len(name), proof)
            for proof in self.proofs
            for name in (proof.name, *proof.also)
            if name in material
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else None

    def among(self, materials: Iterable[Material]) -> dict[str, VillageProof]:
        """By a material's name, the proof it is."""
        found = {each.name: self.proof_in(each.name) for each in materials}
        return {name: proof for name, proof in found.items() if proof is not None}

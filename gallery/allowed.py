"""What the gallery lets pass although a measure says otherwise: each with its reason."""

from dataclasses import dataclass
from re import search

from gallery.findings import Finding, Kind
from gallery.looks import Face


@dataclass(frozen=True, slots=True)
class Allowance:
    """Findings of `kind` on `face` whose `where` matches the pattern `where`."""

    face: Face
    kind: Kind
    where: str
    reason: str


ALLOWED: tuple[Allowance, ...] = ()


def allowed(face: Face, finding: Finding) -> bool:
    """Whether somebody has said why this may be."""
    return any(
        each.face == face and each.kind == finding.kind and search(each.where, finding.where)
        for each in ALLOWED
    )

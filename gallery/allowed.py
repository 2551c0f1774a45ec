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


TYPED_ON: tuple[Face, ...] = ("lobby", "setup")
"""Faces with a keyboard on the glass."""
RESIDENTS: tuple[Face, ...] = ("lobby", "rate")
"""Faces with the head of a resident's page."""
ALLOWED: tuple[Allowance, ...] = (
    Allowance(
        "lobby",
        "elided",
        r"^“[^›]+” \(TrailText\)$",
        "the last step of the place is longer than the line; the page below writes it out",
    ),
    *(
        Allowance(
            face,
            "elided",
            r"^“(Yunxi|云溪).*” \(ElidedText\)$",
            "a center's name in large print is longer than the head; the attract page and the"
            " screen at rest write it out",
        )
        for face in RESIDENTS
    ),
    Allowance(
        "lobby",
        "elided",
        r"^“(城乡居民基|Application |Rechtsschut).*” \(ElidedText( in item\..*)?\)$",
        "made-up names of sixty signs, below the number and among what was found above the"
        " keyboard of a small panel; the guide in between writes them out",
    ),
    *(
        Allowance(
            face,
            "gap",
            r"^(mode|candidates?|sign)\.",
            "the keyboard's strips stand close like its keys; each of them is large enough",
        )
        for face in TYPED_ON
    ),
    Allowance(
        "desk",
        "elided",
        r"\((line|TwoLines|ElidedText.*)\)$",
        "a list keeps its rows alike; what is opened from it writes the name out",
    ),
    Allowance(
        "desk",
        "contrast",
        r"^icon of (Glass|QLabel in found\.|picture\.)",
        "a photograph of a document, not a sign of ours",
    ),
    Allowance(
        "desk",
        "target",
        r"^block\.",
        "a booking on the time grid is as long as it lasts; the day's list has it at full size",
    ),
    Allowance("desk", "gap", r"^block\.", "bookings follow each other on the time grid"),
)


def allowed(face: Face, finding: Finding) -> bool:
    """Whether somebody has said why this may be."""
    return any(
        each.face == face and each.kind == finding.kind and search(each.where, finding.where)
        for each in ALLOWED
    )

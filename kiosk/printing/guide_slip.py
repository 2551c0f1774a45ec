"""What is said on the slips of a guide: values only, no layout.

Two kinds: the checklist (一次性告知单) of everything to bring, and the commitment (容缺受理承诺书)
of an applicant who begins without some of it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any, Literal, Self

from kiosk.center.guides.catalog import Guide, ItemCard
from kiosk.center.guides.village_proofs import VillageProof
from kiosk.guide_rules.guide_parts import Material, Question, Step

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class GuideSlip:
    """A checklist or a commitment. No personal data: a name is only ever written by hand."""

    center: str
    center_en: str
    phone: str
    guide: Guide
    ticked: tuple[str, ...]
    """Names of the materials the resident has; empty: they ticked nothing."""
    deferred: bool
    """They chose to hand in later what is missing."""
    tell_by: date
    hand_in_by: date
    printed_at: datetime
    language: Language = "zh"
    copy: int = 1
    """Of a commitment: 1 for the applicant, 2 for the desk."""
    village_proofs: Mapping[str, VillageProof] = field(default_factory=dict)
    """By a material's name, the proof it is that no village may issue."""

    @property
    def missing(self) -> tuple[Material, ...]:
        """What is needed and was not ticked."""
        needed = (material for material in self.guide.materials if material.required)
        return tuple(material for material in needed if material.name not in self.ticked)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return {
            **asdict(self),
            "ticked": list(self.ticked),
            "tell_by": self.tell_by.isoformat(),
            "hand_in_by": self.hand_in_by.isoformat(),
            "printed_at": self.printed_at.isoformat(),
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        try:
            slip = cls(
                **{
                    **content,
                    "guide": _guide(content["guide"]),
                    "ticked": tuple(content["ticked"]),
                    "tell_by": date.fromisoformat(content["tell_by"]),
                    "hand_in_by": date.fromisoformat(content["hand_in_by"]),
                    "printed_at": datetime.fromisoformat(content["printed_at"]),
                    "village_proofs": {
                        name: VillageProof(**{**each, "also": tuple(each["also"])})
                        for name, each in content.get("village_proofs", {}).items()
                    },
                }
            )
        except (KeyError, TypeError, AttributeError) as broken:
            raise ValueError("not the content of a guide's slip") from broken
        if slip.language not in ("zh", "en") or slip.printed_at.tzinfo is None:
            raise ValueError("not the content of a guide's slip")
        return slip


def _guide(content: Mapping[str, Any]) -> Guide:
    card = content["card"]
    return Guide(
        **{
            **content,
            "card": ItemCard(**{**card, "modes": tuple(card["modes"])}),
            "materials": tuple(Material(**each) for each in content["materials"]),
            "steps": tuple(Step(**each) for each in content["steps"]),
            "faq": tuple(Question(**each) for each in content["faq"]),
        }
    )

"""What comes with the program and holds for every catalog: proofs, and the order of life events."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.center.guides.life_events import LifeEvent
from kiosk.center.guides.village_proofs import VillageProof, VillageProofs


@dataclass(frozen=True, slots=True)
class Reference:
    """Read once when the program starts; never changes while it runs."""

    village_proofs: VillageProofs = field(default_factory=VillageProofs)
    life_events: tuple[LifeEvent, ...] = ()


def read_reference(folder: Path) -> Reference:
    """From the files in `folder` (`assets/guides`), which come with the program."""
    proofs = _object(folder / "village-proofs.json")
    events = _object(folder / "life-events.json")
    return Reference(
        VillageProofs(
            proofs["source"],
            tuple(
                VillageProof(**{**each, "also": tuple(each.get("also", ()))})
                for each in proofs["proofs"]
            ),
        ),
        tuple(LifeEvent(**each) for each in events["events"]),
    )


def _object(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found

"""The place where a resident says which village is theirs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnVillage:
    """Before anything else, so that what concerns it comes first everywhere."""


VillageRoute = OwnVillage

"""The places on the way to reporting a piece of equipment that does not work."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RepairRooms:
    """Which room it stands in."""


@dataclass(frozen=True, slots=True)
class RepairPieces:
    """Which piece of a room."""

    room_code: str


@dataclass(frozen=True, slots=True)
class RepairKind:
    """What is wrong with it; `center` is what its label says, empty without a label."""

    code: str
    center: str = ""


@dataclass(frozen=True, slots=True)
class Repaired:
    """It is reported."""

    room_name: str
    room_name_en: str
    name: str
    name_en: str
    times: int
    """How often it was reported while it did not work."""


EquipmentRoute = RepairRooms | RepairPieces | RepairKind | Repaired
"""What begins with 设备报修."""

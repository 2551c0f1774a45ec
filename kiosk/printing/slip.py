"""What is said on a queue slip (取号单): values only, no layout."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, Self

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class TicketSlip:
    """A queue slip (取号单). No personal data: it belongs to whoever holds it."""

    center: str
    number: str
    item: str
    ahead: int
    wait_minutes: int | None
    """Rough estimate, 0: it is nearly their turn; None: no desk is open yet."""
    issued_at: datetime
    area: str | None
    """Where to go or wait: "1–4 号窗口". None: the call will tell."""
    qr_url: str
    language: Language = "zh"
    reprint: bool = False
    center_en: str | None = None
    item_en: str | None = None
    area_en: str | None = None
    places_after_miss: int | None = 3
    """A missed number is called again after so many others; None: it is void."""
    missed_to_the_end: bool = False
    """A missed number goes behind everybody instead of some places back."""
    priority: str | None = None
    """Why its holder may be called earlier, as declared; the desk verifies it."""
    priority_en: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return {**asdict(self), "issued_at": self.issued_at.isoformat()}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        try:
            values = {**content, "issued_at": datetime.fromisoformat(content["issued_at"])}
            slip = cls(**values)
        except (KeyError, TypeError) as broken:
            raise ValueError("not the content of a queue slip") from broken
        if slip.language not in ("zh", "en") or slip.issued_at.tzinfo is None:
            raise ValueError("not the content of a queue slip")
        return slip

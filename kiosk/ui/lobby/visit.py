"""What the lobby knows of the person standing at it. Thrown away whole when they leave."""

from dataclasses import dataclass, field
from typing import Literal

from kiosk.ui.language import Code
from kiosk.ui.lobby.routes import Attract, Route

Look = Literal["standard", "elder"]


@dataclass(slots=True)
class Draft:
    """A rating that is not given yet."""

    level: int | None = None
    reasons: set[int] = field(default_factory=set)
    words: str = ""

    def choose(self, level: int) -> None:
        """Another level has other reasons."""
        if level != self.level:
            self.level, self.reasons = level, set()


@dataclass(slots=True)
class Visit:
    """One person's way, choices and typing; nothing of it is ever written down."""

    trail: list[Route] = field(default_factory=lambda: [Attract()])
    language: Code = "zh"
    look: Look = "standard"
    query: str = ""
    ticks: dict[str, set[str]] = field(default_factory=dict)
    """Item code → names of the materials the person has with them."""
    deferred: set[str] = field(default_factory=set)
    """Codes of items they chose to begin without all materials (容缺)."""
    draft: Draft = field(default_factory=Draft)
    priority: str | None = None
    """Why they say they may be called earlier: a code of `center.queue.priority`."""
    phone_tail: str | None = None
    """The last four digits of their phone, where an item's numbers are limited per person."""
    slip_state: str = "queued"
    """What was last heard of the slip of their number."""

    @property
    def here(self) -> Route:
        """Where they are."""
        return self.trail[-1]

    def ticked(self, code: str) -> set[str]:
        """The ticks on the guide of this item, to be read and changed."""
        return self.ticks.setdefault(code, set())

"""A sign-up that is not made yet: the answers so far."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from kiosk.center.activities.values import (
    GUARDED_BELOW,
    ActivityPlan,
    ActivityView,
    SessionCard,
    Wish,
)


@dataclass(slots=True)
class ActivityDraft:
    """Thrown away with the visit; `sign_up_id` makes all taps of one sign-up one."""

    view: ActivityView | None = None
    card: SessionCard | None = None
    """The session chosen; of a course its first."""
    booth: int | None = None
    name: str = ""
    age: int | None = None
    guardian: str = ""
    consent: bool = False
    phone: str = ""
    heads: int = 1
    sign_up_id: UUID = field(default_factory=uuid4, compare=False)

    def begin(self, view: ActivityView, card: SessionCard | None) -> None:
        """Another activity or session: another sign-up, of the same person."""
        self.view, self.card, self.booth, self.heads = view, card, None, 1
        self.sign_up_id = uuid4()

    def choose(self, card: SessionCard) -> None:
        """The same answers for another session."""
        self.card, self.sign_up_id = card, uuid4()

    @property
    def plan(self) -> ActivityPlan:
        """The activity chosen. `ValueError` before there is one."""
        if self.view is None:
            raise ValueError("no activity was chosen")
        return self.view.plan

    @property
    def guarded(self) -> bool:
        """A child, for whom a guardian answers."""
        return self.age is not None and self.plan.asks_age and self.age < GUARDED_BELOW

    @property
    def sessions(self) -> tuple[SessionCard, ...]:
        """All that are signed up for: of a course every one that is held."""
        if self.view is None or self.card is None:
            return ()
        held = tuple(each for each in self.view.sessions if each.state == "planned")
        return held if self.view.is_course else (self.card,)

    def wish(self) -> Wish:
        """What they want to sign up for."""
        if self.view is None or self.card is None:
            raise ValueError("no session was chosen")
        return Wish(
            activity_code=self.plan.code,
            session_id=None if self.view.is_course else self.card.id,
            name=self.name,
            phone=self.phone,
            heads=self.heads,
            age=self.age if self.plan.asks_age else None,
            booth=self.booth,
            guardian_name=self.guardian if self.guarded else "",
            guardian_phone=self.phone if self.guarded else "",
            consent=self.consent and self.guarded,
        )

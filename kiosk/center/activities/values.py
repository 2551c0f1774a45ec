"""What activities, their sessions and sign-ups look like to whoever asks: values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

KINDS = ("once", "weekly", "course", "fair", "rounds")
"""一次性活动, 每周的班, 课程 (one sign-up for all sessions), 多摊位活动, 到村巡回."""
AUDIENCES = (
    *("everyone", "children", "youth", "adults", "elders"),
    *("families", "women", "party", "companies"),
)
GUARDED_BELOW = 14
"""Children younger than this sign up with their guardian's consent (个人信息保护法 第三十一条)."""


def asks_age(guardian: bool, least: int | None, most: int | None) -> bool:
    """Whether the age has to be known; else it is not asked for and not kept."""
    return guardian or least is not None or most is not None


@dataclass(frozen=True, slots=True)
class BoothPlan:
    """A booth of a fair."""

    number: int
    name: str
    name_en: str
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class ActivityPlan:
    """An activity as staff write it down."""

    code: str
    kind: str
    name: str
    name_en: str
    audience: str = "everyone"
    organizer: str = ""
    description: str = ""
    bring: str = ""
    poster: str = ""
    age_min: int | None = None
    age_max: int | None = None
    guardian: bool = False
    """Under-14s sign up with a guardian's consent; their age is asked for."""
    capacity: int | None = None
    """People in a session, of a course in all of them; None: open to any number."""
    waitlist: bool = True
    heads_most: int = 5
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    phone: str = ""
    booths: tuple[BoothPlan, ...] = ()

    @property
    def asks_age(self) -> bool:
        """Whether the age is needed to know if somebody may come."""
        return asks_age(self.guardian, self.age_min, self.age_max)


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """When and where one session is held: in a room of the center, or at a place in words."""

    starts_at: datetime
    ends_at: datetime
    room_code: str = ""
    place: str = ""
    village_code: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody wants to come. `session_id` None: to a whole course."""

    activity_code: str
    session_id: UUID | None
    name: str
    phone: str
    heads: int = 1
    age: int | None = None
    booth: int | None = None
    guardian_name: str = ""
    guardian_phone: str = ""
    consent: bool = False


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session as everybody may know it, with what is left of it."""

    id: UUID
    activity_code: str
    kind: str
    name: str
    name_en: str
    audience: str
    starts_at: datetime
    ends_at: datetime
    room_code: str
    room_name: str
    room_name_en: str
    floor: int
    village: str
    village_code: str
    place: str
    state: str
    """planned or cancelled."""
    reason: str
    published: bool
    capacity: int | None
    taken: int
    """People who have a place; of a course, in the whole course."""
    waiting: int
    """Sign-ups on the waitlist."""
    booth_taken: Mapping[int, int] = field(default_factory=dict)
    visitors: int = 0
    for_phones: int = 0
    """Places kept for those who sign up by phone, beyond what is taken of them."""

    @property
    def free(self) -> int | None:
        """Places somebody could have here and now; None: any number. Whoever waits comes first."""
        if self.capacity is None:
            return None
        return 0 if self.waiting else max(0, self.capacity - self.taken - self.for_phones)


@dataclass(frozen=True, slots=True)
class ActivityView:
    """An activity with all its sessions in order."""

    plan: ActivityPlan
    state: str
    reason: str
    sessions: tuple[SessionCard, ...]

    @property
    def is_course(self) -> bool:
        return self.plan.kind == "course"

    def booth_free(self, card: SessionCard, booth: BoothPlan) -> int | None:
        """Places left at a booth; None: any number."""
        here = card.booth_taken.get(booth.number, 0)
        own = None if booth.capacity is None else max(0, booth.capacity - here)
        whole = None if card.capacity is None else max(0, card.capacity - card.taken)
        return min((each for each in (own, whole) if each is not None), default=None)


@dataclass(frozen=True, slots=True)
class OwnSession:
    """A session somebody signed up for, and whether they came."""

    id: UUID
    starts_at: datetime
    ends_at: datetime
    room_name: str
    room_name_en: str
    floor: int
    village: str
    place: str
    state: str
    reason: str
    came: bool


@dataclass(frozen=True, slots=True)
class SignUpView:
    """A sign-up; name and phone masked, nothing of it tells whose it is."""

    id: UUID
    code: str
    activity_code: str
    kind: str
    name: str
    name_en: str
    state: str
    """As it stands at the moment of asking: signed, waiting, attended, no_show, cancelled,
    called_off (the center does not hold it) or lapsed (waited in vain)."""
    heads: int
    booth: str
    booth_en: str
    masked_name: str
    masked_phone: str
    sessions: tuple[OwnSession, ...]
    waiting_before: int
    reason: str
    bring: str
    phone: str
    """Whom to ask: the organizer's phone."""
    repeated: bool = False

    @property
    def next_session(self) -> OwnSession | None:
        """The first one that is held and was not attended; None: there is none."""
        return next(
            (each for each in self.sessions if not each.came and each.state == "planned"), None
        )


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of a session's list."""

    id: UUID
    code: str
    state: str
    heads: int
    booth: str
    masked_name: str
    masked_phone: str
    age: int | None
    guarded: bool
    """A guardian stands behind it."""
    came: int
    """People who were checked in; 0: nobody yet."""
    place: int
    by_phone: bool = False
    """They signed up on the hub's phone pages."""


@dataclass(frozen=True, slots=True)
class CallLine:
    """Somebody to be called, and about what."""

    id: int
    sign_up_id: UUID
    code: str
    activity_code: str
    name: str
    name_en: str
    cause: str
    """promoted, cancelled or moved."""
    reason: str
    state: str
    """open or not_reached."""
    tries: int
    starts_at: datetime | None
    masked_name: str
    masked_phone: str
    made_at: datetime

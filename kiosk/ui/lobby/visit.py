"""What the lobby knows of the person standing at it. Thrown away whole when they leave."""

from dataclasses import dataclass, field

from kiosk.center.errands.places import VillageView
from kiosk.center.persons_day.values import Subject
from kiosk.ui.language import Code
from kiosk.ui.lobby.activities.draft import ActivityDraft
from kiosk.ui.lobby.care.draft import CareDraft
from kiosk.ui.lobby.errands.draft import ErrandDraft
from kiosk.ui.lobby.rooms.draft import RoomDraft
from kiosk.ui.lobby.routes import Attract, Home, Route
from kiosk.ui.lobby.services.draft import OrderDraft, WishDraft
from kiosk.ui.theme.look import Look


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
    look: Look = field(default_factory=Look)
    query: str = ""
    ticks: dict[str, set[str]] = field(default_factory=dict)
    """Item code → names of the materials the person has with them."""
    deferred: set[str] = field(default_factory=set)
    """Codes of items they chose to begin without all materials (容缺)."""
    draft: Draft = field(default_factory=Draft)
    errand: ErrandDraft = field(default_factory=ErrandDraft)
    room: RoomDraft = field(default_factory=RoomDraft)
    activity: ActivityDraft = field(default_factory=ActivityDraft)
    care: CareDraft = field(default_factory=CareDraft)
    order: OrderDraft = field(default_factory=OrderDraft)
    wish: WishDraft = field(default_factory=WishDraft)
    priority: str | None = None
    """Why they say they may be called earlier: a code of `center.queue.priority`."""
    phone_tail: str | None = None
    """The last four digits of their phone, where an item's numbers are limited per person."""
    booking_phone: str = ""
    """The phone typed for an appointment, until it is booked."""
    shown: tuple[Subject, ...] = ()
    """What they have shown slips of; who they are is recognized by."""
    village: VillageView | None = None
    """Which village is theirs, once they have said so."""
    slip_state: str = "queued"
    """What was last heard of the slip of their number or errand; none: nothing prints here."""

    @property
    def here(self) -> Route:
        """Where they are."""
        return self.trail[-1]

    def go(self, route: Route) -> None:
        """Step on to `route`, or back to it if it lies behind; 首页 begins anew."""
        if isinstance(route, Home | Attract):
            self.begin_at(route)
        elif route in self.trail:
            del self.trail[self.trail.index(route) + 1 :]
        else:
            self.trail.append(route)

    def begin_at(self, *trail: Route) -> None:
        """Be somewhere new; answers are forgotten: somebody else may come."""
        self.trail = list(trail)
        village = self.village
        self.errand = ErrandDraft(village=village)
        self.room = RoomDraft()
        self.activity = ActivityDraft()
        self.care = CareDraft()
        self.order = OrderDraft(village=village)
        self.wish = WishDraft(village=village)
        self.booking_phone = ""

    def come_from(self, village: VillageView | None) -> None:
        """Be of this village (None: rather not say); every question for one begins with it."""
        self.village = village
        self.errand.village = self.order.village = self.wish.village = village

    def ticked(self, code: str) -> set[str]:
        """The ticks on the guide of this item, to be read and changed."""
        return self.ticks.setdefault(code, set())

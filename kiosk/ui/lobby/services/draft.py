"""An order or a wish that is not made yet: the answers so far. Gone with the resident."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from kiosk.center.errands.places import VillageView
from kiosk.center.people.consent import Consent
from kiosk.center.services.values import Application, ServiceView, Wish


@dataclass(slots=True)
class OrderDraft:
    """Read and changed by the pages; nothing of it is ever written down."""

    service: ServiceView | None = None
    villages_known: bool = False
    """Whether there are any to choose from."""
    order_id: UUID = field(default_factory=uuid4, compare=False)
    for_other: bool = False
    name: str = ""
    helper: str = ""
    phone: str = ""
    village: VillageView | None = None
    address: str = ""
    wanted_on: date | None = None
    wanted_part: str = "any"
    note: str = ""
    consent: Consent | None = None
    """The text that was on the screen."""

    def begin(self, service: ServiceView, *, villages_known: bool) -> None:
        """Another service: another order. Who they are stays for it."""
        if self.service is None or self.service.code != service.code:
            self.order_id, self.consent, self.note = uuid4(), None, ""
        self.service, self.villages_known = service, villages_known

    @property
    def at_home(self) -> bool:
        """Whether somebody comes to them."""
        return self.service is not None and self.service.place == "home"

    def application(self) -> Application:
        """Everything answered and agreed to."""
        if self.service is None:
            raise ValueError("nothing was chosen")
        return Application(
            service_code=self.service.code,
            name=self.name,
            phone=self.phone,
            address=self.address if self.at_home else "",
            note=self.note if self.at_home else "",
            village_code=self.village.code if self.village and self.at_home else None,
            wanted_on=self.wanted_on,
            wanted_part=self.wanted_part,
            helper=self.helper if self.for_other else "",
            consent_id=self.consent.id if self.consent else None,
        )


@dataclass(slots=True)
class WishDraft:
    """What they need and do not find on the list."""

    demand_id: UUID = field(default_factory=uuid4, compare=False)
    kind: str = ""
    audience: str = "anyone"
    village: VillageView | None = None
    words: str = ""

    def wish(self) -> Wish:
        """Everything answered."""
        return Wish(
            kind=self.kind,
            audience=self.audience,
            village_code=self.village.code if self.village else None,
            words=self.words,
        )

"""A registration that is not made yet: the answers so far. Gone with the guardian, or with 首页."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from kiosk.center.care.values import Application, Collector, OfferView
from kiosk.center.people.consent import Consent
from kiosk.center.people.signature import Strokes


@dataclass(slots=True)
class CareDraft:
    """Read and changed by the pages; nothing of it is ever written down."""

    offer: OfferView | None = None
    registration_id: UUID = field(default_factory=uuid4, compare=False)
    child: str = ""
    birth: str = ""
    """Eight digits as they were typed: 20170512."""
    school: str = ""
    guardian: str = ""
    relation: str = ""
    phone: str = ""
    health: str = ""
    collectors: list[Collector] = field(default_factory=list)
    collector_name: str = ""
    collector_relation: str = ""
    goes_alone: bool = False
    consent: Consent | None = None
    """The text that was on the screen."""
    strokes: Strokes = ()

    def begin(self, offer: OfferView) -> None:
        """Another offer: signed for anew."""
        if self.offer is None or self.offer.terms.code != offer.terms.code:
            self.registration_id, self.strokes, self.consent = uuid4(), (), None
        self.offer = offer

    @property
    def born(self) -> date | None:
        """The date of birth; None while the digits are none."""
        return born_on(self.birth)

    def add_collector(self, phone: str) -> None:
        """Name and relation were given before."""
        self.collectors.append(Collector(self.collector_name, self.collector_relation, phone))
        self.collector_name = self.collector_relation = ""

    def application(self) -> Application:
        """Everything answered, agreed to and signed."""
        if self.offer is None or (born := self.born) is None:
            raise ValueError("nothing was chosen")
        return Application(
            offer_code=self.offer.terms.code,
            child=self.child,
            birth=born,
            school=self.school,
            guardian=self.guardian,
            relation=self.relation,
            phone=self.phone,
            health=self.health,
            collectors=tuple(self.collectors),
            goes_alone=self.goes_alone,
            consent_id=self.consent.id if self.consent else None,
            signature=self.strokes,
        )


def born_on(digits: str) -> date | None:
    """20170512 as a date; None for anything that is none."""
    if len(digits) != 8 or not digits.isascii() or not digits.isdigit():
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None

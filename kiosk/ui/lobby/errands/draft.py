"""What a resident has answered so far on the way to an errand. Gone with them, or with 首页."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from kiosk.center.errands.places import VillageView
from kiosk.center.errands.values import Person, Request
from kiosk.center.guides.catalog import Guide
from kiosk.center.people.consent import Consent
from kiosk.center.people.phones import is_phone
from kiosk.center.people.signature import Strokes


@dataclass(slots=True)
class ErrandDraft:
    """Answers to be read and changed by the pages; nothing of it is ever written down."""

    guide: Guide | None = None
    """What it is about; None before the first page has read it."""
    ids: dict[str, UUID] = field(default_factory=dict)
    kind: str | None = None
    for_whom: str | None = None
    relation: str | None = None
    helped_by: str | None = None
    village: VillageView | None = None
    phone: str = ""
    """Digits as they were typed, perhaps not all of them yet."""
    name: str = ""
    identity: str = ""
    """Number of the identity card, once it is whole."""
    identity_typed: str = ""
    """The same as far as it was typed."""
    consent: Consent | None = None
    """The text that was on the screen."""
    strokes: Strokes = ()

    def errand_id(self, code: str) -> UUID:
        """The id of the errand for this item: however often it is sent, it is one errand."""
        return self.ids.setdefault(code, uuid4())

    def begin(self, guide: Guide) -> None:
        """It is about this item from now on; another one is done and signed for anew."""
        if self.guide is not None and self.guide.card.code != guide.card.code:
            self.kind, self.strokes, self.consent = None, (), None
        self.guide = guide

    def choose_whom(self, for_whom: str, *, helped_by: str | None = None) -> None:
        """For themselves or with somebody's help; for a relative see `choose_relation`."""
        self.for_whom, self.relation, self.helped_by = for_whom, None, helped_by

    def choose_relation(self, relation: str) -> None:
        """For a member of the family."""
        self.for_whom, self.relation, self.helped_by = "family", relation, None

    @property
    def phone_complete(self) -> bool:
        """Whether the digits are a whole number."""
        return is_phone(self.phone)

    def request(self, code: str, materials: tuple[str, ...]) -> Request:
        """Everything answered, agreed to and signed."""
        return Request(
            item_code=code,
            kind=self.kind or "proxy",
            for_whom=self.for_whom or "self",
            relation=self.relation,
            helped_by=self.helped_by,
            village_code=self.village.code if self.village else None,
            person=Person(name=self.name, phone=self.phone, id_number=self.identity),
            materials=materials,
            consent_id=self.consent.id if self.consent else None,
            signature=self.strokes,
        )

    def request_for_help(self, code: str, kind: str, materials: tuple[str, ...]) -> Request:
        """What there is, to be finished with staff: nothing half typed, and nothing signed.

        Agreement is given with the last button only, so a signature without it is none.
        """
        return Request(
            item_code=code,
            kind=self.kind or kind,
            for_whom=self.for_whom or "self",
            relation=self.relation,
            helped_by=self.helped_by,
            village_code=self.village.code if self.village else None,
            person=Person(name=self.name, phone=self.phone if self.phone_complete else ""),
            materials=materials,
            help_wanted=True,
        )

"""Taking an errand in with the resident, or completing one: one question after another."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.center.errands.offer import Offer
from kiosk.center.errands.places import VillageView
from kiosk.center.errands.values import Request
from kiosk.center.guides.catalog import Guide
from kiosk.center.people.consent import Consent
from kiosk.ui.desk.errands.intake_consent import ConsentStep
from kiosk.ui.desk.errands.intake_materials import MaterialsStep
from kiosk.ui.desk.errands.intake_person import PersonStep
from kiosk.ui.desk.errands.intake_village import VillageStep
from kiosk.ui.desk.errands.intake_way import WayStep
from kiosk.ui.desk.errands.intake_words import IntakeWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

STEPS = ("way", "village", "person", "materials", "consent")


@dataclass(frozen=True, slots=True)
class IntakeFacts:
    """What the questions are about; `request` is what is known before."""

    guide: Guide
    offer: Offer
    villages: tuple[VillageView, ...]
    consent: Consent
    request: Request
    signed: bool
    correcting: bool
    """It was submitted before, and is completed now."""


class IntakePage(SidePage):
    """`submitted` carries the Request; nothing is stored before the last question."""

    submitted = Signal(object)

    def __init__(
        self, theme: Theme, words: QueueWords, intake_words: IntakeWords, facts: IntakeFacts
    ) -> None:
        super().__init__(theme, words, "intake")
        self._intake_words, self._facts = intake_words, facts
        self._request = facts.request
        self.way = WayStep(theme, intake_words, facts.offer, facts.request)
        self.village = VillageStep(theme, words, intake_words, facts.villages)
        self.person = PersonStep(theme, intake_words, facts.request.person)
        self.materials = MaterialsStep(
            theme, words, intake_words, facts.guide.materials, facts.request.materials
        )
        self.consent = ConsentStep(theme, intake_words, facts.consent, signed=facts.signed)
        self.village.chosen.connect(self._village_chosen)
        self._pages = QStackedWidget()
        steps: tuple[QWidget, ...] = (
            self.way,
            self.village,
            self.person,
            self.materials,
            self.consent,
        )
        for step in steps:
            self._pages.addWidget(step)
        self.body.addWidget(self._pages, 1)
        self.next = ActionButton(
            theme, "intake_next", intake_words.onward(), kind="primary", role="strong"
        )
        self.next.clicked.connect(self._onward)
        self.body.addWidget(self.next)
        self._turn_to(0)

    @property
    def step(self) -> str:
        """The question in sight."""
        return STEPS[self._pages.currentIndex()]

    @property
    def request(self) -> Request:
        """What has been answered so far."""
        consented = self.consent.strokes or self._facts.signed
        return replace(
            self._request,
            kind=self.way.kind,
            for_whom=self.way.for_whom,
            relation=self.way.relation,
            helped_by=self._request.helped_by or "staff",
            person=self.person.person,
            materials=self.materials.ticked,
            consent_id=self._facts.consent.id if consented else None,
            signature=self.consent.strokes,
            help_wanted=False,
        )

    def set_busy(self, *, busy: bool) -> None:
        """What was sent is on its way to the disk."""
        self.next.setEnabled(not busy)

    def go_back(self) -> None:
        at = self._pages.currentIndex()
        if not self.next.isEnabled():
            return
        if at == 0:
            self.left.emit()
        else:
            self._turn_to(at - 1)

    def _village_chosen(self, code: str) -> None:
        self._request = replace(self._request, village_code=code)
        self._turn_to(STEPS.index("person"))

    def _onward(self) -> None:
        at = self._pages.currentIndex()
        if at < len(STEPS) - 1:
            self._turn_to(at + 1)
        else:
            self.remark.say("")
            self.submitted.emit(self.request)

    def _turn_to(self, at: int) -> None:
        words = self._intake_words
        self.remark.say("")
        self._pages.setCurrentIndex(at)
        item = words.item(self._facts.guide.card)
        self._ask(words.step(STEPS[at]), words.where(at + 1, len(STEPS), item))
        last = at == len(STEPS) - 1
        said = words.onward()
        if last:
            said = words.save() if self._facts.correcting else words.submit()
        self.next.setText(said)
        self.next.setAccessibleName(said)
        self.person.show_for(self.way.for_whom)
        self.village.mark(self._request.village_code)
        if STEPS[at] == "person":
            self.person.begin()

"""Joins the questions with the draft of an errand: what is answered is the visit's at once."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.errands.offer import Offer, offer_of
from kiosk.center.errands.places import VillageView
from kiosk.center.guides.catalog import Guide, guide
from kiosk.center.people.consent import consent_in_force
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.errands.choice_pages import KindPage, RelationPage, WhomPage
from kiosk.ui.lobby.errands.identity_page import IdentityPage
from kiosk.ui.lobby.errands.materials_page import MaterialsPage
from kiosk.ui.lobby.errands.name_page import NamePage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.routes import (
    AskConsent,
    AskIdentity,
    AskMaterials,
    AskName,
    AskPhone,
    AskRelation,
    AskVillage,
    AskWhom,
)
from kiosk.ui.lobby.villages.presenter import VillagePresenter
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


@dataclass(frozen=True, slots=True)
class _Found:
    guide: Guide
    offer: Offer
    trouble: RuleBroken | None
    """Why no errand can be handed in whole."""


class KindPresenter(QObject):
    """Reads the item's guide, which all later questions go by."""

    def __init__(self, page: KindPage, code: str, visit: Visit, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._code, self._visit, self._context = page, code, visit, context
        page.retry.connect(self.load)
        page.chosen.connect(self._choose)
        self.load()

    def load(self) -> None:
        page = self._page
        self._context.tasks.read(self._read, self._show, page.show_trouble, owner=page)

    def _read(self, session: Session) -> _Found:
        found, trouble = guide(session, code=self._code), None
        try:
            consent_in_force(session)
        except RuleBroken as lacking:
            trouble = lacking
        return _Found(found, offer_of(found), trouble)

    def _show(self, found: _Found) -> None:
        draft = self._visit.errand
        draft.begin(found.guide)
        self._page.show_item(found.guide.card)
        self._page.show_kinds(found.offer, draft.kind, found.trouble)

    def _choose(self, kind: str) -> None:
        self._visit.errand.kind = kind
        self._page.go.emit(AskWhom(self._code))


def join_whom(page: WhomPage, code: str, visit: Visit) -> None:
    """Family leads to which relative, everybody else to the village."""

    def choose(for_whom: str, helped_by: str) -> None:
        visit.errand.choose_whom(for_whom, helped_by=helped_by or None)
        page.go.emit(AskVillage(code))

    page.chosen.connect(choose)
    page.family.connect(lambda: page.go.emit(AskRelation(code)))


def join_relation(page: RelationPage, code: str, visit: Visit) -> None:
    """Which relative; then the village."""

    def choose(relation: str) -> None:
        visit.errand.choose_relation(relation)
        page.go.emit(AskVillage(code))

    page.chosen.connect(choose)


def join_village(page: VillagePage, code: str, visit: Visit, context: FaceContext) -> None:
    """The village of an errand; then the phone."""
    VillagePresenter(page, context)

    def choose(village: VillageView) -> None:
        visit.errand.village = village
        page.go.emit(AskPhone(code))

    page.chosen.connect(choose)


def join_phone(page: PhonePage, code: str, visit: Visit) -> None:
    """Digits are the draft's at once; then what is handed over, if the guide asks for anything."""
    draft = visit.errand

    def keep(phone: str) -> None:
        draft.phone = phone

    def go_on() -> None:
        materials = draft.guide is None or bool(draft.guide.materials)
        page.go.emit(AskMaterials(code) if materials else AskConsent(code))

    page.typed.connect(keep)
    page.name_wanted.connect(lambda: page.go.emit(AskName(code)))
    page.identity_wanted.connect(lambda: page.go.emit(AskIdentity(code)))
    page.finished.connect(go_on)


def join_name(page: NamePage, code: str, visit: Visit) -> None:
    """What is written is the draft's at once; the way back is to the phone."""

    def keep(name: str) -> None:
        visit.errand.name = name

    page.written.connect(keep)
    page.finished.connect(lambda: page.go.emit(AskPhone(code)))


def join_identity(page: IdentityPage, code: str, visit: Visit) -> None:
    """What is typed is the draft's at once; the way back is to the phone."""
    draft = visit.errand

    def keep(number: str) -> None:
        draft.identity_typed = number
        draft.identity = number if page.number.whole else ""

    page.typed.connect(keep)
    page.finished.connect(lambda: page.go.emit(AskPhone(code)))


def join_materials(page: MaterialsPage, code: str, visit: Visit) -> None:
    """The ticks are those of the guide page."""

    def tick(name: str, has_it: bool) -> None:
        ticked = visit.ticked(code)
        if has_it:
            ticked.add(name)
        else:
            ticked.discard(name)

    page.ticked.connect(tick)
    page.finished.connect(lambda: page.go.emit(AskConsent(code)))

"""Joins the questions with the draft of a registration: each answer leads to the next one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.center.care.calendar import age_on
from kiosk.center.care.registering import COLLECTORS_AT_MOST, check_age
from kiosk.center.care.values import OfferView
from kiosk.center.people.consent import CARE
from kiosk.clock import local_date
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.care.draft import CareDraft, born_on
from kiosk.ui.lobby.care.questions import (
    BirthPage,
    alone_page,
    birth_page,
    child_page,
    collector_name_page,
    collectors_page,
    guardian_page,
    health_page,
    health_words_page,
    phone_page,
    relation_page,
    school_page,
    where_words,
)
from kiosk.ui.lobby.care.routes import AskCare, CareConsent, Question
from kiosk.ui.lobby.care.taking import care_entering
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.consenting import ConsentPresenter
from kiosk.ui.lobby.entering import EntryTaking
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.typed_pages import DigitsPage, WrittenPage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext

FOLLOWING: dict[Question, Question | None] = {
    "child": "birth",
    "school": "guardian",
    "guardian": "relation",
    "relation": "phone",
    "phone": "health",
    "health_words": "collectors",
    "collector_name": "collector_relation",
    "collector_relation": "collector_phone",
    "collector_phone": "collectors",
    "alone": None,
}
"""Where an answer leads that leads to one place only; None: to the consent."""


class CareAsking(QObject):
    """Makes the page of a question; what is answered is the visit's at once."""

    staff_wanted = Signal()

    def __init__(self, context: FaceContext, taking: EntryTaking) -> None:
        super().__init__()
        self._context, self._taking = context, taking

    def page(
        self, route: AskCare | CareConsent, visit: Visit, offer: OfferView, kit: PageKit
    ) -> Page:
        """The page of a question about `offer`, or of the consent below them all."""
        if isinstance(route, CareConsent):
            return self._consent(visit, kit)
        draft, what = visit.care, route.what
        match what:
            case "child" | "school" | "guardian" | "health_words" | "collector_name":
                return self._written(what, route.code, draft, kit)
            case "phone" | "collector_phone":
                return self._phone(what, route.code, draft, kit)
            case "birth":
                return self._birth(route.code, draft, offer, kit)
            case _:
                return self._choice(what, route.code, draft, offer, kit)

    def _written(self, what: Question, code: str, draft: CareDraft, kit: PageKit) -> Page:
        makers: dict[str, Callable[[], WrittenPage]] = {
            "child": lambda: child_page(kit, draft),
            "school": lambda: school_page(kit, draft),
            "guardian": lambda: guardian_page(kit, draft),
            "health_words": lambda: health_words_page(kit, draft),
            "collector_name": lambda: collector_name_page(kit),
        }
        page = makers[what]()

        def done(text: str) -> None:
            setattr(draft, "health" if what == "health_words" else what, text)
            page.go.emit(_to(code, FOLLOWING[what]))

        page.finished.connect(done)
        return page

    def _phone(self, what: Question, code: str, draft: CareDraft, kit: PageKit) -> DigitsPage:
        collector = what == "collector_phone"
        page = phone_page(kit, "" if collector else draft.phone, collector=collector)

        def done(phone: str) -> None:
            if collector:
                draft.add_collector(phone)
            else:
                draft.phone = phone
            page.go.emit(_to(code, FOLLOWING[what]))

        page.finished.connect(done)
        return page

    def _birth(self, code: str, draft: CareDraft, offer: OfferView, kit: PageKit) -> BirthPage:
        page, terms = birth_page(kit, draft), offer.terms
        today = local_date(self._context.clock)

        def done(digits: str) -> None:
            draft.birth = digits
            try:
                check_age(
                    born_on(digits) or today,
                    youngest=terms.youngest,
                    eldest=terms.eldest,
                    first=terms.first,
                    today=today,
                )
            except RuleBroken as refused:
                page.show_refused(refused)
                return
            page.go.emit(AskCare(code, "school"))

        page.finished.connect(done)
        return page

    def _consent(self, visit: Visit, kit: PageKit) -> ConsentPage:
        send = QCoreApplication.translate("CareQuestions", "同意,报名")
        page = ConsentPage(kit, self._context.reader, where=where_words(), send=send)
        ConsentPresenter(page, visit.care, self._context, purpose=CARE)
        page.submit.connect(
            lambda: self._taking.take(care_entering(visit.care, self._context), visit, page)
        )
        page.help_wanted.connect(self.staff_wanted)
        return page

    def _choice(
        self, what: Question, code: str, draft: CareDraft, offer: OfferView, kit: PageKit
    ) -> ChoicePage:
        today = local_date(self._context.clock)
        makers: dict[str, Callable[[], ChoicePage]] = {
            "relation": lambda: relation_page(kit, collector=False),
            "collector_relation": lambda: relation_page(kit, collector=True),
            "health": lambda: health_page(kit),
            "collectors": lambda: collectors_page(kit, draft, most=COLLECTORS_AT_MOST),
            "alone": lambda: alone_page(kit, offer.terms.alone_from),
        }
        page = makers[what]()
        page.chosen.connect(
            lambda key: page.go.emit(_to(code, _after(what, key, draft, offer, today)))
        )
        return page


def _to(code: str, what: Question | None) -> AskCare | CareConsent:
    return CareConsent(code) if what is None else AskCare(code, what)


def _after(
    what: Question, key: str, draft: CareDraft, offer: OfferView, today: date
) -> Question | None:
    """Keep an answer that was tapped; the question that follows, None: the consent does."""
    match what, key:
        case "relation", _:
            draft.relation = key
        case "collector_relation", _:
            draft.collector_relation = key
        case "alone", _:
            draft.goes_alone = key == "yes"
        case "health", "some":
            return "health_words"
        case "health", _:
            draft.health = ""
            return "collectors"
        case "collectors", "add":
            return "collector_name"
        case "collectors", "clear":
            draft.collectors.clear()
            return "collector_name"
        case _:
            return "alone" if _old_enough(draft, offer, today) else None
    return FOLLOWING[what]


def _old_enough(draft: CareDraft, offer: OfferView, today: date) -> bool:
    born, terms = draft.born, offer.terms
    draft.goes_alone = False
    return born is not None and age_on(born, max(terms.first, today)) >= terms.alone_from

"""Joins the questions with the draft of an order: each answer leads to the next one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.center.errands.places import VillageView
from kiosk.center.people.consent import ORDER, Consent, consent_in_force
from kiosk.clock import local_date
from kiosk.ui.lobby.agree_page import AgreePage
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.entering import EntryTaking
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.services.draft import OrderDraft
from kiosk.ui.lobby.services.questions import (
    address_page,
    day_page,
    following,
    helper_page,
    name_page,
    note_page,
    part_page,
    phone_page,
    where_words,
    whose_page,
)
from kiosk.ui.lobby.services.routes import AskOrder, OrderConsent, OrderQuestion
from kiosk.ui.lobby.services.taking import order_entering
from kiosk.ui.lobby.typed_pages import DigitsPage, WrittenPage
from kiosk.ui.lobby.villages.presenter import VillagePresenter
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class OrderAsking(QObject):
    """Makes the page of a question; what is answered is the visit's at once."""

    staff_wanted = Signal()

    def __init__(self, context: FaceContext, taking: EntryTaking) -> None:
        super().__init__()
        self._context, self._taking = context, taking

    def page(self, route: AskOrder | OrderConsent, visit: Visit, kit: PageKit) -> Page:
        """The page of a question, or of the consent below them all."""
        if isinstance(route, OrderConsent):
            return self._consent(visit, kit)
        match route.what:
            case "whose" | "day" | "part":
                return self._choice(route, visit.order, kit)
            case "village":
                return self._village(route, visit.order, kit)
            case _:
                return self._typed(route, visit.order, kit)

    def _typed(self, route: AskOrder, draft: OrderDraft, kit: PageKit) -> Page:
        what = route.what
        makers: dict[str, Callable[[PageKit, OrderDraft], WrittenPage | DigitsPage]] = {
            "name": name_page,
            "helper": helper_page,
            "phone": phone_page,
            "address": address_page,
            "note": note_page,
        }
        page = makers[what](kit, draft)

        def done(text: str) -> None:
            setattr(draft, what, text)
            page.go.emit(to_next(route.code, what, draft))

        page.finished.connect(done)
        return page

    def _choice(self, route: AskOrder, draft: OrderDraft, kit: PageKit) -> ChoicePage:
        today = local_date(self._context.clock)
        makers: dict[str, Callable[[], ChoicePage]] = {
            "whose": lambda: whose_page(kit),
            "day": lambda: day_page(kit, today),
            "part": lambda: part_page(kit),
        }
        page = makers[route.what]()

        def chosen(key: str) -> None:
            _keep(route.what, key, draft)
            page.go.emit(to_next(route.code, route.what, draft))

        page.chosen.connect(chosen)
        return page

    def _village(self, route: AskOrder, draft: OrderDraft, kit: PageKit) -> VillagePage:
        page = VillagePage(kit, draft.village, where=where_words())
        VillagePresenter(page, self._context)

        def chosen(village: VillageView) -> None:
            draft.village = village
            page.go.emit(to_next(route.code, "village", draft))

        page.chosen.connect(chosen)
        page.help_wanted.connect(self.staff_wanted)
        return page

    def _consent(self, visit: Visit, kit: PageKit) -> AgreePage:
        context, draft = self._context, visit.order
        page = OrderConsentPage(kit, context)

        def shown(consent: Consent) -> None:
            draft.consent = consent
            service = draft.service
            page.show_consent(consent, service.provider_name if service else "")

        def load() -> None:
            context.tasks.read(
                lambda session: consent_in_force(session, ORDER),
                shown,
                page.show_trouble,
                owner=page,
            )

        page.agreed.connect(lambda: self._taking.take(order_entering(draft, context), visit, page))
        page.retry.connect(load)
        load()
        return page


class OrderConsentPage(AgreePage):
    """Who is told what; agreeing orders."""

    loads = True

    def __init__(self, kit: PageKit, context: FaceContext) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            kit,
            context.reader,
            name="order",
            where=where_words(),
            title=translate("ServiceQuestions", "请看一看,同意就点单"),
            agree=translate("ServiceQuestions", "同意,点单"),
        )

    def show_consent(self, consent: Consent, provider: str) -> None:
        """The text in force, below who does it."""
        text = consent.text_en if self.kit.language == "en" else consent.text_zh
        who = QCoreApplication.translate("ServiceQuestions", "这项服务由 {provider} 来做")
        self.show_sentences([who.format(provider=provider), *filter(None, text.splitlines())])


def to_next(code: str, what: OrderQuestion | None, draft: OrderDraft) -> AskOrder | OrderConsent:
    """Where an answer leads; `what` None: to the first question."""
    following_one = following(what, draft)
    return OrderConsent(code) if following_one is None else AskOrder(code, following_one)


def _keep(what: OrderQuestion, key: str, draft: OrderDraft) -> None:
    """Keep an answer that was tapped."""
    match what:
        case "whose":
            if draft.for_other != (key == "other"):
                draft.for_other, draft.name = key == "other", ""
        case "day":
            draft.wanted_on = None if key == "any" else date.fromisoformat(key)
        case _:
            draft.wanted_part = key

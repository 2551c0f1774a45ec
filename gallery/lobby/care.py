"""Care for a child from the offers to a seat, and back to a registration."""

from collections.abc import Iterator
from datetime import date
from typing import get_args
from uuid import uuid4

from sqlalchemy.orm import Session

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.center.care.offers import care_offer
from kiosk.center.care.registering import register
from kiosk.center.care.values import Application, Collector, RegistrationView
from kiosk.center.people.consent import CARE, consent_in_force
from kiosk.ui.lobby.care import routes
from kiosk.ui.lobby.care.offer_page import CareOfferPage
from kiosk.ui.lobby.care.offers_page import CareOffersPage
from kiosk.ui.lobby.care.questions import BirthPage
from kiosk.ui.lobby.care.registration_page import RegistrationPage
from kiosk.ui.lobby.care.taken_page import CareTakenPage
from tests.center.care.school import SIGNED
from tests.ui.lobby.care.way import fill

WHY = "15 个名额已经报满,前面有 13 人候补,可以排候补"
ADDRESS = "https://hub.invalid/t/" + "A" * 120


def _walk(stage: LobbyStage) -> Iterator[str]:
    fill(stage.lobby)
    seat, waiting = (
        _register(stage, code, child) for code, child in (("HJB", "甲"), ("SDB", "乙"))
    )
    stage.come_in()
    yield from stage.go(routes.CareOffers(), routes.CareOfferAt("SDB"), routes.CareOfferAt("HJB"))
    for what in get_args(routes.Question):
        _answer(stage)
        yield from stage.go(routes.AskCare("SDB", what))
    _answer(stage)
    yield from stage.go(
        routes.CareConsent("SDB"),
        routes.CareRefused("SDB", WHY, may_wait=True),
        routes.CareTaken(seat, ADDRESS),
        routes.CareTaken(waiting, ADDRESS),
        routes.CareAt(seat.id),
        routes.CareAt(waiting.id),
        routes.AskAbsence(seat.id, date(2027, 1, 26)),
        routes.AskEnding(seat.id),
    )


def _answer(stage: LobbyStage) -> None:
    """As far as the questions ask for each other's answers."""
    draft = stage.window.visit.care
    draft.offer = stage.hall.store.read(lambda session: care_offer(session, code="SDB")).result(
        timeout=30
    )
    draft.child, draft.birth, draft.phone = "林知夏", "20170512", "13800138000"
    draft.guardian, draft.relation = "林小满", "grandmother"
    draft.collectors = [Collector("林桂花", "grandmother", "13900139000")] * 3


def _register(stage: LobbyStage, code: str, child: str) -> RegistrationView:
    hall, which = stage.hall, uuid4()

    def work(session: Session) -> RegistrationView:
        return register(
            session,
            device_id=hall.context.device_id,
            registration_id=which,
            application=Application(
                offer_code=code,
                child=f"欧阳{child}小满",
                birth=date(2017, 5, 12),
                school="云溪镇中心小学三年级",
                guardian="欧阳小满",
                relation="mother",
                phone="13800138000",
                consent_id=consent_in_force(session, CARE).id,
                signature=SIGNED,
            ),
            clock=hall.clock,
            wait=True,
        )

    return hall.store.write(work).result(timeout=30)


SCENE = Scene(
    "care",
    "lobby",
    (BirthPage, CareOfferPage, CareOffersPage, CareTakenPage, RegistrationPage),
    _walk,
    open_lobby,
    (
        routes.CareOffers,
        routes.CareOfferAt,
        routes.AskCare,
        routes.CareConsent,
        routes.CareRefused,
        routes.CareTaken,
        routes.CareAt,
        routes.AskAbsence,
        routes.AskEnding,
    ),
)

"""Every page of care in every shape, look and language: nothing cut, nothing too small to hit."""

from collections.abc import Callable
from datetime import date
from typing import get_args
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QSize
from sqlalchemy.orm import Session

from kiosk.center.care.offers import care_offer
from kiosk.center.care.registering import register
from kiosk.center.care.values import Application, Collector, RegistrationView
from kiosk.center.people.consent import CARE, consent_in_force
from kiosk.ui.lobby.care.routes import (
    AskAbsence,
    AskCare,
    AskEnding,
    CareAt,
    CareConsent,
    CareOfferAt,
    CareOffers,
    CareRefused,
    CareRoute,
    CareTaken,
    Question,
)
from kiosk.ui.lobby.routes import Route
from tests.center.care.school import SIGNED
from tests.ui.lobby.care.way import fill
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_along

WHY = "15 个名额已经报满,前面有 13 人候补,可以排候补"


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        ("portrait", "standard", "zh"),
        ("portrait", "elder", "en"),
        ("landscape", "standard", "en"),
        ("landscape", "elder", "zh"),
        ("small", "standard", "en"),
    ],
)
def test_nothing_of_care_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    fill(lobby)
    seat, waiting = (
        _register(lobby, code, child) for code, child in (("HJB", "甲"), ("SDB", "乙"))
    )

    def answer(route: Route) -> None:
        if isinstance(route, AskCare | CareConsent):
            _answer(lobby)

    faults = faults_along(lobby, look, language, _routes(seat, waiting), answer)
    assert not faults, "\n".join(faults)


def _routes(seat: RegistrationView, waiting: RegistrationView) -> tuple[CareRoute, ...]:
    address = "https://hub.invalid/t/" + "A" * 120
    return (
        CareOffers(),
        CareOfferAt("SDB"),
        CareOfferAt("HJB"),
        *(AskCare("SDB", what) for what in get_args(Question)),
        CareConsent("SDB"),
        CareRefused("SDB", WHY, may_wait=True),
        CareTaken(seat, address),
        CareTaken(waiting, address),
        CareAt(seat.id),
        CareAt(waiting.id),
        AskAbsence(seat.id, date(2027, 1, 26)),
        AskEnding(seat.id),
    )


def _answer(lobby: Lobby) -> None:
    """As far as the questions ask for each other's answers."""
    draft = lobby.window.visit.care
    draft.offer = lobby.hall.store.read(lambda session: care_offer(session, code="SDB")).result(
        timeout=30
    )
    draft.child, draft.birth, draft.phone = "林知夏", "20170512", "13800138000"
    draft.guardian, draft.relation = "林小满", "grandmother"
    draft.collectors = [Collector("林桂花", "grandmother", "13900139000")] * 3


def _register(lobby: Lobby, code: str, child: str) -> RegistrationView:
    which: UUID = uuid4()

    def work(session: Session) -> RegistrationView:
        return register(
            session,
            device_id=lobby.hall.context.device_id,
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
            clock=lobby.hall.clock,
            wait=True,
        )

    return lobby.hall.store.write(work).result(timeout=30)

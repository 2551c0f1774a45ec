"""Every page of ordering in every shape, look and language: nothing cut, nothing too small."""

from collections.abc import Callable
from datetime import date
from typing import get_args
from uuid import uuid4

import pytest
from PySide6.QtCore import QSize
from sqlalchemy.orm import Session

from kiosk.center.errands.places import VillageView
from kiosk.center.people.consent import ORDER, consent_in_force
from kiosk.center.services.demands import record_demand
from kiosk.center.services.ordering import place_order
from kiosk.center.services.published import service
from kiosk.center.services.values import Application, DemandView, OrderView, Wish
from kiosk.ui.lobby.activities.routes import Activities
from kiosk.ui.lobby.routes import Route
from kiosk.ui.lobby.services.routes import (
    AskOrder,
    AskWish,
    OrderAt,
    OrderConsent,
    OrderRefused,
    OrderTaken,
    RateOrder,
    ServiceAt,
    ServiceRoute,
    Services,
    ServicesOf,
    WishQuestion,
    WishTaken,
)
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.services.way import hub_says, publish
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_along

WHY = "这个手机号已经点了这项服务,还没有办完;要改请先取消,或到前台问一问"


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        ("portrait", "elder", "en"),
        ("landscape", "elder", "zh"),
        ("small", "standard", "en"),
    ],
)
def test_nothing_of_ordering_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    publish(lobby)
    views = tuple(_order(lobby, code) for code in ("S01", "S99", "S02"))
    hub_says(lobby, views[0].id, "scheduled", 1, scheduled_at="2026-11-25T01:30:00Z", note="周三来")
    hub_says(lobby, views[1].id, "declined", 1, reason="full")
    hub_says(lobby, views[2].id, "done", 1)
    wish = _wish(lobby)

    def answer(route: Route) -> None:
        if isinstance(route, AskOrder | OrderConsent):
            _answer(lobby)

    faults = faults_along(lobby, look, language, _routes(views, wish), answer)
    assert not faults, "\n".join(faults)


def _routes(
    views: tuple[OrderView, ...], wish: DemandView
) -> tuple[ServiceRoute | Activities, ...]:
    address = "https://hub.invalid/t/" + "A" * 120
    return (
        Activities(),
        Services(),
        ServicesOf("care"),
        ServiceAt("S01"),
        ServiceAt("S99"),
        *(AskOrder("S99", what) for what in ("whose", "helper", "village", "day", "part", "note")),
        OrderConsent("S99"),
        OrderRefused("S99", WHY),
        OrderTaken(views[1], address),
        *(OrderAt(view.id) for view in views),
        RateOrder(views[2].id),
        *(AskWish(what) for what in get_args(WishQuestion)),
        WishTaken(wish),
    )


def _answer(lobby: Lobby) -> None:
    """As far as the questions ask for each other's answers."""
    draft = lobby.window.visit.order
    draft.service = lobby.hall.store.read(lambda session: service(session, "S99")).result(30)
    draft.villages_known, draft.for_other = True, True
    draft.name, draft.helper, draft.phone = "欧阳小满", "林立夏", "13800138000"
    draft.village = VillageView("V", "云溪村", "云溪镇")
    draft.address, draft.note = "3 组 12 号", "门口有狗"


def _order(lobby: Lobby, code: str) -> OrderView:
    which = uuid4()

    def work(session: Session) -> OrderView:
        return place_order(
            session,
            device_id=lobby.hall.context.device_id,
            order_id=which,
            application=Application(
                service_code=code,
                name="欧阳小满",
                phone="13800138000",
                address="3 组 12 号",
                wanted_on=date(2026, 11, 26),
                wanted_part="afternoon",
                consent_id=consent_in_force(session, ORDER).id,
            ),
            clock=lobby.hall.clock,
        )

    return lobby.hall.store.write(work).result(timeout=30)


def _wish(lobby: Lobby) -> DemandView:
    which = uuid4()
    wish = Wish("heart", "elder", words="想要有人每个星期来陪独居的老人说说话、看看缺什么东西")
    return lobby.hall.store.write(
        lambda session: record_demand(
            session,
            device_id=lobby.hall.context.device_id,
            demand_id=which,
            wish=wish,
            clock=lobby.hall.clock,
        )
    ).result(timeout=30)

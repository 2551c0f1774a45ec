"""A service from the published list to an order, how orders stand, and a wish."""

from collections.abc import Iterator
from datetime import date
from typing import get_args
from uuid import uuid4

from sqlalchemy.orm import Session

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.center.errands.places import VillageView
from kiosk.center.people.consent import ORDER, consent_in_force
from kiosk.center.services.demands import record_demand
from kiosk.center.services.ordering import place_order
from kiosk.center.services.published import service
from kiosk.center.services.values import Application, DemandView, OrderView, Wish
from kiosk.ui.lobby.services import routes
from kiosk.ui.lobby.services.asking import OrderConsentPage
from kiosk.ui.lobby.services.list_page import ServicesPage
from kiosk.ui.lobby.services.order_page import OrderPage
from kiosk.ui.lobby.services.service_page import ServicePage
from kiosk.ui.lobby.services.taken_page import OrderTakenPage
from kiosk.ui.lobby.services.wishing import WishTakenPage
from tests.ui.lobby.services.way import hub_says, publish

WHY = "这个手机号已经点了这项服务,还没有办完;要改请先取消,或到前台问一问"
ADDRESS = "https://hub.invalid/t/" + "A" * 120


def _walk(stage: LobbyStage) -> Iterator[str]:
    lobby = stage.lobby
    publish(lobby)
    views = tuple(_order(stage, code) for code in ("S01", "S99", "S02"))
    hub_says(lobby, views[0].id, "scheduled", 1, scheduled_at="2026-11-25T01:30:00Z", note="周三来")
    hub_says(lobby, views[1].id, "declined", 1, reason="full")
    hub_says(lobby, views[2].id, "done", 1)
    wish = _wish(stage)
    stage.come_in()
    yield from stage.go(
        routes.Services(),
        routes.ServicesOf("care"),
        routes.ServiceAt("S01"),
        routes.ServiceAt("S99"),
    )
    for what in get_args(routes.OrderQuestion):
        _answer(stage)
        yield from stage.go(routes.AskOrder("S99", what))
    _answer(stage)
    yield from stage.go(
        routes.OrderConsent("S99"),
        routes.OrderRefused("S99", WHY),
        routes.OrderTaken(views[1], ADDRESS),
        *(routes.OrderAt(view.id) for view in views),
        routes.RateOrder(views[2].id),
        *(routes.AskWish(what) for what in get_args(routes.WishQuestion)),
        routes.WishTaken(wish),
    )


def _answer(stage: LobbyStage) -> None:
    """As far as the questions ask for each other's answers."""
    draft = stage.window.visit.order
    draft.service = stage.hall.store.read(lambda session: service(session, "S99")).result(30)
    draft.villages_known, draft.for_other = True, True
    draft.name, draft.helper, draft.phone = "欧阳小满", "林立夏", "13800138000"
    draft.village = VillageView("V", "云溪村", "云溪镇")
    draft.address, draft.note = "3 组 12 号", "门口有狗"


def _order(stage: LobbyStage, code: str) -> OrderView:
    hall, which = stage.hall, uuid4()

    def work(session: Session) -> OrderView:
        return place_order(
            session,
            device_id=hall.context.device_id,
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
            clock=hall.clock,
        )

    return hall.store.write(work).result(timeout=30)


def _wish(stage: LobbyStage) -> DemandView:
    hall, which = stage.hall, uuid4()
    wish = Wish("heart", "elder", words="想要有人每个星期来陪独居的老人说说话、看看缺什么东西")
    return hall.store.write(
        lambda session: record_demand(
            session,
            device_id=hall.context.device_id,
            demand_id=which,
            wish=wish,
            clock=hall.clock,
        )
    ).result(timeout=30)


SCENE = Scene(
    "services",
    "lobby",
    (OrderConsentPage, OrderPage, OrderTakenPage, ServicePage, ServicesPage, WishTakenPage),
    _walk,
    open_lobby,
    (
        routes.Services,
        routes.ServicesOf,
        routes.ServiceAt,
        routes.AskOrder,
        routes.OrderConsent,
        routes.OrderRefused,
        routes.OrderTaken,
        routes.OrderAt,
        routes.RateOrder,
        routes.AskWish,
        routes.WishTaken,
    ),
)

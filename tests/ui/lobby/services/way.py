"""A resident's way to an order, walked by finger, and a hub that hands down list and orders."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.services.from_hub import follow_orders, follow_services
from kiosk.data.hub_rows import FromHub, Landing, land
from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.services.list_page import ServicesPage
from tests.center.services.market import LIST
from tests.ui.lobby.driver import Lobby

LONG = {
    "name": "给行动不便的老年人和残疾人上门做居室安全检查与防滑改造",
    "name_en": "Safety check and non-slip floors at home for elders and disabled residents",
    "kind": "care",
    "words": "装扶手、贴防滑条、换亮一点的灯,先上门看一看,商量好了再动手,做完当天收拾干净",
    "words_en": "Handrails, non-slip strips and better lamps; somebody looks first and nothing "
    "is done before you have agreed",
    "provider_name": "云溪县残疾人联合会居家无障碍改造志愿服务大队",
    "place": "home",
    "audience": "disabled",
    "fee": "材料费自理,人工每小时 20 元,60 岁以上免费",
    "answer_days": 5,
    "list_version": 4,
}
MORE = {
    f"S1{n}": {
        "name": f"{name}服务",
        "name_en": f"{english} service",
        "kind": kind,
        "provider_name": "云溪镇阳光助老服务中心",
        "list_version": 4,
        "place": "center",
    }
    for n, (kind, name, english) in enumerate(
        (
            ("meals", "助餐", "Meals"),
            ("health", "量血压", "Blood pressure"),
            ("tutoring", "作业辅导", "Homework"),
            ("culture", "书法", "Calligraphy"),
            ("heart", "陪聊", "Company"),
            ("farming", "测土", "Soil"),
            ("skills", "手机教学", "Smartphone"),
            ("other", "防疫", "Vaccination"),
        )
    )
}


def publish(lobby: Lobby) -> None:
    """The hub hands down a list, with one of everything and a very long one."""
    clock, bodies = lobby.hall.clock, {**LIST, **MORE, "S99": LONG}
    rows = [FromHub(code, 4, {**body, "areas": []}, False) for code, body in bodies.items()]

    def work(session: Session) -> None:
        given = [Landing(row.key, row.version, row.body) for row in rows]
        land(
            session,
            "services",
            given,
            asked_with=None,
            cursor="1",
            hub_epoch="1",
            more=False,
            at=clock.now(),
        )
        follow_services(session, rows, clock=clock)

    lobby.hall.store.write(work).result(timeout=30)


def hub_says(lobby: Lobby, order_id: UUID, state: str, version: int, **more: Any) -> None:
    """The hub says how an order stands."""
    at = lobby.hall.clock.now().isoformat()
    body = {
        "number": "DP20261123-001",
        "service": "S01",
        "service_name": "上门理发",
        "provider_name": "云溪镇助老服务队",
        "provider_phone": "0571-88880111",
        "origin": "terminal",
        "state": state,
        "by": "provider",
        "answer_by": "2026-11-26",
        "placed_at": at,
        "changed_at": at,
    }
    rows = [FromHub(str(order_id), version, body | more, withdrawn=False)]
    context = lobby.hall.context
    lobby.hall.store.write(
        lambda session: follow_orders(
            session, rows, device_id=context.device_id, clock=context.clock
        )
    ).result(timeout=30)


def to_list(lobby: Lobby) -> ServicesPage:
    """From the home page."""
    lobby.arrive(HomePage)
    lobby.tap("door.activities")
    lobby.arrive(ActivityDoorsPage)
    lobby.tap("door.services")
    return lobby.arrive(ServicesPage)

"""Two orders at the hall of the desk's tests: one declined, one nobody has answered for."""

from uuid import uuid4

from sqlalchemy.orm import Session

from kiosk.center.people.consent import ORDER, consent_in_force
from kiosk.center.profile import found_center
from kiosk.center.services.from_hub import follow_orders, follow_services
from kiosk.center.services.ordering import place_order
from kiosk.center.services.values import Application, OrderView
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.data.hub_rows import FromHub
from kiosk.data.tables import Village
from tests.center.services.market import LIST
from tests.ui.hall import CENTER, RealHall

DECLINED = {
    "number": "DP1",
    "service": "S01",
    "service_name": "上门理发",
    "provider_name": "云溪镇助老服务队",
    "provider_phone": "0571-88880111",
    "origin": "terminal",
    "village": "V01",
    "state": "declined",
    "by": "provider",
    "reason": "full",
    "answer_by": "2026-11-26",
    "placed_at": "2026-11-23T01:40:00Z",
    "changed_at": "2026-11-23T01:41:00Z",
}


def put_orders(hall: RealHall) -> tuple[OrderView, OrderView]:
    """A haircut that was declined, and a lamp nobody has answered for."""
    device = hall.opened.device_id

    def work(session: Session) -> tuple[OrderView, OrderView]:
        found_center(session, CENTER, slip_key=new_slip_key())
        for place, name in enumerate(("云溪村", "竹岭村"), 1):
            session.add(Village(code=f"V{place:02d}", name=name, town="云溪镇", position=place))
        session.flush()
        rows = [FromHub(code, 4, body, withdrawn=False) for code, body in LIST.items()]
        follow_services(session, rows, clock=hall.clock)
        consent = consent_in_force(session, ORDER).id
        made = []
        for code in ("S01", "S02"):
            application = Application(
                service_code=code,
                name="欧阳小满",
                phone="13800138000",
                address="3 组 12 号",
                note="门口有狗",
                village_code="V01",
                wanted_part="morning",
                consent_id=consent,
            )
            made.append(
                place_order(
                    session,
                    device_id=device,
                    order_id=uuid4(),
                    application=application,
                    clock=hall.clock,
                )
            )
        told = [FromHub(str(made[0].id), 1, DECLINED, withdrawn=False)]
        follow_orders(session, told, device_id=device, clock=hall.clock)
        return made[0], made[1]

    return hall.opened.write(work)

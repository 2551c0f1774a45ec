"""A small center with a published list to order from, and a hub that says how orders stand."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.consent import ORDER, consent_in_force
from kiosk.center.people.staff import StaffView, add_staff
from kiosk.center.profile import CenterView, found_center
from kiosk.center.services.from_hub import follow_orders, follow_services
from kiosk.center.services.ordering import place_order
from kiosk.center.services.values import Application, OrderView
from kiosk.center.services.views import order_view
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.data.hub_rows import FromHub
from kiosk.data.tables import AuditEntry, OutboxRecord, Village
from tests.stores import Opened, SetClock

T = TypeVar("T")

LIST: Mapping[str, Mapping[str, Any]] = {
    "S01": {
        "name": "上门理发",
        "name_en": "Haircut at home",
        "kind": "care",
        "provider_name": "云溪镇助老服务队",
        "provider_kind": "group",
        "words": "给出不了门的老人理发",
        "place": "home",
        "audience": "elder",
        "answer_days": 3,
        "list_version": 4,
        "areas": ["3301"],
    },
    "S02": {
        "name": "家电小修",
        "name_en": "Small repairs",
        "kind": "repair",
        "provider_name": "惠民维修部",
        "provider_kind": "third_party",
        "place": "home",
        "fee": "每次 10 元",
        "capacity": 6,
        "period": "week",
        "list_version": 4,
    },
    "S03": {
        "name": "法律咨询",
        "name_en": "Legal advice",
        "kind": "law",
        "provider_name": "县法律服务所",
        "provider_kind": "agency",
        "list_version": 4,
    },
    "S90": {
        "name": "别的县的服务",
        "kind": "care",
        "provider_name": "别处",
        "list_version": 4,
        "areas": ["9999"],
    },
}


@dataclass
class Market:
    """The use cases with everything filled in but what a test is about."""

    opened: Opened
    clock: SetClock
    lin: StaffView
    lead: StaffView
    versions: dict[UUID, int] = field(default_factory=dict)
    count: int = 0

    @property
    def consent_id(self) -> int:
        return self.opened.read(lambda session: consent_in_force(session, ORDER)).id

    def publish(self, *without: str, **more: Mapping[str, Any]) -> None:
        """The hub hands its list down."""
        bodies = {**LIST, **more}
        rows = [FromHub(key, 4, body, key in without) for key, body in sorted(bodies.items())]
        self.opened.write(lambda session: follow_services(session, rows, clock=self.clock))

    def application(self, **more: Any) -> Application:
        """Another phone every time, unless `phone` is named."""
        self.count += 1
        values: dict[str, Any] = {
            "service_code": "S01",
            "name": "林小满",
            "phone": f"1380013{self.count:04d}",
            "address": "云溪村 3 号",
            "note": "门口有狗",
            "village_code": "V01",
            "wanted_part": "morning",
            "consent_id": self.consent_id,
        }
        return Application(**(values | more))

    def order(self, **more: Any) -> OrderView:
        """`more` goes to the application, but for order_id and staff_id."""
        options = {name: more.pop(name) for name in ("staff_id",) if name in more}
        which = more.pop("order_id", None) or uuid4()
        return self.do(place_order, order_id=which, application=self.application(**more), **options)

    def hub_says(self, order_id: UUID, state: str, *, version: int = 0, **more: Any) -> None:
        """The hub says how an order stands: the newest version unless another is named."""
        said = version or self.versions.get(order_id, 0) + 1
        self.versions[order_id] = max(said, self.versions.get(order_id, 0))
        at = self.clock.now().isoformat()
        body = {
            "number": "DP20261123-001",
            "service": "S01",
            "service_name": "上门理发",
            "provider_name": "云溪镇助老服务队",
            "provider_phone": "0571-88880111",
            "origin": "terminal",
            "village": "V01",
            "state": state,
            "by": "provider",
            "answer_by": "2026-11-26",
            "placed_at": at,
            "changed_at": at,
        }
        rows = [FromHub(str(order_id), said, body | more, withdrawn=False)]
        self.do(follow_orders, rows=rows)

    def do(self, use_case: Callable[..., T], **what: Any) -> T:
        return self.opened.write(
            lambda session: use_case(
                session, device_id=self.opened.device_id, clock=self.clock, **what
            )
        )

    def now(self, order_id: UUID) -> OrderView:
        return self.opened.read(lambda session: order_view(session, order_id=order_id))

    def facts(self, of: UUID, kind: str = "order") -> list[tuple[str, dict[str, Any]]]:
        """What the hub hears of an order or a wish, in order."""

        def read(session: Session) -> list[tuple[str, dict[str, Any]]]:
            rows = session.scalars(
                select(OutboxRecord)
                .where(OutboxRecord.stream == f"{kind}:{of}")
                .order_by(OutboxRecord.seq)
            )
            return [(row.type, json.loads(row.payload or b"{}")) for row in rows]

        return self.opened.read(read)

    def arrive(self, of: UUID | None = None) -> None:
        """The hub confirms what waits, of one order or of all."""

        def work(session: Session) -> None:
            for row in session.scalars(select(OutboxRecord)):
                if of is None or row.stream.endswith(str(of)):
                    row.state, row.received_at = "received", self.clock.now()

        self.opened.write(work)

    def audited(self) -> str:
        """Everything in the audit log, as one text."""

        def read(session: Session) -> str:
            rows = session.scalars(select(AuditEntry))
            return "\n".join(f"{row.action} {row.subject} {row.detail}" for row in rows)

        return self.opened.read(read)


def put_market(session: Session) -> tuple[StaffView, StaffView]:
    """A center in 3301, with two villages, a clerk and a lead."""
    found_center(
        session, CenterView("330127", "中心", "Center", "1", True), slip_key=new_slip_key()
    )
    for place, name in enumerate(("云溪村", "竹岭村"), 1):
        session.add(Village(code=f"V{place:02d}", name=name, town="云溪镇", position=place))
    session.flush()
    return (
        add_staff(session, login="lin", name="林小满", role="clerk", pin="2468"),
        add_staff(session, login="lead", name="王一", role="lead", pin="1357"),
    )


def build(opened: Opened, clock: SetClock) -> Market:
    """The center with its list."""
    market = Market(opened, clock, *opened.write(put_market))
    market.publish()
    return market

"""An errand office to test with: two trained agents, one who is not, a lead and a clerk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from kiosk.center.errands.assigning import assign
from kiosk.center.errands.deciding import accept, entrust
from kiosk.center.errands.intake import submit
from kiosk.center.errands.values import Person, Receipt, Request
from kiosk.center.errands.working import begin
from kiosk.center.people.consent import FIRST_EN, FIRST_ZH, publish_consent
from kiosk.center.people.signature import Strokes
from kiosk.center.people.staff import add_staff
from kiosk.center.profile import CenterView, found_center
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.clock import local_date
from kiosk.data.tables import (
    Agent,
    AgentQualification,
    AgentVillage,
    Item,
    PartnerCenter,
    Village,
    new_id,
)
from tests.center.conftest import put_items
from tests.stores import Opened, SetClock

T = TypeVar("T")
SIGNED: Strokes = (((100, 200), (300, 240), (500, 180)), ((520, 150), (700, 260)))
ITEM = "E01"
PRESENT_ITEM = "E02"
RESIDENT = Person(name="林小满", phone="13800001234", id_number="330000199001081234")


@dataclass
class Office:
    """What an errand needs around it."""

    opened: Opened
    clock: SetClock
    lead: UUID
    clerk: UUID
    agents: dict[str, UUID]
    """Roster number to id: 01 and 02 are trained, 03 is not."""
    logins: dict[str, UUID]
    consent: int
    village: str = "V001"

    def do(self, use_case: Callable[..., T], **values: Any) -> T:
        """One use case in a transaction of its own, by the lead unless another is named."""
        values.setdefault("staff_id", self.lead)
        return self.opened.write(
            lambda session: use_case(
                session, device_id=self.opened.device_id, clock=self.clock, **values
            )
        )

    def submitted(self, **changes: Any) -> Receipt:
        """An errand the resident handed in at the terminal."""
        values: dict[str, Any] = {
            "item_code": ITEM,
            "village_code": self.village,
            "person": RESIDENT,
            "materials": ("身份证",),
            "consent_id": self.consent,
            "signature": SIGNED,
        }
        request = Request(**(values | changes))
        return self.do(submit, errand_id=uuid4(), request=request, staff_id=None)

    def under_way(self, agent: str = "01", stand_in: str | None = "02") -> UUID:
        """An errand its agent has begun."""
        errand_id = self.submitted().id
        self.do(accept, errand_id=errand_id)
        self.do(entrust, errand_id=errand_id, scope="交件取件", until=None, signature=SIGNED)
        self.do(
            assign,
            errand_id=errand_id,
            agent_id=self.agents[agent],
            stand_in_id=self.agents[stand_in] if stand_in else None,
        )
        self.do(begin, errand_id=errand_id, staff_id=self.logins[agent])
        return errand_id

    def see(self, view: Callable[..., T], **values: Any) -> T:
        """One of the views, by the lead unless another is named."""
        values.setdefault("staff_id", self.lead)
        return self.opened.read(lambda session: view(session, clock=self.clock, **values))


@pytest.fixture
def office(opened: Opened, clock: SetClock) -> Office:
    """An errand office in an empty store."""
    return opened.write(lambda session: found_office(session, opened, clock))


def found_office(session: Session, opened: Opened, clock: SetClock) -> Office:
    """Put the office's center, items, people and texts into a store."""
    found_center(
        session,
        CenterView("YX0101", "云溪镇党群服务中心", "Yunxi Center", "0576-0000-0000", demo=False),
        slip_key=new_slip_key(),
    )
    put_items(session)
    session.add_all(
        [
            Village(code="V001", name="云溪村", town="云溪镇", position=1),
            Village(code="V002", name="上坪村", town="云溪镇", position=2),
            PartnerCenter(code="YX0201", name="石门镇党群服务中心", phone="0576-0000-0001"),
        ]
    )
    _errand_items(session)
    lead = add_staff(session, login="lead", name="沈组长", role="lead", pin="2222")
    clerk = add_staff(session, login="clerk", name="吴秀兰", role="clerk", pin="2222")
    agents, logins = {}, {}
    today = local_date(clock)
    for code, name, trained in (
        ("01", "郑代办", True),
        ("02", "方代办", True),
        ("03", "何代办", False),
    ):
        login = add_staff(session, login=f"agent{code}", name=name, role="agent", pin="2222")
        row = Agent(id=new_id(), code=code, name=name, phone="13900000000", staff_id=login.id)
        session.add(row)
        session.flush()
        agents[code], logins[code] = row.id, login.id
        session.add(AgentVillage(agent_id=row.id, village_code="V001"))
        if trained:
            session.add(
                AgentQualification(
                    agent_id=row.id,
                    item_code=ITEM,
                    trained_on=today - timedelta(days=30),
                    expires_on=today + timedelta(days=300),
                )
            )
    consent = publish_consent(session, text_zh=FIRST_ZH, text_en=FIRST_EN, clock=clock)
    return Office(opened, clock, lead.id, clerk.id, agents, logins, consent.id)


def _errand_items(session: Session) -> None:
    for code, name, modes, in_person in (
        (ITEM, "高龄津贴代办", ["proxy", "assisted"], False),
        (PRESENT_ITEM, "养老待遇领取资格认证", ["assisted"], True),
        ("E03", "复印打印", ["print", "self"], False),
    ):
        session.add(
            Item(
                code=code,
                name=name,
                department="民政",
                agencies="民政",
                shelf_position=0,
                on_the_spot=False,
                promised_days=10,
                time_text="10",
                modes=modes,
                in_person=in_person,
                materials=[
                    {
                        "name": "身份证",
                        "originals": 1,
                        "copies": 1,
                        "note": "",
                        "required": True,
                        "can_defer": False,
                    },
                    {
                        "name": "银行卡",
                        "originals": 1,
                        "copies": 0,
                        "note": "",
                        "required": True,
                        "can_defer": True,
                    },
                ],
                steps=[
                    {"name": "受理", "who": "窗口", "days": 1},
                    {"name": "审核", "who": "民政办", "days": 9},
                ],
            )
        )
    session.flush()

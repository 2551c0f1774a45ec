"""The roster a center is founded with, and that of the demo center."""

import json
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import agent_of_staff, trained_items
from kiosk.center.errands.offer import offer_of
from kiosk.center.errands.roster_file import read_roster
from kiosk.center.errands.roster_founding import put_roster
from kiosk.center.guides.catalog import guide
from kiosk.center.people.consent import consent_in_force
from kiosk.clock import local_date
from kiosk.data.tables import (
    Agent,
    AgentLeave,
    AgentQualification,
    AgentVillage,
    PartnerCenter,
    Staff,
    Village,
)
from kiosk.errors import RuleBroken
from tests.center.conftest import put_items
from tests.demo_center import DemoTown
from tests.stores import Opened, SetClock

AGENT: dict[str, Any] = {"code": "01", "name": "郑代办", "phone": "13000001234"}
VILLAGE = {"code": "V1", "name": "云溪村", "town": "云溪镇"}


def test_the_demo_center_has_the_countys_agents(demo_town: DemoTown, clock: SetClock) -> None:
    def look(session: Session) -> None:
        villages = session.scalars(select(Village)).all()
        assert (len(villages), len({row.town for row in villages})) == (221, 11)
        assert len({row.name for row in villages}) == 221
        served = session.scalars(select(AgentVillage.village_code).distinct()).all()
        assert len(served) == 221
        assert session.scalar(select(func.count()).select_from(PartnerCenter)) == 11
        agents = session.scalars(select(Agent)).all()
        assert len(agents) == len({row.name for row in agents}) == 433
        assert all(row.phone.startswith("1300000") and row.stand_in_id for row in agents)
        _look_at_training(session, clock)
        assert consent_in_force(session).version == 1
        for login in ("1003", "2001", "2002", "2003"):
            staff = session.scalars(select(Staff).where(Staff.login == login)).one()
            agent = agent_of_staff(session, staff.id)
            assert agent is not None
            assert len(trained_items(session, agent.id, on=local_date(clock))) >= 12

    demo_town.read(look)


def _look_at_training(session: Session, clock: SetClock) -> None:
    today = local_date(clock)
    held = session.scalars(select(AgentQualification)).all()
    counts = Counter(row.agent_id for row in held).values()
    assert (len(counts), min(counts), max(counts)) == (433, 12, 30)
    assert sum(row.expires_on < today for row in held) > 100
    assert sum(0 <= (row.expires_on - today).days <= 30 for row in held) > 100
    assert all(
        offer_of(guide(session, code=code)).kinds for code in {row.item_code for row in held}
    )
    away = session.scalars(
        select(AgentLeave).where(AgentLeave.from_day <= today, AgentLeave.to_day >= today)
    ).all()
    assert 3 <= len(away) <= 12


@pytest.mark.parametrize(
    ("agents", "fault"),
    [
        ([AGENT, AGENT], "the same agent stands in the file twice"),
        ([AGENT | {"stand_in": "01"}], "no such stand-in"),
        ([AGENT | {"villages": ["V9"]}], "no such village"),
        ([AGENT | {"villages": ["V1", "V1"]}], "named twice"),
        (
            [AGENT | {"trained": [{"on": "soon", "until": 1, "items": ["MZ04"]}]}],
            "agents.0.trained",
        ),
        ([AGENT | {"wage": 100}], "agents.0.wage"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused(
    tmp_path: Path, agents: list[dict[str, Any]], fault: str
) -> None:
    file = tmp_path / "roster.json"
    file.write_text(json.dumps({"villages": [VILLAGE], "agents": agents}), "utf-8")
    with pytest.raises(RuleBroken) as refusal:
        read_roster(file)
    assert fault in str(refusal.value.values["faults"])


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"login": "2001"}, "roster.login_unknown"),
        ({"trained": [{"on": 0, "until": 9, "items": ["XX"]}]}, "roster.item_unknown"),
        ({"trained": [{"on": 0, "until": -1, "items": ["MZ04"]}]}, "roster.dates_order"),
        ({"leave": [{"from": "2026-11-24", "to": -1}]}, "roster.dates_order"),
    ],
)
def test_what_the_center_lacks_is_refused_and_nothing_is_kept(
    tmp_path: Path, opened: Opened, clock: SetClock, change: dict[str, Any], key: str
) -> None:
    file = tmp_path / "roster.json"
    file.write_text(json.dumps({"villages": [VILLAGE], "agents": [AGENT | change]}), "utf-8")
    roster = read_roster(file)
    opened.write(put_items)
    with pytest.raises(RuleBroken, match=key):
        opened.write(lambda session: put_roster(session, roster=roster, clock=clock))
    assert opened.read(lambda session: session.scalars(select(Village)).all()) == []


def test_dates_may_be_dates(tmp_path: Path, opened: Opened, clock: SetClock) -> None:
    trained = {"on": "2026-03-01", "until": "2027-02-28", "items": ["MZ04"]}
    file = tmp_path / "roster.json"
    file.write_text(json.dumps({"agents": [AGENT | {"trained": [trained]}]}), "utf-8")
    opened.write(put_items)
    opened.write(lambda session: put_roster(session, roster=read_roster(file), clock=clock))
    held = opened.read(lambda session: session.scalars(select(AgentQualification)).one())
    assert held.expires_on - held.trained_on == timedelta(days=364)

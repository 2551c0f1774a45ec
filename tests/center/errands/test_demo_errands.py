"""The errands of a demonstration: one of every state, made by the real use cases."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.demo import set_up_demo
from kiosk.center.errands.demo_errands import put_demo_errands
from kiosk.center.errands.lists import errands_on, shelves
from kiosk.center.errands.states import STATES
from kiosk.data.tables import Errand, ErrandMove, Staff
from kiosk.errors import RuleBroken
from tests.center.errands.case import Office
from tests.center.errands.case import office as office
from tests.demo_center import DEMO
from tests.stores import MONDAY_MORNING, Opened, SetClock

FILE = DEMO / "errands.json"


@pytest.mark.parametrize(
    ("engine", "moment"),
    [
        ("postgresql", MONDAY_MORNING),
        # of a year not published, on a Saturday
        ("sqlcipher", datetime(2027, 2, 20, 4, 0, tzinfo=UTC)),
    ],
    indirect=["engine"],
)
def test_every_state_and_every_shelf_has_something(opened: Opened, moment: datetime) -> None:
    clock = SetClock(moment)

    def play(session: Session) -> None:
        set_up_demo(session, device_id=opened.device_id, clock=clock, folder=DEMO)
        put_demo_errands(session, device_id=opened.device_id, clock=clock, file=FILE)
        lead, agent = (
            session.scalars(select(Staff.id).where(Staff.login == login)).one()
            for login in ("9001", "2001")
        )
        errands = session.scalars(select(Errand)).all()
        assert {row.state for row in errands} == set(STATES)
        counts = {shelf.name: shelf.count for shelf in shelves(session, staff_id=lead, clock=clock)}
        assert counts.pop("mine") == 0
        assert min(counts.values()) >= 1
        assert (counts["due_soon"], counts["overdue"]) >= (2, 2)
        mine = errands_on(session, shelf="mine", staff_id=agent, clock=clock)
        assert len(mine) >= 6
        moves = session.scalars(select(ErrandMove).order_by(ErrandMove.id)).all()
        assert [row.at for row in moves] == sorted(row.at for row in moves)
        assert max(row.at for row in moves) <= clock.now()

    opened.write(play)


def test_a_real_center_gets_none(office: Office) -> None:
    with pytest.raises(RuleBroken, match=r"demo\.not_the_demo"):
        office.opened.write(
            lambda session: put_demo_errands(
                session, device_id=office.opened.device_id, clock=office.clock, file=FILE
            )
        )

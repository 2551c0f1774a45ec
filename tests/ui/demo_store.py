"""A real encrypted store with the demo center in it, copied for each test that wants one."""

import shutil
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.demo import set_up_demo
from kiosk.center.queue import queueing
from kiosk.center.queue.desks import open_desk
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, Staff, new_id
from tests.demo_center import DEMO
from tests.stores import KEY, SetClock


def build(folder: Path, clock: SetClock) -> None:
    """Put a demo center into `folder`: three desks open, three people waiting."""
    engine = open_sqlcipher(folder / "store.db", KEY)
    Base.metadata.create_all(engine)
    store = Store(engine)
    this_device = device_id(folder)

    def work(session: Session) -> None:
        enlist(session, this_device)
        set_up_demo(session, device_id=this_device, clock=clock, folder=DEMO)
        _open_hall(session, this_device, clock)

    store.write(work).result(timeout=60)
    store.close()


def _open_hall(session: Session, this_device: UUID, clock: SetClock) -> None:
    seated = session.scalars(select(Staff).order_by(Staff.login)).all()
    for desk, person in enumerate(seated[:3], 1):
        open_desk(session, device_id=this_device, desk_number=desk, staff_id=person.id, clock=clock)
    for code in ("MZ04", "YB01", "GA02"):
        queueing.take_ticket(
            session, device_id=this_device, item_code=code, request_id=new_id(), clock=clock
        )


def open_copy(built: Path, folder: Path) -> tuple[Store, UUID]:
    """A copy of the built store in `folder`, opened."""
    for file in built.iterdir():
        shutil.copy(file, folder / file.name)
    return Store(open_sqlcipher(folder / "store.db", KEY)), device_id(folder)

"""A center says who it is once it has joined a hub, and again only when something changed."""

import json

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.center.introduction import introduce, report_printer
from kiosk.center.profile import CenterView, found_center
from kiosk.center.slips.slip_key import new_slip_key, slip_key
from kiosk.data.tables import Center, Device, OutboxRecord
from tests.center.conftest import SmallCenter
from tests.stores import Opened


@pytest.fixture
def center(small_center: SmallCenter) -> SmallCenter:
    """A center with a name and a key, and a hub to tell them to."""
    view = CenterView("330102001", "云溪镇党群服务中心", "Yunxi", "0571-87654321", demo=False)
    small_center.opened.write(lambda session: found_center(session, view, slip_key=new_slip_key()))
    return small_center


def join_a_hub(opened: Opened) -> None:
    opened.write(lambda session: session.execute(update(Device).values(hub_credential="x" * 40)))


def said(session: Session, what: str) -> list[dict[str, object]]:
    rows = session.scalars(
        select(OutboxRecord.payload)
        .where(OutboxRecord.type == what)
        .order_by(OutboxRecord.epoch, OutboxRecord.seq)
    )
    return [json.loads(row) for row in rows]


def test_it_says_its_words_and_its_public_key_once(center: SmallCenter) -> None:
    demo = center.opened

    def tell(session: Session) -> bool:
        return introduce(session, device_id=demo.device_id, clock=center.clock)

    assert not demo.write(tell)  # there is no hub yet
    join_a_hub(demo)
    assert demo.write(tell)
    assert not demo.write(tell)
    demo.write(lambda session: session.execute(update(Center).values(phone="0571-11112222")))
    assert demo.write(tell)
    first, second = demo.read(lambda session: said(session, "center.introduced"))
    public = demo.read(lambda session: slip_key(session).public_key().public_bytes_raw())
    private = demo.read(lambda session: session.scalars(select(Center.slip_key)).one())
    assert first["slip_key"] == public.hex() != private.hex()
    assert second["phone"] == "0571-11112222"
    assert "城乡居民医保参保登记" in str(first["items"])
    assert first["english"]["items"].keys() <= first["items"].keys()


def test_a_printer_is_told_of_when_its_state_changes(center: SmallCenter) -> None:
    demo = center.opened
    join_a_hub(demo)
    for ready, faults in ((True, []), (True, []), (False, ["paper_out"]), (True, [])):
        demo.write(
            lambda session, ready=ready, faults=faults: report_printer(
                session, device_id=demo.device_id, ready=ready, faults=faults, clock=center.clock
            )
        )
    told = demo.read(lambda session: said(session, "device.printer"))
    assert [(each["ready"], each["faults"]) for each in told] == [
        (True, []),
        (False, ["paper_out"]),
        (True, []),
    ]

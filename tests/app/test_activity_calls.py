"""The list of calls about activities: on A4 or a slip, every phone logged, never into a file."""

from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from kiosk.bridges.activity_calls import call_list_job
from kiosk.center.activities.calling_off import cancel_session
from kiosk.center.people.audit import audit_log
from kiosk.data.tables import Center, PrintJob
from kiosk.errors import RuleBroken
from kiosk.settings import Settings
from kiosk.terminal import Terminal
from tests.center.activities.hall import ActivityHall, build_hall
from tests.stores import Opened, SetClock

IPP = "ipp://127.0.0.1:1/ipp/print"


@pytest.fixture
def hall(opened: Opened, clock: SetClock) -> ActivityHall:
    """A session that is not held, for which two had signed up."""
    hall = build_hall(opened, clock)
    hall.add("2026-11-24 10:00-11:00")
    hall.come(name="林小满", phone="13800001111")
    hall.come(
        name="陈小夏", phone="13800002222", guardian_name="陈立夏", guardian_phone="13900003333"
    )
    (session_id,) = hall.ids()
    lead = hall.house.lead.id
    hall.do(cancel_session, session_id=session_id, reason="老师请假", staff_id=lead)
    return hall


def job(hall: ActivityHall, folder: Path, **settings: str) -> PrintJob:
    values = {"data_dir": folder, "printer": IPP} | settings
    terminal = Terminal(
        Settings(**values),  # type: ignore[arg-type]  # fields by name
        hall.clock,
        hall.opened.store,
        hall.opened.device_id,
    )
    return hall.opened.write(
        lambda session: call_list_job(session, terminal, hall.house.lead.id, "zh")
    )


def test_every_phone_on_the_list_is_logged_as_opened(hall: ActivityHall, tmp_path: Path) -> None:
    slip = job(hall, tmp_path)
    sheet = job(hall, tmp_path, paper_printer=IPP)
    assert (slip.kind, sheet.kind) == ("appointment_calls", "calls.a4")
    assert slip.content is not None
    assert [each[1] for each in slip.content["calls"]] == [
        "林小满 13800001111",
        "陈小夏 13800002222",
    ]
    assert "11-24 10:00 剪纸 · 不举办:老师请假" in str(slip.content)
    log = hall.opened.read(lambda session: audit_log(session, limit=4))
    assert [(line.action, line.detail["why"]) for line in log] == [
        ("activity.personal_opened", "活动电话通知单")
    ] * 4


def test_it_is_not_printed_into_a_folder_of_a_real_center(
    hall: ActivityHall, tmp_path: Path
) -> None:
    assert job(hall, tmp_path, printer="folder:").kind == "appointment_calls"  # a demo's people

    def be_real(session: Session) -> None:
        session.execute(update(Center).values(demo=False))

    hall.opened.write(be_real)
    with pytest.raises(RuleBroken, match="activity.calls_no_printer"):
        job(hall, tmp_path, printer="folder:")
    assert job(hall, tmp_path, printer="folder:", paper_printer=IPP).kind == "calls.a4"

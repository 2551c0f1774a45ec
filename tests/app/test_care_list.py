"""The list of a day of care: names in full, logged as opened, never into a real center's files."""

from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from kiosk.bridges.care_slips import list_job, registration_job
from kiosk.center.people.audit import audit_log
from kiosk.data.tables import Center, PrintJob, new_id
from kiosk.errors import RuleBroken
from kiosk.settings import Settings
from kiosk.terminal import Terminal
from tests.center.care.school import MONDAY, School, build
from tests.stores import Opened, SetClock

IPP = "ipp://127.0.0.1:1/ipp/print"


@pytest.fixture
def school(opened: Opened, clock: SetClock) -> School:
    return build(opened, clock)


def terminal(school: School, folder: Path, printer: str) -> Terminal:
    settings = Settings(data_dir=folder, printer=printer)
    return Terminal(settings, school.clock, school.opened.store, school.opened.device_id)


def list_of(school: School, folder: Path, printer: str) -> PrintJob:
    at = terminal(school, folder, printer)
    return school.opened.write(
        lambda session: list_job(
            session, at, new_id(), "zh", code="SDB", day=MONDAY, staff_id=school.lin.id
        )
    )


def test_names_are_on_the_list_and_their_opening_is_logged(school: School, tmp_path: Path) -> None:
    made = school.register(child="林知夏")
    job = list_of(school, tmp_path, IPP)
    assert "林知夏" in str(job.content)
    assert "花生" not in str(job.content)
    log = school.opened.read(lambda session: audit_log(session, limit=1))
    assert [line.action for line in log] == ["care.list_opened"]
    slip = school.opened.write(
        lambda session: registration_job(session, terminal(school, tmp_path, IPP), made.id, "en")
    )
    assert "林" not in str(slip.content)


def test_names_are_not_printed_into_a_folder_of_a_real_center(
    school: School, tmp_path: Path
) -> None:
    school.register(child="林知夏")
    list_of(school, tmp_path, "folder:")  # a demo's people

    def be_real(session: Session) -> None:
        session.execute(update(Center).values(demo=False))

    school.opened.write(be_real)
    with pytest.raises(RuleBroken, match="care.list_no_printer"):
        list_of(school, tmp_path, "folder:")

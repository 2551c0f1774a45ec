"""`kiosk admin room-calendar`, `activity-calendar`, `own-calendar`: files a program can read."""

from pathlib import Path

from icalendar import Calendar
from sqlalchemy.orm import Session
from typer.testing import CliRunner

from kiosk.center.appointments.booking import book
from kiosk.center.appointments.offer import offers
from kiosk.center.appointments.quota import HALL
from kiosk.center.persons_day.day import token_of
from kiosk.center.persons_day.values import Subject
from kiosk.commands.admin import admin_app
from kiosk.commands.at_terminal import opened
from kiosk.data.tables import new_id
from kiosk.terminal import Terminal


def booked(session: Session, terminal: Terminal) -> str:
    """The code on the slip of an appointment, the first there is from now on."""
    clock, made = terminal.clock, new_id()
    found = offers(session, item_code="RS05", clock=clock, channel=HALL).next_free
    assert found is not None
    book(
        session,
        device_id=terminal.device_id,
        appointment_id=made,
        item_code="RS05",
        at=found,
        phone="13800138000",
        clock=clock,
    )
    return token_of(session, Subject("appointment", made))


def test_calendars_are_written_and_a_wrong_name_is_refused(tmp_path: Path) -> None:
    data = ["--data-dir", str(tmp_path / "data")]

    def run(*words: str) -> int:
        return CliRunner().invoke(admin_app, [*words, *data]).exit_code

    assert run("init", "--demo") == 0
    with opened(tmp_path / "data") as terminal:
        token = terminal.write(lambda session: booked(session, terminal))
    for name, words in (
        ("room", ("room-calendar", "R10")),
        ("activities", ("activity-calendar",)),
        ("own", ("own-calendar", token)),
    ):
        file = tmp_path / f"{name}.ics"
        assert run(*words, str(file)) == 0
        assert Calendar.from_ical(file.read_bytes())["version"] == "2.0"
    assert run("room-calendar", "R10", str(tmp_path / "room.txt")) != 0
    assert run("own-calendar", "nonsense", str(tmp_path / "own.ics")) != 0

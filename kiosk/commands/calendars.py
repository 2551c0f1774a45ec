"""The calendar commands of `kiosk admin`: a room's, the activities', and one person's."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from kiosk.center.calendars.contents import activity_entries, own_entries, room_entries
from kiosk.center.calendars.values import CalendarEntry
from kiosk.center.calendars.writing import calendar_bytes
from kiosk.center.evaluation.rating_scan import scanned_token
from kiosk.center.persons_day.day import persons_day
from kiosk.center.persons_day.finding import read_slip_of_any
from kiosk.center.rooms.views import room
from kiosk.clock import Clock, local_date
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.commands.sheets import check_kind
from kiosk.data.catalog_files.writing import put_file
from kiosk.errors import RuleBroken

Out = Annotated[Path, typer.Argument(help="Ends in .ics.")]
Since = Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day.")]
Days = Annotated[int, typer.Option(min=1, max=370, help="How many days.")]
Named = tuple[str, tuple[CalendarEntry, ...]]
"""What the calendar is called, and what is in it."""


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("room-calendar")(write_room)
    admin.command("activity-calendar")(write_activities)
    admin.command("own-calendar")(write_own)


def write_room(
    code: Annotated[str, typer.Argument(help="Of the room.")],
    file: Out,
    since: Since = None,
    days: Days = 90,
    data_dir: DataDir = None,
) -> None:
    """Write a room's bookings for calendar programs; nobody is named in it."""

    def read(session: Session, clock: Clock) -> Named:
        first, last = _range(since, days, clock)
        entries = room_entries(session, code=code, first=first, last=last, clock=clock)
        return room(session, code).name, entries

    _write(file, read, data_dir)


def write_activities(
    file: Out, since: Since = None, days: Days = 90, data_dir: DataDir = None
) -> None:
    """Write the published activities for calendar programs, called-off sessions too."""

    def read(session: Session, clock: Clock) -> Named:
        first, last = _range(since, days, clock)
        return "活动", activity_entries(session, first=first, last=last)

    _write(file, read, data_dir)


def write_own(
    code: Annotated[str, typer.Argument(help="What the QR code of any slip of theirs says.")],
    file: Out,
    data_dir: DataDir = None,
) -> None:
    """Write what the holder of a slip has here, for their own calendar."""

    def read(session: Session, clock: Clock) -> Named:
        token = scanned_token(code)
        if token is None:
            raise RuleBroken("token.unreadable")
        subject = read_slip_of_any(session, token=token, clock=clock)
        day = persons_day(session, shown=(subject,), clock=clock)
        return "我的事项", own_entries(session, day=day)

    _write(file, read, data_dir)


def _range(since: datetime | None, days: int, clock: Clock) -> tuple[date, date]:
    first = since.date() if since else local_date(clock)
    return first, first + timedelta(days=days - 1)


def _write(file: Path, read: Callable[[Session, Clock], Named], data_dir: Path | None) -> None:
    check_kind(file, ".ics")
    with opened(data_dir) as terminal:
        name, entries = terminal.read(lambda session: read(session, terminal.clock))
        now = terminal.clock.now()
    put_file(file, calendar_bytes(name, entries, now=now))
    typer.echo(f"Written: {file}")

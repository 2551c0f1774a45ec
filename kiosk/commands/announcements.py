"""The commands of `kiosk admin` for posters and announcements: hang up, list, take down."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from kiosk.bridges.picture_folders import plain_jpeg
from kiosk.center.announcements.posting import BYTES_AT_MOST, announcements, post, take_down
from kiosk.clock import local_date
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.errors import RuleBroken

SIDE_AT_MOST = 2160
"""Pixels: the longer side of what is kept; screens have no more."""
USUAL = timedelta(days=30)


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("announce")(announce)
    admin.command("announcements")(show_announcements)
    admin.command("take-down")(take_announcement_down)


def announce(
    title: Annotated[str, typer.Option(help="At most 40 characters.")] = "",
    words: Annotated[str, typer.Option(help="At most 200; several lines are fine.")] = "",
    picture: Annotated[Path | None, typer.Option(help="A .jpg or .png.")] = None,
    from_day: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="Today if not said.")
    ] = None,
    to_day: Annotated[
        datetime | None,
        typer.Option("--to", formats=["%Y-%m-%d"], help="30 days on if not said."),
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Hang a poster or a few words up on attract page and board, on every machine."""
    jpeg = None
    if picture is not None:
        jpeg = plain_jpeg(picture, side=SIDE_AT_MOST, most=BYTES_AT_MOST)
        if not jpeg:
            raise RuleBroken("announcement.picture_unreadable")
    with opened(data_dir) as terminal:
        first = from_day.date() if from_day else local_date(terminal.clock)
        last = to_day.date() if to_day else first + USUAL
        posted = terminal.write(
            lambda session: post(
                session,
                device_id=terminal.device_id,
                title=title,
                words=words,
                picture=jpeg,
                from_day=first,
                to_day=last,
                staff_id=None,
                clock=terminal.clock,
            )
        )
    typer.echo(f"Posted as {posted.number}, from {posted.from_day} to {posted.to_day}.")


def show_announcements(data_dir: DataDir = None) -> None:
    """List all announcements, the newest first."""
    with opened(data_dir) as terminal:
        for each in terminal.read(announcements):
            state = "taken down" if each.taken_down else f"{each.from_day} to {each.to_day}"
            shown = each.title or "(picture)"
            typer.echo(f"{each.number:>4}  {state}  {shown}")


def take_announcement_down(
    number: Annotated[int, typer.Argument(min=1, help="As `announcements` numbers them.")],
    data_dir: DataDir = None,
) -> None:
    """Take an announcement down before its last day."""
    with opened(data_dir) as terminal:
        terminal.write(
            lambda session: take_down(
                session,
                device_id=terminal.device_id,
                number=number,
                staff_id=None,
                clock=terminal.clock,
            )
        )
    typer.echo("Taken down.")

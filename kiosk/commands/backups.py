"""The commands that make a backup of the store and put one back."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.background import daily_backup
from kiosk.clock import SystemClock, local
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.data.backups.files import backups_in
from kiosk.data.backups.making import copy_elsewhere
from kiosk.data.clock_sense import ClockSense
from kiosk.data.key import load_key, write_key
from kiosk.errors import RuleBroken
from kiosk.restoring import restore
from kiosk.settings import settings_for
from kiosk.terminal import backup_places


def attach(admin: typer.Typer) -> None:
    """Add them to `kiosk admin`."""
    admin.command("backup")(back_up)
    admin.command("backups")(list_backups)
    admin.command("restore")(put_back)
    admin.command("clock-is-right")(believe_clock)


def back_up(
    to: Annotated[
        Path | None, typer.Option(help="Also copy it to this folder: a stick, another disk.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Make a verified backup now, while the windows go on working."""
    with opened(data_dir) as terminal:
        if terminal.journal is None:
            raise RuleBroken("backup.on_the_server")
        made = daily_backup(terminal).make()
    typer.echo(f"{made.file}")
    if to is not None:
        typer.echo(f"{copy_elsewhere(made, to)}")
    typer.echo("Whole: every page was read again. It opens with the key of this machine only.")


def list_backups(data_dir: DataDir = None) -> None:
    """List the backups there are, the newest first."""
    places = backup_places(settings_for(data_dir))
    for folder in filter(None, (places.folder, places.second)):
        for one in backups_in(folder):
            size = one.file.stat().st_size / 2**20
            typer.echo(f"{local(one.made_at):%Y-%m-%d %H:%M}  {size:8.1f} MB  {one.file}")


def put_back(
    file: Annotated[Path, typer.Argument(help="One of `kiosk admin backups`.")],
    key: Annotated[
        Path | None, typer.Option(help="The key it was made with, if that is not here.")
    ] = None,
    without_journal: Annotated[
        bool,
        typer.Option("--without-journal", help="Leave it at that day; what came after is lost."),
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Put a backup in the store's place and do again what the journal knows. Stop Xinqiao first."""
    settings = settings_for(data_dir)
    if settings.database_url is not None:
        raise RuleBroken("backup.on_the_server")
    right = load_key(key or settings.store_key_file)
    done = restore(settings, right, file, clock=SystemClock(), with_journal=not without_journal)
    if not settings.store_key_file.exists():
        _put_key_back(settings.store_key_file, right)
    until = f"{local(done.until):%Y-%m-%d %H:%M}" if done.until else "unknown"
    typer.echo(f"Put back. Up to: {until}; done again: {done.transactions} transactions.")
    if not done.complete:
        typer.echo(
            f"Not everything is there; {done.put_back} facts for the hub were saved. "
            "Numbers of today go on at the next hundred."
        )
    if done.aside is not None:
        typer.echo(f"What was there lies in {done.aside}")


def _put_key_back(place: Path, key: bytes) -> None:
    try:
        write_key(place, key)
    except OSError as trouble:
        typer.echo(f"Copy the key to {place} yourself, mode 600: {trouble.strerror}", err=True)
    else:
        typer.echo(f"The key is in its place again: {place}")


def believe_clock(data_dir: DataDir = None) -> None:
    """Say that this machine's clock is right, after it seemed to be far off."""
    clock = SystemClock()
    ClockSense(settings_for(data_dir).data_dir, clock).believe()
    typer.echo(f"Noted: it is {local(clock.now()):%Y-%m-%d %H:%M}.")

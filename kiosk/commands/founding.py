"""The commands of `kiosk admin` that set a center up: `init`, and the demo."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from kiosk.center.founding import read_profile
from kiosk.clock import Clock, SystemClock
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.data.catalog_files.reading import read_catalog
from kiosk.founding import found_center, found_demo
from kiosk.settings import Settings, settings_for
from kiosk.terminal import Terminal, open_terminal


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command()(init)


def set_up_demo(settings: Settings, *, clock: Clock | None = None) -> bool:
    """Found the demo center of this program's assets; False if there is a center already."""
    with closing(open_terminal(settings, clock or SystemClock(), create=True)) as terminal:
        return found_demo(terminal) is not None


def init(
    profile: Annotated[
        Path | None, typer.Option(help="The center's profile (JSON); see docs/handbook.md.")
    ] = None,
    catalog: Annotated[Path | None, typer.Option(help="Its catalog file.")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="The fictional demo center.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Make the key and the store, and set the center up."""
    settings = settings_for(data_dir)
    if demo:
        if set_up_demo(settings):
            typer.echo("The demo center is set up. Staff logins and PINs: assets/demo/center.json")
        else:
            typer.echo("There is a center here already; nothing was changed.")
        return
    if profile is None:
        typer.echo("Name a profile with --profile FILE, or try the demo with --demo.", err=True)
        raise typer.Exit(2)
    with opened(data_dir, create=True) as terminal:
        _found(terminal, profile, catalog)
    typer.echo(f"Set up. Keep a copy of {settings.store_key_file} apart from this machine.")


def _found(terminal: Terminal, profile: Path, catalog: Path | None) -> None:
    rows = read_catalog(catalog) if catalog else None
    report = found_center(terminal, read_profile(profile), rows)
    if report is not None and not report.ok:
        typer.echo("\n".join(report.lines("en")), err=True)

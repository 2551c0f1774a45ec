"""The commands of `kiosk hub` for what the county hands down: announcements and the catalog."""

import base64
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from kiosk.clock import SystemClock, local_date
from kiosk.commands.hub_store import Database, default_database
from kiosk.errors import RuleBroken

SIDE_AT_MOST = 1600
BYTES_AT_MOST = 360_000
"""Of a picture: in Base64 it has to fit a page that a village's line can carry."""
USUAL = timedelta(days=30)
Center = Annotated[
    str, typer.Option("--center", help="Code of the only center it is for; all if not said.")
]


def attach(hub: typer.Typer) -> None:
    """Add these commands to `kiosk hub`."""
    hub.command("announce")(announce)
    hub.command("take-down")(take_down)
    hub.command("publish-catalog")(publish_catalog)


def announce(
    key: Annotated[str, typer.Argument(help="Its name for ever, a few letters: flood-2026.")],
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
    center: Center = "",
    database_url: Database = None,
) -> None:
    """Hang an announcement up at every center, or change the one of this key."""
    from kiosk.hub.announcements.announcing import announce as hang
    from kiosk.hub.office import at_store

    first = from_day.date() if from_day else local_date(SystemClock())
    last = to_day.date() if to_day else first + USUAL
    shown = base64.b64encode(_jpeg(picture)).decode() if picture is not None else None
    at_store(
        database_url or default_database(),
        lambda connection: hang(
            connection,
            key=key,
            title=title,
            words=words,
            picture=shown,
            from_day=first,
            to_day=last,
            scope=center,
            now=SystemClock().now(),
        ),
    )
    typer.echo(f"{key} hangs from {first} to {last}, on every screen within minutes.")


def take_down(
    key: Annotated[str, typer.Argument(help="The key it was announced with.")],
    database_url: Database = None,
) -> None:
    """Take an announcement down everywhere."""
    from kiosk.hub.announcements.announcing import take_down as take
    from kiosk.hub.office import at_store

    now = SystemClock().now()
    at_store(database_url or default_database(), lambda one: take(one, key=key, now=now))
    typer.echo(f"{key} comes down at the centers' next contact.")


def publish_catalog(
    file: Annotated[Path, typer.Argument(help="A catalog file: PSV, CSV, TSV, XLSX or JSON.")],
    database_url: Database = None,
) -> None:
    """Let the county's catalog be exactly this file, at every center."""
    from kiosk.data.catalog_files.reading import read_catalog
    from kiosk.hub.catalog.drafting import publish_table
    from kiosk.hub.office import at_store

    rows = read_catalog(file)
    done, findings = at_store(
        database_url or default_database(),
        lambda connection: publish_table(connection, rows, now=SystemClock().now()),
    )
    if done is None:
        for finding in findings:
            typer.echo(finding.text("en"), err=True)
        raise RuleBroken("feed.catalog_unclear", file=file.name)
    typer.echo(
        f"{done.changed} items published, {done.withdrawn} withdrawn, {done.unchanged} unchanged."
    )


def _jpeg(picture: Path) -> bytes:
    from kiosk.bridges.picture_folders import plain_jpeg

    jpeg = plain_jpeg(picture, side=SIDE_AT_MOST, most=BYTES_AT_MOST)
    if not jpeg:
        raise RuleBroken("announcement.picture_unreadable")
    return jpeg

"""The commands of `kiosk hub` for the county's own lists: where centers are, and stations."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from kiosk.clock import SystemClock
from kiosk.commands.hub_store import Database, default_database
from kiosk.data.catalog_files.columns import Columns
from kiosk.data.catalog_files.rows import CatalogRows
from kiosk.hub.places.importing import Imported

File = Annotated[Path, typer.Argument(help="PSV, CSV, TSV or XLSX.")]


def attach(hub: typer.Typer) -> None:
    """Add these commands to `kiosk hub`."""
    hub.command("import-centers")(import_centers)
    hub.command("import-stations")(import_stations)


def import_centers(file: File, database_url: Database = None) -> None:
    """Say where the county's centers are: code, name, town, latitude, longitude."""
    from kiosk.data.catalog_files.county_columns import CENTERS
    from kiosk.hub.places.importing import import_centers as take

    now = SystemClock().now()
    _import(file, CENTERS, database_url, lambda one, rows: take(one, rows, now=now))


def import_stations(file: File, database_url: Database = None) -> None:
    """Let the county's stations be this list, on every terminal within minutes."""
    from kiosk.data.catalog_files.county_columns import STATIONS
    from kiosk.hub.places.importing import import_stations as take

    now = SystemClock().now()
    _import(file, STATIONS, database_url, lambda one, rows: take(one, rows, now=now))


def _import(
    file: Path,
    columns: Columns,
    database_url: str | None,
    take: Callable[[Connection, CatalogRows], Imported],
) -> None:
    from kiosk.data.catalog_files.reading import read_table
    from kiosk.hub.office import at_store

    rows = read_table(file, columns)
    done = at_store(database_url or default_database(), lambda one: take(one, rows))
    for finding in done.findings:
        typer.echo(finding.text("en"), err=True)
    typer.echo(
        f"{done.changed} taken in, {done.gone} taken away, {done.unchanged} unchanged, "
        f"{done.refused} rows refused."
    )
    if done.refused:
        raise typer.Exit(1)

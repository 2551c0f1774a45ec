"""The catalog commands of `kiosk admin`: import, export, history, a way back, a template."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog_export import catalog_cells, catalog_objects
from kiosk.center.guides.catalog_history import CatalogVersionView, catalog_history, revert_catalog
from kiosk.center.guides.catalog_import import check_catalog, import_catalog
from kiosk.clock import local
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.data.catalog_files.reading import read_catalog
from kiosk.data.catalog_files.template import template_bytes
from kiosk.data.catalog_files.writing import csv_bytes, json_bytes, put_file, workbook_bytes
from kiosk.data.tables import Department
from kiosk.errors import RuleBroken


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("import-catalog")(import_catalog_file)
    admin.command("export-catalog")(export_catalog_file)
    admin.command("catalog-history")(show_history)
    admin.command("catalog-revert")(revert_to)
    admin.command("catalog-template")(write_template)


def import_catalog_file(
    file: Annotated[Path, typer.Argument(help="PSV, CSV, TSV, XLSX or JSON.")],
    check: Annotated[bool, typer.Option("--check", help="Only say what would happen.")] = False,
    withdraw_missing: Annotated[
        bool, typer.Option("--withdraw-missing", help="Withdraw items the file does not name.")
    ] = False,
    language: Annotated[str, typer.Option(help="Of the report: zh or en.")] = "zh",
    data_dir: DataDir = None,
) -> None:
    """Bring a catalog file in; what is wrong is reported line by line and left out."""
    rows = read_catalog(file)
    with opened(data_dir) as terminal:
        if check:
            report = terminal.read(
                lambda session: check_catalog(session, rows=rows, withdraw_missing=withdraw_missing)
            )
        else:
            report = terminal.write(
                lambda session: import_catalog(
                    session,
                    device_id=terminal.device_id,
                    rows=rows,
                    clock=terminal.clock,
                    withdraw_missing=withdraw_missing,
                )
            )
    for line in report.lines(language):
        typer.echo(line)
    raise typer.Exit(0 if report.ok else 1)


def export_catalog_file(
    file: Annotated[Path, typer.Argument(help="Ends in .xlsx, .csv or .json.")],
    data_dir: DataDir = None,
) -> None:
    """Write the whole catalog to a file; importing that file changes nothing."""
    kind = file.suffix.lower()
    if kind not in (".xlsx", ".csv", ".json"):
        raise RuleBroken("catalog.file_kind", found=kind or file.name)

    def write(session: Session) -> bytes:
        if kind == ".json":
            return json_bytes(catalog_objects(session))
        cells = catalog_cells(session)
        return workbook_bytes(cells) if kind == ".xlsx" else csv_bytes(cells)

    with opened(data_dir) as terminal:
        put_file(file, terminal.read(write))
    typer.echo(f"Written: {file}")


def show_history(data_dir: DataDir = None) -> None:
    """List every change of the catalog, the newest first."""
    with opened(data_dir) as terminal:
        versions = terminal.read(catalog_history)
    for version in versions:
        typer.echo(_line(version))
    if not versions:
        typer.echo("No import yet.")


def revert_to(
    version: Annotated[int, typer.Argument(min=0, help="As catalog-history numbers them.")],
    data_dir: DataDir = None,
) -> None:
    """Bring the catalog back to what it was after VERSION; that is a new version itself."""
    with opened(data_dir) as terminal:
        made = terminal.write(
            lambda session: revert_catalog(
                session, device_id=terminal.device_id, number=version, clock=terminal.clock
            )
        )
    typer.echo("Nothing to do: it is the same." if made is None else _line(made))


def write_template(
    file: Annotated[Path, typer.Argument(help="Ends in .xlsx.")],
    data_dir: DataDir = None,
) -> None:
    """Write a workbook for the center to fill in, with an example and an explanation."""
    if file.suffix.lower() != ".xlsx":
        raise RuleBroken("catalog.file_kind", found=file.suffix or file.name)
    with opened(data_dir) as terminal:
        departments = terminal.read(
            lambda session: session.scalars(
                select(Department.name).order_by(Department.position)
            ).all()
        )
    put_file(file, template_bytes(departments))
    typer.echo(f"Written: {file}")


def _line(version: CatalogVersionView) -> str:
    source = version.source if version.reverts_to is None else f"back to {version.reverts_to}"
    return (
        f"{version.number:>4}  {local(version.at):%Y-%m-%d %H:%M}  "
        f"+{version.added} ~{version.changed} -{version.withdrawn}  {source}"
    )

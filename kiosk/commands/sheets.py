"""What commands about workbooks of several sheets share: saying the report, writing the files."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from kiosk.center.imports.sheets_report import SheetsReport
from kiosk.data.catalog_files.columns import Columns
from kiosk.data.catalog_files.writing import book_bytes, csv_bytes, put_file
from kiosk.errors import RuleBroken


def say_report(report: SheetsReport, language: str) -> None:
    """Every line of a report; the command ends with 1 when something was refused."""
    for line in report.lines(language):
        typer.echo(line)
    raise typer.Exit(0 if report.ok else 1)


def check_kind(file: Path, *kinds: str) -> str:
    """The ending of a file to write. `RuleBroken`: `sheets.file_kind`."""
    kind = file.suffix.lower()
    if kind not in kinds:
        raise RuleBroken("sheets.file_kind", found=kind or file.name, known="、".join(kinds))
    return kind


def put_sheets(
    file: Path, rows: Mapping[str, Sequence[dict[str, str]]], kinds: Sequence[Columns]
) -> None:
    """Write a workbook, or one CSV for each sheet: 房间-场地.csv, 房间-设备.csv …"""
    if check_kind(file, ".xlsx", ".csv") == ".xlsx":
        put_file(file, book_bytes(rows, kinds))
        typer.echo(f"Written: {file}")
        return
    for columns in kinds:
        part = file.with_stem(f"{file.stem}-{columns.sheet}")
        put_file(part, csv_bytes(rows[columns.sheet], columns))
        typer.echo(f"Written: {part}")

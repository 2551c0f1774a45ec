"""The commands of `kiosk hub` for ordering services: the list from a file, providers' log-ins."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.clock import SystemClock
from kiosk.commands.hub_store import Database, default_database


def attach(hub: typer.Typer) -> None:
    """Add these commands to `kiosk hub`."""
    hub.command("import-services")(import_services)
    hub.command("add-provider")(add_provider)


def import_services(
    files: Annotated[
        list[Path],
        typer.Argument(help="A workbook with the sheets 服务方 and 服务, or one CSV for each."),
    ],
    check: Annotated[bool, typer.Option("--check", help="Only say what would be done.")] = False,
    publish: Annotated[
        bool, typer.Option("--publish", help="Approve what is new, and publish the list at once.")
    ] = False,
    language: Annotated[str, typer.Option(help="zh or en.")] = "zh",
    database_url: Database = None,
) -> None:
    """Put providers and services up for approval; every row that cannot be taken says why."""
    from kiosk.commands.service_file import OPERATOR, bring_services
    from kiosk.commands.sheets import say_report
    from kiosk.data.catalog_files.reading import read_sheets
    from kiosk.data.catalog_files.service_columns import SERVICE_SHEETS
    from kiosk.hub.database import open_database, prepare
    from kiosk.hub.services.published import publish as put_out

    now = SystemClock().now()
    sheets = read_sheets(files, SERVICE_SHEETS)
    engine = open_database(database_url or default_database())
    try:
        prepare(engine, now=now)
        with engine.connect() as connection, connection.begin() as transaction:
            report = bring_services(connection, sheets, now=now, approve=publish)
            news = any(part.added or part.changed for part in report.parts)
            if publish and news and not check:
                version = put_out(connection, login=OPERATOR, area="", now=now)
                typer.echo(f"Published as list {version}.")
            if check:
                transaction.rollback()
    finally:
        engine.dispose()
    say_report(report, language)


def add_provider(
    login: Annotated[str, typer.Argument(help="Small letters, digits, dots: yangguang")],
    provider: Annotated[str, typer.Argument(help="The provider's code: P01.")],
    password: Annotated[
        str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)
    ] = "",
    database_url: Database = None,
) -> None:
    """Let a provider log in at /office and answer their own orders."""
    from kiosk.hub.office import put_organizer

    url = database_url or default_database()
    put_organizer(url, login=login, role="provider", area="", password=password, provider=provider)
    typer.echo(f"{login} may log in at /office and sees the orders of {provider}.")

"""`kiosk hub`: run the hub, and hand out the codes by which terminals join it."""

from pathlib import Path
from typing import Annotated

import typer
from platformdirs import user_data_path

hub_app = typer.Typer(
    help="The county hub that receives the terminals' records.", invoke_without_command=True
)

Database = Annotated[
    str | None,
    typer.Option(
        "--database-url",
        envvar="KIOSK_HUB_DATABASE_URL",
        help="sqlite:///file or postgresql://…; default: a file in the user's data folder.",
    ),
]


@hub_app.callback()
def hub(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8318,
    database_url: Database = None,
    cert: Annotated[Path | None, typer.Option(help="TLS certificate (PEM).")] = None,
    key: Annotated[Path | None, typer.Option(help="Its private key (PEM).")] = None,
) -> None:
    """Run the hub until it is told to stop."""
    if context.invoked_subcommand is not None:
        return
    from kiosk.hub.server import run_hub

    if host not in ("127.0.0.1", "localhost", "::1") and cert is None:
        typer.echo("Warning: without --cert only put the hub behind a proxy that speaks TLS.")
    typer.echo(f"The hub shows what it has at http{'s' if cert else ''}://{host}:{port}/")
    run_hub(host, port, database_url or default_database(), cert_file=cert, key_file=key)


@hub_app.command("code")
def code(
    center: Annotated[str, typer.Argument(help="Code of the center the terminal stands in.")],
    database_url: Database = None,
) -> None:
    """Make a one-time code (good for a day) by which one terminal joins this hub."""
    from kiosk.hub.server import new_enrolment_code

    typer.echo(new_enrolment_code(database_url or default_database(), center))


def default_database() -> str:
    """Where a hub that was told nothing keeps what it receives."""
    folder = user_data_path("xinqiao-hub")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return f"sqlite:///{folder / 'hub.db'}"

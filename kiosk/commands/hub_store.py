"""Where the commands of `kiosk hub` find the hub's store."""

from typing import Annotated

import typer
from platformdirs import user_data_path

Database = Annotated[
    str | None,
    typer.Option(
        "--database-url",
        envvar="KIOSK_HUB_DATABASE_URL",
        help="sqlite:///file or postgresql://…; default: a file in the user's data folder.",
    ),
]


def default_database() -> str:
    """Where a hub that was told nothing keeps what it receives."""
    folder = user_data_path("xinqiao-hub")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return f"sqlite:///{folder / 'hub.db'}"

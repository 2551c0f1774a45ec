"""What the commands that look after a terminal share: opening its store for their length."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from kiosk.clock import SystemClock
from kiosk.settings import settings_for
from kiosk.terminal import Terminal, open_terminal

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Where this machine keeps its store.")
]


@contextmanager
def opened(data_dir: Path | None, *, create: bool = False) -> Iterator[Terminal]:
    """This machine's terminal for the length of one command."""
    terminal = open_terminal(settings_for(data_dir), SystemClock(), create=create)
    try:
        yield terminal
    finally:
        terminal.close()

"""The commands of `kiosk admin` for what a center decides: days it is closed, texts of consent."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from kiosk.center.hours.closures import close_on, closures_from, open_again
from kiosk.center.people.consent import publish_consent
from kiosk.clock import local_date
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.errors import RuleBroken

Day = Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], help="2026-11-23")]


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("close-on")(close_on_day)
    admin.command("open-again")(open_day_again)
    admin.command("closures")(show_closures)
    admin.command("publish-consent")(publish)


def close_on_day(
    day: Day,
    reason: Annotated[str, typer.Argument(help="Shown to residents: 停电检修")],
    data_dir: DataDir = None,
) -> None:
    """Close the center on DAY, whatever the calendar says; promised dates leave it out."""
    with opened(data_dir) as terminal:
        terminal.write(
            lambda session: close_on(
                session,
                device_id=terminal.device_id,
                day=day.date(),
                reason=reason,
                staff_id=None,
                clock=terminal.clock,
            )
        )
    typer.echo(f"Closed on {day:%Y-%m-%d}.")


def open_day_again(day: Day, data_dir: DataDir = None) -> None:
    """Take a closure back."""
    with opened(data_dir) as terminal:
        terminal.write(
            lambda session: open_again(
                session,
                device_id=terminal.device_id,
                day=day.date(),
                staff_id=None,
                clock=terminal.clock,
            )
        )
    typer.echo(f"Open again on {day:%Y-%m-%d}.")


def show_closures(data_dir: DataDir = None) -> None:
    """List the closures from today on."""
    with opened(data_dir) as terminal:
        today = local_date(terminal.clock)
        found = terminal.read(lambda session: closures_from(session, today))
    for one in found:
        typer.echo(f"{one.day}  {one.reason}")
    if not found:
        typer.echo("None.")


def publish(
    zh: Annotated[Path, typer.Option("--zh", help="The Chinese text, UTF-8.")],
    en: Annotated[Path, typer.Option("--en", help="The English text, UTF-8.")],
    purpose: Annotated[
        Literal["errand", "care", "service_order"], typer.Option("--for", help="What is agreed to.")
    ] = "errand",
    data_dir: DataDir = None,
) -> None:
    """Put a new text of consent in force; what was agreed to before keeps its own."""
    texts = [_text_of(file) for file in (zh, en)]
    with opened(data_dir) as terminal:
        made = terminal.write(
            lambda session: publish_consent(
                session,
                text_zh=texts[0],
                text_en=texts[1],
                clock=terminal.clock,
                purpose=purpose,
            )
        )
    typer.echo(f"Version {made.version} is in force.")


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise RuleBroken("consent.file_unreadable", file=file.name) from None

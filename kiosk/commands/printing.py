"""The commands of `kiosk admin` for the printer: a test slip, reprints, one to practise with."""

import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from kiosk.assets_folder import assets_folder
from kiosk.bridges.test_slip import Trial, print_test_slip
from kiosk.center.slips.reprints import reprints
from kiosk.clock import SystemClock, local
from kiosk.commands.at_terminal import DataDir, opened
from kiosk.commands.words import in_chinese
from kiosk.data.slip_files import slips_folder
from kiosk.settings import settings_for
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.printer_words import trial_words


def attach(admin: typer.Typer) -> None:
    """Add these commands to `kiosk admin`."""
    admin.command("test-slip")(try_printer)
    admin.command("reprints")(list_reprints)
    admin.command("practice-printer")(practise_with_printer)


def try_printer(
    printer: Annotated[
        str | None, typer.Option("--printer", help="Another address than the one that is set.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Print a test slip and say what became of it; 1 unless it came out."""
    settings = settings_for(data_dir)
    tried = print_test_slip(
        Trial(
            printer or settings.printer,
            settings.slip_width_mm,
            slips_folder(settings.data_dir),
            SystemClock().now(),
        )
    )
    typer.echo(f"{tried.printer}, {tried.roll_mm} mm: {tried.outcome}")
    own = OwnLanguage("zh" if in_chinese() else "en", assets_folder() / "i18n")
    title, detail = trial_words(tried, own.translate)
    typer.echo("\n".join(filter(None, (title, detail))))
    if tried.outcome != "printed":
        raise typer.Exit(1)


def list_reprints(
    days: Annotated[int, typer.Option("--days", min=1, help="How many days back.")] = 7,
    data_dir: DataDir = None,
) -> None:
    """List the slips printed again: when, which, by whom, why; no names."""
    with opened(data_dir) as terminal:
        since = terminal.clock.now() - timedelta(days=days)
        found = terminal.read(lambda session: reprints(session, since=since))
    for one in found:
        slip = " ".join(filter(None, (one.kind, one.number)))
        who = f"staff {one.login}" if one.login else "resident"
        before = " ".join(filter(None, (one.before or "gone", one.before_reason)))
        moment = f"{local(one.at):%Y-%m-%d %H:%M}"
        typer.echo(f"{moment}  {slip}  {who}  before: {before}  now: {one.state}")
    typer.echo(f"{len(found)} reprints in {days} days.")


def practise_with_printer(
    serial: Annotated[bool, typer.Option("--serial", help="On a serial line.")] = False,
    port: Annotated[int, typer.Option(help="0: any free one.")] = 9100,
    dots: Annotated[int, typer.Option(help="384 for a roll of 58 mm.")] = 576,
    out: Annotated[Path, typer.Option(help="Where pictures of its papers go.")] = Path("receipts"),
) -> None:
    """Be a receipt printer until the input ends; type `paper out`, `cover open`, … to practise."""
    from kiosk.printing.escpos.emulator import SerialPlug, SocketPlug
    from kiosk.printing.escpos.practice import practise

    plug = SerialPlug() if serial else SocketPlug(port)
    practise(plug, dots=dots, out=out, orders=sys.stdin, say=typer.echo)

"""The command `kiosk`: opens faces, walks the tour, looks after a terminal, runs a hub."""

import gc
import os
import sys
from pathlib import Path
from typing import Annotated, ClassVar, get_args

import typer

from kiosk.commands.lazily import LazyCommands
from kiosk.commands.words import in_words
from kiosk.errors import XinqiaoError
from kiosk.settings import Face, settings_for


class KioskCommands(LazyCommands):
    """What looks after a terminal and what runs a hub bring much with them: only when called."""

    modules: ClassVar[dict[str, tuple[str, ...]]] = {
        "kiosk.commands.hub": ("hub",),
        "kiosk.commands.admin": ("admin",),
    }


app = typer.Typer(
    cls=KioskCommands,
    help="心桥 Xinqiao: the terminal in the lobby of a community service center.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Where this machine keeps its store.")
]


def main() -> None:
    """Entry point: an expected error becomes one line that says what to do, and exit status 1."""
    try:
        app()
    except XinqiaoError as trouble:
        typer.echo(in_words(trouble), err=True)
        sys.exit(1)


def _say_version(wanted: bool) -> None:
    if wanted:
        from kiosk.about import version

        typer.echo(f"Xinqiao {version()}")
        raise typer.Exit


@app.callback()
def kiosk(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Say which version this is, and end.",
            callback=_say_version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """心桥 Xinqiao: the terminal in the lobby of a community service center."""


@app.command()
def run(
    face: Annotated[Face, typer.Option(help="Which window to open.")] = "lobby",
    desk: Annotated[int | None, typer.Option(help="Number of the desk this window is.")] = None,
    room: Annotated[
        str | None, typer.Option(help="Code of the room at whose door this window hangs.")
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="Found the demo center first if there is none.")
    ] = False,
    windowed: Annotated[
        bool, typer.Option("--windowed", help="An ordinary window, not the whole screen.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Open the lobby, the desk, the board, or all three; or what shows a desk or a room."""
    if not _has_display():
        nowhere = "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): no window opens."
        if not demo:  # a machine in a hall: whatever starts it must learn that it did not
            typer.echo(f"{nowhere} Start it where the screen is.", err=True)
            raise typer.Exit(1)
        typer.echo(f"{nowhere} Running the tour instead; its pictures go to ./tour")
        raise typer.Exit(_tour(Path("tour"), None))
    gc.disable()  # nothing is garbage yet; the windows collect it on their own thread
    from kiosk.running import run_faces

    settings = settings_for(data_dir, desk_number=desk, room_code=room)
    if demo:
        from kiosk.commands.founding import set_up_demo

        set_up_demo(settings)
    raise typer.Exit(run_faces(settings, face, windowed=windowed or demo))


@app.command()
def backdrop(
    windowed: Annotated[
        bool, typer.Option("--windowed", help="An ordinary window, not the whole screen.")
    ] = False,
) -> None:
    """Lay the calm page under the faces: what is seen while one of them starts again."""
    if not _has_display():
        typer.echo("No display here: start it where the screen is.", err=True)
        raise typer.Exit(1)
    from kiosk.backdrop import run_backdrop

    raise typer.Exit(run_backdrop(windowed=windowed))


@app.command(name="keep-running")
def keep_running(
    face: Annotated[
        list[str] | None, typer.Option(help="lobby, desk, board, rate, room; may be repeated.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Keep faces running where systemd does not: after a crash or a hang they start again."""
    from kiosk.keeping_up import Kept, Patience, keep_up
    from kiosk.log import log_to_stderr
    from kiosk.program import own_command

    faces = face or ["lobby"]
    if unknown := [one for one in faces if one not in get_args(Face)]:
        raise typer.BadParameter(f"no such face: {', '.join(unknown)}", param_hint="--face")
    log_to_stderr()
    where = ("--data-dir", str(data_dir)) if data_dir is not None else ()
    commands = {"backdrop": ("backdrop",)} | {one: ("run", "--face", one, *where) for one in faces}
    keep_up([Kept(name, own_command(*rest), Patience()) for name, rest in commands.items()])


@app.command()
def tour(
    out: Annotated[Path, typer.Option(help="Folder for the pictures and summary.json.")] = Path(
        "tour"
    ),
    pictures: Annotated[
        Path | None, typer.Option(help="Also write the pictures of README and docs here.")
    ] = None,
) -> None:
    """Walk the main job through the real windows, headless, and write down what happened."""
    raise typer.Exit(_tour(out, pictures))


@app.command()
def selftest(
    out: Annotated[
        Path | None, typer.Option(help="Keep pictures, slip and summary.json in this folder.")
    ] = None,
    keep_in: Annotated[
        Path | None, typer.Option(help="Leave the made-up center's store in this empty folder.")
    ] = None,
) -> None:
    """Try this program on this machine, headless: type 你好, take a number, print, upload."""
    from kiosk.tour.self_test import self_test

    raise typer.Exit(self_test(out, keep_in))


@app.command()
def licences(
    name: Annotated[str | None, typer.Argument(help="Show the licence of this part.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show all licences.")] = False,
) -> None:
    """List what this program is made of, with versions and licences."""
    from kiosk.commands.licences import overview, texts

    for line in texts(name) if name or everything else overview():
        typer.echo(line)


@app.command()
def doctor(data_dir: DataDir = None) -> None:
    """Check this machine, and say what to do about what is not right."""
    from kiosk.commands.doctor import examine

    findings = examine(settings_for(data_dir))
    for finding in findings:
        typer.echo(finding.line())
    raise typer.Exit(0 if all(finding.good for finding in findings) else 1)


@app.command()
def say(
    number: Annotated[str, typer.Argument(help="The number to call: A012")],
    desk: Annotated[str, typer.Argument(help="The desk it is called to: 2")],
    out: Annotated[
        Path | None, typer.Option(help="Write the announcement to this WAV file instead.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Say a call at the day's volume, to try the loudspeaker; no ticket is touched."""
    from kiosk.voice.opening import rehearse

    seconds = rehearse(settings_for(data_dir), number, desk, out)
    typer.echo(f"{seconds:.1f} s " + (f"in {out}" if out else "said"))


def _has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _tour(out: Path, pictures: Path | None) -> int:
    from kiosk.tour.walk import walk

    return walk(out, pictures)

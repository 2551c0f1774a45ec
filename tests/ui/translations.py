"""Keeps the translation files: `python -m tests.ui.translations` brings them up to date.

One file a face, so that people who work on different faces do not meet in one file.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from kiosk.assets_folder import assets_folder

ROOT = assets_folder().parent
FOLDER = assets_folder() / "i18n"
FACES: dict[str, tuple[str, ...]] = {
    "lobby": (
        "kiosk/ui/*.py",
        "kiosk/ui/lobby/*.py",
        "kiosk/ui/typing/*.py",
        "kiosk/ui/widgets/*.py",
    ),
    "lobby_errands": ("kiosk/ui/lobby/errands/*.py",),
    "lobby_rooms": ("kiosk/ui/lobby/rooms/*.py",),
    "lobby_mine": ("kiosk/ui/lobby/mine/*.py",),
    "lobby_activities": ("kiosk/ui/lobby/activities/*.py",),
    "lobby_care": ("kiosk/ui/lobby/care/*.py",),
    "lobby_services": ("kiosk/ui/lobby/services/*.py",),
    "lobby_stations": ("kiosk/ui/lobby/stations/*.py",),
    "lobby_villages": ("kiosk/ui/lobby/villages/*.py",),
    "lobby_equipment": ("kiosk/ui/lobby/equipment/*.py",),
    "lobby_appointments": ("kiosk/ui/lobby/appointments/*.py",),
    "desk": ("kiosk/ui/desk/*.py",),
    "desk_appointments": ("kiosk/ui/desk/appointments/*.py",),
    "desk_care": ("kiosk/ui/desk/care/*.py",),
    "desk_services": ("kiosk/ui/desk/services/*.py",),
    "desk_activities": ("kiosk/ui/desk/activities/*.py",),
    "desk_rooms": ("kiosk/ui/desk/rooms/*.py",),
    "desk_sync": ("kiosk/ui/desk/sync/*.py",),
    "desk_conflicts": ("kiosk/ui/desk/conflicts/*.py",),
    "desk_errands": ("kiosk/ui/desk/errands/*.py",),
    "door": ("kiosk/ui/door/*.py",),
    "board": ("kiosk/ui/board/*.py",),
    "setup": ("kiosk/ui/setup/*.py",),
}
"""Face → where its texts are written."""


def ts_file(face: str) -> Path:
    """The English of this face, as people edit it."""
    return FOLDER / f"{face}_en.ts"


def bring_up_to_date(face: str, file: Path) -> None:
    """Let `file` hold exactly the texts the face has now; new ones come unfinished."""
    sources = sorted(str(path) for pattern in FACES[face] for path in ROOT.glob(pattern))
    _run(
        "pyside6-lupdate",
        *("-no-ui-lines", "-no-obsolete", "-locations", "none"),
        *("-source-language", "zh_CN", "-target-language", "en"),
        *sources,
        *("-ts", str(file)),
    )


def compile_to(file: Path, target: Path) -> None:
    """Turn a .ts into the .qm the program reads."""
    _run("pyside6-lrelease", "-silent", str(file), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(tool)
    command = str(beside) if beside.exists() else shutil.which(tool)
    if command is None:
        raise FileNotFoundError(tool)
    subprocess.run([command, *arguments], check=True, capture_output=True, cwd=ROOT, timeout=120)


if __name__ == "__main__":
    for name in FACES:
        bring_up_to_date(name, ts_file(name))
        compile_to(ts_file(name), ts_file(name).with_suffix(".qm"))

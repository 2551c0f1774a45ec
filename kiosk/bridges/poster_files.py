"""Pictures for the screens of the hall: which files of a folder can be shown, and what is wrong
with the others."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImageReader

from kiosk.bridges.picture_folders import ENDINGS

MOST_FILES = 60
MOST_BYTES = 30 * 1024 * 1024
MOST_PIXELS = 60_000_000
LEAST_SIDE = 200
"""Pixels; what is smaller is a symbol or a preview."""
MOST_LOPSIDED = 6
TAIL = 4096
"""How far from its end a file may say that it is whole: programs write things behind it."""
_ENDS = {".png": b"IEND", ".jpg": b"\xff\xd9", ".jpeg": b"\xff\xd9"}
_DAY = r"(\d{4}-\d{2}-\d{2})"
_DAYS = re.compile(rf"{_DAY}(?:\s*~\s*{_DAY})?")
"""How a name may begin: 2026-12-01~2026-12-31 包饺子.jpg; one day alone is that day."""

TROUBLES = {
    "unreadable": "cannot be opened or is broken; save it anew as .jpg or .png",
    "cut": "was cut off while it was copied; copy it again",
    "kind": "is no .jpg or .png",
    "heavy": f"is larger than {MOST_BYTES // 2**20} MB; save it smaller",
    "vast": f"has more than {MOST_PIXELS // 1_000_000} million pixels; save it smaller",
    "tiny": f"is narrower or lower than {LEAST_SIDE} pixels",
    "lopsided": f"is more than {MOST_LOPSIDED} times as long as wide",
    "days": "has dates in its name that are none: 2026-12-01~2026-12-31 name.jpg",
    "many": f"is one too many; {MOST_FILES} are shown",
}
"""What to say of a file that is not shown."""


@dataclass(frozen=True, slots=True)
class PosterFile:
    """A file of the folder: to be shown on these days, or why not."""

    path: Path
    changed: int
    """When the file was, in nanoseconds: a new picture under an old name is another picture."""
    trouble: str | None = None
    first: date | None = None
    last: date | None = None

    def hangs_on(self, day: date) -> bool:
        """Whether it is to be shown on a local day."""
        if self.trouble is not None:
            return False
        return (self.first or day) <= day <= (self.last or day)


def poster_files(folder: Path) -> tuple[PosterFile, ...]:
    """The files of the folder by name; no folder, no files. What begins with a dot is nobody's."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return ()
    found: list[PosterFile] = []
    for path in paths:
        if path.is_dir():
            continue
        shown = sum(each.trouble is None for each in found)
        found.append(poster_file(path) if shown < MOST_FILES else PosterFile(path, 0, "many"))
    return tuple(found)


def poster_file(path: Path) -> PosterFile:
    """What is to be known of one file."""
    try:
        facts = path.stat()
    except OSError:
        return PosterFile(path, 0, "unreadable")
    trouble = _trouble(path, facts.st_size)
    first = last = None
    named = _DAYS.match(path.stem)
    if named is not None and trouble is None:
        try:
            first = date.fromisoformat(named[1])
            last = date.fromisoformat(named[2] or named[1])
        except ValueError:
            trouble = "days"
        else:
            trouble = "days" if last < first else None
    return PosterFile(path, facts.st_mtime_ns, trouble, first, last)


def _trouble(path: Path, size: int) -> str | None:
    if path.suffix.lower() not in ENDINGS:
        return "kind"
    if size > MOST_BYTES:
        return "heavy"
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    wide, high = reader.size().width(), reader.size().height()
    if not reader.canRead() or min(wide, high) <= 0:
        return "unreadable"
    if not _is_whole(path, size):
        return "cut"
    if wide * high > MOST_PIXELS:
        return "vast"
    if min(wide, high) < LEAST_SIDE:
        return "tiny"
    return "lopsided" if max(wide, high) > MOST_LOPSIDED * min(wide, high) else None


def _is_whole(path: Path, size: int) -> bool:
    """Whether the end of the picture is there; what is cut off would be shown half grey."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, size - TAIL))
            return _ENDS[path.suffix.lower()] in file.read()
    except OSError:
        return False

"""Tells which libraries the bundle's programs and plugins need, and which Debian brings."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

BROUGHT_ALONG = frozenset(
    {
        *("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1"),
        *(
            "libxcb-render-util.so.0",
            "libxcb-util.so.1",
            "libxcb-xkb.so.1",
            "libxkbcommon-x11.so.0",
        ),
    }
)
"""Those of Debian's libraries that a desktop may not have. The others stay Debian's: `apt` mends
them."""
DEBIANS = ("/lib/", "/usr/lib/", "/lib64/")
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)

Entry = tuple[str, str, str]
"""PyInstaller's: path in the bundle, where it comes from, and what it is."""


def needed_by(file: str) -> frozenset[str]:
    """The names of the libraries that the dynamic linker loads with this one."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True)
    return frozenset(_NEEDED.findall(told.stdout))


def only_needed(entries: Iterable[Entry]) -> list[Entry]:
    """Without libraries nothing in the bundle needs, and without Debian's own.

    Everything that is no library (modules, plugins) is taken as wanted.
    """
    mine = [entry for entry in entries if not _debians(entry)]
    links = [entry for entry in mine if entry[2] == "SYMLINK"]
    data = [entry for entry in mine if entry[2] == "DATA"]
    code = [entry for entry in mine if entry[2] not in ("SYMLINK", "DATA")]
    real = {_name(dest): src for dest, src, _ in code}
    reached = _reach([src for dest, src, kind in code if not is_library(dest, kind)], real)
    kept = data + [e for e in code if not is_library(e[0], e[2]) or _name(e[0]) in reached]
    there = {dest for dest, _, _ in kept}
    return kept + [link for link in links if _target(link) in there]


def is_library(dest: str, kind: str) -> bool:
    """Whether it is something others link against, not a module or a plugin."""
    place = PurePosixPath(dest)
    if kind != "BINARY" or place.name.startswith("libpython"):
        return False  # the program's own starter opens libpython by its name
    return (
        len(place.parts) == 1
        or place.parts[0].endswith(".libs")
        or place.is_relative_to("PySide6/Qt/lib")
        or place.name.startswith(("libpyside6", "libshiboken6"))
    )


def _reach(roots: list[str], real: Mapping[str, str]) -> set[str]:
    reached: set[str] = set()
    waiting = list(roots)
    while waiting:
        for name in needed_by(waiting.pop()) - reached:
            if name in real:
                reached.add(name)
                waiting.append(real[name])
    return reached


def _debians(entry: Entry) -> bool:
    dest, src, kind = entry
    name = _name(dest)
    wanted = name in BROUGHT_ALONG or name.startswith("libpython")
    return kind == "BINARY" and src.startswith(DEBIANS) and not wanted


def _name(dest: str) -> str:
    return PurePosixPath(dest).name


def _target(entry: Entry) -> str:
    """Where a link in the bundle leads: its source is relative to its own folder."""
    parts: list[str] = []
    for part in (PurePosixPath(entry[0]).parent / entry[1]).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)

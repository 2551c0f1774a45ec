"""`make gallery`: every page in every look, size and language; fails on what breaks a measure."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

from gallery.album import Album, Entry, entries
from gallery.allowed import allowed
from gallery.findings import Finding
from gallery.handbook import keep_pictures
from gallery.index import in_words, write_index
from gallery.looks import Combination, Face, combinations
from gallery.prepared import prepared
from gallery.register import SCENES
from gallery.runner import Seen, walk
from gallery.scene import Scene
from gallery.sheets import overviews, page_sheets

Task = tuple[Scene, Combination]


def main() -> int:
    """0 if nothing was found."""
    asked = _asked()
    out = Path(asked.out)
    if asked.part is not None:
        _walk_part(asked, out)
        return 0
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    ended = [part.wait() for part in [_start(number, asked.jobs) for number in range(asked.jobs)]]
    every = list(entries(out))
    found = [_without_allowed(entry) for entry in every]
    if any(ended) or not found:
        print("A part of the gallery did not come to its end.")
        return 2
    with prepared(store=False):
        sheets = [*page_sheets(out, found), *overviews(out, found)]
    print(in_words(found))
    print(f"{len(sheets)} sheets; begin at {write_index(out, found)}")
    if asked.pictures:
        for name in keep_pictures(out, Path(asked.pictures)):
            print(f"The handbook's picture {name} was not taken.")
    spared = sum(len(entry.findings) for entry in every) - sum(
        len(entry.findings) for entry in found
    )
    print(f"{spared} more are allowed, each for a reason: gallery/allowed.py")
    return int(any(not each.is_note for entry in found for each in entry.findings))


def _without_allowed(entry: Entry) -> Entry:
    face = cast(Face, entry.face)
    kept = tuple(each for each in entry.findings if not allowed(face, each))
    return replace(entry, findings=kept)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gallery", description=__doc__)
    parser.add_argument("--out", default="gallery-out", help="folder of the pictures; made anew")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--pictures", help="also keep the handbook's pictures in this folder")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    for name in ("faces", "scenes", "looks", "shapes", "languages"):
        parser.add_argument(f"--{name}", default="", help="only these, with commas between")
    return parser.parse_args()


def _start(number: int, jobs: int) -> subprocess.Popen[bytes]:
    part = [sys.executable, "-m", "gallery", *sys.argv[1:], "--part", f"{number}/{jobs}"]
    return subprocess.Popen(part)


def _walk_part(asked: argparse.Namespace, out: Path) -> None:
    number, of = map(int, asked.part.split("/"))
    album = Album(out, number)
    with prepared() as built:
        for scene, combination in list(_tasks(asked))[number::of]:
            try:
                walk(scene, combination, built, album.keep)
            except Exception as trouble:  # noqa: BLE001 - whatever it is, the others are to be seen
                what = Finding("broken", scene.name, f"{type(trouble).__name__}: {trouble}")
                album.broke_off(Seen(scene.name, "broken", combination, (what,)))


def _tasks(asked: argparse.Namespace) -> Iterator[Task]:
    for scene in SCENES:
        for way in combinations(scene.face):
            chosen = (
                (asked.faces, way.face),
                (asked.scenes, scene.name),
                (asked.looks, way.look),
                (asked.shapes, way.shape.name),
                (asked.languages, way.language),
            )
            if all(not names or name in names.split(",") for names, name in chosen):
                yield scene, way


if __name__ == "__main__":
    sys.exit(main())

"""The folder the gallery writes: pictures, small pictures for the sheets, and what was found."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from gallery.findings import Finding
from gallery.runner import Seen

LONGEST_PX = 1920
"""Pictures of larger glass are kept at half their size."""
THUMB = QSize(300, 300)
QUICK = 80
"""Qt's number for a PNG that is written fast rather than small."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture: its file below the album, and what is wrong on it."""

    face: str
    scene: str
    name: str
    look: str
    shape: str
    language: str
    picture: str
    findings: tuple[Finding, ...]

    @property
    def condition(self) -> str:
        return f"{self.look}-{self.shape}-{self.language}"

    @property
    def page(self) -> str:
        return f"{self.face}/{self.scene}/{self.name}"


class Album:
    """Keeps pictures of one process; several write into one folder, each with its own list."""

    def __init__(self, folder: Path, part: int) -> None:
        self.folder = folder
        self._list = folder / f"part-{part}.jsonl"
        self._list.unlink(missing_ok=True)

    def keep(self, seen: Seen, image: QImage) -> None:
        """Write picture and entry."""
        entry = self._entry(seen)
        file = self.folder / entry.picture
        file.parent.mkdir(parents=True, exist_ok=True)
        smooth = Qt.TransformationMode.SmoothTransformation
        whole = Qt.AspectRatioMode.KeepAspectRatio
        if max(image.width(), image.height()) > LONGEST_PX:
            image = image.scaled(image.size() / 2, whole, smooth)
        image.save(str(file), "PNG", QUICK)
        image.scaled(THUMB, whole, smooth).save(str(thumb(file)), "PNG", QUICK)
        self._note(entry)

    def broke_off(self, seen: Seen) -> None:
        """A walk could not go on: there is no picture of it."""
        self._note(self._entry(seen))

    def _entry(self, seen: Seen) -> Entry:
        way = seen.combination
        where = f"{way.face}/{seen.scene}/{seen.name}"
        file = f"{where}/{way}.png"
        names = (way.look, way.shape.name, way.language)
        return Entry(way.face, seen.scene, seen.name, *names, file, seen.findings)

    def _note(self, entry: Entry) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._list.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")


def thumb(picture: Path) -> Path:
    """The small one of a picture."""
    return picture.with_name(f"{picture.stem}.small.png")


def entries(folder: Path) -> Iterator[Entry]:
    """What all parts have kept."""
    for file in sorted(folder.glob("part-*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            values = json.loads(line)
            findings = tuple(Finding(**each) for each in values.pop("findings"))
            yield Entry(**values, findings=findings)

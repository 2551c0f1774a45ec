"""Contact sheets: one a page with all its looks side by side, and one a face with all its pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from gallery.album import THUMB, Entry, thumb

GAP = 8
LINE = 20
ACROSS = 10
Placed = tuple[int, int, Entry]
"""Column, row, and what stands there."""
GROUND, INK, FAULT = QColor("#6B6F76"), QColor("#FFFFFF"), QColor("#FFD27A")


def page_sheets(folder: Path, entries: Iterable[Entry]) -> list[Path]:
    """`sheet.png` beside the pictures of every page: a column a look, a row a size and language."""
    pages: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        pages[entry.page].append(entry)
    return [_page_sheet(folder, page, found) for page, found in pages.items()]


def overviews(folder: Path, entries: Iterable[Entry]) -> list[Path]:
    """`FACE.png`: every page of a face as most people meet it."""
    faces: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        faces[entry.face].append(entry)
    return [_overview(folder, face, found) for face, found in faces.items()]


def _page_sheet(folder: Path, page: str, found: list[Entry]) -> Path:
    looks = list(dict.fromkeys(entry.look for entry in found))
    rows = list(dict.fromkeys((entry.shape, entry.language) for entry in found))
    places = [
        (looks.index(entry.look), rows.index((entry.shape, entry.language)), entry)
        for entry in found
    ]
    return _sheet(folder, folder / page / "sheet.png", places, lambda entry: entry.condition)


def _overview(folder: Path, face: str, found: list[Entry]) -> Path:
    first = found[0].condition
    chosen = [entry for entry in found if entry.condition == first]
    places = [(at % ACROSS, at // ACROSS, entry) for at, entry in enumerate(chosen)]
    return _sheet(folder, folder / f"{face}.png", places, lambda entry: entry.name)


def _sheet(folder: Path, file: Path, places: list[Placed], say: Callable[[Entry], str]) -> Path:
    cell = THUMB + QSize(GAP, GAP + LINE)
    columns, rows = (max(place[side] for place in places) + 1 for side in (0, 1))
    sheet = QImage(columns * cell.width(), rows * cell.height(), QImage.Format.Format_RGB32)
    sheet.fill(GROUND)
    painter = QPainter(sheet)
    for column, row, entry in places:
        corner = QPoint(column * cell.width() + GAP // 2, row * cell.height() + GAP // 2)
        painter.drawImage(corner + QPoint(0, LINE), QImage(str(thumb(folder / entry.picture))))
        faults = sum(not finding.is_note for finding in entry.findings)
        painter.setPen(FAULT if faults else INK)
        words = f"{say(entry)}  {faults} ✗" if faults else say(entry)
        painter.drawText(corner + QPoint(0, LINE - 6), words)
    painter.end()
    file.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(str(file))
    return file

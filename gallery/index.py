"""What the gallery has to tell: a list in words, `index.json`, and `index.html` to browse."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from html import escape
from pathlib import Path

from gallery.album import Entry
from gallery.findings import Finding

SHOWN = 6
"""Conditions named of a finding that appears under many."""


def in_words(entries: Iterable[Entry]) -> str:
    """Every finding once, with the conditions it appears under; then the counts."""
    found = list(entries)
    lines = [
        f"{page}  {finding}\n    in {_some(conditions)}"
        for (page, finding), conditions in _grouped(found).items()
    ]
    kinds = Counter(each.kind for entry in found for each in entry.findings)
    faults = sum(not each.is_note for entry in found for each in entry.findings)
    pages = len({entry.page for entry in found})
    lines.append(
        f"{len(found)} pictures of {pages} pages and states, {faults} findings"
        + "".join(f", {kind} {count}" for kind, count in kinds.most_common())
    )
    return "\n".join(lines)


def write_index(folder: Path, entries: Iterable[Entry]) -> Path:
    """`index.json` and `index.html` in the album; returns the latter."""
    found = list(entries)
    values = [asdict(entry) for entry in found]
    (folder / "index.json").write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n")
    pages: dict[str, list[Entry]] = defaultdict(list)
    for entry in found:
        pages[entry.page].append(entry)
    faces = dict.fromkeys(entry.face for entry in found)
    overviews = "".join(f'<a href="{face}.png">{face}</a> ' for face in faces)
    rows = "".join(_row(page, each) for page, each in pages.items())
    file = folder / "index.html"
    file.write_text(
        "<!doctype html><meta charset=utf-8><title>Gallery</title>"
        "<style>body{font:16px sans-serif;margin:2em}td{vertical-align:top;padding:.3em 1em}"
        "li{color:#A8201A}li.note{color:#5A626C}</style>"
        f"<h1>Gallery</h1><p>{overviews}<table>{rows}</table>\n",
        encoding="utf-8",
    )
    return file


def _row(page: str, entries: list[Entry]) -> str:
    pictures = " ".join(
        f'<a href="{escape(entry.picture)}">{escape(entry.condition)}</a>' for entry in entries
    )
    said = "".join(
        f"<li{' class=note' if finding.is_note else ''}>{escape(str(finding))}"
        f" <small>{escape(_some(conditions))}</small>"
        for (_, finding), conditions in _grouped(entries, notes=True).items()
    )
    sheet = f'<a href="{escape(page)}/sheet.png">{escape(page)}</a>'
    return f"<tr><td>{sheet}<td><small>{pictures}</small><ul>{said}</ul>"


def _grouped(
    entries: Iterable[Entry], *, notes: bool = False
) -> dict[tuple[str, Finding], list[str]]:
    grouped: dict[tuple[str, Finding], list[str]] = defaultdict(list)
    for entry in entries:
        for finding in entry.findings:
            if notes or not finding.is_note:
                grouped[entry.page, finding].append(entry.condition)
    return grouped


def _some(conditions: list[str]) -> str:
    more = f" and {len(conditions) - SHOWN} more" if len(conditions) > SHOWN else ""
    return ", ".join(conditions[:SHOWN]) + more

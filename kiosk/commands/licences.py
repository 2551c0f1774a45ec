"""`kiosk licences`: what the bundle is made of, and under which licences."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.about import BILL, Part, about_folder, licence_text, parts, version
from kiosk.errors import RuleBroken

WORDS = """\
心桥 Xinqiao {version} — GPL-3.0-or-later.
源代码、构建方法和各部件的准确版本,随本程序的源代码仓库提供。
Its source, how it is built and the exact version of each part come with its repository.
"""


def overview(folder: Path | None = None) -> Iterator[str]:
    """One line a part: name, version, licence; and where the bill of materials lies."""
    place, listed = folder or about_folder(), parts(folder)
    yield WORDS.format(version=version(folder))
    for part in listed:
        yield f"{part.name:34} {part.version:22} {part.licence}"
    yield ""
    yield f"CycloneDX: {place / BILL}"
    yield "kiosk licences NAME · kiosk licences --all"


def texts(name: str | None, folder: Path | None = None) -> Iterator[str]:
    """The licence of the part called `name`, or of all of them.

    `RuleBroken` about.unknown_part if there is none of that name.
    """
    chosen = [part for part in parts(folder) if name is None or _same(part, name)]
    if not chosen:
        raise RuleBroken("about.unknown_part", name=name)
    for part in chosen:
        yield f"=== {part.name} {part.version} — {part.licence}"
        yield licence_text(part, folder)


def _same(part: Part, name: str) -> bool:
    return part.name.casefold().replace("_", "-") == name.casefold().replace("_", "-")

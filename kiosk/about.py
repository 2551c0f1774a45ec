"""What this program is made of: its version, its parts, and the licences they came under.

A bundle carries a folder `about` that was written when it was built (deploy/bundle/bill.py); a
checkout has none, and knows its version only.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import Unavailable

BUILD, BILL, TEXTS = "build.json", "sbom.cdx.json", "licences"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its licence is an SPDX expression; `text` is the file with the licence's words."""

    name: str
    version: str
    licence: str
    text: str
    source: str = ""
    """`pypi`: a Python package of that name there."""


def about_folder() -> Path:
    """Where a bundle keeps what it says about itself."""
    return Path(__file__).resolve().parent / "about"


def version(folder: Path | None = None) -> str:
    """The program's version, such as `0.1.0`."""
    build = (folder or about_folder()) / BUILD
    if build.is_file():
        return str(json.loads(build.read_text("utf-8"))["version"])
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("xinqiao")
    except PackageNotFoundError:
        return "0"


def parts(folder: Path | None = None) -> tuple[Part, ...]:
    """Every part of this bundle, by name. `Unavailable` about.no_bundle in a checkout."""
    build = (folder or about_folder()) / BUILD
    if not build.is_file():
        raise Unavailable("about.no_bundle")
    listed = json.loads(build.read_text("utf-8"))["parts"]
    return tuple(Part(**part) for part in listed)


def licence_text(part: Part, folder: Path | None = None) -> str:
    """The words of the part's licence."""
    return ((folder or about_folder()) / TEXTS / part.text).read_text("utf-8")

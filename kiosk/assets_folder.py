"""Finds the fonts, icons, clips and demo files that come with the program."""

from pathlib import Path


def assets_folder() -> Path:
    """The `assets` folder: inside an installed package, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"

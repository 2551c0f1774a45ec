"""Loads the type family that comes with the program."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Noto Sans SC"
FALLBACK = "LXGW WenKai"


def load_fonts(folder: Path) -> str:
    """Make the fonts in `folder` known to Qt; return the family to write with.

    Characters the first family lacks are taken from the second, one by one. Without the files
    (a checkout whose assets are not fetched yet) the system's own face is used.
    """
    families: list[str] = []
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families += QFontDatabase.applicationFontFamilies(number)
    family = next((name for name in families if name.startswith(FAMILY)), "")
    if not family:
        return QFont().family()
    fallback = next((name for name in families if name.startswith(FALLBACK)), "")
    if fallback:
        QFont.insertSubstitution(family, fallback)
    return family

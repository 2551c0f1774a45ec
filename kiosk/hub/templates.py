"""How the hub's pages are drawn: Jinja that escapes by itself and refuses what it is not given."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

PAGES = Path(__file__).resolve().parent / "pages"


def templates(folder: str = "") -> Environment:
    """The templates in `pages`, or in a folder of it; and what several folders share."""
    return Environment(
        loader=FileSystemLoader([PAGES / folder, PAGES / "shared"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

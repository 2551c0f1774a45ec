"""Reads single cells of a catalog: texts, numbers, yes and no, lists; raises what is wrong."""

import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any

from kiosk.data.catalog_files.encoding import seen
from kiosk.data.catalog_files.rows import Cell
from kiosk.guide_rules.guide_phrases import words_of

CODE_LENGTH = 32
MOST_DAYS = 3650
MOST_COUNT = 99
MOST_POSITION = 1_000_000
LENGTHS = {
    "name": 100, "name_en": 200, "short_name": 20, "department": 60, "agencies": 100,
    "category": 60, "enquiry_phone": 100, "complaint_phone": 100,
}  # fmt: skip
LONGEST_TEXT = 2_000
LONGEST_WORD = 60
MOST_IN_A_LIST = 60
NONE = frozenset({"无", "-", "—"})
"""Says of a number that there is none."""
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_WHOLE = re.compile(r"[+-]?\d{1,30}", re.ASCII)
_YES = frozenset({"是", "有", "y", "yes", "true", "1", "√", "★"})
_NO = frozenset({"否", "无", "n", "no", "false", "0", "×", ""})


class Unreadable(ValueError):
    """A cell says something that cannot be taken: the key and values of the finding."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def half(text: str) -> str:
    """`text` with half-width letters, digits and signs."""
    return unicodedata.normalize("NFKC", text).strip()


def half_digits(text: str) -> str:
    """`text` with its digits half-width and all else as it is."""
    return "".join(unicodedata.normalize("NFKC", c) if c.isdigit() else c for c in text)


def text_of(cell: Cell) -> str:
    """A cell as text on one line."""
    if cell is None:
        return ""
    if isinstance(cell, bool | list | dict):
        raise Unreadable("not_text")
    return " ".join(seen(str(cell)).split())


def limited(column: str) -> Callable[[Cell], str]:
    """Reads a text no longer than `column` may hold."""
    longest = LENGTHS.get(column, LONGEST_TEXT)

    def read(cell: Cell) -> str:
        text = text_of(cell)
        if len(text) > longest:
            raise Unreadable("cell_too_long", limit=longest)
        return text

    return read


def code_of(cell: Cell) -> tuple[str, bool]:
    """An item's code, and whether a star marks it as high-frequency."""
    text = half(text_of(cell))
    code = text.rstrip("★ ")
    if not code:
        raise Unreadable("missing")
    if len(code) > CODE_LENGTH or not _CODE.fullmatch(code):
        raise Unreadable("code_form", limit=CODE_LENGTH)
    return code, text.endswith("★")


def whole(cell: Cell, most: int) -> int | None:
    """A whole number from 0 to `most`; None for an empty cell or 无."""
    if isinstance(cell, bool | list | dict):
        raise Unreadable("not_whole", found=str(cell))
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = half("" if cell is None else str(cell))
    if not text or text in NONE:
        return None
    if not _WHOLE.fullmatch(text):
        raise Unreadable("not_whole", found=text)
    number = int(text)
    if number < 0:
        raise Unreadable("negative", found=number)
    if number > most:
        raise Unreadable("too_large", found=number, limit=most)
    return number


def yes_no(cell: Cell) -> bool:
    """是 or 否."""
    text = str(cell) if isinstance(cell, bool) else text_of(cell)
    word = half(text).casefold()
    if word not in _YES | _NO:
        raise Unreadable("not_yes_no", found=text)
    return word in _YES


def words(cell: Cell) -> list[str]:
    """The different words of a list, in their order."""
    cell = unfolded(cell)
    if isinstance(cell, list):
        found = [text_of(part if isinstance(part, str) else []) for part in cell]
    else:
        found = words_of(text_of(cell))
    found = list(dict.fromkeys(word for word in found if word))
    if len(found) > MOST_IN_A_LIST:
        raise Unreadable("too_large", found=len(found), limit=MOST_IN_A_LIST)
    if any(len(word) > LONGEST_WORD for word in found):
        raise Unreadable("cell_too_long", limit=LONGEST_WORD)
    return found


def parts(cell: Cell) -> list[dict[str, Any] | str]:
    """The entries of a JSON list, or the lines of a text."""
    cell = unfolded(cell)
    if isinstance(cell, str) or cell is None:
        return [" ".join(line.split()) for line in (cell or "").splitlines() if line.strip()]
    if not isinstance(cell, list):
        raise Unreadable("not_list")
    if len(cell) > MOST_IN_A_LIST:
        raise Unreadable("too_large", found=len(cell), limit=MOST_IN_A_LIST)
    entries = [part for part in cell if isinstance(part, dict | str)]
    if len(entries) < len(cell):
        raise Unreadable("not_list")
    return entries


def unfolded(cell: Cell) -> Cell:
    """A cell of a table that holds a JSON list, as that list.

    What the short-hand has no way to say is exported like this.
    """
    if not isinstance(cell, str) or not cell.startswith("["):
        return cell
    try:
        found = json.loads(cell)
    except (ValueError, RecursionError):
        raise Unreadable("not_list") from None
    return found if isinstance(found, list) else cell

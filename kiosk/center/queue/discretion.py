"""Which departments a board does not name: why somebody is here is nobody else's business."""

import re
from collections.abc import Sequence


def words_of_discretion(setting: str) -> tuple[str, ...]:
    """The words of a setting such as `司法,残联`; commas of any kind part them."""
    parts = re.split(r"[,\uff0c\u3001]", setting)
    return tuple(part.strip() for part in parts if part.strip())


def is_discreet(department: str, words: Sequence[str]) -> bool:
    """Whether the name of `department` has one of these words in it."""
    return any(word in department for word in words)

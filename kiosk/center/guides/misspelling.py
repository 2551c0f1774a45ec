"""Words one slip of a finger away: a letter wrong, missing or too many, or two changed places."""

from collections.abc import Iterable


def one_slip(typed: str, meant: str) -> bool:
    """Whether `typed` is `meant` with exactly one slip in it."""
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    start = 0
    while start < min(len(typed), len(meant)) and typed[start] == meant[start]:
        start += 1
    rest, wanted = typed[start:], meant[start:]
    return (
        rest[1:] == wanted[1:]  # wrong
        or rest == wanted[1:]  # missing
        or rest[1:] == wanted  # too many
        or (rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:])  # changed places
    )


class Neighbours:
    """Finds the words of a list that are one slip away from what was typed.

    Two words are at most a slip apart only if taking one letter (or none) out of each can make
    them the same; so every word is kept under all it can be made into.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._made: dict[str, list[str]] = {}
        for word in words:
            for made in _without_a_letter(word):
                self._made.setdefault(made, []).append(word)

    def of(self, typed: str) -> list[str]:
        """The words one slip away from `typed`; not `typed` itself."""
        near = {word for made in _without_a_letter(typed) for word in self._made.get(made, ())}
        return [word for word in near if one_slip(typed, word)]


def _without_a_letter(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}

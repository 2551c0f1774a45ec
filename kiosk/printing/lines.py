"""Breaks a text into lines the way Chinese and English readers expect, all about equally long."""

from collections.abc import Callable, Sequence

NEVER_FIRST = frozenset("，。、；：？！…—·～）》」』】〕〉”’,.;:?!%)]}℃°»")
"""Characters that may not begin a line (GB/T 15834 on punctuation at line ends)."""
NEVER_LAST = frozenset("（《「『【〔〈“‘([{«#")
"""Characters that may not end a line."""
PAUSES = frozenset("，。、；：？！,.;:?!）)》」』】")

AT_A_PAUSE, AT_A_SPACE, BETWEEN_HANZI, BESIDE_A_NUMBER = 0.0, 0.015, 0.05, 0.2
"""What a line end costs there, in squares of the part of a line left white."""

Measure = Callable[[str], float]


def break_lines(text: str, width: float, measure: Measure, *, even: bool = True) -> list[str]:
    """`text` in as few lines of `width` as it needs, ending at pauses where it can.

    `even`: all about equally long; else the last one may be short. A word longer than a line is
    cut rather than lost. `measure` tells the width of any text.
    """
    parts = _cut(pieces(text.strip()), width, measure)
    if not parts:
        return []
    widths = [measure(part) for part in parts]
    spaces = [measure(part) - measure(part.rstrip()) for part in parts]
    ends = _best_ends(parts, widths, spaces, width, even=even)
    starts = [0, *ends[:-1]]
    return ["".join(parts[start:end]).rstrip() for start, end in zip(starts, ends, strict=True)]


def pieces(text: str) -> list[str]:
    """`text` cut everywhere a line may end: words whole, hanzi one by one with their marks."""
    found: list[str] = []
    for character in text:
        if found and _sticks(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _sticks(before: str, character: str) -> bool:
    last = before[-1]
    if character.isspace():
        return True
    if last.isspace():
        return False
    if character in NEVER_FIRST or last in NEVER_LAST:
        return True
    return _in_a_word(last) and _in_a_word(character) and character not in NEVER_LAST


def _in_a_word(character: str) -> bool:
    return character.isascii() or (character.isalpha() and ord(character) < 0x2E80)


def _cut(parts: Sequence[str], width: float, measure: Measure) -> list[str]:
    """Parts that fit into a line, too long ones cut."""
    fitting: list[str] = []
    for part in parts:
        rest = part
        while measure(rest.rstrip()) > width and len(rest) > 1:
            count = len(rest) - 1
            while count > 1 and measure(rest[:count]) > width:
                count -= 1
            fitting.append(rest[:count])
            rest = rest[count:]
        fitting.append(rest)
    return fitting


def _best_ends(
    parts: Sequence[str],
    widths: Sequence[float],
    spaces: Sequence[float],
    width: float,
    *,
    even: bool,
) -> list[int]:
    """Where the lines end: fewest lines first, then the least sum of costs."""
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]  # lines, cost, start of the last line
    for end in range(1, len(parts) + 1):
        choices = []
        length = -spaces[end - 1]
        for start in range(end - 1, -1, -1):
            length += widths[start]
            if length > width + 1e-6 and start < end - 1:
                break
            slack = max(0.0, width - length) / width if even or end < len(parts) else 0.0
            lines, cost, _ = best[start]
            choices.append((lines + 1, cost + slack**2 + _price(parts, end), start))
        best.append(min(choices))
    ends = [len(parts)]
    while (start := best[ends[0]][2]) > 0:
        ends.insert(0, start)
    return ends


def _price(parts: Sequence[str], end: int) -> float:
    if end == len(parts):
        return 0.0
    before, after = parts[end - 1], parts[end]
    if before.rstrip()[-1:] in PAUSES or after[0] in NEVER_LAST:
        return AT_A_PAUSE
    if before[-1].isspace():
        number = before.rstrip()[-1:].isdigit() or after[0].isdigit()
        return BETWEEN_HANZI if number else AT_A_SPACE
    if before[-1].isdigit() or after[0].isdigit():
        return BESIDE_A_NUMBER
    return BETWEEN_HANZI

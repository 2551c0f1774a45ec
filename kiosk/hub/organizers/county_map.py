"""A map of the county's centers as SVG: colour, shape and word say how each of them is. Pure.

By their coordinates where all are known, else town by town. Drawn once more as a bar and a legend
with counts; the list beside it says the same in words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

State = Literal["silent", "look", "well", "absent"]
STATES: tuple[State, ...] = ("silent", "look", "well", "absent")
WIDTH, HEIGHT, EDGE = 960, 540, 34
SIZE = 7
NAMED = 8
"""Centers that need help are named on the map, up to so many."""
_TOWN_WIDTH, _STEP, _HEAD = 156, 19, 30


@dataclass(frozen=True, slots=True)
class Spot:
    """A center on the map."""

    code: str
    name: str
    town: str
    state: State
    latitude: float | None
    longitude: float | None


def county_map(spots: Sequence[Spot], words: Mapping[str, str]) -> Markup:
    """The map and its legend; nothing for no centers."""
    if not spots:
        return Markup("")
    placed = [spot for spot in spots if spot.latitude is not None and spot.longitude is not None]
    drawn = _by_place(placed, words) if len(placed) == len(spots) else _by_town(spots, words)
    return Markup("").join([_bar(spots, words), drawn])


def _by_place(spots: Sequence[Spot], words: Mapping[str, str]) -> Markup:
    lats = [spot.latitude or 0.0 for spot in spots]
    lngs = [spot.longitude or 0.0 for spot in spots]
    width, height = max(lngs) - min(lngs) or 1.0, max(lats) - min(lats) or 1.0

    def at(spot: Spot) -> tuple[float, float]:
        x = EDGE + (WIDTH - 2 * EDGE) * ((spot.longitude or 0.0) - min(lngs)) / width
        y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * ((spot.latitude or 0.0) - min(lats)) / height
        return x, y

    where = {spot.code: at(spot) for spot in spots}
    signs = _Signs()
    last_on_top = sorted(spots, key=lambda spot: -STATES.index(spot.state))
    parts = [_mark(spot, *where[spot.code], words) for spot in last_on_top]
    for town, its in _towns(spots):
        if town:
            parts.append(signs.town(town, [where[spot.code] for spot in its]))
    helpless = sorted(
        (spot for spot in spots if spot.state in ("silent", "look")),
        key=lambda spot: STATES.index(spot.state),
    )
    parts += [signs.name(spot, *where[spot.code]) for spot in helpless[:NAMED]]
    return _svg(parts, HEIGHT, words)


class _Signs:
    """Writing on the map, none over another; what finds no room is left out."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float, float]] = []

    def town(self, town: str, where: Sequence[tuple[float, float]]) -> Markup:
        """A town's name above its centers, or below them."""
        x = sum(place[0] for place in where) / len(where)
        half = len(town) * 9
        for y in (min(place[1] for place in where) - 14, max(place[1] for place in where) + 26):
            if 16 <= y <= HEIGHT - 8 and self._free(x - half, y, 2 * half):
                text = Markup('<text class="town middle" x="{}" y="{}">{}</text>')
                return text.format(_n(x), _n(y), town)
        return Markup("")

    def name(self, spot: Spot, x: float, y: float) -> Markup:
        """A center's name on the side that has room."""
        said = _short(spot.name)
        width = len(said) * 15
        for start, sort in ((x + 12, ""), (x - 12 - width, " left")):
            if 0 <= start <= WIDTH - width and self._free(start, y + 5, width):
                return Markup('<text class="name{}" x="{}" y="{}">{}</text>').format(
                    sort, _n(x - 12 if sort else x + 12), _n(y + 5), said
                )
        return Markup("")

    def _free(self, x: float, y: float, width: float) -> bool:
        if any(abs(y - b) < 20 and x < a + w and a < x + width for a, b, w in self._taken):
            return False
        self._taken.append((x, y, width))
        return True


def _short(name: str) -> str:
    """Without what nearly every center is called."""
    return name.removesuffix("党群服务中心").removesuffix("党群服务站") or name


def _by_town(spots: Sequence[Spot], words: Mapping[str, str]) -> Markup:
    """A box a town, its centers in rows."""
    parts: list[Markup] = []
    x, y, tallest = 0, 0, 0
    for town, its in _towns(spots):
        a_row = (_TOWN_WIDTH - 16) // _STEP
        height = _HEAD + -(-len(its) // a_row) * _STEP + 8
        if x + _TOWN_WIDTH > WIDTH:
            x, y, tallest = 0, y + tallest + 8, 0
        parts.append(
            Markup('<rect class="box" x="{}" y="{}" width="{}" height="{}" rx="12"/>').format(
                x + 2, y + 2, _TOWN_WIDTH - 8, height
            )
        )
        parts.append(
            Markup('<text class="town" x="{}" y="{}">{}</text>').format(
                x + 14, y + 22, town or words["county"]
            )
        )
        for place, spot in enumerate(its):
            row, column = divmod(place, a_row)
            parts.append(_mark(spot, x + 18 + column * _STEP, y + _HEAD + 10 + row * _STEP, words))
        x, tallest = x + _TOWN_WIDTH, max(tallest, height)
    return _svg(parts, y + tallest + 8, words)


def _towns(spots: Iterable[Spot]) -> list[tuple[str, list[Spot]]]:
    found: dict[str, list[Spot]] = {}
    for spot in sorted(spots, key=lambda each: (STATES.index(each.state), each.code)):
        found.setdefault(spot.town, []).append(spot)
    return sorted(found.items())


def _svg(parts: Iterable[Markup], height: float, words: Mapping[str, str]) -> Markup:
    head = Markup('<svg viewBox="0 0 {} {}" role="group" aria-label="{}" class="map">').format(
        WIDTH, _n(height), words["map"]
    )
    return Markup("").join([head, *parts, Markup("</svg>")])


def _mark(spot: Spot, x: float, y: float, words: Mapping[str, str]) -> Markup:
    said = f"{spot.name}：{words[_WORD[spot.state]]}"
    link = Markup('<a href="#c-{}" aria-label="{}"><title>{}</title>{}</a>')
    return link.format(spot.code, said, said, _shape(spot.state, x, y))


def _shape(state: State, x: float, y: float, size: float = SIZE) -> Markup:
    """Square, triangle, disc and ring: told apart without any colour."""
    if state == "silent":
        return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
            state, _n(x - size), _n(y - size), _n(size * 2), _n(size * 2)
        )
    if state == "look":
        points = ((x, y - size * 1.25), (x + size * 1.2, y + size), (x - size * 1.2, y + size))
        said = " ".join(f"{_n(a)},{_n(b)}" for a, b in points)
        return Markup('<polygon class="{}" points="{}"/>').format(state, said)
    radius = size * (0.8 if state == "well" else 0.6)
    return Markup('<circle class="{}" cx="{}" cy="{}" r="{}"/>').format(
        state, _n(x), _n(y), _n(radius)
    )


_WORD: Mapping[State, str] = {
    "silent": "silent",
    "look": "look",
    "well": "well",
    "absent": "not_joined",
}


def _bar(spots: Sequence[Spot], words: Mapping[str, str]) -> Markup:
    """How many are how, as shares of a bar and as a legend."""
    counts = {state: sum(spot.state == state for spot in spots) for state in STATES}
    parts, x = [], 0.0
    for state, count in counts.items():
        width = WIDTH * count / len(spots)
        parts.append(
            Markup('<rect class="{}" x="{}" y="0" width="{}" height="14"/>').format(
                state, _n(x), _n(width)
            )
        )
        x += width
    bar = Markup(
        '<svg viewBox="0 0 {} 14" class="share" preserveAspectRatio="none" aria-hidden="true">'
        "{}</svg>"
    ).format(WIDTH, Markup("").join(parts))
    sign = Markup('<li><svg viewBox="0 0 20 20" aria-hidden="true">{}</svg>{} <b>{}</b></li>')
    legend = (
        sign.format(_shape(state, 10, 10), words[_WORD[state]], count)
        for state, count in counts.items()
    )
    return Markup('{}<ul class="states">{}</ul>').format(bar, Markup("").join(legend))


def _n(number: float) -> str:
    return f"{number:.1f}"

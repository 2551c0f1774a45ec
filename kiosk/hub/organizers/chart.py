"""Charts as SVG, drawn on the server: two bars a day upright, or two bars a name lying. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

WIDTH, HEIGHT = 960, 260
_LEFT, _BOTTOM, _TOP = 44, 30, 12
_ROW, _WIDEST = 70, 84
LYING_AT_MOST = 15
_NAME_AT_MOST = 18


@dataclass(frozen=True, slots=True)
class Point:
    """Two numbers and what they are of."""

    name: str
    first: float
    second: float


def bars(points: Sequence[Point], title: str, names: tuple[str, str]) -> Markup:
    """Two upright bars a point, in order; what it shows is in the table below it, too."""
    most = max((max(point.first, point.second) for point in points), default=0) or 1
    top = _round_up(most)
    step = (WIDTH - _LEFT) / max(len(points), 1)
    parts = [
        Markup('<svg viewBox="0 0 {} {}" role="img" aria-label="{}" class="chart">').format(
            WIDTH, HEIGHT, title
        )
    ]
    for share in (0, 0.5, 1):
        y = HEIGHT - _BOTTOM - share * (HEIGHT - _BOTTOM - _TOP)
        parts.append(
            Markup(
                '<line x1="{}" y1="{}" x2="{}" y2="{}"/><text x="{}" y="{}" class="y">{}</text>'
            ).format(_LEFT, _n(y), WIDTH, _n(y), _LEFT - 8, _n(y + 5), int(top * share))
        )
    every = max(1, -(-len(points) // 10))
    for place, point in enumerate(points):
        x = _LEFT + place * step
        for offset, number, key in ((0.16, point.first, "taken"), (0.5, point.second, "done")):
            parts.append(_bar(x + offset * step, 0.32 * step, number / top, key))
        if place % every == 0:
            parts.append(
                Markup('<text x="{}" y="{}" class="x">{}</text>').format(
                    _n(x + step / 2), HEIGHT - 8, point.name
                )
            )
    return Markup("").join([*parts, Markup("</svg>"), _legend(names)])


def lying(
    points: Sequence[Point],
    title: str,
    names: tuple[str, str],
    *,
    unit: str = "",
    top: float = 0,
    second: str = "done",
) -> Markup:
    """Two lying bars below a name, the first `LYING_AT_MOST` names, each with its number behind it.

    As wide as there is room, in letters of one size. `top`: where the axis ends; 0: at the largest
    number. `second`: how the second bar looks, `done` or `late`.
    """
    shown = points[:LYING_AT_MOST]
    most = top or max((max(point.first, point.second) for point in shown), default=0) or 1
    parts = [
        Markup('<svg width="100%" height="{}" role="img" aria-label="{}" class="lying">').format(
            len(shown) * _ROW, title
        )
    ]
    for place, point in enumerate(shown):
        y = place * _ROW + 18
        parts.append(Markup('<text x="0" y="{}">{}</text>').format(y, _short(point.name)))
        for down, number, key in ((8, point.first, "taken"), (25, point.second, second)):
            wide = f"{number / most * _WIDEST:.1f}%"
            parts.append(
                Markup(
                    '<rect x="0" y="{}" width="{}" height="15" class="{}"/>'
                    '<text x="{}" y="{}" dx="6" class="n">{}{}</text>'
                ).format(y + down, wide, key, wide, y + down + 13, f"{number:g}", unit)
            )
    return Markup("").join([*parts, Markup("</svg>"), _legend(names, second)])


def _legend(names: tuple[str, str], second: str = "done") -> Markup:
    return Markup(
        '<p class="legend"><span class="taken">{}</span> <span class="{}">{}</span></p>'
    ).format(names[0], second, names[1])


def _bar(x: float, width: float, share: float, key: str) -> Markup:
    height = share * (HEIGHT - _BOTTOM - _TOP)
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" class="{}"/>').format(
        _n(x), _n(HEIGHT - _BOTTOM - height), _n(width), _n(height), key
    )


def _short(name: str) -> str:
    return name if len(name) <= _NAME_AT_MOST else f"{name[: _NAME_AT_MOST - 1]}…"


def _round_up(most: float) -> int:
    """The next number a person would end an axis with; even, for its middle."""
    unit = 2
    while unit * 10 < most:
        unit *= 5 if str(unit)[0] == "2" else 2
    return int(-(-most // unit) * unit)


def _n(number: float) -> str:
    return f"{number:.1f}"

"""A chart of days as SVG: two bars a day, drawn on the server. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

WIDTH, HEIGHT = 960, 260
_LEFT, _BOTTOM, _TOP = 44, 30, 12


def bars(days: Sequence[Mapping[str, Any]], title: str, names: tuple[str, str]) -> Markup:
    """Numbers taken and served of each day; what it shows is in the table below it, too."""
    most = max((int(row["taken"]) for row in days), default=0) or 1
    top = _round_up(most)
    step = (WIDTH - _LEFT) / max(len(days), 1)
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
    every = max(1, -(-len(days) // 10))
    for place, row in enumerate(days):
        x = _LEFT + place * step
        for offset, key in ((0.16, "taken"), (0.5, "done")):
            parts.append(_bar(x + offset * step, 0.32 * step, int(row[key]) / top, key))
        if place % every == 0:
            label = f"{row['day']:%m-%d}"
            parts.append(
                Markup('<text x="{}" y="{}" class="x">{}</text>').format(
                    _n(x + step / 2), HEIGHT - 8, label
                )
            )
    parts.append(Markup("</svg>"))
    legend = Markup(
        '<p class="legend"><span class="taken">{}</span> <span class="done">{}</span></p>'
    )
    return Markup("").join([*parts, legend.format(*names)])


def _bar(x: float, width: float, share: float, key: str) -> Markup:
    height = share * (HEIGHT - _BOTTOM - _TOP)
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" class="{}"/>').format(
        _n(x), _n(HEIGHT - _BOTTOM - height), _n(width), _n(height), key
    )


def _round_up(most: int) -> int:
    """The next number a person would end an axis with; even, for its middle."""
    unit = 2
    while unit * 10 < most:
        unit *= 5 if str(unit)[0] == "2" else 2
    return -(-most // unit) * unit


def _n(number: float) -> str:
    return f"{number:.1f}"

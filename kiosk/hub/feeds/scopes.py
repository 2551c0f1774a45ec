"""For whom a change is: everybody, one center, or the centers whose codes begin alike. Pure."""

from collections.abc import Iterable

EVERYBODY = ""
_AREA = "*"


def area_scope(beginning: str) -> str:
    """The scope of every center whose code begins so; of every one for an empty beginning."""
    return beginning + _AREA if beginning else EVERYBODY


def scopes_of(center_code: str) -> tuple[str, ...]:
    """Every scope a center is in.

    The star keeps what is for one center apart from what is for those whose codes begin like it.
    """
    beginnings = (center_code[:end] + _AREA for end in range(1, len(center_code) + 1))
    return (EVERYBODY, center_code, *beginnings)


def covers(area: str, scope: str) -> bool:
    """Whether all of `scope` lies within the centers whose codes begin with `area`."""
    return scope.rstrip(_AREA).startswith(area)


def fewest(scopes: Iterable[str]) -> tuple[str, ...]:
    """The same centers with no scope that another one takes in; (EVERYBODY,) for none at all."""
    chosen = sorted(set(scopes))
    if not chosen or EVERYBODY in chosen:
        return (EVERYBODY,)
    areas = [scope.rstrip(_AREA) for scope in chosen if scope.endswith(_AREA)]
    return tuple(
        scope
        for scope in chosen
        if not any(covers(area, scope) and scope != area_scope(area) for area in areas)
    )

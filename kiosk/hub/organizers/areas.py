"""Which centers something can be for: towns and centers an account may choose from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kiosk.hub.editions.tables import CenterPlace
from kiosk.hub.feeds.scopes import area_scope
from kiosk.hub.organizers.scope import names, within


@dataclass(frozen=True, slots=True)
class Choices:
    """Scopes by what people call them; a town may need several."""

    towns: Mapping[str, tuple[str, ...]]
    centers: Mapping[str, str]
    """Code to name."""

    def called(self, scopes: Iterable[str]) -> tuple[str, ...]:
        """What people call these scopes: a town where all of its scopes are among them."""
        left = list(dict.fromkeys(scopes))
        said = []
        for town, its in self.towns.items():
            if set(its) <= set(left):
                said.append(town)
                left = [scope for scope in left if scope not in its]
        return (*said, *(self.centers.get(scope, scope) for scope in left))


def choices(connection: Connection, area: str) -> Choices:
    """The towns and centers of an area, as far as anybody has said what they are called."""
    rows = connection.execute(
        select(CenterPlace.center_code, CenterPlace.name, CenterPlace.town)
        .where(within(CenterPlace.center_code, area))
        .order_by(CenterPlace.center_code)
    ).all()
    centers = {row.center_code: row.name for row in rows} | names(connection, area)
    towns: dict[str, list[str]] = {}
    for row in rows:
        if row.town:
            towns.setdefault(row.town, []).append(row.center_code)
    return Choices(
        {town: town_scopes(codes, centers) for town, codes in towns.items()},
        dict(sorted(centers.items())),
    )


def town_scopes(codes: Iterable[str], every: Iterable[str]) -> tuple[str, ...]:
    """The scopes that are just these centers: one, if nobody else's code begins like theirs."""
    mine = sorted(codes)
    beginning = _beginning(mine[0], mine[-1])
    others = set(every) - set(mine)
    if beginning and len(mine) > 1 and not any(code.startswith(beginning) for code in others):
        return (area_scope(beginning),)
    return tuple(mine)


def _beginning(first: str, last: str) -> str:
    """What both begin with; of sorted codes, all between them do, too."""
    alike = 0
    while alike < min(len(first), len(last)) and first[alike] == last[alike]:
        alike += 1
    return first[:alike]

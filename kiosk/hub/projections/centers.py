"""From what a center says of itself to its words and the keys that sign its slips: pure."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from kiosk.hub.projections.facts import (
    Code,
    Fact,
    Form,
    Number,
    Reading,
    Row,
    Said,
    Unreadable,
    Words,
    fold,
)
from kiosk.hub.projections.tables import (
    CenterDepartments,
    CenterEnglish,
    CenterKey,
    CenterSeen,
    CenterTerms,
)

PREFIX = "center"
_HexKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _Terms(Form):
    cutoff_days: int = Field(ge=0, le=14)
    cutoff_hour: int = Field(ge=0, le=23)
    per_person: int = Field(ge=1, le=20)


class _Introduced(Said):
    """A fact of `center.introduction`."""

    center: Code
    name: Words
    name_en: Words = ""
    phone: Words = ""
    slip_key: _HexKey
    items: dict[Code, Words] = Field(default_factory=dict, max_length=5000)
    rooms: dict[Code, Words] = Field(default_factory=dict, max_length=5000)
    activities: dict[Code, Words] = Field(default_factory=dict, max_length=5000)
    offers: dict[Code, Words] = Field(default_factory=dict, max_length=5000)
    villages: dict[Code, Words] = Field(default_factory=dict, max_length=5000)
    english: dict[Code, dict[Code, Words]] = Field(default_factory=dict, max_length=8)
    departments: dict[Words, Words] = Field(default_factory=dict, max_length=500)
    rating_days: Number | None = None
    seal_key: _HexKey | None = None
    booking: _Terms | None = None


def read(facts: Iterable[Fact]) -> Reading:
    """The center's words as last said, and every key it ever signed with.

    A center speaks for itself only: an introduction of another one is unreadable.
    """
    center: dict[str, dict[str, Any]] = {}
    keys: dict[str, Row] = {}

    def take(fact: Fact) -> None:
        if fact.what != "center.introduced":
            return
        said = fact.read(_Introduced)
        if said.center != fact.center_code:
            raise Unreadable("center: another one")
        key = {"center_code": said.center, "public_key": bytes.fromhex(said.slip_key)}
        keys.setdefault(said.slip_key, (CenterKey.__tablename__, key))
        center.update(_words(said))

    unread = fold(facts, take)
    return Reading([*center.items(), *keys.values()], unread)


def _words(said: _Introduced) -> dict[str, dict[str, Any]]:
    """What the center said, each part for the table it belongs to."""
    here = {"center_code": said.center}
    names = ("name", "name_en", "phone", "items", "rooms", "activities", "offers", "villages")
    found: dict[str, dict[str, Any]] = {
        CenterSeen.__tablename__: {
            **here,
            **{name: getattr(said, name) for name in names},
            "rating_days": said.rating_days,
        },
        CenterEnglish.__tablename__: {**here, "names": said.english},
        CenterDepartments.__tablename__: {**here, "names": said.departments},
    }
    if said.seal_key is not None and said.booking is not None:
        found[CenterTerms.__tablename__] = {
            **here,
            "seal_key": bytes.fromhex(said.seal_key),
            **said.booking.model_dump(),
        }
    return found

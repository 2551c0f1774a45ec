"""What all papers of errands have in common, and how the spool keeps them: plain JSON and back."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar, Literal, Self

from pydantic import AwareDatetime, ConfigDict, TypeAdapter, ValidationError

from kiosk.center.errands.values import AgentView
from kiosk.center.people.signature import Strokes

Language = Literal["zh", "en"]
Copy = Literal["party", "office"]


@dataclass(frozen=True, slots=True)
class Head:
    """What every paper says of itself."""

    subject: str
    """What it is about, fit for a log: the errand's id, and of what happened often, which."""
    center: str
    center_en: str
    phone: str
    printed_at: AwareDatetime
    language: Language = "zh"
    reprint: bool = False
    copy: Copy | None = None
    """Whose copy it is; None: there is but one."""
    narrowed: bool = False
    """It was asked for on a sheet, but no printer for sheets is set up here."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Which errand."""

    number: str
    item: str
    item_en: str | None
    kind: str
    village: str | None


@dataclass(frozen=True, slots=True)
class Promise:
    """When it will be done: a date, or else the term in words."""

    due_on: date | None
    provisional: bool
    days: int | None
    natural: bool
    months: int
    text: str
    """As the catalog words it."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature; without strokes it is to be given by hand."""

    strokes: Strokes = ()
    at: AwareDatetime | None = None


@dataclass(frozen=True, slots=True)
class OnPaper:
    """An agent as paper names them."""

    code: str
    name: str
    phone: str

    @classmethod
    def of(cls, agent: AgentView | None) -> "OnPaper | None":
        """The agent's line; None for nobody."""
        return cls(agent.code, agent.name, agent.phone) if agent else None


class Paper:
    """Something an errand prints."""

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")
    form: ClassVar[str]
    head: Head

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        content: dict[str, Any] = TypeAdapter(type(self)).dump_python(self, mode="json")
        return content

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The paper `to_json` made. `ValueError` for anything else."""
        try:
            paper: Self = TypeAdapter(cls).validate_python(dict(content))
        except ValidationError:
            # What it says would repeat the content, which is personal.
            raise ValueError(f"not the content of a paper: {cls.form}") from None
        return paper


def said_on(paper: Paper) -> str:
    """Every text from outside on a paper in a row, to look for characters no font has."""
    return "".join(_texts(paper))


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in _texts(one)]
    if hasattr(value, "__dataclass_fields__"):
        return [text for each in fields(value) for text in _texts(getattr(value, each.name))]  # type: ignore[arg-type]  # looked at above
    return []

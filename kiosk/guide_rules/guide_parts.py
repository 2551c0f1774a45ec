"""The parts of a guide: what to bring, the steps on the way, what people ask. Plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Material:
    """One thing to bring."""

    name: str
    originals: int
    copies: int
    note: str
    """Empty if there is nothing to add."""
    required: bool
    """False: only if the resident has one (残疾人证(如有))."""
    can_defer: bool
    """容缺: may be handed in later against a signed commitment."""
    form: str = ""
    """Paper or electronic, where that matters."""
    source: str = ""
    """Who issues it; empty: the resident has it."""
    name_en: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the way; `days` None: as long as it takes, 0: on the spot."""

    name: str
    who: str
    days: int | None
    standard: str = ""
    """By what it is judged."""
    result: str = ""
    """What comes out of it."""
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something people often ask of an item, and the answer."""

    question: str
    answer: str

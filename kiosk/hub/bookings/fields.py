"""Which fields a form has, what was typed into them, and which of them a refusal is about. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.errors import RuleBroken
from kiosk.hub.bookings.people import NAME_AT_MOST
from kiosk.hub.shares.told import Lot

Words = Mapping[str, str]

REFUSED_BY: Mapping[str, str] = {
    "name": "booking.name_form",
    "phone": "booking.phone_form",
    "heads": "booking.heads",
    "age": "booking.age_missing",
    "guardian_name": "booking.guardian_missing",
    "guardian_phone": "booking.phone_form",
}
_ALSO_AGE = ("booking.age_band",)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form."""

    name: str
    label: str
    value: str
    hint: str = ""
    type: str = "text"
    inputmode: str = ""
    autocomplete: str = "off"
    most: int = 60
    needed: bool = True
    wrong: bool = False


def fields(
    about: Lot | None, typed: Mapping[str, str], refused: RuleBroken | None, words: Words
) -> tuple[Field, ...]:
    """The fields of a form; `about`: of an activity. No more is asked than has to be known."""
    asked = [
        ("name", words["name"], words["name_hint"], "text", "", "name", NAME_AT_MOST),
        ("phone", words["phone_field"], words["phone_hint"], "tel", "tel", "tel", 20),
    ]
    if about is not None and about.heads_most > 1:
        hint = words["heads_hint"].format(most=about.heads_most)
        asked.append(("heads", words["heads_field"], hint, "text", "numeric", "off", 2))
    if about is not None and about.asks_age:
        hint = words["age_hint"]
        asked.append(("age", words["age_field"], hint, "text", "numeric", "off", 3))
    if about is not None and about.guardian:
        hint, name, phone = "guardian_hint", "guardian_name", "guardian_phone"
        asked.append((name, words[f"{name}_field"], words[hint], "text", "", "off", NAME_AT_MOST))
        asked.append((phone, words[f"{phone}_field"], words[hint], "tel", "tel", "off", 20))
    return tuple(
        Field(
            name,
            label,
            typed.get(name, "1" if name == "heads" else ""),
            hint,
            kind,
            inputmode,
            autocomplete,
            most,
            needed=not name.startswith("guardian"),
            wrong=_is_about(refused, name),
        )
        for name, label, hint, kind, inputmode, autocomplete, most in asked
    )


def purpose(about: Lot | None, words: Words) -> str:
    """What is agreed to."""
    if about is not None and about.guardian:
        return f"{words['purpose']}{words['purpose_guardian']}"
    return words["purpose"]


def number(typed: str) -> int | None:
    """A whole number up to three digits; None for anything else."""
    plain = typed.strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) <= 3 else None


def _is_about(refused: RuleBroken | None, name: str) -> bool:
    if refused is None:
        return False
    if name == "age" and refused.key in _ALSO_AGE:
        return True
    if refused.key == "booking.phone_form":
        return name == refused.values.get("field", "phone")
    return REFUSED_BY.get(name) == refused.key

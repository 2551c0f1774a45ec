"""What is said for a call or a prompt: clips by name in their order, words where no clip fits."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

_NUMBER = re.compile(r"([A-Z]*)([0-9]+)")


@dataclass(frozen=True, slots=True)
class Recorded:
    """Say the clip of this name."""

    clip: str


@dataclass(frozen=True, slots=True)
class Words:
    """Read this Chinese text out; there is no clip for it."""

    text: str


Part = Recorded | Words


def call(label: str, desk: int | str, clips: Container[str]) -> tuple[Part, ...]:
    """请 A零一二号 到二号窗口: a chime, the number digit by digit, the desk.

    `clips` are the names there are; a clip that is not among them is never chosen. Words stand in
    for a number or a desk as a whole, so that no voice changes in the middle of one.
    """
    chime = (Recorded("chime"),) if "chime" in clips else ()
    return (*chime, *_number(label, clips), *_desk(desk, clips))


def prompt(key: str, clips: Container[str]) -> tuple[Part, ...]:
    """The sentence `say-<key>` for residents; nothing if there is no such clip."""
    name = f"say-{key}"
    return (Recorded(name),) if name in clips else ()


def pause_after(part: Part) -> float:
    """Seconds of quiet behind a part, besides the little that every clip brings itself."""
    if isinstance(part, Words):
        return 0.1
    if part.clip == "chime":
        return 0.2
    ends_number = part.clip == "hao" or part.clip.startswith("number-")
    return 0.12 if ends_number else 0.0


def _number(label: str, clips: Container[str]) -> tuple[Part, ...]:
    tidy = unicodedata.normalize("NFKC", label).strip().upper()
    read = _NUMBER.fullmatch(tidy)
    if read is not None:
        letters = [f"letter-{letter}" for letter in read[1]]
        whole = [*letters, f"number-{read[2]}"]
        spelled = [*letters, *(f"digit-{digit}" for digit in read[2]), "hao"]
        for names in (whole, spelled):
            if all(name in clips for name in names):
                return tuple(Recorded(name) for name in names)
    return (Words(f"{tidy}号"),) if tidy else ()


def _desk(desk: int | str, clips: Container[str]) -> tuple[Part, ...]:
    tidy = unicodedata.normalize("NFKC", str(desk)).strip().upper()
    plain = tidy.isascii() and tidy.isdigit()
    name = f"desk-{int(tidy):02}" if plain else ""
    if name in clips:
        return (Recorded(name),)
    return (Words(f"请到{int(tidy) if plain else tidy}号窗口办理。"),) if tidy else ()

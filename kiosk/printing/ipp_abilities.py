"""What an IPP printer says it can do: formats, paper, dots; and how a slip is put before it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.printing.ipp_message import Attribute, Attributes, Tag
from kiosk.printing.printer import Document, Width

PDF, PWG, URF, JPEG = "application/pdf", "image/pwg-raster", "image/urf", "image/jpeg"
FORMATS = (PDF, PWG, URF, JPEG)
"""What can be sent, best first."""
MARGINS = tuple(f"media-{side}-margin" for side in ("top", "bottom", "left", "right"))
CLOSE_MM = 2.0
"""Sizes that differ less are the same."""
ROLLS: tuple[tuple[Width, float, float], ...] = ((58, 50, 62), (80, 72, 84))
"""A roll, and which widths count as it: printers say what they print on, or what they hold."""
TALLEST_ROLL = 2.2
"""Times its width: what is no taller may as well be a sheet."""
DEFAULT_DPI = 300
ASKED_ALWAYS = ("media-col-ready", "media-ready", "printer-make-and-model")
"""If one of these changes, somebody has changed the paper or the printer."""
ASKED_THEN = (
    "document-format-supported",
    "media-size-supported",
    "media-col-default",
    "pwg-raster-document-resolution-supported",
    "urf-supported",
)


@dataclass(frozen=True, slots=True)
class Medium:
    """Paper in the printer, in millimetres; margins top, bottom, left, right if it names them."""

    width_mm: float
    height_mm: float
    margins: tuple[float, ...] = ()
    name: str = ""

    def holds(self, document: Document) -> bool:
        """Whether it is of the document's size."""
        across = abs(self.width_mm - document.width_mm)
        return max(across, abs(self.height_mm - document.height_mm)) <= CLOSE_MM


@dataclass(frozen=True, slots=True)
class Abilities:
    """What is known of it; the default is a printer that says nothing and gets a PDF."""

    formats: tuple[str, ...] = (PDF,)
    ready: tuple[Medium, ...] = ()
    sizes: tuple[tuple[tuple[float, float], tuple[float, float]], ...] = ()
    """Width and height it can print on, each from and to."""
    dpi: int = DEFAULT_DPI

    @property
    def roll(self) -> Width | None:
        """The roll that is in it; None for sheets, or if it does not say."""
        for medium in self.ready:
            for width, least, most in ROLLS:
                long = "roll" in medium.name or medium.height_mm >= TALLEST_ROLL * medium.width_mm
                if least <= medium.width_mm <= most and long:
                    return width
        return None

    def medium_for(self, document: Document) -> Medium:
        """What the document is printed on: paper cut to its size, or the sheet that is there."""
        own = next((one for one in self.ready if one.holds(document)), None)
        if own is not None:
            return own
        margins = self.ready[0].margins if self.ready else ()
        cut = Medium(document.width_mm, document.height_mm, margins)
        if not self.sizes or any(_within(cut, size) for size in self.sizes) or not self.ready:
            return cut
        return max(self.ready, key=lambda one: one.width_mm * one.height_mm)


def abilities_of(said: Attributes) -> Abilities:
    """What these printer attributes say; what is missing or odd is as if nothing were said."""
    offered = [one for one in said.get("document-format-supported", ()) if isinstance(one, str)]
    known = tuple(one for one in FORMATS if one in offered)
    return Abilities(
        formats=known or (PDF,),
        ready=tuple(_media(said.get("media-col-ready", ()), said.get("media-ready", ())))
        or tuple(_media(said.get("media-col-default", ()), ())),
        sizes=tuple(_sizes(said.get("media-size-supported", ()))),
        dpi=_dpi(said),
    )


def paper_attributes(medium: Medium, document: Document, *, margins: bool) -> tuple[Attribute, ...]:
    """The job attributes that name the paper."""
    size = [
        Attribute("x-dimension", Tag.INTEGER, [round(medium.width_mm * 100)]),
        Attribute("y-dimension", Tag.INTEGER, [round(medium.height_mm * 100)]),
    ]
    column = [Attribute("media-size", Tag.COLLECTION, [size])]
    if margins:
        column += [
            Attribute(name, Tag.INTEGER, [round(value * 100)])
            for name, value in zip(MARGINS, medium.margins, strict=False)
        ]
    too_long = document.height_mm > medium.height_mm + CLOSE_MM
    # none keeps the dots of codes whole; a slip longer than the sheet is better small than cut.
    return (
        Attribute("media-col", Tag.COLLECTION, [column]),
        Attribute("print-scaling", Tag.KEYWORD, ["fit" if too_long else "none"]),
    )


def _within(medium: Medium, size: tuple[tuple[float, float], tuple[float, float]]) -> bool:
    sides = zip((medium.width_mm, medium.height_mm), size, strict=True)
    return all(low - CLOSE_MM <= side <= high + CLOSE_MM for side, (low, high) in sides)


def _media(columns: Iterable[Any], names: Iterable[Any]) -> Iterable[Medium]:
    named = [name if isinstance(name, str) else "" for name in names]
    for place, column in enumerate(columns):
        if not isinstance(column, Mapping):
            continue
        for (low, wide), (_, high) in _sizes(column.get("media-size", ())):
            margins = tuple(
                value / 100
                for name in MARGINS
                for value in column.get(name, ())[:1]
                if isinstance(value, int)
            )
            said = column.get("media-size-name", ())
            name = str(said[0]) if said else named[place] if place < len(named) else ""
            whole = margins if len(margins) == len(MARGINS) else ()
            yield Medium(max(low, wide), high, whole, name)


def _sizes(found: Iterable[Any]) -> Iterable[tuple[tuple[float, float], tuple[float, float]]]:
    for size in found:
        if not isinstance(size, Mapping):
            continue
        width, height = (_range(size.get(f"{side}-dimension", ())) for side in ("x", "y"))
        if width is not None and height is not None:
            yield width, height


def _range(values: Any) -> tuple[float, float] | None:
    value = next(iter(values), None)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return value / 100, value / 100
    if isinstance(value, tuple):
        return value[0] / 100, value[1] / 100
    return None


def _dpi(said: Attributes) -> int:
    """Dots an inch of what is drawn for it: across, where it has several, the coarsest enough."""
    found = [
        int.from_bytes(one[:4], "big")
        for one in said.get("pwg-raster-document-resolution-supported", ())
        if isinstance(one, bytes) and len(one) == 9 and one[:4] == one[4:8]
    ]
    for one in said.get("urf-supported", ()):
        if isinstance(one, str) and one.startswith("RS"):
            found += [int(part) for part in one[2:].split("-") if part.isdigit()]
    fine = sorted(dpi for dpi in found if 150 <= dpi <= 1200)
    return next((dpi for dpi in fine if dpi >= 200), fine[-1] if fine else DEFAULT_DPI)

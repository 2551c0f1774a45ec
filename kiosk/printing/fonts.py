"""Chooses a font for every character of a slip, and draws what no font has so that it is seen."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from pathlib import Path
from typing import cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont
from reportlab.pdfgen.canvas import Canvas

ASCENT = 0.88
"""Top of a hanzi above the baseline, in parts of the font size."""
DESCENT = 0.12
CAP_HEIGHT = 0.733
"""Height of a capital or a digit, in parts of the font size."""


class Weight(Enum):
    """How strong a text is set; each names its fonts in the order they are tried."""

    REGULAR = ("NotoSansSC-Regular", "LXGWWenKai-Regular")
    BOLD = ("NotoSansSC-Bold", "LXGWWenKai-Regular")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters set in one font; `font` None: no font has them."""

    font: str | None
    text: str


class EmbeddedFont(TTFont):
    """A TrueType font embedded in part, whose text can be read back beyond the BMP too.

    ReportLab writes the code point of 𬍛 as five hex digits where the PDF wants UTF-16, so that
    a reader (or a search, or a screen reader) gets another character.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Add the font to the document, then set its table of characters right."""
        subsets = list(self.state[doc].subsets)
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))
            key = f"toUnicodeCMap:{name.decode('ascii')}"
            stream = cast("PDFStream", doc.idToObject[key])
            stream.content = character_map(subset)


def character_map(codes: Sequence[int]) -> str:
    """The PDF's table from the codes of a subset (0 to 255) to Unicode (ISO 32000-1, 9.10.3)."""
    lines = [
        f"<{number:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for number, code in enumerate(codes)
        if code
    ]
    blocks = (lines[start : start + 100] for start in range(0, len(lines), 100))
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


class SlipFonts:
    """The fonts in `folder`, read once in the life of the process (ReportLab keeps them).

    Not to be used by two threads at once: ReportLab's fonts have one reading position.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fonts: dict[str, TTFont] = {}
        self._chosen: dict[tuple[Weight, str], str | None] = {}

    def load(self) -> None:
        """Read the fonts every slip uses, so that the first slip need not wait for them."""
        for weight in Weight:
            self._font(weight.value[0])

    def runs(self, text: str, weight: Weight) -> list[Run]:
        """`text` in runs. What has no shape of its own (a variation selector) is left out."""
        shown = printable(text)
        return [
            Run(font, "".join(characters))
            for font, characters in groupby(shown, lambda one: self._choose(one, weight))
        ]

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of `text` no font has, each once, in order."""
        runs = self.runs(text, Weight.REGULAR)
        return tuple(dict.fromkeys("".join(run.text for run in runs if run.font is None)))

    def read_back(self, text: str) -> str:
        """`text` as it stands on the paper, code points in the place of missing characters."""
        return "".join(
            run.text if run.font else "".join(map(code_point, run.text))
            for run in self.runs(text, Weight.REGULAR)
        )

    def width(self, text: str, weight: Weight, size: float) -> float:
        """How wide `text` is, in points."""
        return sum(width for _, width in self._measured(text, weight, size))

    def draw(
        self, canvas: Canvas, x: float, baseline: float, text: str, weight: Weight, size: float
    ) -> None:
        """Set `text` with its left end at `x`, all in points."""
        for run, width in self._measured(text, weight, size):
            if run.font is None:
                _draw_code_point(canvas, x, baseline, run.text, size, width)
            else:
                canvas.setFont(run.font, size)
                self._draw_run(canvas, x, baseline, run, weight, size)
            x += width

    @staticmethod
    def _draw_run(
        canvas: Canvas, x: float, baseline: float, run: Run, weight: Weight, size: float
    ) -> None:
        if weight is Weight.BOLD and run.font != Weight.BOLD.value[0]:
            # The fallback has no bold; an outline makes its strokes as strong as their neighbours.
            canvas.setLineWidth(0.028 * size)
            canvas.drawString(x, baseline, run.text, mode=2)
        else:
            canvas.drawString(x, baseline, run.text)

    def _measured(self, text: str, weight: Weight, size: float) -> Iterator[tuple[Run, float]]:
        for run in self.runs(text, weight):
            if run.font is not None:
                yield run, float(self._font(run.font).stringWidth(run.text, size))
                continue
            for character in run.text:
                yield Run(None, character), self._box_width(character, size)

    def _box_width(self, character: str, size: float) -> float:
        font = self._font(Weight.REGULAR.value[0])
        label = float(font.stringWidth(code_point(character), _label_size(size)))
        return max(size, label + 0.4 * size)

    def _choose(self, character: str, weight: Weight) -> str | None:
        key = (weight, character)
        if key not in self._chosen:
            self._chosen[key] = next(
                (name for name in weight.value if ord(character) in self._glyphs(name)), None
            )
        return self._chosen[key]

    def _glyphs(self, name: str) -> dict[int, int]:
        return self._font(name).face.charToGlyph  # type: ignore[no-any-return]

    def _font(self, name: str) -> TTFont:
        font = self._fonts.get(name)
        if font is None:
            if name not in pdfmetrics.getRegisteredFontNames():
                path = self._folder / f"{name}.ttf"
                # Without the ASCII block in every subset a slip is a quarter of the size.
                pdfmetrics.registerFont(EmbeddedFont(name, str(path), asciiReadable=False))
            font = cast("TTFont", pdfmetrics.getFont(name))
            self._fonts[name] = font
        return font


def printable(text: str) -> str:
    """`text` without what paper cannot show: controls become spaces, shapeless marks go."""
    kept = []
    for character in text:
        if character.isspace() or unicodedata.category(character) == "Cc":
            kept.append("\u3000" if character == "\u3000" else " ")
        elif unicodedata.category(character) != "Cf" and not _selector(ord(character)):
            kept.append(character)
    return "".join(kept)


def code_point(character: str) -> str:
    """How a character is named when it cannot be shown: U+2B81D."""
    return f"U+{ord(character):04X}"


def _selector(code: int) -> bool:
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or 0x180B <= code <= 0x180D


def _label_size(size: float) -> float:
    return max(5.0, 0.42 * size)


def _draw_code_point(
    canvas: Canvas, x: float, baseline: float, character: str, size: float, width: float
) -> None:
    """A hatched box with the code point in it: seen at a glance, never taken for a character."""
    left, right = x + 0.06 * size, x + width - 0.06 * size
    bottom, top = baseline - DESCENT * size, baseline + ASCENT * size * 0.98
    label = _label_size(size)
    canvas.saveState()
    canvas.setLineWidth(0.4)
    frame = canvas.beginPath()
    frame.rect(left, bottom, right - left, top - bottom)
    canvas.clipPath(frame, stroke=0, fill=0)
    step = max(1.8, 0.16 * size)
    start = left - (top - bottom)
    while start < right:
        canvas.line(start, bottom, start + top - bottom, top)
        start += step
    canvas.restoreState()
    middle = (bottom + top) / 2
    canvas.saveState()
    canvas.setFillGray(1)
    canvas.rect(left, middle - label * 0.56, right - left, label * 1.12, stroke=0, fill=1)
    canvas.restoreState()
    canvas.setLineWidth(0.7)
    canvas.rect(left, bottom, right - left, top - bottom, stroke=1, fill=0)
    canvas.setFont(Weight.REGULAR.value[0], label)
    canvas.drawCentredString(
        (left + right) / 2, middle - label * CAP_HEIGHT / 2, code_point(character)
    )

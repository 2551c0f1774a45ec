"""The paper slips are printed on: rolls of 80 or 58 mm, and one page of what is stacked on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from math import ceil

from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.blocks import MM, Block
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.printer import Document, Width

MARGIN_MM: Mapping[Width, float] = {58: 5, 80: 4}
"""What the print head leaves white on each side: 48 and 72 mm can be printed."""
TOP_MM, BOTTOM_MM = 3, 5


@dataclass(frozen=True, slots=True)
class Roll:
    """A roll of paper of that width, and the fonts that are set on it."""

    fonts: SlipFonts
    width_mm: Width = 80

    @property
    def width(self) -> float:
        """What can be printed across, in points."""
        return (self.width_mm - 2 * MARGIN_MM[self.width_mm]) * MM

    def page(
        self, stack: Block, *, title: str, language: str, said: Iterable[str | None]
    ) -> Document:
        """One page as long as `stack`, in whole millimetres; always the same bytes for the same.

        `said` is what came from outside, to be checked for characters no font has.
        """
        height_mm = ceil(stack.height / MM + TOP_MM + BOTTOM_MM)
        buffer = BytesIO()
        canvas = Canvas(
            buffer,
            pagesize=(self.width_mm * MM, height_mm * MM),
            invariant=1,
            initialFontName=Weight.REGULAR.value[0],  # type: ignore[arg-type]  # else it names Helvetica
            lang="zh-CN" if language == "zh" else "en",
        )
        canvas.setTitle(title)
        canvas.setAuthor("Xinqiao")
        canvas.setCreator("Xinqiao")
        canvas.setSubject("")
        stack.draw(canvas, MARGIN_MM[self.width_mm] * MM, (height_mm - TOP_MM) * MM)
        canvas.save()
        missing = self.fonts.missing("".join(filter(None, said)))
        return Document(buffer.getvalue(), self.width_mm, height_mm, missing)

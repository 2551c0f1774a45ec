"""Puts blocks on A4 or A5: sections stay with their headings, tables say their columns again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.lib.pagesizes import A4, A5
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.blocks import MM, Block
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.report_blocks import MARGIN, MUTED

FOOT = 26.0
SHORT = 1 / 4
"""A section up to this part of a page's height is not spread over two."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper, in points."""

    paper: tuple[float, float]
    margin: float = MARGIN

    @property
    def width(self) -> float:
        """What can be printed across."""
        return self.paper[0] - 2 * self.margin


A4_SHEET = Sheet(A4)
A5_SHEET = Sheet(A5, 12 * MM)
WIDTH = A4_SHEET.width


@dataclass(frozen=True, slots=True)
class Section:
    """`head` never stands alone at the end of a page; `again` begins each further page."""

    head: Sequence[Block]
    rows: Sequence[Block] = ()
    again: Sequence[Block] = ()


@dataclass
class Pages:
    """Pages filling up from the top."""

    sheet: Sheet = A4_SHEET
    placed: list[list[tuple[Block, float]]] = field(default_factory=lambda: [[]])
    _top: float = field(init=False)

    def __post_init__(self) -> None:
        self._top = self._highest

    def put(self, section: Section) -> None:
        """Add a section after what is there."""
        head = sum(block.height for block in section.head)
        whole = head + sum(row.height for row in section.rows)
        together = section.rows[0].height if section.rows else 0.0
        if not self._fits(whole if whole <= SHORT * self.sheet.paper[1] else head + together):
            self._turn()
        for block in section.head:
            self._place(block)
        for row in section.rows:
            if not self._fits(row.height):
                self._turn()
                for block in section.again:
                    self._place(block)
            self._place(row)

    def _fits(self, height: float) -> bool:
        return self._top - height >= self.sheet.margin + FOOT or not self.placed[-1]

    @property
    def _highest(self) -> float:
        return self.sheet.paper[1] - self.sheet.margin

    def _turn(self) -> None:
        self.placed.append([])
        self._top = self._highest

    def _place(self, block: Block) -> None:
        self.placed[-1].append((block, self._top))
        self._top -= block.height


def to_pdf(
    fonts: SlipFonts,
    pages: Pages,
    *,
    title: str,
    foot: str,
    where: str = "第 {number} 页，共 {count} 页",
    lang: str = "zh-CN",
) -> bytes:
    """The pages with `foot` and their number below; the same bytes for the same pages."""
    sheet = pages.sheet
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=sheet.paper,
        invariant=1,
        initialFontName=Weight.REGULAR.value[0],  # type: ignore[arg-type]  # else it names Helvetica
        lang=lang,
    )
    canvas.setTitle(title)
    canvas.setAuthor("Xinqiao")
    canvas.setCreator("Xinqiao")
    canvas.setSubject("")
    count = len(pages.placed)
    for number, blocks in enumerate(pages.placed, 1):
        for block, top in blocks:
            block.draw(canvas, sheet.margin, top)
        canvas.setFillColor(MUTED)
        baseline = sheet.margin - 2 * MM
        fonts.draw(canvas, sheet.margin, baseline, foot, Weight.REGULAR, 8)
        place = where.format(number=number, count=count)
        right = sheet.paper[0] - sheet.margin - fonts.width(place, Weight.REGULAR, 8)
        fonts.draw(canvas, right, baseline, place, Weight.REGULAR, 8)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()

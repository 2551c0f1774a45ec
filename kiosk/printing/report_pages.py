"""Puts blocks on A4 pages: sections stay with their headings, tables say their columns again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.blocks import MM, Block
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.report_blocks import MARGIN, MUTED

WIDTH = A4[0] - 2 * MARGIN
FOOT = 26.0
SHORT = A4[1] / 4
"""A section up to this height is not spread over two pages."""


@dataclass(frozen=True, slots=True)
class Section:
    """`head` never stands alone at the end of a page; `again` begins each further page."""

    head: Sequence[Block]
    rows: Sequence[Block] = ()
    again: Sequence[Block] = ()


@dataclass
class Pages:
    """Pages filling up from the top."""

    placed: list[list[tuple[Block, float]]] = field(default_factory=lambda: [[]])
    _top: float = A4[1] - MARGIN

    def put(self, section: Section) -> None:
        """Add a section after what is there."""
        head = sum(block.height for block in section.head)
        whole = head + sum(row.height for row in section.rows)
        together = section.rows[0].height if section.rows else 0.0
        if not self._fits(whole if whole <= SHORT else head + together):
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
        return self._top - height >= MARGIN + FOOT or not self.placed[-1]

    def _turn(self) -> None:
        self.placed.append([])
        self._top = A4[1] - MARGIN

    def _place(self, block: Block) -> None:
        self.placed[-1].append((block, self._top))
        self._top -= block.height


def to_pdf(fonts: SlipFonts, pages: Pages, *, title: str, foot: str) -> bytes:
    """The pages with `foot` and their number below; the same bytes for the same pages."""
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=A4,
        invariant=1,
        initialFontName=Weight.REGULAR.value[0],  # type: ignore[arg-type]  # else it names Helvetica
        lang="zh-CN",
    )
    canvas.setTitle(title)
    canvas.setAuthor("Xinqiao")
    canvas.setCreator("Xinqiao")
    canvas.setSubject("")
    count = len(pages.placed)
    for number, blocks in enumerate(pages.placed, 1):
        for block, top in blocks:
            block.draw(canvas, MARGIN, top)
        canvas.setFillColor(MUTED)
        baseline = MARGIN - 2 * MM
        fonts.draw(canvas, MARGIN, baseline, foot, Weight.REGULAR, 8)
        where = f"第 {number} 页，共 {count} 页"
        right = A4[0] - MARGIN - fonts.width(where, Weight.REGULAR, 8)
        fonts.draw(canvas, right, baseline, where, Weight.REGULAR, 8)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()

"""Turns a slip into what an IPP printer takes, where that is not the PDF itself."""

from io import BytesIO

from PIL import Image

from kiosk.printing.dots import MM_PER_INCH, GreyPage, grey_page
from kiosk.printing.ipp_abilities import JPEG, PDF, PWG, Abilities, Medium
from kiosk.printing.printer import Document
from kiosk.printing.pwg_raster import apple_raster, pwg_raster

EDGE_MM = 5.0
"""White that a sheet printer leaves, if it does not say."""
JPEG_QUALITY = 92


def page_as(form: str, document: Document, medium: Medium, abilities: Abilities) -> bytes:
    """The bytes to send. `ValueError`: the PDF cannot be drawn."""
    if form == PDF:
        return document.pdf
    dpi = abilities.dpi
    page = on_medium(grey_page(document, dpi=dpi), document, medium, dpi)
    if form == PWG:
        size = (medium.width_mm, medium.height_mm)
        return pwg_raster(page, dpi=dpi, size_mm=size, medium=medium.name)
    if form == JPEG:
        return _jpeg(page, dpi)
    return apple_raster(page, dpi=dpi)


def on_medium(page: GreyPage, document: Document, medium: Medium, dpi: int) -> GreyPage:
    """The page at the upper left of a larger sheet; as it is where the paper is cut to its size.

    What is too long for the sheet is made smaller.
    """
    if medium.holds(document):
        return page
    margins = medium.margins or (EDGE_MM,) * 4
    top, bottom, left, right = (_dots(max(side, EDGE_MM), dpi) for side in margins)
    width, height = _dots(medium.width_mm, dpi), _dots(medium.height_mm, dpi)
    drawn = Image.frombytes("L", (page.width, page.height), page.dots)
    room = width - left - right, height - top - bottom
    share = min(1.0, room[0] / drawn.width, room[1] / drawn.height)
    if share < 1:
        drawn = drawn.resize((int(drawn.width * share), int(drawn.height * share)))
    sheet = Image.new("L", (width, height), 255)
    sheet.paste(drawn, (left, top))
    return GreyPage(width, height, sheet.tobytes())


def _jpeg(page: GreyPage, dpi: int) -> bytes:
    buffer = BytesIO()
    image = Image.frombytes("L", (page.width, page.height), page.dots)
    image.save(buffer, "JPEG", quality=JPEG_QUALITY, dpi=(dpi, dpi))
    return buffer.getvalue()


def _dots(mm: float, dpi: int) -> int:
    return round(mm / MM_PER_INCH * dpi)

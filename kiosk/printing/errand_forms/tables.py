"""Tables on the forms of errands: documents with their counts, fees laid out."""

from collections.abc import Sequence

from kiosk.center.errands.values import DocumentLine, FeeView
from kiosk.printing.blocks import Block, Space, Stack, Style
from kiosk.printing.errand_forms.page import FormPage, Say
from kiosk.printing.errand_forms.pieces import Cells, Column, RightText
from kiosk.printing.fonts import Weight
from kiosk.printing.report_pages import Section


def documents(
    page: FormPage, title: Say, lines: Sequence[DocumentLine], *, totals: bool = False
) -> Section:
    """Documents with how many originals and copies of each."""
    figure = 31.0 if page.narrow else 56.0
    second, third = page.width - 2 * figure, page.width - figure
    columns = (
        Column(0, second),
        Column(second, figure, figures=True),
        Column(third, figure, figures=True),
    )
    head = _table_head(page, columns, ("document", "originals", "copies"))
    rows: list[Block] = [
        _table_row(page, columns, (each.name, _count(each.originals), _count(each.copies)))
        for each in lines
    ]
    if totals:
        counts = [sum(each.originals for each in lines), sum(each.copies for each in lines)]
        words = page.both(page.key("total"))
        rows.append(_table_row(page, columns, (" ".join(words), *map(str, counts)), bold=True))
    return Section([*page.title(title), head], rows, [head])


def fees(page: FormPage, laid_out: Sequence[FeeView]) -> Section:
    """What was laid out and by which receipt, in yuan."""
    if not laid_out:
        return Section([page.gap(), page.sentence(page.key("free"))])
    figure = 60.0
    second = page.width - figure
    columns = (Column(0, second - 6), Column(second, figure, figures=True))
    head = _table_head(page, columns, ("basis", "amount"))
    rows: list[Block] = []
    for each in laid_out:
        receipt = f"{page.words.ticket} {each.receipt}"
        texts: list[Block] = [page.left(each.basis, page.value, columns[0].width), Space(2)]
        texts.append(page.left(receipt, page.small, columns[0].width))
        amount = _cell(page, columns[1], _yuan(each.fen), page.value)
        rows.append(Cells([(0, Stack(texts)), (columns[1].offset, amount)], page.width, air=3.5))
    total = " ".join(page.both(page.key("total")))
    every = _yuan(sum(each.fen for each in laid_out))
    rows.append(_table_row(page, columns, (total, every), bold=True))
    return Section([*page.title(page.key("fees")), head], rows, [head])


def _table_head(page: FormPage, columns: Sequence[Column], keys: Sequence[str]) -> Cells:
    cells = [
        (column.offset, _cell(page, column, text, page.small))
        for column, key in zip(columns, keys, strict=True)
        for text in (getattr(page.words, key),)
    ]
    return Cells(cells, page.width, air=3, line=0.9)


def _table_row(
    page: FormPage, columns: Sequence[Column], texts: Sequence[str], *, bold: bool = False
) -> Cells:
    style = Style(page.value.size - 0.5, Weight.BOLD if bold else Weight.REGULAR, 1.25)
    cells = [
        (column.offset, _cell(page, column, text, style))
        for column, text in zip(columns, texts, strict=True)
        if text
    ]
    return Cells(cells, page.width, air=3.5)


def _cell(page: FormPage, column: Column, text: str, style: Style) -> Block:
    if not column.figures:
        return page.left(text, style, column.width - 4)
    own = page.fonts.width(text, style.weight, style.size)
    return RightText(page.left(text, style, column.width), own, column.width)


def _count(number: int) -> str:
    return str(number) if number else "—"


def _yuan(fen: int) -> str:
    return f"{fen // 100:,}.{fen % 100:02d}"

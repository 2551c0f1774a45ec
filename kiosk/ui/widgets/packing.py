"""Decides which blocks stand in which column of which page; pure, so that it can be proved."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Block:
    """One thing to place. `keep`: it must not be the last of its column (a heading)."""

    height: int
    breaks: bool = False
    """Begins a new column, where there is more than one."""
    keep: bool = False


Column = list[int]
Page = list[Column]


def pack(blocks: Sequence[Block], *, room: int, columns: int, gap: int) -> list[Page]:
    """Indices of `blocks` in their order, column by column, page by page.

    Everything on one page if it fits: broken where blocks ask for it, else where the columns
    come out most even. If not, columns are filled one after another. A block taller than
    `room` stands alone in its column.
    """
    if not blocks:
        return [[[] for _ in range(columns)]]
    single = _one_page(blocks, room, columns, gap)
    if single is not None:
        return [single]
    filled: list[Column] = [[]]
    for bundle in _bundles(blocks):
        column = filled[-1]
        height = _height(blocks, column, gap)
        needed = _height(blocks, bundle, gap)
        if column and height + gap + needed > room:
            filled.append([])
        filled[-1].extend(bundle)
    pages = [filled[at : at + columns] for at in range(0, len(filled), columns)]
    pages[-1] += [[] for _ in range(columns - len(pages[-1]))]
    return pages


def too_tall(blocks: Sequence[Block], *, room: int, gap: int) -> int:
    """How far blocks reach beyond a column of `room`, each with the headings it is kept with."""
    return sum(max(0, _height(blocks, each, gap) - room) for each in _bundles(blocks))


def _one_page(blocks: Sequence[Block], room: int, columns: int, gap: int) -> Page | None:
    if columns == 1:
        whole = list(range(len(blocks)))
        return [whole] if _height(blocks, whole, gap) <= room else None
    asked = [at for at, block in enumerate(blocks) if block.breaks and at > 0]
    if asked:
        page = _cut(len(blocks), asked[: columns - 1], columns)
        if _tallest(blocks, page, gap) <= room:
            return page
    # Two columns are all a hall screen is wide enough for.
    cuts = [at for at in range(1, len(blocks)) if not blocks[at - 1].keep] + [len(blocks)]
    pages = [_cut(len(blocks), [cut], columns) for cut in cuts]
    best = min(pages, key=lambda page: _tallest(blocks, page, gap))
    return best if _tallest(blocks, best, gap) <= room else None


def _cut(count: int, cuts: Sequence[int], columns: int) -> Page:
    edges = [0, *cuts, count]
    page = [list(range(start, end)) for start, end in pairwise(edges)]
    return page + [[] for _ in range(columns - len(page))]


def _bundles(blocks: Sequence[Block]) -> list[list[int]]:
    """Blocks that may not be parted: each heading with what follows it."""
    bundles: list[list[int]] = []
    open_bundle = False
    for at, block in enumerate(blocks):
        if open_bundle:
            bundles[-1].append(at)
        else:
            bundles.append([at])
        open_bundle = block.keep
    return bundles


def _height(blocks: Sequence[Block], column: Sequence[int], gap: int) -> int:
    return sum(blocks[at].height for at in column) + gap * max(0, len(column) - 1)


def _tallest(blocks: Sequence[Block], page: Page, gap: int) -> int:
    return max(_height(blocks, column, gap) for column in page)

"""Placing blocks: nothing lost, nothing out of order, nothing taller than the page."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.widgets.packing import Block, pack

BLOCKS = st.lists(st.builds(Block, st.integers(1, 400), st.booleans(), st.booleans()), max_size=30)
ROOM = st.integers(400, 1600)
GAP = st.integers(0, 30)


@given(BLOCKS, ROOM, st.integers(1, 2), GAP)
def test_every_block_stands_once_and_in_order(
    blocks: list[Block], room: int, columns: int, gap: int
) -> None:
    pages = pack(blocks, room=room, columns=columns, gap=gap)
    assert [at for page in pages for column in page for at in column] == list(range(len(blocks)))
    assert all(len(page) == columns for page in pages)


@given(BLOCKS, ROOM, st.integers(1, 2), GAP)
def test_no_column_is_taller_than_the_room_unless_a_bundle_is(
    blocks: list[Block], room: int, columns: int, gap: int
) -> None:
    for page in pack(blocks, room=room, columns=columns, gap=gap):
        for column in page:
            height = sum(blocks[at].height for at in column) + gap * max(0, len(column) - 1)
            bundled = all(blocks[at].keep for at in column[:-1])
            assert height <= room or bundled


@given(BLOCKS, ROOM, GAP)
def test_a_heading_is_never_the_last_of_its_column_when_pages_are_filled(
    blocks: list[Block], room: int, gap: int
) -> None:
    pages = pack(blocks, room=room, columns=1, gap=gap)
    for page in pages[:-1]:
        assert not blocks[page[0][-1]].keep


def test_a_break_is_kept_where_it_fits() -> None:
    blocks = [Block(100), Block(100), Block(100, breaks=True)]
    assert pack(blocks, room=300, columns=2, gap=0) == [[[0, 1], [2]]]


def test_without_a_break_columns_come_out_even() -> None:
    blocks = [Block(100), Block(100), Block(200)]
    assert pack(blocks, room=300, columns=2, gap=0) == [[[0, 1], [2]]]


def test_what_does_not_fit_goes_to_the_next_page() -> None:
    blocks = [Block(100)] * 5
    assert pack(blocks, room=220, columns=1, gap=10) == [[[0, 1]], [[2, 3]], [[4]]]

"""Where the lines of a slip end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.lines import NEVER_FIRST, NEVER_LAST, break_lines, pieces


def broad(text: str) -> float:
    """Hanzi and full-width marks are 2 wide, the rest 1."""
    return float(sum(2 if ord(character) >= 0x2E80 else 1 for character in text))


texts = st.text(st.sampled_from("养老保险，。（）()《》、 ab12-\U0002c35b"), max_size=60)


@given(texts, st.integers(6, 40))
def test_no_character_is_lost_and_no_line_too_wide(text: str, width: int) -> None:
    lines = break_lines(text, width, broad)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(broad(line) <= width for line in lines)
    assert all(line for line in lines)


@given(st.text(st.sampled_from("养老保险金额，。（）《》、"), max_size=40), st.integers(20, 40))
def test_no_line_begins_or_ends_with_the_wrong_mark(text: str, width: int) -> None:
    stuck = max((broad(piece) for piece in pieces(text)), default=0)
    lines = break_lines(text, max(width, stuck), broad)
    assert all(line[0] not in NEVER_FIRST for line in lines[1:])
    assert all(line[-1] not in NEVER_LAST for line in lines[:-1])


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, []),
        ("高龄津贴", 10, ["高龄津贴"]),
        ("高龄津贴(80周岁以上)", 14, ["高龄津贴", "(80周岁以上)"]),
        ("城乡居民养老保险参保登记", 14, ["城乡居民养老", "保险参保登记"]),
        ("叫到号请到窗口；过号请重新取号", 20, ["叫到号请到窗口；", "过号请重新取号"]),
        ("Allowance for people over 80", 20, ["Allowance for", "people over 80"]),
        ("x" * 25, 10, ["x" * 10, "x" * 10, "x" * 5]),
    ],
)
def test_lines_end_where_a_reader_expects(text: str, width: int, lines: list[str]) -> None:
    assert break_lines(text, width, broad) == lines


def test_lines_that_need_not_be_even_are_filled() -> None:
    said = "23 Nov 2026, 09:41"
    assert break_lines(said, 13, broad, even=False) == ["23 Nov 2026,", "09:41"]

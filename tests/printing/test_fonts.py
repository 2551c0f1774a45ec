"""Which font sets which character, and what happens to those no font has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.fonts import Run, SlipFonts, Weight, character_map, code_point, printable

NOTO, BOLD, WENKAI = "NotoSansSC-Regular", "NotoSansSC-Bold", "LXGWWenKai-Regular"
NOBODY_HAS = "\U0002ffff"


@pytest.mark.parametrize("rare", list("𬍛䶮㛃𫖯祎"))
def test_the_rare_characters_of_names_are_set_in_the_text_font(fonts: SlipFonts, rare: str) -> None:
    assert fonts.runs(rare, Weight.REGULAR) == [Run(NOTO, rare)]
    assert fonts.runs(rare, Weight.BOLD) == [Run(BOLD, rare)]


def test_what_the_text_font_lacks_comes_from_the_fallback(fonts: SlipFonts) -> None:
    assert fonts.runs("吴𠮷名", Weight.REGULAR) == [
        Run(NOTO, "吴"),
        Run(WENKAI, "𠮷"),
        Run(NOTO, "名"),
    ]


def test_what_no_font_has_is_reported_and_takes_its_place(fonts: SlipFonts) -> None:
    text = f"甲{NOBODY_HAS}乙{NOBODY_HAS}"
    assert fonts.missing(text) == (NOBODY_HAS,)
    assert fonts.missing("甲乙") == ()
    assert fonts.runs(text, Weight.REGULAR)[1] == Run(None, NOBODY_HAS)
    assert fonts.width(text, Weight.REGULAR, 10) > fonts.width("甲乙", Weight.REGULAR, 10) + 20
    assert fonts.read_back(text) == "甲U+2FFFF乙U+2FFFF"


@given(st.text(max_size=30))
def test_every_text_has_a_width_and_every_character_a_run(fonts: SlipFonts, text: str) -> None:
    runs = fonts.runs(text, Weight.BOLD)
    assert "".join(run.text for run in runs) == printable(text)
    assert fonts.width(text, Weight.BOLD, 12) >= 0


def test_controls_become_spaces_and_shapeless_marks_go() -> None:
    assert printable("甲\n乙\tc\x00") == "甲 乙 c "
    assert printable("葛\U000e0100城\ufe00\u200b") == "葛城"


def test_code_points_are_named_as_unicode_names_them() -> None:
    assert code_point("中") == "U+4E2D"
    assert code_point("𬍛") == "U+2C35B"


def test_the_table_for_reading_back_knows_characters_beyond_the_bmp() -> None:
    table = character_map([0, ord("A"), ord("𬍛")])
    assert "<01> <0041>" in table
    assert "<02> <D870DF5B>" in table
    assert "2 beginbfchar" in table

"""Characters by code, by radical and sound, and by hand, on the data that ships."""

import pytest
from fontTools.ttLib import TTFont

from kiosk.assets_folder import assets_folder
from kiosk.characters.codes import characters_of_code, is_han
from kiosk.characters.han_table import HanTable, read_han_table
from kiosk.characters.strokes import squared
from kiosk.characters.zinnia import SIDE, Zinnia, is_installed

FONTS = assets_folder() / "fonts"


@pytest.fixture(scope="module")
def table() -> HanTable:
    return read_han_table(assets_folder() / "characters" / "han.txt")


@pytest.mark.parametrize(
    ("typed", "characters"),
    [
        ("4dae", ("䶮",)),
        ("U+20164", ("𠅤",)),
        ("FE9F", ("䶮",)),
        ("9532A632", ("𠅤",)),
        ("D1EE", ("杨",)),  # GB 2312; as Unicode it is no Han character
        ("0041", ()),
        ("D800", ()),
        ("4DA", ()),
        ("FFFFFFFF", ()),
        ("龙", ()),
        ("", ()),
    ],
)
def test_a_code_stands_for_what_unicode_and_gb_18030_say(
    typed: str, characters: tuple[str, ...]
) -> None:
    assert characters_of_code(typed) == characters


def test_every_character_of_the_table_is_drawn_and_every_drawn_one_is_found(
    table: HanTable,
) -> None:
    drawn = {chr(code) for font in FONTS.glob("*.ttf") for code in TTFont(font).getBestCmap()}
    found = {
        one for places in table.of_radical.values() for signs in places.values() for one in signs
    }
    assert found == {one for one in drawn if is_han(one)}
    assert set("".join(table.of_reading.values())) <= found


@pytest.mark.parametrize(
    ("character", "radical", "beside", "sound"),
    [
        ("䶮", "龙", 4, "yan"),
        ("祎", "礻", 4, "yi"),
        ("㛃", "女", 6, "jie"),
        ("吕", "口", 3, "lv"),
        ("郄", "阝", 6, "qie"),
        ("隗", "阝", 10, "kui"),
    ],
)
def test_names_nobody_can_type_are_found_by_what_one_sees_or_hears(
    table: HanTable, character: str, radical: str, beside: int, sound: str
) -> None:
    assert character in table.of_radical[radical][beside]
    assert character in table.of_reading[sound]
    assert table.drawn(character)


def test_strokes_fill_the_middle_of_their_square_wherever_they_were_written() -> None:
    line = ((10, 40), (50, 40))
    moved = tuple((x + 300, y + 90) for x, y in line)
    assert squared([line], 1000) == squared([moved], 1000) == (((100, 500), (900, 500)),)
    assert squared([((7, 7),)], 1000) == (((500, 500),),)
    assert squared([], 1000) == ()


@pytest.mark.skipif(not is_installed(), reason="neither Zinnia nor its model is installed")
def test_handwriting_is_read_by_the_real_model() -> None:
    zinnia = Zinnia()
    ten = [((100, 300), (500, 300)), ((300, 100), (300, 600))]
    assert "十" in zinnia.read(squared(ten, SIDE), 5)
    assert zinnia.read([], 5) == () or len(zinnia.read([], 5)) <= 5
    zinnia.close()
    zinnia.close()


def test_a_file_that_is_no_model_is_refused() -> None:
    file = assets_folder() / "characters" / "README.md"
    with pytest.raises(OSError, match=r"not a model|libzinnia"):
        Zinnia(file)

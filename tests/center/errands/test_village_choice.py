"""A resident finds their village: the town's own first, the rest by town or by letter."""

from pypinyin import Style, lazy_pinyin, pinyin

from kiosk.center.errands.places import VillageView
from kiosk.center.errands.village_choice import (
    OTHER,
    VillageChoice,
    initial,
    own_town_first,
    village_choice,
)
from tests.center.errands.case import Office
from tests.center.errands.case import office as office

VILLAGES = (
    VillageView("1", "东桥村", "石门镇"),
    VillageView("2", "云溪村", "云溪镇"),
    VillageView("3", "垟头村", "石门镇"),
    VillageView("4", "鹤坪村", "云溪镇"),
)


def test_the_villages_of_the_own_town_come_first_and_keep_their_order() -> None:
    choice = VillageChoice(own_town_first(VILLAGES, "云溪镇党群服务中心"))
    assert choice.towns == ("云溪镇", "石门镇")
    assert [village.code for village in choice.villages] == ["2", "4", "1", "3"]
    assert [village.code for village in choice.of_town("石门镇")] == ["1", "3"]


def test_letters_are_those_of_the_first_character_and_rare_ones_stand_last() -> None:
    choice = VillageChoice(VILLAGES)
    assert choice.letters == ("D", "H", "Y", OTHER)
    assert [village.name for village in choice.under("H")] == ["鹤坪村"]
    assert [village.name for village in choice.under(OTHER)] == ["垟头村"]
    assert initial("Riverside") == "R"
    assert initial("") == initial("龘村") == initial("12组") == OTHER


def test_every_common_character_stands_under_its_letter() -> None:
    characters = [
        bytes((first, second)).decode("gb2312")
        for first in range(0xB0, 0xD8)
        for second in range(0xA1, 0xFF)
        if not (first == 0xD7 and second > 0xF9)
    ]
    assert len(characters) == 3755
    wrong = [
        character
        for character in characters
        if initial(character).lower() not in {way[:1] for way in _readings(character)}
    ]
    # Readings have moved since the standard of 1980 in a handful of cases.
    assert len(wrong) <= 10, wrong


def test_the_store_gives_them_in_the_order_of_the_center(office: Office) -> None:
    choice = office.opened.read(village_choice)
    assert choice.towns[0] == "云溪镇"
    assert {village.code for village in choice.villages} == {"V001", "V002"}


def _readings(character: str) -> set[str]:
    return set(pinyin(character, style=Style.NORMAL, heteronym=True)[0]) | set(
        lazy_pinyin(character, style=Style.NORMAL)
    )

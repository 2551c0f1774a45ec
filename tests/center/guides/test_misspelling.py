"""One slip of a finger does not keep an item from being found; what is typed right comes first."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.assets_folder import assets_folder
from kiosk.center.guides.catalog import ItemCard
from kiosk.center.guides.misspelling import Neighbours, one_slip
from kiosk.center.guides.pinyin import spell
from kiosk.center.guides.readings import plain, read
from kiosk.center.guides.search import LONGEST_QUERY, Entry, SearchIndex

ITEMS = json.loads((assets_folder() / "demo" / "catalog.json").read_text("utf-8"))["items"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def entry(item: dict[str, str]) -> Entry:
    name = item["name"]
    card = ItemCard(item["code"], name, item["name_en"], None, "", "", (), False)
    return Entry(card, readings={name: spell(name)})


INDEX = SearchIndex(map(entry, ITEMS))


def codes(query: str) -> list[str]:
    return [card.code for card in INDEX.search(query)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("yanglaofowubutie", "MZ06"),  # a wrong letter
        ("yangaofuwubutie", "MZ06"),  # one missing
        ("yanglaofuwwubutie", "MZ06"),  # one too many
        ("yanglaofuwubtuie", "MZ06"),  # two changed places in a syllable
        ("yanglafouwubutie", "MZ06"),  # and between two
        ("juzhuzhegn", "GA02"),
        ("shenfnzheng", "GA03"),
        ("高林津贴", "MZ04"),
        ("居住正申领", "GA02"),
        ("婚因登记", "MZ10"),
        ("养老fuwubvtie", "MZ06"),
        ("pensin", "RS01"),
        ("residents penson insurance", "RS01"),
    ],
)
def test_one_slip_is_forgiven(typed: str, code: str) -> None:
    assert code in codes(typed)


@pytest.mark.parametrize("typed", ["zzzz", "abcd", "张三李四", "高林", "qqqqqqqq", "hello world"])
def test_what_is_like_nothing_finds_nothing(typed: str) -> None:
    assert codes(typed) == []


def test_what_is_typed_right_is_never_mixed_with_what_is_like_it() -> None:
    assert codes("医保") == codes("yibao")
    assert all("低保" not in card.name for card in INDEX.search("yibao"))


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """An item's code, and its pinyin with one slip somewhere."""
    item = draw(st.sampled_from(ITEMS))
    ways = read(spell(item["name"]))
    right = "".join(found[0] if found else char for char, found in ways)[:LONGEST_QUERY]
    places = [at for at in range(len(right) - 1) if right[at : at + 2].isalpha()]
    at = draw(st.sampled_from(places))
    letter = draw(st.sampled_from(LETTERS))
    typed = draw(
        st.sampled_from(
            [
                right[:at] + letter + right[at + 1 :],
                right[:at] + right[at + 1 :],
                right[:at] + letter + right[at:],
                right[:at] + right[at + 1] + right[at] + right[at + 2 :],
            ]
        )
    )
    return item["code"], typed[:LONGEST_QUERY]


@given(slips())
@settings(max_examples=400)
def test_any_slip_anywhere_in_the_pinyin_of_a_name_still_finds_it(slip: tuple[str, str]) -> None:
    code, typed = slip
    found = codes(typed)
    assert code in found, (typed, found)


@given(st.sampled_from(ITEMS), st.data())
@settings(max_examples=200)
def test_one_wrong_hanzi_in_a_name_still_finds_it(
    item: dict[str, str], data: st.DataObject
) -> None:
    name = plain(item["name"])[:LONGEST_QUERY]
    hanzi = [at for at, char in enumerate(name) if not char.isascii()]
    at = data.draw(st.sampled_from(hanzi))
    assert item["code"] in codes(name[:at] + "鱼" + name[at + 1 :])


WORDS = st.text("abc", max_size=5)


@given(WORDS, WORDS)
def test_a_slip_is_an_edit_of_one_letter_or_a_swap(typed: str, meant: str) -> None:
    edits = {meant[:at] + meant[at + 1 :] for at in range(len(meant))}
    edits |= {meant[:at] + c + meant[at:] for at in range(len(meant) + 1) for c in "abc"}
    edits |= {meant[:at] + c + meant[at + 1 :] for at in range(len(meant)) for c in "abc"}
    edits |= {
        meant[:at] + right + left + meant[at + 2 :]
        for at, (left, right) in enumerate(pairwise(meant))
    }
    assert one_slip(typed, meant) == (typed in edits - {meant})


@given(st.sets(WORDS, max_size=20), WORDS)
def test_neighbours_are_all_words_one_slip_away(words: set[str], typed: str) -> None:
    found = Neighbours(words).of(typed)
    assert sorted(found) == sorted(word for word in words if one_slip(typed, word))

"""The levels and reason codes of 好差评, and what is kept of an opinion."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.evaluation.rating_codes import (
    LEVELS,
    WORDS_AT_MOST,
    Opinion,
    level_of,
    opinion,
    reason_of,
)
from kiosk.errors import RuleBroken

CODES = tuple(reason.code for level in LEVELS for reason in level.reasons)
levels = st.sampled_from(LEVELS)


def test_levels_go_from_very_satisfied_to_very_dissatisfied() -> None:
    assert [(level.value, level.zh) for level in LEVELS] == [
        (5, "非常满意"),
        (4, "满意"),
        (3, "基本满意"),
        (2, "不满意"),
        (1, "非常不满意"),
    ]


def test_codes_are_those_of_the_national_list() -> None:
    ranges = {5: (510, 517), 4: (406, 413), 3: (307, 314), 2: (207, 214), 1: (108, 115)}
    for level in LEVELS:
        first, last = ranges[level.value]
        assert [reason.code for reason in level.reasons] == list(range(first, last + 1))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (510, "一窗受理一次办结"),
        (409, "用告知承诺减免申报材料"),
        (313, "跑动次数与承诺的一致"),
        (212, "在线预约办理后到实体大厅重复取号排队"),
        (115, "服务态度差效率低"),
    ],
)
def test_texts_are_the_official_ones(code: int, text: str) -> None:
    assert reason_of(code).zh == text


def test_every_text_has_an_english_of_its_own() -> None:
    english = [level.en for level in LEVELS] + [reason_of(code).en for code in CODES]
    assert len(set(english)) == len(english)
    assert not [text for text in english if re.search(r"[\u4e00-\u9fff]", text)]


@given(levels, st.data())
def test_reasons_of_a_level_are_kept_once_and_in_order(level, data) -> None:  # type: ignore[no-untyped-def]
    codes = [reason.code for reason in level.reasons]
    given_codes = data.draw(st.lists(st.sampled_from(codes)))
    assert opinion(level.value, given_codes).reasons == tuple(sorted(set(given_codes)))


@given(levels, st.sampled_from(CODES))
def test_a_reason_of_another_level_is_refused(level, code: int) -> None:  # type: ignore[no-untyped-def]
    if code // 100 == level.value:
        assert opinion(level.value, [code]).reasons == (code,)
    else:
        with pytest.raises(RuleBroken, match="rating.reason_of_other_level"):
            opinion(level.value, [code])


@given(st.integers())
def test_only_five_levels_exist(value: int) -> None:
    if 1 <= value <= 5:
        assert level_of(value).value == value
    else:
        with pytest.raises(RuleBroken, match="rating.level_unknown"):
            opinion(value)


@given(st.text(max_size=WORDS_AT_MOST))
def test_words_are_kept_so_that_they_can_be_read(words: str) -> None:
    kept = opinion(5, (), words).words
    assert kept.isprintable()
    assert kept.split() == "".join(c if c.isprintable() else " " for c in words).split()
    assert opinion(5, (), kept).words == kept


def test_words_are_short() -> None:
    assert opinion(5, (), "好" * WORDS_AT_MOST).words == "好" * WORDS_AT_MOST
    with pytest.raises(RuleBroken, match="rating.words_too_long"):
        opinion(5, (), "好" * (WORDS_AT_MOST + 1))


def test_two_worst_levels_are_bad_ones() -> None:
    assert [level.value for level in LEVELS if Opinion(level.value).bad] == [2, 1]


def test_nothing_but_the_level_has_to_be_given() -> None:
    assert opinion(3) == Opinion(3, (), "")

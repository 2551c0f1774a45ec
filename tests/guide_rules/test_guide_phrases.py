"""The county's short-hand for times, materials, steps and modes."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide_rules.guide_parts import Material, Step
from kiosk.guide_rules.guide_phrases import (
    PhraseBroken,
    Promise,
    materials_of,
    modes_of,
    promise_of,
    steps_of,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("即办", Promise(True, 0, None, False)),
        ("即办(银行网点)", Promise(True, 0, None, False)),
        ("即约", Promise(True, 0, None, False)),
        ("10", Promise(False, 10, None, False)),
        ("15(评定后)", Promise(False, 15, None, False)),
        ("20个工作日", Promise(False, 20, None, False)),
        ("15日(法,自然日)", Promise(False, None, 15, True)),
        ("60日内\uff08法\uff0c自然日\uff09", Promise(False, None, 60, True)),
        ("7日决定(法)", Promise(False, None, 7, False)),
        ("急难24小时先行;一般15", Promise(False, 15, None, False)),
        ("年度公示", Promise(False, None, None, False)),
        ("村公示+镇20", Promise(False, None, None, False)),
        ("1个月内谈话", Promise(False, None, None, False)),
        ("1日响应", Promise(False, None, None, False)),
        ("", Promise(False, None, None, False)),
    ],
)
def test_a_time_in_words_promises_only_what_it_says(text: str, promise: Promise) -> None:
    assert promise_of(text) == promise


def test_materials_carry_their_counts_and_notes() -> None:
    assert materials_of("户口簿(原件1,复印2,可容缺,用后退还)、残疾人证\uff08如有\uff09") == (
        Material("户口簿", 1, 2, "用后退还", required=True, can_defer=True),
        Material("残疾人证", 1, 0, "", required=False, can_defer=False),
    )
    assert materials_of("身份证/社保卡,本人刷脸")[0].note == "本人刷脸"
    assert materials_of("无") == ()
    assert materials_of("") == ()


def test_separators_within_brackets_do_not_part_materials() -> None:
    assert [material.name for material in materials_of("照片(白底、近期);证件")] == ["照片", "证件"]


def test_steps_say_who_and_how_long() -> None:
    assert steps_of("窗口交材料(窗口) 当场 → 镇民政审核(镇民政办) 7天 → 发放") == (
        Step("窗口交材料", "窗口", 0),
        Step("镇民政审核", "镇民政办", 7),
        Step("发放", "", None),
    )


def test_modes_come_in_the_order_a_card_shows_them() -> None:
    assert modes_of(words_of("预+代")) == ("proxy", "assisted", "booked")
    assert modes_of(["自助打印"]) == ("print", "self")
    assert modes_of(["self", "proxy"]) == ("proxy", "self")
    with pytest.raises(PhraseBroken):
        modes_of(["飞"])


@pytest.mark.parametrize("text", ["照片(近期", "照片)近期(", "(近期)", "a(b)c(d)"])
def test_brackets_that_do_not_close_are_refused(text: str) -> None:
    with pytest.raises(PhraseBroken):
        materials_of(text)


@given(st.text("身份证()、,;→当场 7天\n+代", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    promise_of(text)
    for read in (materials_of, steps_of, lambda given: modes_of(words_of(given))):
        with suppress(PhraseBroken):
            read(text)

"""Which clips are said for a call, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.voice.announcement import Recorded, Words, call, prompt
from kiosk.voice.clips import Clips
from kiosk.voice.mandarin import in_characters
from kiosk.voice.opening import open_clips

CLIPS = open_clips()


def said(label: str, desk: int | str, clips: Clips | set[str] = CLIPS) -> list[str]:
    """Clip names; words as they are."""
    return [
        part.clip if isinstance(part, Recorded) else part.text for part in call(label, desk, clips)
    ]


@pytest.mark.parametrize(
    ("label", "desk", "expected"),
    [
        ("A012", 2, ["chime", "letter-A", "number-012", "desk-02"]),
        ("A012", 12, ["chime", "letter-A", "number-012", "desk-12"]),
        ("B100", 2, ["chime", "letter-B", "number-100", "desk-02"]),
        ("B100", 12, ["chime", "letter-B", "number-100", "desk-12"]),
        ("C007", 2, ["chime", "letter-C", "number-007", "desk-02"]),
        ("C007", 12, ["chime", "letter-C", "number-007", "desk-12"]),
        ("Z999", 40, ["chime", "letter-Z", "number-999", "desk-40"]),
    ],
)
def test_a_call_is_chime_letter_number_desk(label: str, desk: int, expected: list[str]) -> None:
    assert said(label, desk) == expected


def test_the_texts_of_the_clips_make_the_sentence() -> None:
    heard = "".join(CLIPS[name].text for name in said("A012", 2)[1:])
    assert heard == "A零一二号。请到二号窗口办理。"


def test_four_digits_are_put_together_from_digits() -> None:
    assert said("A1000", 12) == [
        "chime", "letter-A", "digit-1", "digit-0", "digit-0", "digit-0", "hao", "desk-12",
    ]  # fmt: skip


def test_a_desk_above_forty_is_read_out_as_a_number() -> None:
    assert said("A012", 41) == ["chime", "letter-A", "number-012", "请到41号窗口办理。"]
    assert in_characters("请到41号窗口办理。") == "请到四十一号窗口办理。"


def test_a_desk_with_letters_is_read_out() -> None:
    assert said("A012", "B2")[-1] == "请到B2号窗口办理。"


def test_desks_are_the_same_with_and_without_leading_zeros() -> None:
    assert said("A012", "2") == said("A012", "02") == said("A012", "２") == said("A012", 2)


def test_several_letters_and_none_are_said() -> None:
    assert said("AB012", 2)[1:4] == ["letter-A", "letter-B", "number-012"]
    assert said("012", 2)[1:2] == ["number-012"]
    assert said(" a012 ", 2) == said("Ａ０１２", 2) == said("A012", 2)


def test_a_letter_that_is_a_hanzi_is_read_out_with_its_whole_number() -> None:
    assert said("甲012", 2) == ["chime", "甲012号", "desk-02"]


def test_a_number_whose_clip_is_missing_is_put_together_from_digits() -> None:
    lacking = set(CLIPS) - {"number-012"}
    assert said("A012", 2, lacking) == [
        "chime", "letter-A", "digit-0", "digit-1", "digit-2", "hao", "desk-02",
    ]  # fmt: skip


def test_without_any_clip_the_whole_call_is_read_out() -> None:
    assert said("A012", 2, set()) == ["A012号", "请到2号窗口办理。"]


def test_prompts_are_known_by_key() -> None:
    assert prompt("paper-out", CLIPS) == (Recorded("say-paper-out"),)
    assert prompt("never-recorded", CLIPS) == ()


@given(st.text(max_size=8), st.one_of(st.integers(), st.text(max_size=4)))
def test_whatever_is_called_only_clips_that_exist_are_chosen(label: str, desk: int | str) -> None:
    for part in call(label, desk, CLIPS):
        assert part.text if isinstance(part, Words) else part.clip in CLIPS


@given(
    st.from_regex(r"\A[A-Z]?[0-9]{3,5}\Z"),
    st.integers(1, 99),
    st.sets(st.sampled_from(sorted(CLIPS)), max_size=40),
)
def test_with_any_clips_missing_number_and_desk_are_still_said(
    label: str, desk: int, missing: set[str]
) -> None:
    there = set(CLIPS) - missing
    parts = call(label, desk, there)
    assert all(isinstance(part, Words) or part.clip in there for part in parts)
    text = "".join(
        part.text if isinstance(part, Words) else CLIPS[part.clip].text
        for part in parts
        if part != Recorded("chime")
    )
    spoken = in_characters(label)
    assert in_characters(text).startswith(f"{spoken}号")
    assert in_characters(text).endswith(in_characters(f"请到{desk}号窗口办理。"))

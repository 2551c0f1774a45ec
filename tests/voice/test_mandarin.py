"""How free text is read: what becomes of digits, and what espeak-ng makes of the pinyin."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.voice.mandarin import DIGITS, in_characters, pinyin
from kiosk.voice.studio import READER


def phonemes(text: str) -> str:
    """What espeak-ng says, in its own phoneme letters, tones as 55 35 214 51 11."""
    voice = READER[1:3]
    said = subprocess.run(
        ["espeak-ng", *voice, "-x", "-q", "--stdin"],
        input=pinyin(text),
        capture_output=True,
        text=True,
        check=True,
    )
    return " ".join(said.stdout.replace("_|", "").split())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A012", "A零一二"),
        ("012", "零一二"),
        ("1000", "一零零零"),
        ("请到41号窗口", "请到四十一号窗口"),
        ("2 位, 10 位, 20 位", "二 位, 十 位, 二十 位"),
        ("B1", "B一"),
        ("电话 110", "电话 一一零"),
        ("2026年", "二零二六年"),
        ("14:30 到 15:00", "十四点三十 到 十五点"),
        ("8:05", "八点零五"),
        ("0:00", "零点"),
        ("3.5 元", "三点五 元"),
        ("８号", "八号"),
    ],
)
def test_digits_are_written_as_they_are_spoken(text: str, read: str) -> None:
    assert in_characters(text) == read


def test_hanzi_become_syllables_with_tones() -> None:
    assert pinyin("请到二号窗口办理。") == "qing3 dao4 er4 hao4 chuang1 kou3 ban4 li3 ."
    assert pinyin("银行行长的女儿") == "yin2 hang2 hang2 zhang3 de5 nv3 er2"


def test_latin_letters_are_said_by_name() -> None:
    assert pinyin("KTV 的 a") == "K T V de5 A"


def test_signs_that_nobody_says_are_left_out() -> None:
    assert pinyin("😀[[x]]<b>") == "X B"
    assert pinyin("😀、。") == ""


def test_free_text_sounds_right() -> None:
    assert phonemes("012") == "l'i35N j'i55 '@r51"
    assert phonemes("A") == "'ei51"
    assert (
        phonemes("请到四十一号窗口办理")
        == "tS;h'i21N t'Au51 s'i[51 s.'i.35 j'i55 X'Au51 ts.hw'A55N kh'ou21 p'a51n l'i214"
    )
    assert phonemes("停电").split()[1].startswith("t'iE51")


def test_every_syllable_of_a_call_is_mandarin_not_english() -> None:
    sentence = "请A012号到12号窗口,电话0571-86001234,14:30"
    told = phonemes(sentence)
    assert "(en)" not in told
    syllables = [part for part in pinyin(sentence).split() if part != ","]
    assert len(told.split()) == len(syllables)


@pytest.mark.parametrize("letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
def test_every_letter_has_a_name(letter: str) -> None:
    assert pinyin(letter) == letter
    assert "(en)" not in phonemes(letter)


@given(st.text(max_size=30))
def test_any_text_gives_syllables_letters_and_stops_only(text: str) -> None:
    read = pinyin(text)
    assert all(sign.isascii() for sign in read)
    assert not set(read) & set("[]<>{}|\\\n\"'`$")
    assert "0" not in read


@given(st.integers(0, 9_999_999))
def test_no_digit_is_lost_or_added_where_a_number_is_spelled(number: int) -> None:
    digits = f"{number:03}"
    spelled = in_characters(f"A{digits}")
    assert len(spelled) == len(digits) + 1
    assert [str(DIGITS.index(it)) for it in spelled[1:]] == list(digits)

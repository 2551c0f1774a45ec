"""How Chinese text is read aloud: digits become characters, characters become pinyin."""

import re
import unicodedata

DIGITS = "零一二三四五六七八九"
_RUN = re.compile(r"[A-Za-z0-9.:-]*[0-9][A-Za-z0-9.:-]*")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_COUNT = re.compile(r"[1-9][0-9]?")
_UNREADABLE = re.compile(r"[^A-Za-z,.;:?! ]+")
_STOPS = str.maketrans("。、，；：！？…", ".,,;:!?.")


def in_characters(text: str) -> str:
    """`text` with its digits written as they are spoken.

    One or two digits on their own count something and are read as a number (12 号窗口: 十二).
    Anything longer, with a leading zero, or beside letters is a name and is spelled (A012: 零一二).
    14:30 is a time.
    """
    return _RUN.sub(lambda run: _run(run[0]), unicodedata.normalize("NFKC", text))


def pinyin(text: str) -> str:
    """`text` as espeak-ng's `cmn-latn-pinyin` voice takes it: syllables with tone digits 1 to 5.

    Latin letters are given one by one as capitals, which that voice says by their names.
    Characters without a reading, emoji and other signs are left out; "" if nothing is left.
    """
    # Imported here: its dictionary takes a tenth of a second that a hall with clips never needs.
    from pypinyin import Style, lazy_pinyin

    syllables = lazy_pinyin(
        in_characters(text).translate(_STOPS),
        style=Style.TONE3,
        neutral_tone_with_five=True,
        errors=_letters,
    )
    read = " ".join(" ".join(syllables).split())
    return read if any(sign.isalpha() for sign in read) else ""


def _run(run: str) -> str:
    if _COUNT.fullmatch(run):
        return _count(int(run))
    if time := _TIME.fullmatch(run):
        return f"{_count(int(time[1]))}点{_minutes(time[2])}"
    spelled = re.sub(r"(?<=[0-9])\.(?=[0-9])", "点", run)
    return re.sub(r"[0-9]", lambda digit: DIGITS[int(digit[0])], spelled)


def _minutes(digits: str) -> str:
    if digits == "00":
        return ""
    return ("零" if digits.startswith("0") else "") + _count(int(digits))


def _count(number: int) -> str:
    """0 to 99 as it is said."""
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    return ("" if tens == 1 else DIGITS[tens]) + "十" + (DIGITS[ones] if ones else "")


def _letters(signs: str) -> str:
    """What is no hanzi: letters apart and large, stops kept, everything else dropped."""
    kept = _UNREADABLE.sub(" ", signs)
    return " ".join(re.sub(r"([A-Za-z])", r" \1 ", kept).upper().split())

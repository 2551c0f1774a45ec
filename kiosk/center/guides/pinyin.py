"""Works out how Chinese text is read, for searching. Needed when names change, not to search."""

from itertools import groupby

from kiosk.center.guides.readings import Reading, plain, write

MOST_READINGS = 3
_IDEOGRAPHS = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def spell(text: str) -> str:
    """The readings of `text`, as `kiosk.center.guides.readings` writes them.

    The reading a character has in its phrase comes first (银行 hang), then its common other
    readings: people type either, and dictionaries err (还款).
    """
    # Imported here: its dictionaries take 57 MB and 150 ms that no lobby should spend.
    from pypinyin import Style, lazy_pinyin, pinyin

    readings: list[Reading] = []
    for hanzi, run in groupby(plain(text), _is_ideograph):
        characters = "".join(run)
        if not hanzi:
            readings += [(char, ()) for char in characters]
            continue
        in_phrase = lazy_pinyin(characters, style=Style.NORMAL)
        if len(in_phrase) != len(characters):  # characters it does not know stick together
            in_phrase = [lazy_pinyin(char, style=Style.NORMAL)[0] for char in characters]
        for char, phrase in zip(characters, in_phrase, strict=True):
            alone = pinyin(char, style=Style.NORMAL, heteronym=True)[0]
            readings.append((char, tuple(_ways(phrase, *alone))))
    return write(readings)


def _ways(*found: str) -> list[str]:
    """At most three different ones, and for nv and lv also what people type without a ü key."""
    syllables = (way for way in found if way.isascii() and way.isalpha())
    chosen = list(dict.fromkeys(syllables))[:MOST_READINGS]
    return list(dict.fromkeys([*chosen, *(way.replace("v", "u") for way in chosen)]))


def _is_ideograph(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _IDEOGRAPHS)

"""Makes han.txt from the Unihan database: `python assets/characters/make.py /usr/share/unicode`.

Only characters are kept that a font in assets/fonts can draw. The files are those of Debian's
package unicode-data; README.md says what the lines of han.txt mean.
"""

import bz2
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
VARIANTS = {
    "亻": "9", "刂": "18", "㔾": "26", "忄": "61", "扌": "64", "攵": "66", "氵": "85", "灬": "86",
    "爫": "87", "牜": "93", "犭": "94", "王": "96", "礻": "113", "⺮": "118", "罒": "122",
    "月": "130", "艹": "140", "衤": "145", "辶": "162", "阝": "163,170", "饣": "184'", "纟": "120'",
    "钅": "167'", "讠": "149'",
}  # fmt: skip
"""How a radical is written inside a character, where that has strokes of its own."""
STROKES = {"⺮": 6, "阝": 2, "辶": 3, "艹": 3, "爫": 4, "牜": 4, "罒": 5}


def fields(folder: Path, wanted: set[str]) -> dict[str, dict[str, str]]:
    """Property to character to value."""
    found: dict[str, dict[str, str]] = {name: {} for name in wanted}
    for file in sorted(folder.glob("Unihan_*.txt.bz2")):
        for line in bz2.decompress(file.read_bytes()).decode("utf-8").splitlines():
            code, _, rest = line.rstrip("\n").partition("\t")
            name, _, value = rest.partition("\t")
            if name in wanted and code.startswith("U+"):
                found[name][chr(int(code[2:], 16))] = value
    return found


def drawn() -> set[str]:
    """Han characters that some font of the program has."""
    fonts = (HERE.parent / "fonts").glob("*.ttf")
    every = {chr(code) for font in fonts for code in TTFont(font, lazy=True).getBestCmap()}
    return {one for one in every if unicodedata.name(one, "").startswith("CJK UNIFIED")}


def plain(syllable: str) -> str:
    """lǚ to lv, as it is typed."""
    apart = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(letter for letter in apart if letter.isascii() and letter.isalpha())


def readings(data: dict[str, dict[str, str]], one: str) -> set[str]:
    """All syllables it is read as."""
    found = set(data["kMandarin"].get(one, "").split())
    for name in ("kTGHZ2013", "kXHC1983", "kHanyuPinyin"):
        for part in data[name].get(one, "").split():
            found |= set(part.rpartition(":")[2].split(","))
    return {plain(syllable) for syllable in found if syllable}


def forms(data: dict[str, dict[str, str]], radicals: set[str], folder: Path) -> list[str]:
    """Lines of radicals as people look for them."""
    lines = []
    for line in (folder / "CJKRadicals.txt").read_text("utf-8").splitlines():
        number, _, rest = line.partition(";")
        if number in radicals:
            sign = chr(int(rest.partition(";")[2].strip(), 16))
            lines.append((int(data["kTotalStrokes"][sign].split()[0]), sign, number))
    for sign, number in VARIANTS.items():
        if sign not in {known for _, known, _ in lines}:
            strokes = STROKES.get(sign) or int(data["kTotalStrokes"][sign].split()[0])
            lines.append((strokes, sign, number))
    return [f"F\t{strokes}\t{sign}\t{number}" for strokes, sign, number in sorted(lines)]


def main(folder: Path) -> None:
    """Write han.txt."""
    names = {"kRSUnicode", "kTotalStrokes", "kMandarin", "kTGH", "kTGHZ2013", "kXHC1983"}
    data = fields(folder, names | {"kHanyuPinyin"})
    rank = {one: int(value.rpartition(":")[2]) for one, value in data["kTGH"].items()}
    by_radical, by_reading = defaultdict(list), defaultdict(list)
    for one in sorted(drawn(), key=lambda one: (rank.get(one, 99999), one)):
        for place in data["kRSUnicode"].get(one, "").split():
            radical, _, left = place.partition(".")
            by_radical[radical.replace("''", "'"), max(0, int(left))].append(one)
        for syllable in readings(data, one):
            by_reading[syllable].append(one)
    radicals = {radical for radical, _ in by_radical}
    lines = forms(data, radicals, folder)
    for (radical, left), found in sorted(by_radical.items()):
        lines.append(f"R\t{radical}\t{left}\t{''.join(dict.fromkeys(found))}")
    lines += [f"P\t{syllable}\t{''.join(found)}" for syllable, found in sorted(by_reading.items())]
    head = "# From the Unihan database, Unicode 15.0; see README.md and LICENSE beside it.\n"
    (HERE / "han.txt").write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Makes the data of ICU, which Qt brings for all languages, fit for the two spoken here.

ICU finds what it looks for by name and falls back to `root` where there is nothing. What stays: how
letters are, sorting and locales of Chinese and English, time zones. What goes: converters of old
encodings, dictionaries of other scripts, names of currencies, units and countries.
The form of the file: ICU's `udata.h` and `toolutil/pkg_gencmn.cpp` (CmnD, version 1).
"""

import re
import struct
import subprocess
from pathlib import Path

KEPT = re.compile(
    r"""(?x) [^/]+\.(icu|nrm) | gb18030\.cnv | [a-z]+[A-Z][A-Za-z0-9]+\.res | zoneinfo64\.res
    | (icustd|icuver|metadata|plurals|pool|res_index|root|units)\.res
    | (en|zh|zh_Hans|zh_Hans_CN|zh_Hant)\.res
    | (coll|brkitr|zone)/((root|en|zh|zh_Hans|res_index|pool)\.res | ucadata\.icu | .+\.brk)"""
)
ALIGNED = 16
_ENTRY = struct.Struct("<II")


def without_other_languages(library: Path, folder: Path) -> Path:
    """A copy of `libicudata.so.NN` in `folder` with the data that is kept, and nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    version = library.name.rpartition(".")[2]
    symbol, raw = f"icudt{version}_dat", folder / "whole"
    _run("objcopy", "-O", "binary", "--only-section=.rodata", str(library), str(raw))
    (folder / symbol).write_bytes(smaller(raw.read_bytes()))
    _run("ld", "-r", "-b", "binary", "-o", "data.o", symbol, inside=folder)
    read_only = ".data=.rodata,alloc,load,readonly,data,contents"
    aligned = f"--set-section-alignment=.data={ALIGNED}"
    _run("objcopy", aligned, "--rename-section", read_only, "data.o", inside=folder)
    made = folder / library.name
    named = ("-soname", library.name, "--defsym", f"{symbol}=_binary_{symbol}_start")
    _run("ld", "-shared", "-z", "noexecstack", *named, "-o", str(made), "data.o", inside=folder)
    return made


def smaller(data: bytes) -> bytes:
    """The same package of ICU's data with only what `KEPT` names. ValueError for another form."""
    begin = int.from_bytes(data[:2], "little")
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        raise ValueError("this is no package of ICU's data")
    items = _items(data, begin)
    kept = [(name, item) for name, item in items if KEPT.fullmatch(name.partition("/")[2])]
    names = b"".join(name.encode() + b"\0" for name, _ in kept)
    name_at = 4 + _ENTRY.size * len(kept)
    item_at = _aligned(name_at + len(names))
    table, body = bytearray(struct.pack("<I", len(kept))), bytearray()
    for name, item in kept:
        table += _ENTRY.pack(name_at, item_at + len(body))
        name_at += len(name) + 1
        body += item.ljust(_aligned(len(item)), b"\0")
    return data[:begin] + bytes(table + names).ljust(item_at, b"\0") + bytes(body)


def _items(data: bytes, begin: int) -> list[tuple[str, bytes]]:
    count = int.from_bytes(data[begin : begin + 4], "little")
    entries = [_ENTRY.unpack_from(data, begin + 4 + _ENTRY.size * n) for n in range(count)]
    ends = [place for _, place in entries[1:]] + [len(data) - begin]
    return [
        (_name(data, begin + name), data[begin + place : begin + end])
        for (name, place), end in zip(entries, ends, strict=True)
    ]


def _name(data: bytes, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode("ascii")


def _aligned(size: int) -> int:
    return -(-size // ALIGNED) * ALIGNED


def _run(*command: str, inside: Path | None = None) -> None:
    subprocess.run(command, cwd=inside, check=True)

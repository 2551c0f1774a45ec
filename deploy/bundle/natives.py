"""Knows the libraries in the bundle that are no Python packages: whose they are, which licence."""

import os
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from kiosk.about import Part

COMMON = Path("/usr/share/common-licenses")
DOCUMENTS = Path("/usr/share/doc")

LIBRARIES = {
    # beginning of the file's name: (part, licence, Debian package with the same licence's words)
    "libpython": ("python", "PSF-2.0", ""),
    "libpq": ("postgresql-libpq", "PostgreSQL", "libpq5"),
    "libcrypto": ("openssl", "Apache-2.0", "libssl3"),
    "libssl": ("openssl", "Apache-2.0", "libssl3"),
    "libkrb5": ("krb5", "MIT", "libkrb5-3"),
    "libk5crypto": ("krb5", "MIT", "libkrb5-3"),
    "libgssapi_krb5": ("krb5", "MIT", "libkrb5-3"),
    "libcom_err": ("krb5", "MIT", "libkrb5-3"),
    "libkeyutils": ("keyutils", "LGPL-2.1-or-later", "libkeyutils1"),
    "libcrypt": ("libxcrypt", "LGPL-2.1-or-later", "libcrypt1"),
    "libldap": ("openldap", "OLDAP-2.8", "libldap-2.5-0"),
    "liblber": ("openldap", "OLDAP-2.8", "libldap-2.5-0"),
    "libsasl2": ("cyrus-sasl", "BSD-3-Clause-Attribution", "libsasl2-2"),
    "libselinux": ("libselinux", "CC0-1.0", "libselinux1"),
    "libpcre": ("pcre", "BSD-3-Clause", "libpcre2-8-0"),
    "libxcb-": ("xcb", "MIT", "libxcb-cursor0"),
    "libxkbcommon": ("libxkbcommon", "MIT", "libxkbcommon-x11-0"),
    "libjpeg": ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", "@pillow"),
    "libtiff": ("libtiff", "libtiff", "@pillow"),
    "libopenjp2": ("openjpeg", "BSD-2-Clause", "@pillow"),
    "libXau": ("libxau", "MIT", "@pillow"),
    "libzstd": ("zstd", "BSD-3-Clause", "@pillow"),
    "liblzma": ("xz", "CC0-1.0", "@pillow"),
    "libpng16": ("libpng", "Zlib", "@pillow"),
    "libpdfium": ("", "", ""),  # described with pypdfium2
    "libpyside6": ("", "", ""),
    "libshiboken6": ("", "", ""),
    "libQt6": ("", "", ""),
    "libicu": ("", "", ""),
}


def native_parts(libraries: Iterable[str]) -> Iterator[tuple[Part, str]]:
    """The parts these libraries are of, once each, with the words of their licences.

    ValueError for a library nobody has described here.
    """
    told: set[str] = set()
    for place in sorted(libraries):
        name, licence, words = _described(PurePosixPath(place).name)
        if name and name not in told:
            told.add(name)
            yield Part(name, _version(name), licence, f"{name}.txt"), _words(words, licence)


def qt_parts() -> Iterator[tuple[Part, str]]:
    """Qt: its keyboard under the GPL, the rest under the LGPL, and what is inside of it."""
    qt = version("PySide6_Essentials")
    lgpl = f"{_common('LGPL-3')}\n\n{_common('GPL-3')}"
    yield Part("qt", qt, "LGPL-3.0-only", "qt.txt"), lgpl
    yield (
        Part("qt-virtual-keyboard", qt, "GPL-3.0-only", "qt-virtual-keyboard.txt"),
        _common("GPL-3"),
    )
    yield Part("qt-pinyin-ime", qt, "Apache-2.0", "qt-pinyin-ime.txt"), _common("Apache-2.0")
    yield Part("icu", "73", "Unicode-3.0", "icu.txt"), _debians("libicu72")


def _described(name: str) -> tuple[str, str, str]:
    # The longest beginning tells: libcrypto is not libcrypt.
    for beginning in sorted(LIBRARIES, key=len, reverse=True):
        if name.startswith(beginning):
            return LIBRARIES[beginning]
    if "xcb" in name:
        return LIBRARIES["libxcb-"]
    raise ValueError(f"whose is {name}, and under which licence? deploy/bundle/natives.py must say")


def _version(name: str) -> str:
    # A library in a wheel tells its interface's number only, which is no version.
    return ".".join(map(str, sys.version_info[:3])) if name == "python" else ""


def _words(source: str, licence: str) -> str:
    if source == "@pillow":
        return f"{licence}\nThe words stand in the licence of the part `pillow`, which brings it.\n"
    if not source:
        return _pythons()
    return _debians(source)


def _pythons() -> str:
    beside = Path(os.__file__).parent / "LICENSE.txt"
    return beside.read_text("utf-8") if beside.is_file() else _debians("python3")


def _debians(package: str) -> str:
    """What Debian says of the same library; the package must be on the machine that builds."""
    file = DOCUMENTS / package / "copyright"
    if not file.is_file():
        told = f"apt-get install {package}: its copyright file is wanted for the bundle's licences"
        raise FileNotFoundError(told)
    return file.read_text("utf-8")


def _common(name: str) -> str:
    return (COMMON / name).read_text("utf-8")

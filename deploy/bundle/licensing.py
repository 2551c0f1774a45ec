"""Which licence a Python package came under, and whether GPL-3.0-or-later may carry it."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from license_expression import LicenseExpression, get_spdx_licensing
from packaging.requirements import Requirement

FITS = frozenset(
    {
        *("MIT", "MIT-0", "MIT-CMU", "ISC", "Zlib", "BSD-2-Clause", "BSD-3-Clause", "PSF-2.0"),
        *("Apache-2.0", "MPL-2.0", "LGPL-2.1-or-later", "LGPL-3.0-only", "GPL-3.0-only"),
        *("GPL-3.0-or-later", "OFL-1.1", "Unicode-3.0", "PostgreSQL", "OLDAP-2.8", "libtiff"),
        *("BSD-3-Clause-Attribution", "CC0-1.0", "IJG", "X11"),
    }
)
"""What may be part of a work under GPL-3.0-or-later; fonts lie beside it."""

TOLD_ELSEWHERE = {
    # Their metadata say nothing, or say it in words of their own.
    "chinesecalendar": "MIT",
    "jinja2": "BSD-3-Clause",
    "pypdfium2": "(Apache-2.0 OR BSD-3-Clause) AND BSD-3-Clause AND MIT",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "reportlab": "BSD-3-Clause",
    "segno": "BSD-3-Clause",
    "shellingham": "ISC",
    "sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0",  # with SQLCipher and OpenSSL in it
    "cryptography": "(Apache-2.0 OR BSD-3-Clause) AND Apache-2.0",  # with OpenSSL in it
    "pygments": "BSD-2-Clause",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
}
SPELLED = {"MIT License": "MIT", "BSD": "BSD-3-Clause", "Apache 2.0": "Apache-2.0"}
_TEXT = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


def canonical(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def runtime(root: Path) -> set[str]:
    """Canonical names of all the packages the program stands on, here and on this Python."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    seen: set[str] = set()
    while waiting:
        wanted = waiting.pop()
        if canonical(wanted.name) in seen and not wanted.extras:
            continue
        seen.add(canonical(wanted.name))
        for line in distribution(wanted.name).requires or []:
            each = Requirement(line)
            surroundings = [{"extra": extra} for extra in ("", *wanted.extras)]
            if each.marker is None or any(each.marker.evaluate(one) for one in surroundings):
                waiting.append(each)
    return seen


def licence_of(package: Distribution) -> str:
    """The SPDX expression a package is under; ValueError if it does not say one."""
    name = canonical(package.metadata["Name"])
    metadata = package.metadata.json  # `get` is missing from older types of the same thing
    told = str(
        TOLD_ELSEWHERE.get(name)
        or metadata.get("license_expression")
        or metadata.get("license")
        or ""
    )
    told = SPELLED.get(told, told)
    problems = get_spdx_licensing().validate(told)
    if not told or problems.errors:
        raise ValueError(f"{name} says of its licence: {told[:60]!r}")
    return told


def fits(expression: str) -> bool:
    """Whether a work under GPL-3.0-or-later may have a part under this expression."""
    parsed = get_spdx_licensing().parse(expression)
    return parsed is not None and _fits(parsed)


def _fits(part: LicenseExpression) -> bool:
    kind = type(part).__name__
    if kind == "OR":
        return any(_fits(each) for each in part.args)
    if kind == "AND":
        return all(_fits(each) for each in part.args)
    return str(part) in FITS


def words_of(package: Distribution) -> Iterator[str]:
    """The texts of licences that came with a package."""
    for file in sorted(package.files or [], key=str):
        inside = file.parts[0].endswith(".dist-info") and file.name != "METADATA"
        if inside and ("licenses" in file.parts or _TEXT.search(file.name)):
            text = file.read_binary().decode("utf-8", "replace")
            if text.strip():
                yield f"--- {file.name}\n{text}"

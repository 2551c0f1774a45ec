"""Writes the folder `about` of a bundle: its parts, their licences, and a bill of materials."""

import json
import os
import subprocess
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import distribution, packages_distributions
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from deploy.bundle.licensing import canonical, fits, licence_of, runtime, words_of
from deploy.bundle.natives import native_parts, qt_parts
from kiosk.about import BILL, BUILD, TEXTS, Part


def python_parts(modules: Iterable[str], root: Path, texts: Path) -> Iterator[Part]:
    """The Python packages these modules came from; their licences' words go into `texts`.

    ValueError for a package the program does not stand on: a developer's tool that slipped in.
    """
    owners = packages_distributions()
    tops = {module.partition(".")[0] for module in modules}
    names = {canonical(name) for top in tops for name in owners.get(top, ())}
    if slipped_in := names - runtime(root) - {"xinqiao"}:
        raise ValueError(f"deploy/bundle/contents.py must leave out: {sorted(slipped_in)}")
    for name in sorted(names - {"xinqiao"}):
        package = distribution(name)
        words = "\n".join(words_of(package)) or f"{licence_of(package)}\n"
        yield _kept(
            Part(name, package.version, licence_of(package), f"{name}.txt", "pypi"), words, texts
        )


def write(
    folder: Path, root: Path, version: str, modules: Iterable[str], libraries: Iterable[str]
) -> None:
    """Write everything a bundle says about itself into `folder`.

    `modules` are the Python modules in it, `libraries` the shared libraries as (place in the
    bundle). ValueError if a part is under a licence that GPL-3.0-or-later cannot carry.
    """
    texts = folder / TEXTS
    texts.mkdir(parents=True, exist_ok=True)
    found = [*python_parts(modules, root, texts)]
    for part, words in (*native_parts(libraries), *qt_parts(), *own_parts(root)):
        found.append(_kept(part, words, texts))
    parts = sorted(found, key=lambda part: part.name)
    if unfit := [part.name for part in parts if not fits(part.licence)]:
        raise ValueError(f"not to be carried under GPL-3.0-or-later: {unfit}")
    this = commit(root)
    build = {"version": version, "commit": this, "parts": [asdict(part) for part in parts]}
    (folder / BUILD).write_text(json.dumps(build, ensure_ascii=False, indent=1) + "\n", "utf-8")
    (folder / BILL).write_text(bill(version, this, parts), "utf-8")


def own_parts(root: Path) -> Iterator[tuple[Part, str]]:
    """The program itself, and the fonts and icons it brings."""
    fonts, icons = root / "assets" / "fonts", root / "assets" / "icons"
    yield (
        Part("xinqiao", "", "GPL-3.0-or-later", "xinqiao.txt"),
        (root / "LICENSE").read_text("utf-8"),
    )
    for name, file in (
        ("noto-sans-sc", "OFL-NotoSansSC.txt"),
        ("lxgw-wenkai", "OFL-LXGWWenKai.txt"),
    ):
        yield Part(name, "", "OFL-1.1", f"{name}.txt"), (fonts / file).read_text("utf-8")
    icon_words = next(file for file in sorted(icons.iterdir()) if "LICENSE" in file.name.upper())
    yield Part("tabler-icons", "", "MIT", "tabler-icons.txt"), icon_words.read_text("utf-8")


def bill(version: str, commit_id: str, parts: Iterable[Part]) -> str:
    """A CycloneDX 1.6 document; the same parts give the same text, byte for byte."""
    licences = LicenseFactory()
    itself = Component(
        name="xinqiao", version=version, type=ComponentType.APPLICATION, bom_ref="xinqiao"
    )
    components = [
        Component(
            name=part.name,
            version=part.version or None,
            type=ComponentType.LIBRARY,
            bom_ref=part.name,
            licenses=[licences.make_from_string(part.licence)],
            purl=_address(part),
        )
        for part in parts
        if part.name != "xinqiao"
    ]
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    about = BomMetaData(component=itself, timestamp=datetime.fromtimestamp(epoch, UTC))
    number = uuid5(NAMESPACE_URL, f"xinqiao/{version}/{commit_id}")
    document = Bom(components=components, metadata=about, serial_number=number)
    document.register_dependency(itself, components)
    return str(JsonV1Dot6(document).output_as_string(indent=1)) + "\n"


def wanted_version(root: Path) -> str:
    """The version to build: what XINQIAO_VERSION says, else the project's own."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return os.environ.get("XINQIAO_VERSION") or str(project["version"])


def commit(root: Path) -> str:
    """The commit that is built; empty where there is no repository."""
    asked = ["git", "-C", str(root), "rev-parse", "HEAD"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    return told.stdout.strip()


def _address(part: Part) -> PackageURL | None:
    return PackageURL("pypi", None, part.name, part.version) if part.source == "pypi" else None


def _kept(part: Part, words: str, texts: Path) -> Part:
    (texts / part.text).write_text(words, "utf-8")
    return part

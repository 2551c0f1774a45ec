"""What goes into the bundle: all the program reads, nothing GPL-3.0-or-later cannot carry."""

import json
import subprocess
from importlib.metadata import distribution
from pathlib import Path

import PySide6
import pytest

from deploy.bundle.bill import bill
from deploy.bundle.contents import EXCLUDED, data_files, foreign_zone, modules
from deploy.bundle.icu import _items, smaller
from deploy.bundle.licensing import fits, licence_of, runtime
from deploy.bundle.natives import native_parts
from deploy.bundle.needed import only_needed
from deploy.bundle.qt_parts import PLUGINS, choose, imports, qml_modules
from kiosk.about import Part

ROOT = Path(__file__).parents[2]
QT = Path(PySide6.__file__).parent / "Qt"


def test_every_file_of_the_program_that_is_kept_goes_into_the_bundle() -> None:
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "kiosk", "assets"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    brought = {str(Path(file).relative_to(ROOT)) for file, _ in data_files(ROOT)}
    code = {name.replace(".", "/") for name in modules(ROOT)}
    missing = [
        file
        for file in listed
        if (ROOT / file).is_file()  # not one that is being moved just now
        and file not in brought
        and file.removesuffix(".py").removesuffix("/__init__") not in code
        and not file.endswith((".ts", "py.typed", "__main__.py"))
    ]
    assert missing == []


def test_assets_lie_in_the_bundle_where_the_program_looks_for_them() -> None:
    places = {Path(file).relative_to(ROOT): place for file, place in data_files(ROOT)}
    assert places[Path("assets/fonts/NotoSansSC-Bold.ttf")] == "kiosk/assets/fonts"
    assert places[Path("kiosk/ui/widgets/pinyin_keyboard.qml")] == "kiosk/ui/widgets"
    assert "kiosk/data/migrations/versions" in places.values()


def test_nothing_the_program_imports_itself_is_left_out() -> None:
    left_out = {name for name in EXCLUDED if not name.startswith("PIL.")}
    asked = subprocess.run(
        ["git", "-C", str(ROOT), "grep", "-hoE", r"^ *(import|from) [a-zA-Z_.0-9]+", "--", "kiosk"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert left_out.isdisjoint(asked)


def test_keyboard_finds_every_module_it_imports() -> None:
    scenes = sorted((ROOT / "kiosk").rglob("*.qml"))
    asked = [name for scene in scenes for name in imports(scene)]
    found = qml_modules(QT / "qml", tuple(asked))
    assert {"QtQuick.VirtualKeyboard", "QtQuick.VirtualKeyboard.Plugins.Pinyin"} <= set(found)
    wanted = choose(QT, scenes)
    for name in found:
        assert wanted(f"PySide6/Qt/qml/{name.replace('.', '/')}/qmldir"), name
    assert not wanted("PySide6/Qt/qml/QtQuick/Controls/qmldir")
    assert all((QT / "plugins" / plugin).is_file() for plugin in PLUGINS)
    assert not wanted("PySide6/Qt/plugins/platforms/libqeglfs.so")


def test_libraries_nobody_needs_stay_out_and_debians_stay_debians() -> None:
    lib = QT / "lib"
    svg = str(QT / "plugins/iconengines/libqsvgicon.so")
    entries = [
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", svg, "BINARY"),
        ("PySide6/Qt/lib/libQt6Svg.so.6", str(lib / "libQt6Svg.so.6"), "BINARY"),
        ("PySide6/Qt/lib/libQt6Charts.so.6", str(lib / "libQt6Charts.so.6"), "BINARY"),
        ("libz.so.1", "/lib/x86_64-linux-gnu/libz.so.1", "BINARY"),
        ("libQt6Svg.so.6", "PySide6/Qt/lib/libQt6Svg.so.6", "SYMLINK"),
        ("libQt6Charts.so.6", "PySide6/Qt/lib/libQt6Charts.so.6", "SYMLINK"),
        ("kiosk/page.html", "page.html", "DATA"),
    ]
    assert {dest for dest, _, _ in only_needed(entries)} == {
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "libQt6Svg.so.6",
        "kiosk/page.html",
    }


def test_data_of_other_languages_are_left_out_and_the_rest_is_found_as_before() -> None:
    named = {
        "icudt73l/coll/ja.res": b"ja",
        "icudt73l/coll/zh.res": b"sorting of hanzi",
        "icudt73l/euc-jp-2007.cnv": b"x" * 40,
        "icudt73l/root.res": b"root",
    }
    header = b"\x20\x00\xda\x27" + bytes(8) + b"CmnD" + bytes(16)
    whole = _package(header, named)
    less = smaller(whole)
    assert dict(_items(less, 32)) == {
        "icudt73l/coll/zh.res": b"sorting of hanzi",
        "icudt73l/root.res": b"root".ljust(16, b"\0"),
    }
    assert less[:32] == header
    assert smaller(less) == less
    with pytest.raises(ValueError, match="no package"):
        smaller(b"something else altogether")


def _package(header: bytes, named: dict[str, bytes]) -> bytes:
    names = b"".join(name.encode() + b"\0" for name in named)
    name_at, table, body = 4 + 8 * len(named), len(named).to_bytes(4, "little"), b""
    item_at = -(-(name_at + len(names)) // 16) * 16
    for name, item in named.items():
        table += name_at.to_bytes(4, "little") + (item_at + len(body)).to_bytes(4, "little")
        name_at += len(name) + 1
        body += item.ljust(-(-len(item) // 16) * 16, b"\0")
    return header + (table + names).ljust(item_at, b"\0") + body


def test_only_the_centers_time_zone_is_brought() -> None:
    assert not foreign_zone("tzdata/zoneinfo/Asia/Shanghai")
    assert foreign_zone("tzdata/zoneinfo/Europe/Paris")
    assert not foreign_zone("kiosk/assets/icons/map.svg")


def test_every_package_is_under_a_licence_that_fits() -> None:
    names = runtime(ROOT)
    assert {"pyside6-addons", "psycopg-binary", "sqlcipher3", "httpcore"} <= names
    unfit = {name: licence_of(distribution(name)) for name in names}
    assert [name for name, licence in unfit.items() if not fits(licence)] == []


def test_licences_that_do_not_fit_are_told() -> None:
    assert fits("MIT OR GPL-2.0-only")
    assert not fits("MIT AND GPL-2.0-only")
    assert not fits("BUSL-1.1")


def test_library_nobody_described_stops_the_build() -> None:
    with pytest.raises(ValueError, match="libstrange"):
        list(native_parts(["strange.libs/libstrange-1.so.2"]))


def test_bill_of_materials_is_the_same_for_the_same_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763800000")
    parts = [
        Part("fastapi", "0.165.0", "MIT", "fastapi.txt", "pypi"),
        Part("xcb", "", "MIT", "xcb.txt"),
    ]
    told = bill("0.1.0", "abc", parts)
    assert told == bill("0.1.0", "abc", parts)
    listed = json.loads(told)
    assert listed["bomFormat"] == "CycloneDX"
    assert {each["name"] for each in listed["components"]} == {"fastapi", "xcb"}
    assert listed["metadata"]["component"]["name"] == "xinqiao"

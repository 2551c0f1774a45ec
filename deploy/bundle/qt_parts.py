"""Chooses the parts of Qt the program uses: plugins by name, QML modules by what they import."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

PLUGINS = frozenset(
    {
        *("platforms/libqwayland.so", "platforms/libqxcb.so", "platforms/libqoffscreen.so"),
        "platforminputcontexts/libqtvirtualkeyboardplugin.so",
        *("wayland-shell-integration/libxdg-shell.so",),
        *("wayland-shell-integration/libfullscreen-shell-v1.so",),
        *("wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",),
        *("wayland-decoration-client/libbradient.so",),
        *("xcbglintegrations/libqxcb-egl-integration.so",),
        *("iconengines/libqsvgicon.so", "imageformats/libqsvg.so", "imageformats/libqjpeg.so"),
    }
)
QT = PurePosixPath("PySide6/Qt")
_IMPORT = re.compile(r"^\s*import\s+([A-Za-z][\w.]*)", re.MULTILINE)
_DEPENDS = re.compile(r"^(?:depends|import|optional import)\s+([A-Za-z][\w.]*)", re.MULTILINE)


def qml_modules(folder: Path, wanted: Iterator[str] | tuple[str, ...]) -> dict[str, Path]:
    """The modules in `wanted` and all they import in their turn, with their folders.

    `folder` is Qt's `qml`. A module that is not there is left out: it is built into a library.
    """
    found: dict[str, Path] = {}
    waiting = list(wanted)
    while waiting:
        name = waiting.pop()
        place = folder.joinpath(*name.split("."))
        if name in found or not (place / "qmldir").is_file():
            continue
        found[name] = place
        waiting += _DEPENDS.findall((place / "qmldir").read_text("utf-8"))
        for scene in place.glob("*.qml"):
            waiting += imports(scene)
    return found


def imports(scene: Path) -> list[str]:
    """The modules a QML file imports."""
    return _IMPORT.findall(scene.read_text("utf-8"))


def choose(qt: Path, scenes: list[Path]) -> Callable[[str], bool]:
    """A function that tells of a path in the bundle whether it is wanted.

    `qt` is the folder `PySide6/Qt`, `scenes` are the program's own QML files. Libraries are all
    let through here: which of them are needed is seen from what needs them.
    """
    asked = tuple(name for scene in scenes for name in imports(scene))
    modules = frozenset(
        place.relative_to(qt / "qml").as_posix()
        for place in qml_modules(qt / "qml", asked).values()
    )

    def wanted(path: str) -> bool:
        place = PurePosixPath(path)
        if not place.is_relative_to(QT):
            return True
        inside = place.relative_to(QT)
        if inside.parts[0] == "plugins":
            return inside.relative_to("plugins").as_posix() in PLUGINS
        if inside.parts[0] == "qml":
            return inside.parent.relative_to("qml").as_posix() in modules and not path.endswith(
                ".qmltypes"
            )
        return inside.parts[0] == "lib"

    return wanted

"""The clips that come with the program: which there are, what they say, where they lie."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".ogg"


@dataclass(frozen=True, slots=True)
class Clip:
    """One recording: its name and the text it says."""

    name: str
    text: str
    seconds: float

    @property
    def wordless(self) -> bool:
        """Whether it is a sound, which nobody can read out instead."""
        return self.text.startswith("(")


class Clips(Mapping[str, Clip]):
    """The clips of a folder by name, as its `manifest.json` lists them.

    A folder without a manifest that can be read has none: then everything is read by espeak-ng.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            listed = json.loads((folder / "manifest.json").read_text("utf-8"))
            self._clips = {
                name: Clip(name, str(told["text"]), float(told["seconds"]))
                for name, told in listed.items()
            }
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            self._clips = {}

    def __getitem__(self, name: str) -> Clip:
        return self._clips[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._clips)

    def __len__(self) -> int:
        return len(self._clips)

    def file(self, name: str) -> Path:
        """Where the clip of that name lies, or should."""
        return self._folder / f"{name}{SUFFIX}"

    def missing(self) -> tuple[str, ...]:
        """Clips the manifest lists and the folder lacks, or has as empty files."""
        there = {file.name for file in self._folder.glob(f"*{SUFFIX}") if file.stat().st_size}
        return tuple(name for name in self._clips if f"{name}{SUFFIX}" not in there)

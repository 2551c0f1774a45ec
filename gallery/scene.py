"""A scene: a walk through pages of one face that stops wherever there is something to look at."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gallery.looks import Combination, Face
from gallery.measures.limits import Limits


class Stage(Protocol):
    """A face that is open in one combination, with a store of its own."""

    @property
    def window(self) -> QWidget: ...

    @property
    def limits(self) -> Limits: ...

    def place(self) -> QRect | None:
        """Where the page stands in the window; None: the face has no pages of its own."""

    def kinds(self) -> set[type[QWidget]]:
        """Classes of the pages in sight."""

    def quiet(self) -> bool:
        """Whether nothing is on its way any more."""

    def turns(self) -> int:
        """How many pages to turn what is shown takes."""

    def turn_to(self, number: int) -> None:
        """Show one of them."""


@dataclass(frozen=True, slots=True)
class Scene:
    """`walk` yields the name of what is to be looked at; `shows` are the pages it promises."""

    name: str
    face: Face
    shows: tuple[type[QWidget], ...]
    walk: Callable[[Any], Iterator[str]]
    stage: Callable[[Combination, Path, Path], AbstractContextManager[Any]]
    """Opens the face: combination, folder of the built demo store, an empty folder."""
    routes: tuple[type, ...] = ()
    """Places of the lobby it promises to go to."""

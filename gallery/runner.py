"""Walks scenes, measures and takes a picture wherever one stops."""

import gc
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gallery.findings import Finding
from gallery.looks import Combination
from gallery.measures.page import measured
from gallery.patience import Patience, settle, settled
from gallery.scene import Scene, Stage


@dataclass(frozen=True, slots=True)
class Seen:
    """What stood in the window at one moment."""

    scene: str
    name: str
    combination: Combination
    findings: tuple[Finding, ...]


@dataclass
class Walked:
    """What a scene came past."""

    seen: list[Seen] = field(default_factory=list)
    kinds: set[type[QWidget]] = field(default_factory=set)
    routes: set[type] = field(default_factory=set)


Keep = Callable[[Seen, QImage], None]


def walk(scene: Scene, combination: Combination, built: Path, keep: Keep | None = None) -> Walked:
    """Walk one scene in one combination; `keep` gets every picture."""
    walked = Walked()
    with (
        tempfile.TemporaryDirectory(prefix="xinqiao-gallery-") as folder,
        scene.stage(combination, built, Path(folder)) as stage,
    ):
        patience, names = Patience(), Counter[str]()
        for name in scene.walk(stage):
            patience.waitUntil(stage.quiet)
            names[name] += 1
            unique = name if names[name] == 1 else f"{name}-{names[name]}"
            for seen, image in _looked_at(scene, unique, combination, stage):
                walked.seen.append(seen)
                if keep is not None:
                    keep(seen, image)
            walked.kinds |= stage.kinds()
        walked.routes |= getattr(stage, "routes", set())
    gc.collect()  # the windows of one walk must not slow the next
    return walked


def _looked_at(
    scene: Scene, name: str, combination: Combination, stage: Stage
) -> Iterable[tuple[Seen, QImage]]:
    """Each page to turn of what is shown."""
    settle()
    for number in range(stage.turns()):
        stage.turn_to(number)
        found, image = settled(
            lambda: measured(stage.window, stage.limits, page=stage.place()), right
        )
        part = f"{name}.{number + 1}" if stage.turns() > 1 else name
        yield Seen(scene.name, part, combination, tuple(found)), image
    stage.turn_to(0)


def right(looked: tuple[list[Finding], QImage]) -> bool:
    """Whether a look found no fault."""
    return all(finding.is_note for finding in looked[0])

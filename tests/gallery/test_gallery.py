"""The gallery's own pages in short: every scene once, in the look most people meet."""

from pathlib import Path

import pytest

from gallery.allowed import allowed
from gallery.looks import combinations
from gallery.register import SCENES
from gallery.runner import Walked, walk
from gallery.scene import Scene


def faults(walked: Walked) -> list[str]:
    return [
        f"{seen.scene}/{seen.name} in {seen.combination}: {finding}"
        for seen in walked.seen
        for finding in seen.findings
        if not finding.is_note and not allowed(seen.combination.face, finding)
    ]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_page_keeps_the_measures_and_its_promise(
    built_demo: Path, family: str, scene: Scene
) -> None:
    walked = walk(scene, combinations(scene.face)[0], built_demo)
    assert not faults(walked), "\n".join(faults(walked))
    assert walked.kinds >= set(scene.shows)
    assert walked.routes >= set(scene.routes)

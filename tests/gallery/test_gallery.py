"""The gallery in short: every scene once as most people meet it, and once in another way."""

from pathlib import Path

import pytest

from gallery.allowed import allowed
from gallery.looks import combinations
from gallery.register import SCENES, pages, routes
from gallery.runner import Walked, walk
from gallery.scene import Scene


def faults(walked: Walked) -> list[str]:
    return [
        f"{seen.scene}/{seen.name} in {seen.combination}: {finding}"
        for seen in walked.seen
        for finding in seen.findings
        if not finding.is_note and not allowed(seen.combination.face, finding)
    ]


def test_every_page_and_every_place_has_a_scene_that_shows_it() -> None:
    forgotten = pages() - {kind for scene in SCENES for kind in scene.shows}
    assert not forgotten, "add these to a scene in gallery/, see docs/decisions/0037"
    unvisited = routes() - {kind for scene in SCENES for kind in scene.routes}
    assert not unvisited, "go to these in a scene in gallery/lobby"


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: f"{scene.face}-{scene.name}")
def test_every_page_keeps_the_measures_and_its_promise(
    built_demo: Path, family: str, scene: Scene
) -> None:
    walked = walk(scene, combinations(scene.face)[0], built_demo)
    assert not faults(walked), "\n".join(faults(walked))
    assert walked.kinds >= set(scene.shows)
    assert walked.routes >= set(scene.routes)


@pytest.mark.parametrize(
    ("name", "way"), [("errands", "elder-landscape-en"), ("activities", "elder-landscape-zh")]
)
def test_some_pages_keep_the_measures_in_large_print_lying_down(
    built_demo: Path, family: str, name: str, way: str
) -> None:
    scene = next(each for each in SCENES if (each.face, each.name) == ("lobby", name))
    combination = next(each for each in combinations("lobby") if str(each) == way)
    walked = walk(scene, combination, built_demo)
    assert not faults(walked), "\n".join(faults(walked))

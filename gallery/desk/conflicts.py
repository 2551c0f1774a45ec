"""What county and center remember differently, listed and looked into."""

from collections.abc import Iterator

from gallery.desk.stage import LEAD, DeskStage, in_hall
from gallery.scene import Scene
from kiosk.ui.desk.conflicts.list_page import ConflictsPage
from kiosk.ui.desk.conflicts.page import ConflictPage
from tests.ui.desk.conflicts.found import KINDS, find_all


def _walk(stage: DeskStage) -> Iterator[str]:
    stage.desk.sign_in(LEAD)
    stage.tap("figures", "conflicts")
    name = stage.first("conflict.")
    yield "list"
    stage.tap(name, "conflict_settle")
    yield "settle-refused"
    for number in range(1, len(KINDS)):
        stage.tap("conflict_back")
        stage.seen("conflicts_back")
        names = sorted(each for each in stage.names if each.startswith("conflict."))
        if number < len(names):
            stage.tap(names[number])
            yield f"conflict-{number}"
    stage.back("conflicts_back")
    stage.tap("conflicts.tab.settled")
    yield "settled"


SCENE = Scene("conflicts", "desk", (ConflictPage, ConflictsPage), _walk, in_hall(find_all))

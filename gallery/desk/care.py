"""Children at the desk: the roll, a child's file, and who takes them home."""

from collections.abc import Iterator

from gallery.desk.stage import LEAD, DeskStage, in_hall
from gallery.scene import Scene
from kiosk.ui.desk.care.file_page import CareFilePage
from kiosk.ui.desk.care.list_page import CarePage
from kiosk.ui.desk.care.pick_up_page import PickUpPage, SomebodyElsePage
from tests.ui.desk.care.children import register_children


def _walk(stage: DeskStage) -> Iterator[str]:
    first, second = (view.number[-4:] for view in stage.made[:2])
    stage.desk.sign_in(LEAD)
    stage.tap("care")
    stage.seen(f"care.arrive.{first}")
    yield "roll"
    stage.tap("care.names")
    yield "roll-with-names"
    stage.tap(f"care.arrive.{first}")
    stage.seen(f"care.pick_up.{first}")
    stage.tap(f"care.arrive.{second}")
    stage.seen(f"care.pick_up.{second}")
    yield "arrived"
    stage.tap(f"care.pick_up.{first}")
    stage.seen("pick_up.other")
    yield "pick-up"
    stage.tap("pick_up.other")
    stage.seen("else_send")
    stage.tap("else_send")
    yield "somebody-else-refused"
    stage.back("care_back")
    stage.tap(f"care.open.{first}")
    stage.seen("look.health")
    yield "child"
    stage.tap("look.health")
    stage.seen("care_reveal_send")
    yield "why"
    stage.tap("phrase.0", "care_reveal_send")
    stage.seen("child.undo")
    yield "health"
    stage.tap("child_back", "care.tab.waitlist")
    yield "waitlist"
    stage.tap("care.tab.late")
    yield "late"


SCENE = Scene(
    "care",
    "desk",
    (CareFilePage, CarePage, PickUpPage, SomebodyElsePage),
    _walk,
    in_hall(register_children),
)

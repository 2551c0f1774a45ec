"""Errands at the desk: from the counter to the delivery, the roster, and the round of visits."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from gallery.desk.stage import DeskStage, in_agency
from gallery.scene import Scene
from kiosk.ui.desk.errands.agent_page import AgentPage
from kiosk.ui.desk.errands.ask_page import AskPage
from kiosk.ui.desk.errands.assign_page import AssignPage
from kiosk.ui.desk.errands.choose_page import ChoosePage
from kiosk.ui.desk.errands.day_sheet_page import DaySheetPage
from kiosk.ui.desk.errands.documents_page import DocumentsPage
from kiosk.ui.desk.errands.entrust_page import EntrustPage
from kiosk.ui.desk.errands.errands_page import ErrandsPage
from kiosk.ui.desk.errands.fee_page import FeePage
from kiosk.ui.desk.errands.file_page import FilePage
from kiosk.ui.desk.errands.file_words import SECTIONS
from kiosk.ui.desk.errands.intake_page import IntakePage
from kiosk.ui.desk.errands.item_page import ItemPage
from kiosk.ui.desk.errands.picture_page import PicturePage
from kiosk.ui.desk.errands.pictures_page import PicturesPage
from kiosk.ui.desk.errands.roster_forms import LeavePage, TrainingPage
from kiosk.ui.ports import FoundPicture
from tests.center.errands.case import ITEM
from tests.ui.desk.errands.conftest import Agency
from tests.ui.fakes import PicturesAtHand


def _prepare(agency: Agency) -> tuple[str, str]:
    """One that was handed in and one on its way; numbers of both."""
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill("#336699")
    found = FoundPicture("1", "IMG_7.jpg", image)
    agency.pictures = PicturesAtHand({"1": (found, _jpeg(image))})
    submitted = agency.office.submitted()
    return submitted.number, agency.file(agency.office.under_way()).card.number


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return buffer.data().data()


def _walk(stage: DeskStage) -> Iterator[str]:
    stage.desk.log_in("lead")
    yield "shelves"
    yield from _intake(stage)
    yield from _submitted(stage)
    yield from _under_way(stage)
    yield from _roster(stage)
    stage.back("errand_new")
    stage.tap("day_sheet")
    yield "day-sheet"


def _intake(stage: DeskStage) -> Iterator[str]:
    stage.tap("errand_new")
    stage.seen(f"errand_item.{ITEM}")
    yield "item"
    stage.tap(f"errand_item.{ITEM}")
    stage.seen("kind.proxy")
    yield "intake-kind"
    stage.tap("kind.proxy", "whom.family", "relation.child")
    yield "intake-whom"
    stage.tap("intake_next")
    stage.seen("village.V001")
    yield "intake-village"
    stage.tap("village.V001")
    yield "intake-person"
    stage.desk.write("person.name", "林小满")
    stage.desk.write("person.phone", "13800001234")
    stage.desk.write("person.contact_name", "林大山")
    stage.tap("intake_next")
    stage.seen("material.0")
    yield "intake-materials"
    stage.tap("material.0", "intake_next")
    yield "intake-consent"
    stage.back("errand_new")


def _submitted(stage: DeskStage) -> Iterator[str]:
    stage.desk.open_file(stage.made[0])
    yield "file-submitted"
    stage.tap("do.decline")
    yield "decline"
    stage.tap("decline_back", "do.accept")
    stage.desk.done("accepted")
    yield "file-accepted"
    stage.tap("do.entrust")
    yield "entrust"
    stage.tap("entrust_send")
    yield "entrust-refused"
    stage.tap("phrase.0", "until.3")
    stage.desk.sign("resident")
    stage.tap("entrust_send")
    stage.desk.done("entrusted")
    stage.tap("do.receive")
    yield "documents"
    stage.tap("receive_back", "do.assign")
    stage.seen("agent.03")
    yield "assign"
    stage.back("errand_new")


def _under_way(stage: DeskStage) -> Iterator[str]:
    stage.desk.write("errand_query", stage.made[1])
    stage.desk.until(lambda: len(stage.desk.face.errands.cards) == 1)
    stage.desk.open_file(stage.made[1])
    for tab in SECTIONS:
        stage.tap(f"file.tab.{tab}")
        yield f"file-{tab}"
    for verb in ("pay", "suspend", "complete"):
        if stage.desk.seen(f"do.{verb}"):
            stage.tap(f"do.{verb}")
            yield verb
            stage.tap(f"{verb}_back")
    stage.tap("file.tab.papers", "attach")
    stage.seen("found.IMG_7.jpg")
    stage.tap("found.IMG_7.jpg", "phrase.1")
    yield "pictures"
    stage.tap("attach_send")
    stage.tap(stage.first("picture."))
    yield "picture"
    stage.back("errand_new")
    stage.desk.write("errand_query", "nobody")
    stage.desk.until(lambda: not stage.desk.face.errands.cards)
    yield "nothing-found"
    stage.desk.write("errand_query", "")


def _roster(stage: DeskStage) -> Iterator[str]:
    stage.tap("roster")
    stage.seen("roster.01")
    yield "roster"
    stage.tap("roster.01")
    stage.seen("agent_do.leave")
    yield "agent"
    stage.tap("agent_do.leave")
    stage.seen("leave_send")
    yield "leave"
    stage.back("agent_do.leave")
    stage.tap("agent_do.stand_in")
    stage.seen("roster.02")
    yield "stand-in"
    stage.back("agent_do.leave")
    stage.tap("agent_do.training")
    stage.seen(f"trained.{ITEM}")
    stage.tap(f"trained.{ITEM}")
    stage.seen("training_send")
    yield "training"


SCENE = Scene(
    "errands",
    "desk",
    (
        AgentPage,
        AskPage,
        AssignPage,
        ChoosePage,
        DaySheetPage,
        DocumentsPage,
        EntrustPage,
        ErrandsPage,
        FeePage,
        FilePage,
        IntakePage,
        ItemPage,
        LeavePage,
        PicturePage,
        PicturesPage,
        TrainingPage,
    ),
    _walk,
    in_agency(_prepare),
)

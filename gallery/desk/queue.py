"""The line at the desk: from the log-in to the last verb, and what stands beside it."""

from collections.abc import Iterator

from sqlalchemy import update
from sqlalchemy.orm import Session

from gallery.desk.stage import LEAD, DeskStage, in_hall
from gallery.scene import Scene
from kiosk.center.evaluation.rating import give_rating
from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_upload import Via
from kiosk.center.queue import queueing
from kiosk.data.tables import Device, OutboxRecord, new_id
from kiosk.errors import Unavailable
from kiosk.ui.desk.aside_page import AsidePage
from kiosk.ui.desk.case_page import CasePage
from kiosk.ui.desk.cases_page import CasesPage
from kiosk.ui.desk.console_page import ConsolePage
from kiosk.ui.desk.figures_page import FiguresPage
from kiosk.ui.desk.login_page import LoginPage
from kiosk.ui.desk.note_page import NotePage
from kiosk.ui.desk.reprint_log_page import ReprintLogPage
from kiosk.ui.desk.reprint_page import ReprintPage
from kiosk.ui.desk.sync.page import SyncPage
from kiosk.ui.desk.transfer_page import TransferPage
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.ports import LinkState
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.desk.sync.sticks import KeptSticks
from tests.ui.desk.test_long_names import put_long_items
from tests.ui.hall import RealHall


def _prepare(hall: RealHall) -> str:
    """Somebody was served badly; others wait, some for what has a very long name."""
    hall.opened.write(put_long_items)
    hall.take()
    hall.seat(2, hall.wang)
    ticket = hall.call(2, hall.wang)
    who = {"device_id": hall.opened.device_id, "clock": hall.clock}
    for step in (queueing.start_serving, queueing.finish):
        hall.opened.write(
            lambda session, step=step: step(
                session, ticket_id=ticket.id, desk_number=2, staff_id=hall.wang.id, **who
            )
        )
    bad = Opinion(1, (113, 115), "跑了三个窗口")
    hall.opened.write(
        lambda session: give_rating(
            session,
            ticket_id=ticket.id,
            request_id=new_id(),
            opinion=bad,
            via=Via.HALL_TERMINAL,
            **who,
        )
    )
    for code in ("MZ04", "EV001", "YB01", "EV002", "EV003", *("MZ04",) * 9):
        hall.take(code)
    hall.opened.write(_join)
    return ticket.label


def _join(session: Session) -> None:
    session.execute(update(Device).values(hub_credential="c" * 40))
    refused = {"state": "dead", "last_error": "mismatch: other_bytes"}
    session.execute(
        update(OutboxRecord).where(OutboxRecord.stream.like("ticket:%")).values(**refused)
    )


def _walk(stage: DeskStage) -> Iterator[str]:
    yield "login"
    stage.desk.write_login(LEAD, "0000")
    stage.desk.until(lambda: stage.window.presenter.staff is None)
    yield "login-refused"
    stage.desk.sign_in(LEAD)
    yield "waiting"
    yield from _banners(stage)
    yield from _verbs(stage)
    yield from _beside(stage)
    yield from _ratings(stage)


def _banners(stage: DeskStage) -> Iterator[str]:
    face, hall = stage.desk.face, stage.hall
    stage.window._show_help(2)
    yield "help-wanted"
    stage.window._show_help(0)
    stage.window._store_lost(Unavailable("store.unavailable", cause="gone"))
    yield "store-lost"
    face.trouble.hide()
    for notice in (PrinterNotice.PAPER_OUT, PrinterNotice.READY):
        hall.slips.become(notice)
        yield f"printer-{notice.value}"
    hall.link.become(LinkState(online=False, waiting=31, dead=2))
    yield "offline"
    hall.link.become(LinkState(online=True, waiting=0, dead=0))


def _verbs(stage: DeskStage) -> Iterator[str]:
    desk = stage.desk
    stage.tap("call_next")
    stage.seen("serve")
    yield "called"
    stage.tap("serve")
    stage.seen("hold")
    yield "serving"
    stage.tap("transfer")
    yield "transfer"
    stage.tap("transfer.item")
    yield "transfer-department"
    stage.tap("department.民政")
    stage.seen("to_item.EV001")
    yield "transfer-item"
    stage.back("finish")
    stage.tap("note")
    yield "note"
    stage.back("finish")
    stage.tap("reprint")
    yield "reprint"
    stage.tap("reprint_log")
    stage.seen("reprint_log_back")
    yield "reprint-log"
    stage.back("finish")
    stage.tap("hold")
    desk.until(lambda: desk.label == "")
    stage.tap("aside")
    yield "aside"
    stage.tap("aside_back", "call_next")
    stage.seen("serve")
    yield "called-long-name"
    stage.tap("serve")
    stage.seen("finish")
    yield "serving-long-name"
    stage.tap("finish")
    desk.until(lambda: desk.label == "")
    stage.tap("pause")
    yield "paused"
    stage.tap("pause")


def _beside(stage: DeskStage) -> Iterator[str]:
    stage.tap("figures")
    yield "figures"
    stage.tap("uploads")
    yield "uploads"
    stage.hall.link.become(
        LinkState(True, 0, 0, trouble="hub.too_old", clock_off_s=7200.0, notices=("cloned",))
    )
    yield "uploads-in-trouble"
    stage.back("call_next")


def _ratings(stage: DeskStage) -> Iterator[str]:
    stage.tap("cases")
    stage.seen(f"case.1123.{stage.made}")
    yield "cases"
    stage.tap(f"case.1123.{stage.made}")
    yield "case"
    stage.tap("phrase.2")
    yield "case-phrase"
    stage.back("call_next")


SCENE = Scene(
    "queue",
    "desk",
    (
        AsidePage,
        CasePage,
        CasesPage,
        ConsolePage,
        DeskWindow,
        FiguresPage,
        LoginPage,
        NotePage,
        ReprintLogPage,
        ReprintPage,
        SyncPage,
        TransferPage,
    ),
    _walk,
    in_hall(_prepare, sticks=KeptSticks),
)

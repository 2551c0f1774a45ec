"""The log of slips printed again, and the band about a printer that does not print."""

import os
from datetime import datetime, timedelta
from uuid import UUID

from kiosk.center.slips.reprints import reprints
from kiosk.data.tables import PrintJob, new_id
from kiosk.ui.desk.reprint_log_page import ReprintLogPage
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import RealHall


def put_jobs(hall: RealHall) -> None:
    """A ticket's slip that failed for want of paper, again by the resident, again by a clerk."""
    ticket, now = hall.take(), hall.clock.now()
    errand = str(new_id())
    made = [
        job(hall, "ticket", str(ticket.id), now, state="expired", reason="paper_out"),
        job(hall, "errand.receipt", errand, now, state="printed"),
    ]
    made += [
        job(hall, "ticket", str(ticket.id), now + timedelta(minutes=1), of=made[0]),
        job(hall, "errand.receipt", errand, now + timedelta(minutes=2), of=made[1], by=True),
        job(hall, "room.booking", errand, now - timedelta(days=30), of=new_id(), by=True),
    ]


def job(
    hall: RealHall,
    kind: str,
    subject: str,
    at: datetime,
    *,
    state: str = "printed",
    reason: str | None = None,
    of: UUID | None = None,
    by: bool = False,
) -> UUID:
    row = PrintJob(
        id=new_id(),
        device_id=hall.opened.device_id,
        kind=kind,
        subject=subject,
        state=state,
        reason=reason,
        reprint_of=of,
        requested_by=hall.lin.id if by else None,
        withdraw=False,
        queued_at=at,
        expires_at=at,
        ended_at=at,
    )
    found = row.id
    hall.opened.store.write(lambda session: session.add(row)).result(timeout=10)
    return found


def test_the_log_says_which_slip_by_whom_and_why_without_names(
    desk: ClerksDesk, hall: RealHall
) -> None:
    put_jobs(hall)
    desk.sign_in()
    desk.tap("reprint")
    desk.tap("reprint_log")
    (page,) = desk.face.findChildren(ReprintLogPage)
    desk.until(lambda: "2 张" in page.hint)
    said = "\n".join(label.text() for label in page.findChildren(type(page._hint)))
    assert "工号 lin · 上一张打出来了" in said
    assert "居民在终端上 · 上一张没打出来:打印机缺纸" in said
    assert hall.lin.name not in said
    if shots := os.environ.get("SHOTS"):
        desk.window.grab().save(f"{shots}/log.png")
    desk.tap("reprint_log_back")
    assert desk.face.shows(desk.face.reprint)
    since = hall.clock.now() - timedelta(days=60)
    found = hall.opened.store.read(lambda session: reprints(session, since=since)).result(
        timeout=10
    )
    assert [one.before for one in found] == ["printed", "expired", None]


def test_a_printer_that_does_not_print_is_told_with_what_to_do_until_it_does(
    desk: ClerksDesk, hall: RealHall
) -> None:
    desk.sign_in()
    band = desk.face.printer
    for notice in PrinterNotice:
        hall.slips.become(notice)
        assert band.isVisible() is not notice.prints
    hall.slips.become(PrinterNotice.CUTTER)
    assert "切刀卡住了\n关电源,清掉切刀口的碎纸" in band.words
    if shots := os.environ.get("SHOTS"):
        desk.window.grab().save(f"{shots}/band.png")
    desk.tap("printer_trouble.button")
    assert not band.isVisible()
    hall.slips.become(PrinterNotice.GONE)
    assert band.isVisible()
    hall.slips.become(PrinterNotice.READY)
    assert not band.isVisible()

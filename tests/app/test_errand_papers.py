"""Papers of errands from the desk's wish to two printers, and why some are not printed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.background import open_spools
from kiosk.bridges.papers import PaperPrinting
from kiosk.bridges.slips import SlipPrinting
from kiosk.center.errands.deciding import accept
from kiosk.center.errands.errand_slip import errand_token
from kiosk.center.people.audit import audit_log
from kiosk.center.slips.slip_key import trusted_keys
from kiosk.center.slips.slip_token import Claims, verify
from kiosk.clock import local_date
from kiosk.commands.check_slip import spoken_of
from kiosk.data.tables import PrintJob
from kiosk.printing.emulator import IppEmulator
from kiosk.printing.spool import Spool
from kiosk.settings import Settings
from kiosk.terminal import Terminal
from kiosk.ui.printing_ports import VISITS
from tests.center.errands.case import Office
from tests.center.errands.case import office as office

OpenPapers = Callable[..., PaperPrinting]
PATIENCE_MS = 60_000


@pytest.fixture
def open_papers(office: Office, tmp_path: Path) -> Iterator[OpenPapers]:
    """A paper desk over the office's store, with spools for these printers."""
    running: list[Spool] = []

    def make(**settings: str) -> PaperPrinting:
        terminal = Terminal(
            Settings(data_dir=tmp_path, **settings),  # type: ignore[arg-type]  # fields by name
            office.clock,
            office.opened.store,
            office.opened.device_id,
        )
        papers = PaperPrinting(terminal)
        slips = SlipPrinting(terminal, terminal.center())
        for spool in filter(None, open_spools(terminal, slips, papers)):
            spool.start()
            running.append(spool)
        return papers

    yield make
    for spool in running:
        spool.stop()


class Told:
    """What a paper desk told."""

    def __init__(self, papers: PaperPrinting, qtbot: QtBot) -> None:
        self.states: list[tuple[UUID, str]] = []
        self.refusals: list[str] = []
        self._qtbot = qtbot
        papers.paper_changed.connect(lambda subject, state: self.states.append((subject, state)))
        papers.paper_refused.connect(lambda _subject, why: self.refusals.append(why.key))

    def until(self, subject: UUID, state: str) -> list[str]:
        """The states of that subject up to this one; they are forgotten then."""
        self._qtbot.waitUntil(lambda: (subject, state) in self.states, timeout=PATIENCE_MS)
        found = [told for about, told in self.states if about == subject]
        self.states.clear()
        return found


def test_papers_go_to_the_printer_for_their_size(
    office: Office, open_papers: OpenPapers, emulator: IppEmulator, qtbot: QtBot
) -> None:
    errand_id = office.under_way()
    with IppEmulator() as wide:
        papers = open_papers(printer=emulator.url, paper_printer=wide.url)
        told = Told(papers, qtbot)
        assert papers.prints_sheets()
        papers.print_paper("receipt", errand_id, staff_id=None)
        told.until(errand_id, "printed")
        papers.print_paper("authority", errand_id, staff_id=office.clerk, size="a5")
        states = told.until(errand_id, "printed")
        assert states[0] == "queued"
        assert states.count("printed") == 1
        assert len(emulator.printed_files()) == 1
        assert len(wide.printed_files()) == 2  # one for each side
        papers.print_paper("receipt", errand_id, staff_id=None, language="en")
        told.until(errand_id, "printed")
        home = office.submitted(kind="home_visit").id
        office.do(accept, errand_id=home)
        papers.print_day_sheet(local_date(office.clock), None, staff_id=office.lead)
        told.until(VISITS, "printed")
        assert len(wide.printed_files()) == 3
    audited = [
        dict(line.detail)
        for line in reversed(office.opened.read(audit_log))
        if line.action == "errand.paper_printed"
    ]
    assert [(each["form"], each["reprint"]) for each in audited] == [
        ("authority", False),
        ("receipt", True),
        ("day_sheet", False),
    ]
    kept = office.opened.read(lambda session: list(session.scalars(select(PrintJob))))
    assert [row.content for row in kept] == [None] * 5
    assert all("林" not in row.subject for row in kept)


def test_check_slip_reads_the_code_of_an_errand(office: Office) -> None:
    receipt = office.submitted()

    def claims_of(session: Session) -> Claims:
        token = errand_token(session, errand_id=receipt.id)
        return verify(token, trusted_keys(session), office.clock.now())

    claims = office.opened.read(claims_of)
    said = office.opened.read(lambda session: spoken_of(session, claims))
    assert said == f"errand {receipt.number}, 高龄津贴代办, submitted"
    gone = replace(claims, subject=office.lead)
    assert "lacks" in office.opened.read(lambda session: spoken_of(session, gone))


def test_without_a_printer_for_sheets_they_come_out_as_slips(
    office: Office, open_papers: OpenPapers, emulator: IppEmulator, qtbot: QtBot
) -> None:
    errand_id = office.under_way()
    papers = open_papers(printer=emulator.url)
    told = Told(papers, qtbot)
    assert not papers.prints_sheets()
    papers.print_paper("authority", errand_id, staff_id=office.lead, size="a4")
    told.until(errand_id, "printed")
    assert len(emulator.printed_files()) == 2
    kept = office.opened.read(lambda session: list(session.scalars(select(PrintJob.kind))))
    assert kept == ["errand.authority"] * 2


def test_what_is_not_printed_says_why(
    office: Office, open_papers: OpenPapers, tmp_path: Path, qtbot: QtBot
) -> None:
    errand_id = office.under_way()
    papers = open_papers()  # slips become files
    told = Told(papers, qtbot)
    papers.print_paper("receipt", errand_id, staff_id=None)
    told.until(errand_id, "printed")
    for form, staff_id in (
        ("authority", office.lead),
        ("completion", office.lead),
        ("notice", None),
        ("poster", office.lead),
    ):
        papers.print_paper(form, errand_id, staff_id=staff_id)
        assert told.until(errand_id, "failed") == ["failed"]
    papers.print_day_sheet(local_date(office.clock), None, staff_id=office.lead)
    told.until(VISITS, "failed")
    assert told.refusals == [
        "errand.paper_no_printer",
        "errand.paper_not_yet",
        "errand.paper_staff_only",
        "errand.paper_unknown",
        "errand.visits_none",
    ]
    assert len(list((tmp_path / "slips").glob("*.pdf"))) == 1

"""Papers of errands in the spool: copies, reprints, two printers, and nothing left behind."""

import dataclasses
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.data.store import Store
from kiosk.data.tables import PrintJob
from kiosk.errors import RuleBroken
from kiosk.printing import jobs
from kiosk.printing.emulator import IppEmulator
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.paper_jobs import QueuedPaper, drop_sheets, enqueue_paper
from kiosk.printing.paper_kinds import Size
from kiosk.printing.printer_address import open_paper_printer
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.conftest import StartSpool
from tests.printing.errand_forms import samples
from tests.printing.hall import DEVICE, Ears, MovableClock
from tests.stores import Opened


def ask(
    store: Store, clock: MovableClock, paper: object = samples.AUTHORITY, size: Size = "slip"
) -> QueuedPaper:
    return store.write(
        lambda session: enqueue_paper(
            session,
            paper,  # type: ignore[arg-type]  # a paper
            size=size,
            device_id=DEVICE,
            clock=clock,
            requested_by=None,
        )
    ).result(timeout=10)


def contents(store: Store) -> list[object]:
    return store.read(
        lambda session: list(session.scalars(select(PrintJob.content).order_by(PrintJob.queued_at)))
    ).result(timeout=10)


def test_both_sides_get_a_copy_and_the_same_again_is_a_reprint(opened: Opened) -> None:
    store, clock = opened.store, MovableClock()
    first = ask(store, clock)
    assert len(first.jobs) == 2
    assert not first.paper.head.reprint
    copies = [kept["head"]["copy"] for kept in contents(store)]  # type: ignore[index]  # queued
    assert copies == ["party", "office"]
    other = dataclasses.replace(samples.AUTHORITY.head, subject="somebody-else")
    assert not ask(
        store, clock, dataclasses.replace(samples.AUTHORITY, head=other)
    ).paper.head.reprint
    assert len(ask(store, clock, samples.RECEIPT).jobs) == 1
    assert ask(store, clock, size="a4").paper.head.reprint
    for job_id in (*first.jobs,):
        view = store.read(lambda s, one=job_id: jobs.views(s, [one])).result(timeout=10)[0]
        assert view.subject == samples.AUTHORITY.head.subject
        assert view.kind == "errand.authority"


def test_what_certainly_never_came_out_is_no_reprint_afterwards(opened: Opened) -> None:
    store, clock = opened.store, MovableClock()
    for job_id in ask(store, clock, samples.PAUSE).jobs:
        store.write(lambda s, one=job_id: jobs.end(s, one, "expired", at=clock.now())).result(
            timeout=10
        )
    assert not ask(store, clock, samples.PAUSE).paper.head.reprint
    assert ask(store, clock, samples.PAUSE).paper.head.reprint


def test_each_printer_is_given_its_own_sizes(opened: Opened) -> None:
    store, clock = opened.store, MovableClock()
    slips, sheets = ask(store, clock).jobs, ask(store, clock, size="a5").jobs

    def waiting(*, on_sheets: bool) -> tuple[object, ...]:
        found = store.read(
            lambda session: jobs.open_jobs(session, device_id=DEVICE, sheets=on_sheets)
        ).result(timeout=10)
        return tuple(job.id for job in found)

    assert waiting(on_sheets=False) == slips
    assert waiting(on_sheets=True) == sheets
    store.write(lambda session: drop_sheets(session, device_id=DEVICE, clock=clock)).result(
        timeout=10
    )
    assert waiting(on_sheets=True) == ()
    assert waiting(on_sheets=False) == slips
    assert sorted(content is None for content in contents(store)) == [False, False, True, True]


def test_sheets_are_never_left_in_a_folder(tmp_path: Path) -> None:
    for address, key in (
        (f"folder:{tmp_path}", "printer.paper_folder"),
        ("lpd://somewhere", "printer.address_unknown"),
    ):
        with pytest.raises(RuleBroken) as refused:
            open_paper_printer(address)
        assert refused.value.key == key
    open_paper_printer("ipp://127.0.0.1:631/ipp/print").close()


def test_papers_come_out_of_both_printers_and_leave_nothing_behind(
    start_spool: StartSpool,
    emulator: IppEmulator,
    ears: Ears,
    fonts: SlipFonts,
    file_store: Store,
    movable: MovableClock,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    layouts = SlipLayouts(fonts)
    with IppEmulator() as office:
        slips = start_spool(IppPrinter(emulator.url), layout=layouts)
        sheets = start_spool(
            IppPrinter(office.url),
            layout=layouts,
            sheets=True,
            lock_file=tmp_path / "papers.lock",
        )
        narrow = ask(file_store, movable, samples.RECEIPT)
        wide = ask(file_store, movable, samples.AUTHORITY, "a5")
        for spool, asked in ((slips, narrow), (sheets, wide)):
            for job_id in asked.jobs:
                spool.wake(job_id)
        for job_id in (*narrow.jobs, *wide.jobs):
            ears.hears_job(job_id, "printed", within=60)
        printed = [file.read_bytes() for file in emulator.printed_files()]
        assert printed == [layouts.lay_out("errand.receipt", samples.RECEIPT.to_json()).pdf]
        names = [file.name for file in office.printed_files()]
        assert len(names) == 2
        assert [file.read_bytes() for file in office.printed_files()] == [
            layouts.lay_out(
                "errand.authority.a5", samples.marked(samples.AUTHORITY, copy=copy).to_json()
            ).pdf
            for copy in ("party", "office")
        ]
    told = "".join(capfd.readouterr())
    for each in samples.PERSONAL:
        assert each not in told
        assert not any(each in name for name in names)
    assert contents(file_store) == [None, None, None]

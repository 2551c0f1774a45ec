"""The spool, step by step, with a printer that breaks down on command."""

import dataclasses
import subprocess
import sys
import threading
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from kiosk.data.machine_lock import MachineLock
from kiosk.data.store import Store
from kiosk.printing import jobs
from kiosk.printing.printer import Document, Fault, Width
from kiosk.printing.spool import Spool
from kiosk.printing.ticket_slip import TicketLayout
from tests.printing.conftest import StartSpool
from tests.printing.hall import DEVICE, SLIP, TICKET, Ears, MovableClock, eventually, row
from tests.printing.memory_printer import MemoryPrinter


@pytest.fixture
def printer() -> MemoryPrinter:
    return MemoryPrinter()


def ask(store: Store, clock: MovableClock, **changes: Any) -> Any:
    options = {"device_id": DEVICE, "ticket_id": TICKET, "clock": clock, **changes}
    return store.write(lambda s: jobs.enqueue_ticket(s, SLIP, **options)).result(timeout=10)


def test_a_slip_is_queued_printing_printed(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears, file_store: Store
) -> None:
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    printed = ears.hears_job(job_id, "printed")
    assert ears.states_of(job_id) == ["printing", "printed"]
    assert printed.subject == str(TICKET)
    assert row(file_store, job_id).content is None
    assert printer.submitted == 1


def test_slips_come_out_in_the_order_they_were_asked_for(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    printer.set_faults(Fault.PAPER_OUT)
    spool = start_spool(printer)
    asked = [spool.print(SLIP, ticket_id=uuid4()).result(timeout=10) for _ in range(4)]
    printer.set_faults()
    ears.hears_job(asked[-1], "printed")
    assert printer.printed == [f"xinqiao-{job_id}" for job_id in asked]


def test_a_slip_another_process_asked_for_is_found(
    start_spool: StartSpool,
    printer: MemoryPrinter,
    ears: Ears,
    file_store: Store,
    movable: MovableClock,
) -> None:
    start_spool(printer)
    ears.hears_job(ask(file_store, movable), "printed")


def test_nothing_is_handed_to_a_printer_without_paper(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears, movable: MovableClock
) -> None:
    printer.set_faults(Fault.PAPER_OUT)
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    movable.pass_time(61)
    expired = ears.hears_job(job_id, "expired")
    assert expired.reason == "paper_out"
    printer.set_faults()
    ears.hears(lambda heard: heard.printer[-1].ready)
    assert printer.submitted == 0


def test_paper_refilled_in_time_prints_what_waited(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears, movable: MovableClock
) -> None:
    printer.set_faults(Fault.PAPER_OUT)
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    movable.pass_time(30)
    printer.set_faults()
    ears.hears_job(job_id, "printed")


def test_a_slip_stuck_inside_the_printer_is_withdrawn_from_it(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears, movable: MovableClock
) -> None:
    printer.runs_out_at_submit = True
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    ears.hears_job(job_id, "printing")
    movable.pass_time(61)
    ears.hears_job(job_id, "expired")
    printer.set_faults()
    ears.hears(lambda heard: heard.printer[-1].ready)
    assert printer.printed == []


def test_a_printer_gone_with_a_slip_inside_leaves_it_unknown_and_loses_it_later(
    start_spool: StartSpool,
    printer: MemoryPrinter,
    ears: Ears,
    movable: MovableClock,
    file_store: Store,
) -> None:
    printer.runs_out_at_submit = True
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    ears.hears_job(job_id, "printing")
    printer.set_faults(Fault.GONE)
    movable.pass_time(61)
    assert ears.hears_job(job_id, "unknown").reason == "gone"
    printer.set_faults(Fault.PAPER_OUT)  # back, the slip still inside
    eventually(lambda: not row(file_store, job_id).withdraw)
    printer.runs_out_at_submit = False
    printer.set_faults()
    assert printer.printed == []
    assert row(file_store, job_id).state == "unknown"


def test_a_slip_that_came_out_while_nobody_could_tell_is_found_printed(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears, movable: MovableClock
) -> None:
    printer.runs_out_at_submit = True
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    ears.hears_job(job_id, "printing")
    printer.set_faults(Fault.GONE)
    movable.pass_time(61)
    ears.hears_job(job_id, "unknown")
    printer.set_faults()  # paper in and the cable back, in one moment: it comes out
    assert ears.hears_job(job_id, "printed").reason == "late"
    assert printer.submitted == 1


def test_an_answer_lost_on_the_way_does_not_print_twice(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    printer.swallows_answer = True
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    ears.hears_job(job_id, "printed")
    assert printer.submitted == 1


def test_a_busy_printer_is_asked_again(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears, file_store: Store
) -> None:
    printer.busy = True
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    ears.hears(lambda heard: bool(heard.printer))
    printer.busy = False
    ears.hears_job(job_id, "printed")
    assert printer.submitted == 1


def test_a_slip_the_printer_refuses_has_failed(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    printer.refuses = True
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    assert ears.hears_job(job_id, "failed").reason == "printer.refused"


def test_a_slip_that_cannot_be_laid_out_has_failed_and_holds_nobody_up(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    class Broken:
        def prepare(self) -> None:
            """Nothing to prepare."""

        def lay_out(
            self, kind: str, content: Mapping[str, Any], roll: Width | None = None
        ) -> Document:
            if content["number"] == "A012":
                raise ValueError("broken")
            return Document(b"%PDF", 80, 100)

    spool = start_spool(printer, layout=Broken())
    bad = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    good = spool.print(dataclasses.replace(SLIP, number="A013"), ticket_id=uuid4())
    assert ears.hears_job(bad, "failed").reason == "layout"
    ears.hears_job(good.result(timeout=10), "printed")


def test_characters_no_font_has_are_reported_with_the_job(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    spool = start_spool(printer)
    odd = dataclasses.replace(SLIP, center="\U0002ffff村")
    job_id = spool.print(odd, ticket_id=TICKET).result(timeout=10)
    assert ears.hears_job(job_id, "printed").reason == "unprintable U+2FFFF"


def test_a_clock_set_back_does_not_keep_a_slip_alive(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears, movable: MovableClock
) -> None:
    printer.set_faults(Fault.COVER_OPEN)
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    movable.wall_shift -= timedelta(hours=3)
    ears.hears(lambda heard: bool(heard.printer))
    eventually(lambda: job_id in spool._tracker._deadlines)
    movable.monotonic_shift += 61
    ears.hears_job(job_id, "expired")


def test_listeners_hear_of_each_change_of_the_printer_once(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    start_spool(printer)
    ears.hears(lambda heard: len(heard.printer) == 1)
    printer.set_faults(Fault.PAPER_LOW)
    ears.hears(lambda heard: len(heard.printer) == 2)
    printer.set_faults(Fault.PAPER_OUT)
    ears.hears(lambda heard: len(heard.printer) == 3)
    assert [state.ready for state in ears.printer] == [True, True, False]


def test_a_job_found_printing_after_a_crash_is_asked_about_and_not_sent_again(
    start_spool: StartSpool,
    printer: MemoryPrinter,
    ears: Ears,
    file_store: Store,
    movable: MovableClock,
) -> None:
    job_id = ask(file_store, movable)
    file_store.write(lambda session: jobs.begin(session, job_id)).result(timeout=10)
    printer.submit(Document(b"%PDF", 80, 100), f"xinqiao-{job_id}")
    start_spool(printer)
    ears.hears_job(job_id, "printed")
    assert printer.submitted == 1


def test_a_job_nobody_can_tell_about_is_unknown_and_not_sent_again(
    start_spool: StartSpool,
    printer: MemoryPrinter,
    ears: Ears,
    file_store: Store,
    movable: MovableClock,
) -> None:
    job_id = ask(file_store, movable)
    file_store.write(lambda session: jobs.begin(session, job_id)).result(timeout=10)
    start_spool(printer)
    assert ears.hears_job(job_id, "unknown").reason == "lost"
    assert printer.submitted == 0


def test_the_second_spool_of_a_machine_prints_nothing_but_hears_everything(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    other_ears = Ears()
    other_printer = MemoryPrinter()
    first = start_spool(printer)
    eventually(lambda: first._lock.held)
    second = start_spool(other_printer, on_job=other_ears.on_job, on_printer=other_ears.on_printer)
    job_id = second.print(SLIP, ticket_id=TICKET).result(timeout=10)
    other_ears.hears_job(job_id, "printed")
    assert printer.submitted == 1
    assert other_printer.submitted == 0
    assert other_ears.printer[0].ready


def test_the_second_spool_takes_over_when_the_first_stops(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    first = start_spool(MemoryPrinter(faults={Fault.GONE}))
    eventually(lambda: first._lock.held)
    second = start_spool(printer)
    job_id = second.print(SLIP, ticket_id=TICKET).result(timeout=10)
    first.stop()
    ears.hears_job(job_id, "printed")
    assert printer.submitted == 1


def test_two_spools_print_every_slip_once(
    start_spool: StartSpool, printer: MemoryPrinter, ears: Ears
) -> None:
    first, second = start_spool(printer), start_spool(printer)
    asked = [
        spool.print(SLIP, ticket_id=uuid4()).result(timeout=10) for spool in (first, second) * 5
    ]
    for job_id in asked:
        ears.hears_job(job_id, "printed")
    assert sorted(printer.printed) == sorted(f"xinqiao-{job_id}" for job_id in asked)


def test_stopping_leaves_what_waits_in_the_store_and_no_thread(
    start_spool: StartSpool, printer: MemoryPrinter, file_store: Store
) -> None:
    printer.set_faults(Fault.PAPER_OUT)
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    spool.stop()
    assert printer.closed
    assert row(file_store, job_id).state == "queued"
    assert not [thread for thread in threading.enumerate() if thread.name == "spool"]


def test_a_spool_never_started_can_be_stopped(
    file_store: Store,
    movable: MovableClock,
    printer: MemoryPrinter,
    layout: TicketLayout,
    tmp_path: Path,
) -> None:
    spool = Spool(
        file_store, printer, movable, layout, device_id=DEVICE, lock_file=tmp_path / "spool.lock"
    )
    assert spool.state() is None
    spool.stop()
    assert printer.closed


def test_the_lock_is_free_again_when_its_holder_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "spool.lock"
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, pathlib; from kiosk.data.machine_lock import MachineLock\n"
            "lock = MachineLock(pathlib.Path(sys.argv[1])); print(lock.take(), flush=True)\n"
            "sys.stdin.read()",
            str(file),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"True\n"
    mine = MachineLock(file)
    assert not mine.take()
    holder.kill()
    holder.communicate()
    assert mine.take()
    assert mine.take()
    mine.release()

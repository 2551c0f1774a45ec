"""Every fault on both emulated printers, through the spool: words, recovery, papers."""

import dataclasses
from collections.abc import Callable, Mapping
from uuid import UUID, uuid4

import pytest

from kiosk.bridges.printer_notice import notice_of
from kiosk.printing.emulator import IppEmulator
from kiosk.printing.escpos.body import ENDLESS
from kiosk.printing.escpos.emulator import EscposEmulator, SocketPlug
from kiosk.printing.escpos.opening import open_escpos
from kiosk.printing.ipp import IppPrinter
from kiosk.ui.printer_words import printer_for_residents, printer_remedy, printer_state
from kiosk.ui.printing_ports import PrinterNotice
from tests.printing.conftest import StartSpool
from tests.printing.hall import SLIP, Ears, eventually
from tests.printing.odd_printer import Habits, OddPrinter

IPP_REASONS: Mapping[str, PrinterNotice] = {
    "media-empty-error": PrinterNotice.PAPER_OUT,
    "media-needed-error": PrinterNotice.PAPER_OUT,
    "cover-open-error": PrinterNotice.COVER_OPEN,
    "door-open-error": PrinterNotice.COVER_OPEN,
    "media-jam-warning": PrinterNotice.JAM,
    "cutter-jam-error": PrinterNotice.CUTTER,
    "trimmer-failure-error": PrinterNotice.CUTTER,
    "marker-supply-empty-error": PrinterNotice.INK,
    "toner-empty-report": PrinterNotice.INK,
    "output-area-full-error": PrinterNotice.TRAY_FULL,
    "fuser-over-temp-error": PrinterNotice.HOT,
    "paused": PrinterNotice.PAUSED,
    "spool-area-full-report": PrinterNotice.REFUSING,
    "offline-report": PrinterNotice.GONE,
}
ENGINE_REASONS = ("cover-open-error", "media-jam-warning", "toner-empty-report")
ESCPOS_FAULTS: Mapping[PrinterNotice, tuple[dict[str, object], dict[str, object]]] = {
    PrinterNotice.PAPER_OUT: ({"rows_left": 0}, {"rows_left": ENDLESS}),
    PrinterNotice.COVER_OPEN: ({"cover_open": True}, {"cover_open": False}),
    PrinterNotice.CUTTER: ({"cutter_stuck": True}, {"cutter_stuck": False}),
    PrinterNotice.FAULT: ({"broken": True}, {"broken": False}),
    PrinterNotice.HOT: ({"too_hot": True}, {"too_hot": False}),
    PrinterNotice.PAUSED: ({"paused": True}, {"paused": False}),
    PrinterNotice.STUCK: ({"mute": True}, {"mute": False}),
    PrinterNotice.NOT_A_PRINTER: ({"babbles": True}, {"babbles": False}),
}


def heard(ears: Ears, notice: PrinterNotice) -> None:
    """It is told, in words for both; what residents read names no part they could not see."""
    ears.hears(lambda all_: bool(all_.printer) and notice_of(all_.printer[-1]) is notice, within=30)
    assert printer_state(notice)
    assert printer_remedy(notice)
    assert "地址" not in printer_for_residents(notice)


def walk(
    ears: Ears,
    notice: PrinterNotice,
    ask: Callable[[], UUID],
    break_down: Callable[[], None],
    mend: Callable[[], None],
) -> None:
    """Broken, told, one slip asked for; mended, told, and that slip is printed."""
    break_down()
    heard(ears, notice)
    asked = ask()
    mend()
    ears.hears(lambda all_: all_.printer[-1].ready, within=30)
    ears.hears_job(asked, "printed", within=30)


def test_every_reason_of_an_ipp_printer(start_spool: StartSpool, ears: Ears) -> None:
    with OddPrinter(Habits()) as odd:
        spool = start_spool(IppPrinter(odd.url))
        for reason, notice in IPP_REASONS.items():
            walk(
                ears,
                notice,
                lambda: spool.print(SLIP, ticket_id=uuid4()).result(timeout=30),
                lambda reason=reason: setattr(odd.habits, "reasons", (reason, "other")),
                lambda: setattr(odd.habits, "reasons", ("none",)),
            )
        assert len(odd.got) == len(IPP_REASONS)
        spool.stop()


def test_what_the_emulated_engine_can_report(
    start_spool: StartSpool, ears: Ears, emulator: IppEmulator
) -> None:
    spool = start_spool(IppPrinter(emulator.url))
    for reason in ENGINE_REASONS:
        walk(
            ears,
            IPP_REASONS[reason],
            lambda: spool.print(SLIP, ticket_id=uuid4()).result(timeout=30),
            lambda reason=reason: emulator.report(reason, on=True),
            lambda reason=reason: emulator.report(reason, on=False),
        )
    assert len(emulator.printed_files()) == len(ENGINE_REASONS)


def test_every_fault_of_a_receipt_printer(start_spool: StartSpool, ears: Ears) -> None:
    with EscposEmulator(SocketPlug()) as emulator:
        spool = start_spool(open_escpos(emulator.address))
        for notice, (fault, mended) in ESCPOS_FAULTS.items():
            walk(
                ears,
                notice,
                lambda: spool.print(SLIP, ticket_id=uuid4()).result(timeout=30),
                lambda fault=fault: emulator.switch(**fault),
                lambda mended=mended: emulator.switch(**mended),
            )
        assert len(emulator.body.papers) == len(ESCPOS_FAULTS)
        assert (emulator.body.misread, emulator.body.drawer_kicks) == ([], 0)
        spool.stop()


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [({"rows_left": 300}, "failed"), ({"loses_power_after": 300}, "unknown")],
)
def test_half_a_slip_is_told_and_the_next_one_is_printed_when_asked_for(
    start_spool: StartSpool,
    ears: Ears,
    fault: dict[str, object],
    outcome: str,
) -> None:
    ticket = uuid4()
    with EscposEmulator(SocketPlug()) as emulator:
        emulator.switch(**fault)
        spool = start_spool(open_escpos(emulator.address))
        ears.hears_job(spool.print(SLIP, ticket_id=ticket).result(timeout=30), outcome, within=30)
        emulator.switch(rows_left=ENDLESS)
        eventually(lambda: (spool.state() or ears.printer[0]).ready, within=30)
        assert not emulator.body.papers
        again = dataclasses.replace(SLIP, reprint=True)
        ears.hears_job(
            spool.print(again, ticket_id=ticket).result(timeout=30), "printed", within=30
        )
        half, whole = emulator.body.papers
        assert len(half.rows) < len(whole.rows)
        spool.stop()

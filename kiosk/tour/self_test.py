"""`kiosk selftest`: the shortest walk that shows a program works on the machine it was put on."""

import json
import tempfile
import time
from pathlib import Path

from kiosk.about import version
from kiosk.program import is_bundle
from kiosk.tour.held_signals import signals_held
from kiosk.tour.hub_process import HubProcess
from kiosk.tour.play import Play
from kiosk.tour.scenes.hub import hub_gets_everything
from kiosk.tour.scenes.numbers import number_by_search, number_in_three_taps
from kiosk.tour.scenes.typing import hanzi_are_typed
from kiosk.tour.stage import Stage
from kiosk.tour.told import main_job_short_held
from kiosk.tour.walk import SUMMARY, walked

SCENES = (number_in_three_taps, hanzi_are_typed, number_by_search, hub_gets_everything)


def self_test(out: Path | None = None, keep_in: Path | None = None) -> int:
    """Walk in a folder that goes afterwards, or is kept as `out`; 0 if everything held.

    Nothing of this machine is touched: the center is made up, and so are printer and hub. The hub
    is this program's own `kiosk hub`, a process beside it. What is written goes into a folder that
    is removed afterwards, or into `keep_in`: the terminal's is `terminal` in it.
    """
    with signals_held(), tempfile.TemporaryDirectory(prefix="xinqiao-selftest-") as somewhere:
        begun, folder = time.monotonic(), out or Path(somewhere)
        told = walked(folder, lambda: Stage(HubProcess, keep_in=keep_in), _tell)
        told.ok = told.failure is None and main_job_short_held(told)
        report = {
            "version": version(),
            "bundle": is_bundle(),
            "seconds": round(time.monotonic() - begun, 1),
            **{name: getattr(told, name) for name in TOLD},
        }
        (folder / SUMMARY).write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    print("\n".join(f"{name}: {value}" for name, value in report.items()))
    return 0 if told.ok else 1


TOLD = (
    *("hanzi_typed", "ticket_number", "slip_pdf", "printer", "records_written"),
    *("outbox_pending_offline", "hub_received", "ok", "failure"),
)
"""What of the tour's story is told here."""


def _tell(play: Play) -> None:
    play.told.printer = play.stage.printer
    play.stage.let_people_in()
    for scene in SCENES:
        scene(play)

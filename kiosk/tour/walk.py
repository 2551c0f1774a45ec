"""`kiosk tour`: sets the stage, tells the story, writes the summary."""

import json
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import structlog
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.errors import XinqiaoError
from kiosk.log import log_to_stderr
from kiosk.printing.emulator import IppEmulator
from kiosk.tour.hands import TourFailed
from kiosk.tour.held_signals import signals_held
from kiosk.tour.play import Play
from kiosk.tour.stage import Stage
from kiosk.tour.story import tell
from kiosk.tour.told import Told, held
from kiosk.ui.qt_messages import route_qt_messages
from kiosk.ui.widgets.pinyin_keyboard import prepare_environment

log = structlog.get_logger(__name__)
SUMMARY = "summary.json"
IN_THE_DOCS = frozenset(
    {
        *("home", "guide", "number", "home-large-print", "home-english", "board"),
        *("desk-waiting", "errand-kind", "errand-consent", "errand-taken", "errand-tracked"),
        *("errands", "errand-file", "activities-week", "rooms-plan", "care-consent", "my-day"),
        *("services", "order-taken"),
    }
)
"""Pictures README and docs show."""


def walk(out: Path, pictures: Path | None = None) -> int:
    """Walk the main job headless; pictures and `summary.json` go to `out`. 0 only if all held.

    A signal that asks for the end is obeyed at the next step, after everything is cleared away.
    """
    with signals_held():
        return _walk(out, pictures)


def _walk(out: Path, pictures: Path | None) -> int:
    told = walked(out, Stage, tell)
    told.ok = told.failure is None and held(told)
    if told.ok and pictures is not None:
        keep_pictures(out, pictures)
    (out / SUMMARY).write_text(json.dumps(asdict(told), ensure_ascii=False, indent=2) + "\n")
    print(in_short(told, out))
    return 0 if told.ok else 1


def walked(out: Path, set_up: Callable[[], Stage], story: Callable[[Play], None]) -> Told:
    """Tell `story` on the stage that `set_up` makes, headless; its pictures go to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("[0-9][0-9]-*.png"), *out.glob("*.pdf"), *out.glob(SUMMARY)):
        old.unlink()
    log_to_stderr(logging.WARNING)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    prepare_environment()
    route_qt_messages(lambda kind, text: log.warning("qt", kind=kind, text=text))
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not IppEmulator.available():
        print("No printer emulator (Debian: cups-ipp-utils); printing into a folder instead.")
    told = Told()
    try:
        with set_up() as stage:
            story(Play(stage, out, told))
    except (TourFailed, XinqiaoError) as failure:
        told.failure = str(failure)
    application.processEvents()
    return told


def in_short(told: Told, out: Path) -> str:
    """What came of it, for a person at the shell."""
    if not told.ok:
        return f"The tour did not hold: {told.failure or 'see ' + str(out / SUMMARY)}"
    return (
        f"Number {told.ticket_number} after {told.taps_to_ticket} taps, slip printed "
        f"({told.printer}), called, shown on the board, served and done. Also: materials ticked "
        f"and the rest printed, {told.priority_number} with a priority checked at the desk, "
        f"{told.missed_number} missed and back in line, {told.transferred_number} passed on, "
        f"a bad rating dealt with, the day on paper; errand {told.errand_number} signed after "
        f"{told.taps_to_errand} taps, seen through to the file and tracked. "
        f"{told.outbox_pending_offline} records waited offline, the hub has all "
        f"{told.hub_received}. {len(told.pictures)} pictures and {SUMMARY} are in {out}/"
    )


def keep_pictures(out: Path, folder: Path) -> None:
    """What README and docs show: some of the tour's pictures, at half size."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in out.glob("[0-9][0-9]-*.png"):
        if file.name[3:-4] not in IN_THE_DOCS:
            continue
        picture = QImage(str(file))
        half = picture.scaledToWidth(
            picture.width() // 2, Qt.TransformationMode.SmoothTransformation
        )
        half.save(str(folder / file.name[3:]))

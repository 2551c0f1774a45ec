"""`kiosk tour`: sets the stage, tells the story, writes the summary."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.errors import XinqiaoError
from kiosk.printing.emulator import IppEmulator
from kiosk.tour.hands import TourFailed
from kiosk.tour.stage import Stage
from kiosk.tour.story import Story, Told
from kiosk.ui.widgets.pinyin_keyboard import prepare_environment

SUMMARY = "summary.json"


def walk(out: Path, pictures: Path | None = None) -> int:
    """Walk the main job headless; pictures and `summary.json` go to `out`. 0 only if all held."""
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("[0-9][0-9]-*.png"), *out.glob("slip-*.pdf"), *out.glob(SUMMARY)):
        old.unlink()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    prepare_environment()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not IppEmulator.available():
        print("No printer emulator (Debian: cups-ipp-utils); printing into a folder instead.")
    told = Told()
    try:
        with Stage() as stage:
            Story(stage, out, told).tell()
    except (TourFailed, XinqiaoError) as failure:
        told.failure = str(failure)
    told.ok = told.failure is None and held(told)
    if told.ok and pictures is not None:
        keep_pictures(out, pictures)
    (out / SUMMARY).write_text(json.dumps(asdict(told), ensure_ascii=False, indent=2) + "\n")
    application.processEvents()
    return 0 if told.ok else 1


def keep_pictures(out: Path, folder: Path) -> None:
    """The tour's pictures without their numbers, at half size: what README and docs show."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in out.glob("[0-9][0-9]-*.png"):
        picture = QImage(str(file))
        half = picture.scaledToWidth(
            picture.width() // 2, Qt.TransformationMode.SmoothTransformation
        )
        half.save(str(folder / file.name[3:]))


def held(told: Told) -> bool:
    """Whether everything the tour is to show came true."""
    return (
        bool(told.ticket_number)
        and told.taps_to_ticket <= 3
        and told.called_at_desk
        and told.board_showed
        and told.served_and_done
        and told.outbox_pending_offline > 0
        and told.outbox_pending_after == 0
        and told.hub_received == told.records_written
        and bool(told.slip_pdf)
    )

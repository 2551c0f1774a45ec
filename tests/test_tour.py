"""The tour as anybody runs it: a command, headless, with a real printer, hub and windows."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.printing.emulator import IppEmulator


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one tour, walked in a process of its own with no display at all."""
    out = tmp_path_factory.mktemp("tour") / "out"
    surroundings = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    walked = subprocess.run(
        [sys.executable, "-m", "kiosk", "tour", "--out", str(out)],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert walked.returncode == 0, walked.stderr
    return out


def test_tour_ends_with_everything_held(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    assert told["ok"] is True
    assert told["printer"] == ("ipp" if IppEmulator.available() else "folder")
    assert told["taps_to_ticket"] <= 3
    assert told["ticket_number"] == "B002"
    assert told["called_at_desk"] is told["board_showed"] is told["served_and_done"] is True
    assert told["outbox_pending_offline"] > 0
    assert told["outbox_pending_after"] == 0
    assert told["hub_received"] == told["records_written"] >= told["outbox_pending_offline"]


def test_tour_leaves_a_picture_of_every_page(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    assert len(told["pictures"]) >= 12
    for name in told["pictures"]:
        picture = QImage(str(toured / name))
        colours = {
            picture.pixel(x, y)
            for x in range(0, picture.width(), 40)
            for y in range(0, picture.height(), 40)
        }
        assert len(colours) > 3, f"{name} is empty"


def test_slip_of_the_tour_says_the_number_that_was_shown(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    text = subprocess.run(
        ["pdftotext", str(toured / told["slip_pdf"]), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert told["ticket_number"] in text

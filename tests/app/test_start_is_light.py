"""What a lobby imports before its first frame: nothing that only a later page or paper needs."""

import importlib.util
import subprocess
import sys

import pytest

LATER = (
    *("cryptography", "reportlab", "httpx", "fastapi", "alembic", "openpyxl"),
    *("kiosk.ui.lobby.errands.opener", "kiosk.ui.lobby.rooms.opener"),
    *("kiosk.ui.lobby.appointments.opener", "kiosk.printing.errand_forms"),
    *("kiosk.ui.lobby.activities.opener", "kiosk.ui.lobby.care.opener"),
    "kiosk.printing.slip_layouts",
    *("kiosk.center.errands.paper_content", "kiosk.bridges.report_desk", "kiosk.sync.client"),
    *("kiosk.readers.serial_line", "kiosk.readers.card_reader"),
)
WINDOWS = ("kiosk.ui.lobby.window", "kiosk.ui.board.window")


@pytest.mark.parametrize("window", WINDOWS)
def test_what_a_first_frame_does_not_need_is_not_imported(window: str) -> None:
    assert all(importlib.util.find_spec(name) for name in LATER)
    asks = f"import sys, kiosk.running, {window}; print(*sys.modules, sep='\\n')"
    imported = subprocess.run(
        [sys.executable, "-c", asks], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert window in imported
    assert not [name for name in LATER if name in imported]

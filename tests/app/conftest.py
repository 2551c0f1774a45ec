"""Fixtures for whole journeys: founded once, copied for every test, with a real printer."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.bug_reports import report_bugs
from kiosk.commands.founding import set_up_demo
from kiosk.printing.emulator import IppEmulator
from kiosk.settings import Settings
from tests.app.house import House, WorkdayClock, moved_in
from tests.printing.conftest import MISSING
from tests.ui.conftest import garbage_on_the_gui_thread as garbage_on_the_gui_thread


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a demo center nobody has worked with yet."""
    folder = tmp_path_factory.mktemp("founded") / "terminal"
    assert set_up_demo(Settings(data_dir=folder), clock=WorkdayClock())
    return folder


@pytest.fixture
def emulator() -> Iterator[IppEmulator]:
    """A printer that is switched on."""
    assert IppEmulator.available(), MISSING
    with IppEmulator() as running:
        yield running


@pytest.fixture
def house(qapp: QApplication, qtbot: QtBot, founded: Path, tmp_path: Path) -> Iterator[House]:
    """A machine of the demo center that prints into a folder; no window is open yet."""
    settings = Settings(data_dir=moved_in(founded, tmp_path / "terminal"))
    made = House(qtbot, settings, WorkdayClock())
    yield made
    made.close_all()


@pytest.fixture
def printing_house(house: House, emulator: IppEmulator) -> House:
    """The same machine, with the emulated printer."""
    house.settings = house.settings.model_copy(update={"printer": emulator.url})
    return house


@pytest.fixture
def reporting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bugs are reported as `kiosk run` reports them, until the test is over."""
    for hooks, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))
    report_bugs()

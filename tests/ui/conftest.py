"""Fixtures for windows: drawn offscreen, in the product's own fonts, on a store of their own."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.assets_folder import assets_folder
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import STANDARD
from kiosk.ui.widgets.pinyin_keyboard import prepare_environment
from tests.stores import SetClock
from tests.ui import demo_store
from tests.ui.demo_hall import PITCH_MM, DemoHall, open_demo_hall

# Before any test makes the QApplication.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The keyboard makes a folder for its dictionary; not in the home of whoever runs the tests.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="xinqiao-tests-")
prepare_environment()


@pytest.fixture(scope="session")
def family(qapp: QApplication) -> str:
    """The type family, loaded once."""
    return load_fonts(assets_folder() / "fonts")


@pytest.fixture
def theme(family: str) -> Theme:
    """The standard look on a 21.5-inch screen."""
    return Theme(STANDARD, PITCH_MM, family=family)


@pytest.fixture(scope="session")
def built_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store file with the demo center in it, made once and copied for every test."""
    folder = tmp_path_factory.mktemp("demo")
    demo_store.build(folder, SetClock())
    return folder


@pytest.fixture(autouse=True)
def garbage_on_the_gui_thread() -> Iterator[None]:
    """As in the product: a widget in a cycle must not be destroyed by the store's worker.

    What was there before the test is set aside: looking through all of it again after each of a
    thousand tests would take longer than the tests.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def is_demo() -> bool:
    """Whether the center says that it is a demo; a real one does not."""
    return False


@pytest.fixture
def demo_hall(
    qapp: QApplication, built_demo: Path, tmp_path: Path, is_demo: bool
) -> Iterator[DemoHall]:
    """A context on a copy of the demo store: three desks open, three people waiting."""
    with open_demo_hall(built_demo, tmp_path, is_demo=is_demo) as hall:
        yield hall

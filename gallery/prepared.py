"""What must stand before the first window: Qt offscreen, fonts, the keyboard, a demo store."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.ui.widgets.pinyin_keyboard import prepare_environment
from tests.stores import SetClock
from tests.ui import demo_store


@contextmanager
def prepared(*, store: bool = True) -> Iterator[Path]:
    """The folder of a demo store to copy, with an application that draws offscreen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="xinqiao-gallery-") as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        prepare_environment()
        application = QApplication.instance() or QApplication([])
        built = Path(folder) / "built"
        built.mkdir()
        if store:
            demo_store.build(built, SetClock())
        yield built
        application.processEvents()

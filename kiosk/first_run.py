"""Whether this machine has a center yet, and the set-up on its screen where there is none."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.assets_folder import assets_folder
from kiosk.clock import Clock
from kiosk.errors import Unavailable
from kiosk.kept_settings import kept_settings
from kiosk.settings import Settings
from kiosk.terminal import Terminal, open_terminal
from kiosk.ui.language import Language
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.pitch import pitch_of_screen


def open_if_set_up(settings: Settings, clock: Clock) -> Terminal | None:
    """This machine's terminal; None before anybody has set it up. `Unavailable` as ever."""
    terminal = None
    try:
        terminal = open_terminal(settings, clock)
        terminal.center()
    except Unavailable as trouble:
        if terminal is not None:
            terminal.close()
        if trouble.key == "center.not_set_up":
            return None
        raise
    return terminal


def set_up_here(
    settings: Settings,
    clock: Clock,
    application: QApplication,
    show: Callable[[QWidget], None],
) -> Settings | None:
    """Lead somebody through the set-up; the machine's settings then. None: it was ended before.

    `show` puts the window on the screen.
    """
    # Imported here: a machine is set up once.
    from kiosk.bridges.first_run import FirstRun
    from kiosk.bridges.test_slip import TestSlipPrinting
    from kiosk.ui.setup.window import SetupWindow

    desk, trials = FirstRun(settings, clock), TestSlipPrinting(clock, settings.data_dir / "slips")
    window = SetupWindow(
        desk,
        trials,
        clock=clock,
        family=load_fonts(assets_folder() / "fonts"),
        language=Language(assets_folder() / "i18n"),
        pitch_mm=settings.pixel_pitch_mm or pitch_of_screen(QApplication.primaryScreen()),
    )
    loop = QEventLoop()
    application.setQuitOnLastWindowClosed(False)  # the next window is not there yet
    window.through.connect(lambda: loop.exit(1))
    application.aboutToQuit.connect(lambda: loop.exit(0))
    show(window)
    through = loop.exec() == 1
    window.close()
    window.deleteLater()
    application.sendPostedEvents()
    application.setQuitOnLastWindowClosed(True)
    desk.close()
    return settings.model_copy(update=kept_settings(settings.data_dir)) if through else None

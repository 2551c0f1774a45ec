"""Shows the set-up on the screen of a machine that has no center yet."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.assets_folder import assets_folder
from kiosk.clock import Clock
from kiosk.data.slip_files import slips_folder
from kiosk.kept_settings import kept_settings
from kiosk.screens import pitch_here
from kiosk.settings import Settings
from kiosk.ui.language import Language
from kiosk.ui.theme.fonts import load_fonts


def set_up_here(
    settings: Settings,
    clock: Clock,
    application: QApplication,
    *,
    show: Callable[[QWidget], None],
    let_go: Callable[[], None],
) -> Settings | None:
    """Lead somebody through the set-up; the machine's settings then. None: it was ended before.

    `show` puts the window on the screen; after `let_go` it may be closed.
    """
    # Imported here: a machine is set up once.
    from kiosk.bridges.first_run import FirstRun
    from kiosk.bridges.test_slip import TestSlipPrinting
    from kiosk.ui.setup.window import SetupWindow

    desk = FirstRun(settings, clock)
    trials = TestSlipPrinting(clock, slips_folder(settings.data_dir))
    window = SetupWindow(
        desk,
        trials,
        clock=clock,
        family=load_fonts(assets_folder() / "fonts"),
        language=Language(assets_folder() / "i18n"),
        pitch_mm=pitch_here(settings),
    )
    loop = QEventLoop()
    quits = application.quitOnLastWindowClosed()
    application.setQuitOnLastWindowClosed(False)  # the next window is not there yet
    window.through.connect(lambda: loop.exit(1))
    application.aboutToQuit.connect(lambda: loop.exit(0))
    show(window)
    through = loop.exec() == 1
    let_go()
    window.close()
    window.deleteLater()
    application.sendPostedEvents()
    application.setQuitOnLastWindowClosed(quits)
    desk.close()
    return settings.model_copy(update=kept_settings(settings.data_dir)) if through else None

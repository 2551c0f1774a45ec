"""Shows the calm page on every screen, under the faces: seen when one of them is not there."""

import sys

import structlog
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from kiosk.assets_folder import assets_folder
from kiosk.bug_reports import report_bugs
from kiosk.first_frame import FirstFrame
from kiosk.log import log_to_stderr
from kiosk.pulse import Pulse, tell_where_it_died
from kiosk.quit_on_signals import QuitOnSignals
from kiosk.screen_plan import read_plan
from kiosk.screens import fill_screen, name_program, program_name, show_windowed
from kiosk.ui.calm_page import CalmPage
from kiosk.ui.guard import Guard
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.own_screen import screens_there
from kiosk.ui.qt_messages import route_qt_messages
from kiosk.ui.theme.fonts import load_fonts

PAGE = "backdrop-"
log = structlog.get_logger(__name__)


class Backdrop:
    """A calm page for each screen there is, also for one that is plugged in later."""

    def __init__(self, *, windowed: bool) -> None:
        folder = assets_folder()
        self._family = load_fonts(folder / "fonts")
        self._languages = (OwnLanguage("zh", folder / "i18n"), OwnLanguage("en", folder / "i18n"))
        self._windowed, self._plan = windowed, read_plan()
        self.pages: dict[QScreen, CalmPage] = {}
        self._numbers: dict[QScreen, int] = {}
        self._guard = Guard(lambda: tuple(self.pages.values()), under=True)

    def cover(self, screen: QScreen) -> None:
        """Lay a page on it. The first is the glass; further ones hang over the hall."""
        if screen in self.pages or not self._has_place_for(screen):
            return
        number = self._plan.number(program_name(PAGE), screen.name(), taken=self._numbers.values())
        page = CalmPage(overhead=number > 1, family=self._family, languages=self._languages)
        self.pages[screen], self._numbers[screen] = page, number
        # A kiosk shell puts each page on the screen of the face it lies under, by this name.
        name_program(f"{PAGE}{number}")
        page.setScreen(screen)
        if self._windowed:
            show_windowed(page, (1080, 1920))
            return
        fill_screen(page, screen)
        if QGuiApplication.platformName() == "xcb":
            page.lower()  # a face may be there already; elsewhere the order is the compositor's
        self._guard.hold()

    def uncover(self, screen: QScreen) -> None:
        """It was unplugged."""
        page = self.pages.pop(screen, None)
        self._numbers.pop(screen, None)
        if page is not None:
            page.close()

    def _has_place_for(self, screen: QScreen) -> bool:
        # A page for a screen nobody wrote down would come upon one that is, over its face.
        there, written = screens_there(), self._plan.programs
        return screen.name() in (written if written.keys() & there.keys() else there)

    def close(self) -> None:
        """The program ends."""
        self._guard.let_go()
        for screen in tuple(self.pages):
            self.uncover(screen)


def run_backdrop(*, windowed: bool) -> int:
    """Show it until told to stop; the exit status."""
    log_to_stderr()
    tell_where_it_died()
    route_qt_messages(lambda level, text: log.warning("qt", kind=level, text=text))
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(windowed)  # a screen that is unplugged comes back
    report_bugs()
    backdrop = Backdrop(windowed=windowed)
    for screen in QGuiApplication.screens():
        backdrop.cover(screen)
    application.screenAdded.connect(backdrop.cover)
    application.screenRemoved.connect(backdrop.uncover)
    pulse = Pulse(lambda: 0.0)
    if backdrop.pages:
        FirstFrame(next(iter(backdrop.pages.values())), pulse.start)
    else:
        pulse.start()  # no screen is on yet
    with QuitOnSignals(application):
        status = application.exec()
    backdrop.close()
    return status

"""Runs faces as a process: onto the screen, held there, until told to stop."""

import gc
import sys
from collections.abc import Callable
from functools import partial

import structlog
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app import Faces, OneFace
from kiosk.bug_reports import report_bugs
from kiosk.clock import Clock, SystemClock
from kiosk.errors import Unavailable
from kiosk.first_frame import FirstFrame
from kiosk.first_run import set_up_here
from kiosk.log import log_to_stderr
from kiosk.pulse import Pulse, tell_where_it_died
from kiosk.quit_on_signals import QuitOnSignals
from kiosk.screen_plan import read_plan
from kiosk.screens import fill_screen, name_program, pitch_here, program_name, show_windowed
from kiosk.settings import Face, Settings
from kiosk.ui.guard import Guard
from kiosk.ui.own_screen import Choose
from kiosk.ui.qt_messages import route_qt_messages
from kiosk.ui.widgets.pinyin_keyboard import prepare_environment
from kiosk.uptime import NOT_SET_UP, Uptime

log = structlog.get_logger(__name__)


class _Showing:
    """Puts the windows of one process on the screen, holds them there, and says that they live."""

    def __init__(self, face: Face, clock: Clock, *, windowed: bool) -> None:
        wanted: tuple[OneFace, ...] = ("lobby", "desk", "board") if face == "all" else (face,)
        self._wanted, self._clock, self._windowed = wanted, clock, windowed
        self.uptime: Uptime | None = None
        self._pulse = Pulse(lambda: self.uptime.stuck_s if self.uptime else 0.0)
        self._first: QWidget | None = None
        self._guard = Guard(self._windows, staff="desk" in wanted, choose=_own_screen(face))

    def over(self, settings: Settings) -> Uptime:
        """The faces with these settings, not yet begun."""
        self.uptime = Uptime(
            settings,
            self._clock,
            build=lambda terminal: Faces(terminal, self._wanted),
            show=self._show_and_hold,
            hold=self._hold,
            let_go=self._guard.let_go,
            pitch_mm=pitch_here(settings),
        )
        return self.uptime

    def show(self, window: QWidget) -> None:
        """Over the whole screen, unless developers want to see something beside it."""
        FirstFrame(window, self._painted)
        if self._windowed:
            aside = self.uptime is not None and window in self.uptime.aside
            show_windowed(window, (1440, 900) if aside else (1080, 1920))
        else:
            fill_screen(window, self._guard.screen_of(window))

    def show_first(self, window: QWidget) -> None:
        """The window of the set-up: held like the faces that will follow it."""
        self._first = window
        self._show_and_hold(window)

    def let_go_of_first(self) -> None:
        """The set-up is over: its window may be closed."""
        self._guard.let_go()
        self._first = None

    def close(self) -> None:
        """Take everything down."""
        if self.uptime is not None:
            self.uptime.close()

    def _windows(self) -> tuple[QWidget, ...]:
        shown = self.uptime.windows if self.uptime is not None else ()
        return (*shown, self._first) if self._first is not None else shown

    def _show_and_hold(self, window: QWidget) -> None:
        self.show(window)
        self._hold()

    def _hold(self) -> None:
        if not self._windowed:
            self._guard.hold()

    def _painted(self) -> None:
        self._pulse.start()
        gc.freeze()  # what is there now stays: freeing a visit's objects looks at no others


def run_faces(settings: Settings, face: Face, *, windowed: bool, clock: Clock | None = None) -> int:
    """Show the face(s) until told to stop; the exit status."""
    log_to_stderr()
    tell_where_it_died()
    prepare_environment()
    route_qt_messages(lambda level, text: log.warning("qt", kind=level, text=text))
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(windowed)  # a screen that is unplugged comes back
    name_program(face)
    report_bugs()
    clock = clock or SystemClock()
    showing = _Showing(face, clock, windowed=windowed)
    with QuitOnSignals(application):
        first_day = face in ("lobby", "all") and partial(
            set_up_here,
            settings,
            clock,
            application,
            show=showing.show_first,
            let_go=showing.let_go_of_first,
        )
        status = application.exec() if _begin(showing.over, settings, first_day or None) else 0
    showing.close()
    return status


def _own_screen(face: Face) -> Choose | None:
    plan, program = read_plan(), program_name(face)
    return partial(plan.choose, program) if plan.knows(program) else None


def _begin(
    over: Callable[[Settings], Uptime],
    settings: Settings,
    first_day: Callable[[], Settings | None] | None,
) -> bool:
    """Put the faces up, after the set-up where there is no center yet; False: that was ended."""
    uptime = over(settings)
    try:
        uptime.begin()
    except Unavailable as trouble:
        if trouble.key != NOT_SET_UP or first_day is None:
            raise
        uptime.close()
        known = first_day()
        if known is None:
            return False
        over(known).begin()
    return True

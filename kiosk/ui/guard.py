"""Holds a face on its screen: no key, touch, drag, menu or stray window leads out of it.

What a person at the glass cannot do is refused here once, for every page there is or will be: one
filter on the application. A compositor that shows nothing else is the other half (deploy/terminal).
"""

from collections.abc import Callable, Mapping, Sequence

import structlog
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QScreen, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.own_screen import Choose, OwnScreen

PUT_BACK_MS = 200
"""A window somebody made smaller or put away is back after this; often enough, never a race."""
CALM_PAGE_SOON_MS, CALM_PAGE_SURELY_MS = 1000, 10_000
"""The calm page is on a screen that came back within the one as a rule. Within the other always,
or the program that shows it is ended as hung, and the faces are started again after it."""

_NO_SHORTCUT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_EDITING = frozenset(
    (
        *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
        *(Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock),
    )
)
"""Keys beside those that write something, as the keyboard on the glass sends them too."""
_NEVER = frozenset(
    (
        *(Qt.Key.Key_Print, Qt.Key.Key_SysReq, Qt.Key.Key_Menu, Qt.Key.Key_Help),
        *(Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Hyper_L, Qt.Key.Key_Hyper_R),
        *(Qt.Key.Key_PowerOff, Qt.Key.Key_Sleep, Qt.Key.Key_Suspend),
    )
)
"""Of no use to a clerk either."""
_LEADS_OUT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_CLERKS_WITH_CTRL = frozenset(
    getattr(Qt.Key, f"Key_{name}")
    for name in ("A", "C", "V", "X", "Y", "Z", "F", "Backspace", "Delete", "Left", "Right", "End")
) | {Qt.Key.Key_Home, Qt.Key.Key_Control}
_REFUSED = (
    *(QEvent.Type.ContextMenu, QEvent.Type.EnterWhatsThisMode, QEvent.Type.WhatsThis),
    *(QEvent.Type.QueryWhatsThis, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop),
    *(QEvent.Type.NativeGesture, QEvent.Type.Gesture, QEvent.Type.GestureOverride),
)
"""Refused to everybody, whatever it holds."""
_TIPS = (QEvent.Type.ToolTip, QEvent.Type.StatusTip)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_BUTTONS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)
_MOVED = (
    *(QEvent.Type.WindowStateChange, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move),
    QEvent.Type.Expose,
)
log = structlog.get_logger(__name__)


class Guard(QObject):
    """Guards the windows there are, from `hold` to `let_go`; only the service manager ends them.

    `staff`: at a desk, where there is a real keyboard: function keys, copying and tips work.
    `under`: they lie under the windows of other programs, and stay there. `choose`: which screen
    is theirs, where that is written down.
    """

    def __init__(
        self,
        windows: Callable[[], Sequence[QWidget]],
        *,
        staff: bool = False,
        under: bool = False,
        choose: Choose | None = None,
    ) -> None:
        super().__init__()
        self._windows, self._staff, self._under = windows, staff, under
        self._own = OwnScreen(choose, wanders=staff, parent=self)
        self._own.changed.connect(self._follow_screens)
        self._holds = False
        self._put_back = QTimer(self, singleShot=True, interval=PUT_BACK_MS)
        self._put_back.timeout.connect(self._put_all_back)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._return)
        self._surely = QTimer(self, singleShot=True, interval=CALM_PAGE_SURELY_MS)
        self._surely.timeout.connect(self._step_aside)
        self._returning: list[QWidget] = []
        self._judges: Mapping[QEvent.Type, Callable[[QObject, QEvent], bool]] = {
            **dict.fromkeys(_REFUSED, self._refuse),
            **dict.fromkeys(() if staff else _TIPS, self._refuse),
            **dict.fromkeys(_KEYS, self._judge_key),
            **dict.fromkeys(_BUTTONS, self._judge_button),
            **dict.fromkeys(_MOVED, self._notice_move),
            QEvent.Type.ShortcutOverride: self._judge_shortcut,
            QEvent.Type.Wheel: self._judge_wheel,
            QEvent.Type.Close: self._judge_close,
            QEvent.Type.Show: self._judge_window,
        }

    def screen_of(self, window: QWidget) -> QScreen | None:
        """Where it is to be shown; None: not now, its screen is not there."""
        return self._own.of(window)

    def hold(self) -> None:
        """From now on nothing leads out."""
        if not self._holds:
            self._holds = True
            _application().installEventFilter(self)
            if not self._staff:
                QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def let_go(self) -> None:
        """The program ends: its windows may be closed."""
        if self._holds:
            self._holds = False
            self._put_back.stop()
            self._soon.stop()
            self._surely.stop()
            self._returning.clear()
            _application().removeEventFilter(self)
            if not self._staff:
                QGuiApplication.restoreOverrideCursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        judge = self._judges.get(event.type())
        return judge is not None and judge(watched, event)

    @staticmethod
    def _refuse(_watched: QObject, event: QEvent) -> bool:
        event.ignore()
        return True

    def _judge_key(self, watched: QObject, event: QEvent) -> bool:
        # On its way into the window a key may be part of a code the scanner types: who listens
        # there has to see all of it. Here is judged what reaches a widget.
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            return False
        return not self._may_press(event)

    def _judge_shortcut(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not self._may_press(event):
            event.accept()  # it belongs to whoever has the focus, and so to no shortcut
            return True
        return False

    def _may_press(self, event: QKeyEvent) -> bool:
        key, with_keys = Qt.Key(event.key()), event.modifiers()
        if key in _NEVER or with_keys & _LEADS_OUT:
            return False
        if self._staff:
            control = with_keys & Qt.KeyboardModifier.ControlModifier
            return not control or key in _CLERKS_WITH_CTRL
        if with_keys & ~_NO_SHORTCUT:
            return False
        if event.isAutoRepeat() and key != Qt.Key.Key_Backspace:
            return False  # something lies on a key
        if key in _EDITING:
            cuts = with_keys & Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_Delete
            return not cuts
        return bool(event.text()) and event.text().isprintable()

    def _judge_button(self, _watched: QObject, event: QEvent) -> bool:
        if self._staff or not isinstance(event, QMouseEvent):
            return False
        return event.button() != Qt.MouseButton.LeftButton

    def _judge_wheel(self, _watched: QObject, event: QEvent) -> bool:
        return (
            isinstance(event, QWheelEvent) and event.modifiers() != Qt.KeyboardModifier.NoModifier
        )

    def _judge_close(self, watched: QObject, event: QEvent) -> bool:
        # Also what stands between Qt's quit() and the end: only `exit` and `let_go` get past.
        return self._is_ours(watched) and self._refuse(watched, event)

    def _judge_window(self, watched: QObject, _event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched.isWindow() and watched not in self._windows():
            if self._staff and watched.windowType() == Qt.WindowType.ToolTip:
                return False
            log.warning("a window that does not belong here", kind=type(watched).__name__)
            QTimer.singleShot(0, watched, watched.close)
        return False

    def _notice_move(self, watched: QObject, _event: QEvent) -> bool:
        if self._is_ours(watched):
            if isinstance(watched, QWidget):
                self._own.note(watched)
            if not self._put_back.isActive():
                self._put_back.start()
        return False

    def _is_ours(self, watched: QObject) -> bool:
        windows = self._windows()
        return watched in windows or watched in [window.windowHandle() for window in windows]

    def _follow_screens(self) -> None:
        if not self._holds:
            return
        for window in self._windows():
            if self._own.of(window) is None:
                self._put_away(window)  # before Qt moves it to a screen of somebody else's
        self._put_back.start()

    def _put_away(self, window: QWidget) -> None:
        if window.isVisible():
            log.info("the screen is gone", kind=type(window).__name__)
            window.hide()

    def _put_all_back(self) -> None:
        back = [self._is_back(window) for window in self._windows()]
        if not all(back):
            self._put_back.start()  # look again whether it helped

    def _is_back(self, window: QWidget) -> bool:
        """Whether it is on its screen and fills it; if not, it is told to."""
        screen = self._own.of(window)
        if screen is None:
            self._put_away(window)
            return True
        if not QGuiApplication.platformName().startswith("wayland"):
            return self._fills(window, screen)
        # A compositor that knows only whole screens needs no telling, and would be asked in vain.
        if not window.isVisible():
            self._let_return(window)
        return True

    def _let_return(self, window: QWidget) -> None:
        if window not in self._returning:
            self._returning.append(window)
        if not self._soon.isActive():
            log.info("the screen is there again", kind=type(window).__name__)
            self._soon.start(CALM_PAGE_SOON_MS)
            self._surely.start()

    def _fills(self, window: QWidget, screen: QScreen) -> bool:
        place, handle = screen.geometry(), window.windowHandle()
        away = bool(window.windowState() & Qt.WindowState.WindowMinimized)
        gone = window.isVisible() and not handle.isExposed()
        full = bool(window.windowState() & Qt.WindowState.WindowFullScreen)
        if window.isVisible() and window.geometry() == place and full and not away and not gone:
            return True
        if gone and not away:
            # Somebody took its window of the screen away, or destroyed it: it gets another.
            log.warning("the window was taken away")
            window.hide()
            window.destroy()
        window.setScreen(screen)
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.setGeometry(place)
        window.show()
        if QGuiApplication.platformName() == "xcb":
            window.lower() if self._under else window.raise_()
        return False

    def _step_aside(self) -> None:
        # A kiosk shell shows the newest window: that has to be the face, not the calm page.
        for window in self._returning:
            window.hide()
        self._soon.start(PUT_BACK_MS)  # what went with the focus has gone by then

    def _return(self) -> None:
        for window in self._returning:
            screen = self._own.of(window)
            if screen is not None:
                window.setScreen(screen)
                window.setGeometry(screen.geometry())
                window.showFullScreen()
        if not self._surely.isActive():
            self._returning.clear()


def _application() -> QCoreApplication:
    application = QApplication.instance()
    if application is None:
        raise LookupError("a guard needs a running application")
    return application

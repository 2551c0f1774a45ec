"""Knows which screen each window belongs on, while screens come, go and change their shape."""

from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

Choose = Callable[[Sequence[str]], str | None]
"""Of the sockets that have a screen the one to be shown on; None: on none of them."""


class OwnScreen(QObject):
    """The screen of each window, by the name of its socket.

    `choose`: says which that is; without it a window belongs where it was last seen, and is to be
    seen nowhere while that is gone, as others may have the rest. Only where there was no other
    screen, or if `wanders`, is any screen good enough meanwhile.
    """

    changed = Signal()
    """There is one more, one less, or one of another shape."""

    def __init__(self, choose: Choose | None, *, wanders: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._choose, self._wanders = choose, wanders
        self._seen_on: WeakKeyDictionary[QWidget, str] = WeakKeyDictionary()
        self._last_of_all: set[str] = set()
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._added)
            application.screenRemoved.connect(self._removed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.changed)

    def note(self, window: QWidget) -> None:
        """It is where it was put: by the compositor, by a person, or by us."""
        there, name = screens_there(), window.screen().name()
        home = self._seen_on.setdefault(window, name)
        if window.isVisible() and home in there and name in there:
            self._seen_on[window] = name

    def of(self, window: QWidget) -> QScreen | None:
        """Where it is to be; None: its screen is not there."""
        there = screens_there()
        if self._choose is not None:
            chosen = self._choose(list(there))
            return None if chosen is None else there[chosen]
        home = self._seen_on.setdefault(window, window.screen().name())
        if home not in there and (self._wanders or home in self._last_of_all):
            return next(iter(there.values()), None)
        return there.get(home)

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()

    def _removed(self, screen: QScreen) -> None:
        if not screens_there():
            self._last_of_all.add(screen.name())
        self.changed.emit()


def screens_there() -> dict[str, QScreen]:
    """By the names of their sockets; without what Qt puts in the place of the last one."""
    screens = [it for it in QGuiApplication.screens() if not it.geometry().isEmpty()]
    if QGuiApplication.platformName().startswith("wayland"):
        screens = [it for it in screens if it.name()]
    return {it.name(): it for it in screens}

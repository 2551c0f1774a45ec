"""SIGTERM and SIGINT as a way to end a Qt program."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication


class QuitOnSignals:
    """SIGTERM and SIGINT end the event loop instead of the process."""

    def __init__(self, application: QApplication) -> None:
        self._application = application

    def __enter__(self) -> None:
        # Python only runs its handlers between bytecodes; a byte on a socket wakes Qt up.
        self._here, self._there = socket.socketpair()
        self._there.setblocking(False)
        signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda: self._here.recv(64))
        self._before = {
            number: signal.signal(number, self._quit) for number in (signal.SIGTERM, signal.SIGINT)
        }

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._here.close()
        self._there.close()

    def _quit(self, _number: int, _frame: FrameType | None) -> None:
        # Not quit(): that asks every window first, and a guarded one refuses to be closed.
        self._application.exit(0)

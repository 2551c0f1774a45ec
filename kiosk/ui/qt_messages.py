"""Sends Qt's own messages to the program's log, without the few that say nothing of use."""

from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

NOISE = (
    "depends on non-bindable properties",  # in Qt Virtual Keyboard's own QML, over two lines
    "::echoMode",
    "This plugin does not support propagateSizeHints",
    "qtvirtualkeyboard currently is not supported at client-side",  # under Wayland; it types
    "There are no outputs",  # every screen was switched off; Qt carries on, and so do we
)
"""What Qt says at every start or focus, and nobody can mend here."""


def route_qt_messages(say: Callable[[str, str], None]) -> None:
    """Call `say(level, text)` for each message of Qt's from now on, from whatever thread."""

    def handle(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not any(noise in text for noise in NOISE):
            say("warning" if kind == QtMsgType.QtWarningMsg else kind.name, text)

    qInstallMessageHandler(handle)

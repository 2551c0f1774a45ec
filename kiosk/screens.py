"""How windows come onto screens: whole ones, or an ordinary window for developers."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from kiosk.settings import Settings
from kiosk.ui.theme.pitch import pitch_of_screen

UNSEEN = QSize(1080, 1080)
"""A window that waits for its screen; of no size nothing would be drawn."""


def program_name(face: str) -> str:
    """What the windows of a face are known by outside."""
    return f"xinqiao-{face}"


def name_program(face: str) -> None:
    """Say who we are; a kiosk shell chooses the screen of later windows by this name."""
    QGuiApplication.setApplicationName("xinqiao")
    QGuiApplication.setDesktopFileName(program_name(face))


def pitch_here(settings: Settings) -> float:
    """Millimetres a pixel: as measured when the machine was set up, else as the screen says."""
    return settings.pixel_pitch_mm or pitch_of_screen(QGuiApplication.primaryScreen())


def fill_screen(window: QWidget, screen: QScreen | None) -> None:
    """Show it over the whole of `screen`, with or without a window manager.

    None: its screen is not there. It is drawn unseen then, as somebody waits for its first frame.
    """
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    if screen is None:
        window.resize(UNSEEN)
        window.grab()
        return
    window.setScreen(screen)
    window.setGeometry(screen.geometry())  # where no window manager would do it
    window.showFullScreen()


def show_windowed(window: QWidget, size: tuple[int, int]) -> None:
    """Show it as an ordinary window of at most `size` pixels that may be moved and closed."""
    space = window.screen().availableGeometry()
    window.resize(min(size[0], space.width()), min(size[1], space.height()))
    window.show()

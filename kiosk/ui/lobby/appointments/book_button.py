"""预约: the button on the guide of an item that is handled by appointment too."""

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton


def book_button(theme: Theme, pressed: SignalInstance, parent: QWidget) -> ActionButton:
    """Hidden until the guide is known to be of such an item."""
    words = QCoreApplication.translate("appointments", "预约")
    button = ActionButton(
        theme,
        "book",
        words,
        kind="quiet",
        icon="calendar-event",
        role="strong",
        parent=parent,
    )
    button.clicked.connect(pressed)
    button.hide()
    return button

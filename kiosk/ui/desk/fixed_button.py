"""A button no wider than its words, for rows of them at the desk."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton, Kind


def fixed_button(
    theme: Theme,
    name: str,
    words: str,
    press: Callable[[], object] | None = None,
    *,
    kind: Kind = "secondary",
    icon: str | None = None,
) -> ActionButton:
    """The button; `press` is called without arguments."""
    button = ActionButton(theme, name, words, kind=kind, icon=icon, role="strong")
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if press is not None:
        wanted = press
        button.clicked.connect(lambda _checked=False: wanted())
    return button

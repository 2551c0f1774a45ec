"""Where a list's search field stands: in the page's head, or above the list where it is narrow."""

from PySide6.QtWidgets import QLineEdit

from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme

ANY_WIDTH = 16_777_215
"""What Qt calls no limit."""


def place_search(page: SidePage, field: QLineEdit, theme: Theme, width_mm: float) -> None:
    """Put `field` where there is room for it and for the title."""
    upright = page.height() > page.width()
    in_body = page.body.indexOf(field) >= 0
    if upright and not in_body:
        page.head.removeWidget(field)
        page.body.insertWidget(0, field)
        field.setMinimumWidth(0)
        field.setMaximumWidth(ANY_WIDTH)
    elif not upright and (in_body or page.head.indexOf(field) < 0):
        page.body.removeWidget(field)
        page.head.insertWidget(1, field)
        field.setFixedWidth(theme.px(width_mm))

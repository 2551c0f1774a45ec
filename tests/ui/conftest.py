"""Fixtures for windows: drawn offscreen, in the product's own fonts, on a store of their own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.assets_folder import assets_folder
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import STANDARD

PITCH_MM = 0.248


@pytest.fixture(scope="session")
def family(qapp: QApplication) -> str:
    """The type family, loaded once."""
    return load_fonts(assets_folder() / "fonts")


@pytest.fixture
def theme(family: str) -> Theme:
    """The standard look on a 21.5-inch screen."""
    return Theme(STANDARD, PITCH_MM, family=family)

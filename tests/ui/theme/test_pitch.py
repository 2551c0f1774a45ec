"""Millimetres of a pixel: from a bank card, from what a screen claims, and when neither can be."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.ui.theme.pitch import (
    USUAL_MM,
    pitch_of_card,
    pitch_of_panel,
    pitch_of_screen,
    pixels_of_card,
)


@pytest.mark.parametrize("pitch", [0.155, 0.248, 0.297, 0.369, 0.63])
def test_a_card_drawn_as_wide_as_it_is_gives_the_pitch_back(pitch: float) -> None:
    assert pitch_of_card(pixels_of_card(pitch)) == pytest.approx(pitch, abs=0.0001)


@pytest.mark.parametrize("pixels", [-3, 0, 2, 100_000])
def test_a_card_that_no_screen_could_show_gives_nothing(pixels: float) -> None:
    assert pitch_of_card(pixels) is None


@pytest.mark.parametrize(
    ("pixels", "claimed_mm", "pitch"),
    [
        ((1920, 1080), (476, 268), 0.248),
        ((1080, 1920), (268, 476), 0.248),
        ((1024, 768), (304, 228), 0.297),
        ((1920, 1080), (708, 398), 0.3686),
        ((3840, 2160), (1210, 680), 0.315),
        ((3840, 2160), (596, 335), 0.1552),
        ((1920, 1080), (0, 0), None),
        ((1920, 1080), (16, 9), None),
        ((1920, 1080), (60, 34), None),
        ((1920, 1080), (476, 476), None),
        ((1080, 1920), (476, 268), None),
        ((0, 0), (476, 268), None),
        ((1920, 1080), (16000, 9000), None),
    ],
)
def test_what_a_screen_claims_is_believed_where_it_can_be(
    pixels: tuple[int, int], claimed_mm: tuple[int, int], pitch: float | None
) -> None:
    assert pitch_of_panel(*pixels, *claimed_mm) == (
        None if pitch is None else pytest.approx(pitch, abs=0.002)
    )


def test_a_screen_that_nobody_made_has_the_usual_pitch(qapp: QApplication) -> None:
    assert pitch_of_screen(QGuiApplication.primaryScreen()) == USUAL_MM
    assert pitch_of_screen(None) == USUAL_MM

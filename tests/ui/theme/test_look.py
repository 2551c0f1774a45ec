"""Wishes for the screen and what follows from them: tokens, and the part within reach."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from kiosk.commands.doctor.screen import low_reach
from kiosk.settings import Settings
from kiosk.ui.theme.look import REACH_MM, Look, is_compact, room_for, scaled_pitch, tokens_for
from tests.ui.theme.test_theme import READ_ON, contrast

PORTRAIT = QSize(1080, 1920)
WISHES = [Look(*case) for case in product(("standard", "elder"), (False, True), (False, True))]


@pytest.mark.parametrize(("look", "night"), list(product(WISHES, (False, True))))
def test_every_mixture_of_wishes_keeps_each_of_them(look: Look, night: bool) -> None:
    tokens = tokens_for(look, PORTRAIT, 0.248, night=night)
    assert tokens.elder == look.elder
    assert tokens.type.body * 0.92 >= (10 if look.elder else 6.7)
    for pair in READ_ON:
        ink, ground = (getattr(tokens.palette, name) for name in pair)
        assert contrast(ink, ground) >= (7 if look.contrast else 4.5), pair
    if look.contrast:
        assert contrast(tokens.palette.line, tokens.palette.card) >= 3
    dark = contrast(tokens.palette.paper, "#000000") < 1.5
    assert dark == night


@pytest.mark.parametrize(
    ("screen", "pitch", "bottom_mm", "reachable_mm"),
    [
        (PORTRAIT, 0.248, 700, 400),
        (PORTRAIT, 0.369, 700, 400),
        (PORTRAIT, 0.248, 860, 240),
        (QSize(1920, 1080), 0.248, 700, 268),  # all of it
        (QSize(2160, 3840), 0.315, 650, 450),
    ],
)
def test_the_room_within_reach_ends_at_1100_above_the_floor(
    screen: QSize, pitch: float, bottom_mm: int, reachable_mm: int
) -> None:
    room = room_for(Look(low=True), screen, pitch, bottom_mm=bottom_mm)
    assert room.width() == screen.width()
    assert room.height() * pitch == pytest.approx(reachable_mm, abs=0.5)
    assert bottom_mm + room.height() * pitch <= REACH_MM
    assert room_for(Look(), screen, pitch, bottom_mm=bottom_mm) == screen


def test_a_screen_that_hangs_too_high_still_gives_a_page_its_room() -> None:
    room = room_for(Look(low=True), PORTRAIT, 0.248, bottom_mm=1300)
    assert room.height() * 0.248 >= 214


@pytest.mark.parametrize(
    ("screen", "pitch", "drawn_like"),
    [
        (PORTRAIT, 0.248, PORTRAIT),
        (PORTRAIT, 0.369, PORTRAIT),  # 32 inches
        (QSize(3840, 2160), 0.155, QSize(1920, 1080)),  # 27 inches
        (QSize(3840, 2160), 0.248, QSize(1920, 1080)),  # 43 inches
        (QSize(2160, 3840), 0.315, PORTRAIT),  # 55 inches
        (QSize(1024, 768), 0.297, QSize(1024, 768)),  # 15 inches
        (QSize(1024, 768), 0.2, QSize(1024, 768)),  # 10 inches: less than the measures ask for
    ],
)
def test_a_larger_panel_is_filled_by_larger_pages(
    screen: QSize, pitch: float, drawn_like: QSize
) -> None:
    drawn_mm = screen.width() * scaled_pitch(screen, pitch)
    assert drawn_mm == pytest.approx(drawn_like.width() * 0.248, rel=0.06)


@pytest.mark.parametrize("pitch", [0.264, 0.294])
def test_a_squarish_panel_lays_out_like_a_small_one_and_stays_large_enough(pitch: float) -> None:
    room = QSize(1280, 1024)
    assert is_compact(room, pitch)
    assert is_compact(room, scaled_pitch(room, pitch))
    body = tokens_for(Look("elder"), room, pitch).type.body * pitch / scaled_pitch(room, pitch)
    assert body * 0.92 >= 10


@pytest.mark.parametrize(("bottom_mm", "good"), [(700, True), (885, True), (950, False)])
def test_doctor_says_whether_a_screen_hangs_low_enough(
    tmp_path: Path, bottom_mm: int, good: bool
) -> None:
    finding = low_reach(Settings(data_dir=tmp_path, screen_bottom_mm=bottom_mm))
    assert finding.good == good
    assert str(bottom_mm) in finding.told

"""The looks: contrast that can be read, sizes that can be hit, icons that are there."""

import re
from dataclasses import fields
from itertools import product
from pathlib import Path

import pytest

from kiosk.assets_folder import assets_folder
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import (
    BOARD,
    DESK,
    ELDER,
    NIGHT,
    ROLES,
    STANDARD,
    Tokens,
    snug,
)

LOOKS = (STANDARD, ELDER, NIGHT, DESK, BOARD, snug(STANDARD), snug(ELDER))
READ_ON = (
    ("ink", "paper"),
    ("ink", "card"),
    ("muted", "paper"),
    ("muted", "card"),
    ("on_accent", "accent"),
    ("on_dark", "dark"),
    ("green", "green_soft"),
    ("blue", "blue_soft"),
    ("gold", "gold_soft"),
    ("ink", "gold_soft"),
    ("ink", "green_soft"),
)
ROOT = assets_folder().parent


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("look", "pair"), list(product(LOOKS, READ_ON)))
def test_words_stand_out_from_their_ground(look: Tokens, pair: tuple[str, str]) -> None:
    ink, ground = (getattr(look.palette, name) for name in pair)
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("look", [STANDARD, ELDER, snug(STANDARD)])
def test_resident_looks_keep_the_least_sizes(look: Tokens) -> None:
    hanzi = 0.92  # of the em
    for role in ROLES:
        assert look.type.em(role) * hanzi >= (10 if look.elder else 5)
    assert look.type.body * hanzi >= 6.7
    assert look.size.target >= 15
    assert look.size.primary >= 20
    assert look.size.tight >= 3


def test_large_print_is_larger_on_a_small_panel_too() -> None:
    small, large = snug(STANDARD), snug(ELDER)
    assert all(large.type.em(role) > small.type.em(role) for role in ROLES if role != "display")
    assert large.type.body >= small.type.body * 1.15
    assert large.size.target >= 15


def test_sizes_follow_the_pitch_of_the_screen(family: str) -> None:
    fine, coarse = (Theme(STANDARD, pitch, family=family) for pitch in (0.248, 0.369))
    assert fine.px(24.8) == 100
    assert coarse.px(36.9) == 100


def test_every_icon_named_in_the_faces_is_there(family: str) -> None:
    named = set()
    for file in (ROOT / "kiosk" / "ui").rglob("*.py"):
        named |= set(re.findall(r'icon="([a-z0-9-]+)"', file.read_text("utf-8")))
    theme = Theme(STANDARD, 0.248, family=family)
    for name in sorted(named):
        assert not theme.icon(name, "ink", 9).isNull(), name


def test_an_icon_takes_the_colour_of_the_look(family: str) -> None:
    theme = Theme(STANDARD, 0.248, family=family)
    image = theme.icon("check", "accent", 20).toImage()
    inked = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {STANDARD.palette.accent.lower()}


def test_a_palette_holds_colours_and_nothing_else() -> None:
    for look in LOOKS:
        for field in fields(look.palette):
            assert re.fullmatch(r"#([0-9A-F]{2}){3,4}", getattr(look.palette, field.name))


def test_the_fonts_write_chinese(family: str) -> None:
    assert Path(assets_folder() / "fonts" / "NotoSansSC-Regular.ttf").exists()
    assert family == "Noto Sans SC"

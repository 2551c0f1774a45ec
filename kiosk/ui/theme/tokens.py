"""The values of the look: colours, and sizes in millimetres. Looks are values of the same tokens.

Sizes are what a hand and an eye need, so they are in millimetres and become pixels by the pitch
of the screen (`kiosk.ui.theme.theme.Theme.px`).
"""

from dataclasses import dataclass, replace
from typing import Literal, get_args

Role = Literal["display", "title", "heading", "strong", "body", "tag", "small"]
"""What a text is for; decides its size and weight. `tag` is `small` in bold."""

ROLES: tuple[Role, ...] = get_args(Role)
BOLD_ROLES: tuple[Role, ...] = ("display", "title", "heading", "strong", "tag")

Tone = Literal["plain", "accent", "green", "blue", "gold", "dark"]
"""What a surface or sign means; decides its colours."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb. A `soft` colour is the ground its namesake is written on."""

    paper: str
    card: str
    sunken: str
    """Ground of a pressed card and of an empty check box."""
    line: str
    edge: str
    """Border of what can be tapped or typed into: 3:1 against every ground it stands on."""
    ink: str
    muted: str
    accent: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    green: str
    green_soft: str
    green_line: str
    blue: str
    blue_soft: str
    blue_line: str
    gold: str
    gold_soft: str
    gold_line: str
    dark: str
    """The call-staff button: the one dark thing on a light page."""
    on_dark: str
    highlight: str
    """The row that matters now on the board."""
    veil: str
    """#aarrggbb: laid over the page behind a question."""


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Em heights in millimetres; a hanzi fills about 0.92 of its em."""

    display: float
    title: float
    heading: float
    strong: float
    body: float
    small: float
    number: float
    """Height of the digits of a queue number, not its em."""

    def em(self, role: Role) -> float:
        """Em height of a text in this role."""
        size: float = self.small if role == "tag" else getattr(self, role)
        return size


@dataclass(frozen=True, slots=True)
class Sizes:
    """Everything else that has a size, in millimetres."""

    margin: float
    gap: float
    """Between cards."""
    tight: float
    """Between targets that belong together; never under 3."""
    pad: float
    """Inside a card."""
    radius: float
    line: float
    target: float
    """Smallest height of anything that can be tapped."""
    primary: float
    icon: float
    tile_icon: float


@dataclass(frozen=True, slots=True)
class Tokens:
    """One look."""

    name: Literal["standard", "elder", "contrast", "night", "desk", "board"]
    palette: Palette
    type: TypeSizes
    size: Sizes
    elder: bool = False
    """Large print: fewer choices a page, icons above words in the foot bar."""


DAY = Palette(
    paper="#F5F2EC",
    card="#FFFFFF",
    sunken="#F1EDE5",
    line="#E2DCD1",
    edge="#8C8477",
    ink="#1E2227",
    muted="#5A626C",
    accent="#A8201A",
    accent_pressed="#861813",
    accent_soft="#FBECEA",
    on_accent="#FFFFFF",
    green="#1C6E46",
    green_soft="#E6F3EB",
    green_line="#B9DDC8",
    blue="#1D5A96",
    blue_soft="#E7F0F9",
    blue_line="#BCD5EC",
    gold="#8A5A00",
    gold_soft="#FBF1DC",
    gold_line="#EBD6A6",
    dark="#1E2227",
    on_dark="#FFFFFF",
    highlight="#8A5A00",
    veil="#B31E2227",
)
CONTRAST = Palette(
    paper="#FFFFFF",
    card="#FFFFFF",
    sunken="#EDEDED",
    line="#3A3A3A",
    edge="#000000",
    ink="#000000",
    muted="#2E2E2E",
    accent="#8A0F0A",
    accent_pressed="#650A06",
    accent_soft="#FFFFFF",
    on_accent="#FFFFFF",
    green="#0A4D2C",
    green_soft="#FFFFFF",
    green_line="#0A4D2C",
    blue="#0B3B6B",
    blue_soft="#FFFFFF",
    blue_line="#0B3B6B",
    gold="#573800",
    gold_soft="#FFFFFF",
    gold_line="#573800",
    dark="#000000",
    on_dark="#FFFFFF",
    highlight="#573800",
    veil="#D9000000",
)
CONTRAST_NIGHT = Palette(
    paper="#000000",
    card="#000000",
    sunken="#262626",
    line="#C8C8C8",
    edge="#FFFFFF",
    ink="#FFFFFF",
    muted="#E2E2E2",
    accent="#FFB4AE",
    accent_pressed="#FFD9D6",
    accent_soft="#000000",
    on_accent="#000000",
    green="#8FE8B8",
    green_soft="#000000",
    green_line="#8FE8B8",
    blue="#A9D2FF",
    blue_soft="#000000",
    blue_line="#A9D2FF",
    gold="#FFD98A",
    gold_soft="#000000",
    gold_line="#FFD98A",
    dark="#FFFFFF",
    on_dark="#000000",
    highlight="#FFD98A",
    veil="#E6000000",
)
DUSK = Palette(
    paper="#14171B",
    card="#1E2227",
    sunken="#272C33",
    line="#343B44",
    edge="#7A838E",
    ink="#FFFFFF",
    muted="#C3C8CF",
    accent="#A8201A",
    accent_pressed="#861813",
    accent_soft="#3A2422",
    on_accent="#FFFFFF",
    green="#7FD1A5",
    green_soft="#1D3228",
    green_line="#2F5A45",
    blue="#8FC1F2",
    blue_soft="#1C2D3F",
    blue_line="#33526F",
    gold="#FFD27A",
    gold_soft="#3A3018",
    gold_line="#66562B",
    dark="#FFFFFF",
    on_dark="#14171B",
    highlight="#FFD27A",
    veil="#CC000000",
)

STANDARD = Tokens(
    name="standard",
    palette=DAY,
    type=TypeSizes(
        display=13.6, title=12.6, heading=9.2, strong=7.6, body=7.6, small=6.2, number=46
    ),
    size=Sizes(
        margin=12,
        gap=5,
        tight=3.5,
        pad=7,
        radius=6.5,
        line=0.5,
        target=17,
        primary=26,
        icon=9,
        tile_icon=32,
    ),
)
ELDER = Tokens(
    name="elder",
    elder=True,
    palette=DAY,
    type=TypeSizes(
        display=17, title=15.5, heading=12.8, strong=11.4, body=11.2, small=11, number=52
    ),
    size=replace(
        STANDARD.size, margin=10, gap=5, pad=7, target=22, primary=30, icon=12, tile_icon=34
    ),
)
NIGHT = replace(
    STANDARD,
    name="night",
    # Read from near by: words and signs in the accent stand out from the dark, as ink on it does.
    palette=replace(DUSK, accent="#F28B82", accent_pressed="#C96A62", on_accent="#14171B"),
)
DESK = Tokens(
    name="desk",
    palette=DAY,
    type=TypeSizes(display=9, title=8, heading=7, strong=5.4, body=5.4, small=4.4, number=20),
    size=Sizes(
        margin=6,
        gap=4.5,
        tight=3,
        pad=6.5,
        radius=4.5,
        line=0.5,
        target=15,
        primary=20,
        icon=6,
        tile_icon=16,
    ),
)
"""A clerk at arm's length with a mouse and keys: denser, still made for touching."""
BOARD = Tokens(
    name="board",
    palette=DUSK,
    type=TypeSizes(display=40, title=30, heading=22, strong=18, body=16, small=12, number=90),
    size=Sizes(
        margin=18,
        gap=10,
        tight=6,
        pad=16,
        radius=9,
        line=0.6,
        target=20,
        primary=20,
        icon=14,
        tile_icon=40,
    ),
)
"""Read across the hall from a 32-inch screen (0.369 mm a pixel)."""


def snug(tokens: Tokens) -> Tokens:
    """The same look for a panel of 12 inches or less: nearer to the least sizes.

    Large print is as large as such a panel holds whole pages of, a sixth larger than its standard
    print: people stand nearer to it.
    """
    type_, size = tokens.type, tokens.size
    least = 8.6 if tokens.elder else 5.6
    body = 8.6 if tokens.elder else 7.4
    return replace(
        tokens,
        type=replace(
            type_,
            display=max(least, type_.display * 0.7),
            title=max(least, type_.title * 0.72),
            heading=max(body, type_.heading * 0.76),
            strong=body,
            body=body,
            small=least,
            number=min(type_.number, 30),
        ),
        size=replace(
            size,
            margin=size.margin * 0.5,
            gap=3.4,
            tight=3.2,
            pad=size.pad * 0.65,
            radius=size.radius * 0.75,
            target=15.5,
            primary=20.5,
            icon=size.icon * 0.8,
            tile_icon=20,
        ),
    )

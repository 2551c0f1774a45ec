"""What has to be known of one receipt printer, as its address in the settings says it."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, parse_qsl, urlsplit

from kiosk.printing.escpos.commands import Cut, Mode
from kiosk.printing.printer import Width

Proof = Literal["order", "state", "unproven", "none"]
"""How one learns that a slip came out: `order`, an answer that waits for its turn behind the
slip; `state`, no fault afterwards; `none`, not at all, for it never answers. `unproven`: it was
to give answers in turn, and does not; its state is watched, and proves nothing."""

SCHEMES = ("tcp", "serial", "usb")
DOTS = {80: {203: 576, 180: 512}, 58: {203: 384, 180: 360}}
"""Of the print head, by width of the roll and dots an inch."""
PRINTED_MM = {80: 72.0, 58: 48.0}
KNOWN = frozenset(
    ("width", "dpi", "dots", "cut", "mode", "density", "feed", "status", "proof", "baud", "flow")
)


@dataclass(frozen=True, slots=True)
class Model:
    """One kind of printer. Lengths in millimetres."""

    roll: Width = 80
    dpi: int = 203
    dots: int = 576
    cut: Cut = "full"
    mode: Mode = "raster"
    density: int | None = None
    """From -6, light, to 6, dark; None: as the printer is set."""
    feed_mm: float = 0.0
    """More white before the cut than the printer leaves by itself."""
    proof: Proof = "order"

    @property
    def answers(self) -> bool:
        """Whether it says how it is."""
        return self.proof != "none"

    @property
    def printed_mm(self) -> float:
        """How much of the roll's width the pages use."""
        return PRINTED_MM[self.roll]


def model_of(options: dict[str, str], default_roll: Width = 80) -> Model:
    """The printer these options describe. `ValueError`: there is none like that."""
    if unknown := set(options) - KNOWN:
        raise ValueError(f"no such option: {', '.join(sorted(unknown))}")
    roll: Width = 58 if _one_of(options, "width", ("58", "80"), str(default_roll)) == "58" else 80
    dpi = int(_one_of(options, "dpi", ("203", "180"), "203"))
    dots = int(options.get("dots") or DOTS[roll][dpi])
    if dots % 8 or not 128 <= dots <= 1024:
        raise ValueError("dots is a multiple of 8 from 128 to 1024")
    level = int(options["density"]) if "density" in options else None
    if level is not None and not -6 <= level <= 6:
        raise ValueError("density goes from -6 to 6")
    feed = float(options.get("feed", "0"))
    if not 0 <= feed <= 100:
        raise ValueError("feed goes from 0 to 100 mm")
    proof = _one_of(options, "proof", ("order", "state"), "order")
    if _one_of(options, "status", ("yes", "no"), "yes") == "no":
        proof = "none"
    return Model(
        roll=roll,
        dpi=dpi,
        dots=dots,
        cut=_one_of(options, "cut", ("full", "partial", "none"), "full"),  # type: ignore[arg-type]
        mode=_one_of(options, "mode", ("raster", "columns"), "raster"),  # type: ignore[arg-type]
        density=level,
        feed_mm=feed,
        proof=proof,  # type: ignore[arg-type]  # one of them
    )


def split_address(address: str) -> tuple[SplitResult, dict[str, str]]:
    """An address and its options. `ValueError` for one that cannot be read."""
    parts = urlsplit(address)
    pairs = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    return parts, dict(pairs)


def _one_of(options: dict[str, str], name: str, known: tuple[str, ...], default: str) -> str:
    said = options.get(name, default)
    if said not in known:
        raise ValueError(f"{name} is {' or '.join(known)}")
    return said

"""What can be set on one machine: environment variables `KIOSK_*` over `<data_dir>/kiosk.toml`.

Below both stands `setup.toml`, which the set-up on the screen writes.
"""

import os
import tomllib
from datetime import time
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from kiosk.errors import RuleBroken

KEPT_FILE = "setup.toml"
"""In the data folder: what the set-up on the screen writes."""
Face = Literal["lobby", "desk", "board", "rate", "room", "all"]
SerialBaud = Literal[1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200]


def default_data_dir() -> Path:
    """Where this machine keeps its store when nothing else is said."""
    return Path(os.environ.get("KIOSK_DATA_DIR") or user_data_path("xinqiao"))


class Settings(BaseSettings):
    """One machine's settings. Rules of the center (hours, quotas, limits) live in the store."""

    model_config = SettingsConfigDict(env_prefix="KIOSK_", extra="forbid")

    data_dir: Path = Field(default_factory=default_data_dir)
    database_url: str | None = None
    """None: the encrypted store file in `data_dir`. Else a PostgreSQL URL of the center."""
    key_file: Path | None = None
    """The store's key; default `<data_dir>/store.key`, mode 0600."""

    backup_folder: Path | None = None
    """A second place for backups: another disk, a stick, a share. None: only on this disk."""

    hub_ca_file: Path | None = None
    """The only certificate authority trusted for the hub; None: the system's."""
    phone_url: str = "https://xinqiao.invalid"
    """Base of the phone page that the QR code of a slip opens."""

    printer: str = "folder:"
    """`ipp://host:port/ipp/print`; a receipt printer at `tcp://host:9100`, `serial:/dev/ttyUSB0`,
    `usb:VENDOR:PRODUCT` or `usb:/dev/usb/lp0`; or `folder:/path` (`folder:` alone:
    `<data_dir>/slips`)."""
    slip_width_mm: Literal[58, 80] = 80
    """The roll in it, where the printer does not say which it holds."""
    paper_printer: str | None = Field(default=None, pattern=r"^ipps?://[^/]")
    """Where A5 and A4 are printed, like `printer`, but no folder: these papers are personal.
    None: such papers come out as slips."""

    poster_folder: Path | None = None
    """Pictures shown on attract page and board; default `<data_dir>/posters`."""

    scanner: str = Field(default="keyboard", pattern=r"^(keyboard|serial:/\S+)$")
    """`serial:/dev/ttyACM0`: a scanner on a serial line; one that types is heard anyhow."""
    scanner_baud: SerialBaud = 9600
    card_reader: str | None = Field(default=None, pattern=r"^serial:/\S+$")
    """A reader of resident ID cards (SAM_V), `serial:/dev/ttyUSB0`; None: there is none."""
    card_reader_baud: SerialBaud = 115200

    pixel_pitch_mm: float | None = Field(default=None, gt=0.03, lt=2)
    """Millimetres one screen pixel is wide: 0.248 on a 21.5-inch 1080p panel. None: as the
    screen itself says, where what it says can be."""
    screen_bottom_mm: int = Field(default=700, ge=0, le=2000)
    """How high above the floor the picture begins; low reach (低位操作) keeps what can be tapped
    under 1100."""
    idle_warn_s: int = Field(default=60, ge=5)
    idle_answer_s: int = Field(default=20, ge=5)
    desk_number: int = Field(default=1, ge=1)

    room_code: str = ""
    """The room at whose door this window hangs."""

    board_discreet: str = "司法,残联,残疾,调解,救助,信访,矫正,戒毒"
    """The board calls departments with such a word in their name 综合业务; empty: none."""

    voice: bool = True
    """Whether the board speaks its calls."""
    voice_device: str = "default"
    """The ALSA device it speaks through; `aplay -L` lists them."""
    voice_volume: int = Field(default=100, ge=0, le=100)
    voice_evening_volume: int = Field(default=60, ge=0, le=100)
    """Percent of the recordings' amplitude; 0 is silence."""
    voice_day_from: time = time(7)
    voice_evening_from: time = time(18)
    voice_quiet_from: time = time(22)
    """Nothing is said from here to `voice_day_from`."""

    @property
    def store_file(self) -> Path:
        return self.data_dir / "store.db"

    @property
    def backups(self) -> Path:
        return self.data_dir / "backups"

    @property
    def posters(self) -> Path:
        return self.poster_folder or self.data_dir / "posters"

    @property
    def store_key_file(self) -> Path:
        return self.key_file or self.data_dir / "store.key"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - called by name
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - called by name
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        folder = default_data_dir()
        # What the set-up on the screen found out, and above it what the operator wrote.
        files = [folder / KEPT_FILE, folder / "kiosk.toml"]
        toml = TomlConfigSettingsSource(settings_cls, files)
        return init_settings, env_settings, toml


def settings_for(data_dir: Path | None = None, **changes: object) -> Settings:
    """The machine's settings, with what the command line says (not None) on top.

    `RuleBroken`: `settings.invalid`, with the names of the settings that cannot be.
    """
    if data_dir is not None:
        # Also where kiosk.toml is looked for, which happens before any field has a value.
        os.environ["KIOSK_DATA_DIR"] = str(data_dir.resolve())
    given = {name: value for name, value in changes.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]  # fields by name
    except ValidationError as faults:
        # Only where it is wrong and why: a value may hold a password.
        where = "; ".join(
            f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}"
            for fault in faults.errors(include_input=False, include_url=False)[:8]
        )
        raise RuleBroken("settings.invalid", faults=where) from None
    except tomllib.TOMLDecodeError as broken:
        raise RuleBroken("settings.invalid", faults=f"kiosk.toml: {broken}") from None

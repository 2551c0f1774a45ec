"""Settings this machine found out for itself when it was set up: `<data_dir>/setup.toml`.

They stand below `kiosk.toml`, which is the operator's own file and is never written by the program.
"""

import json
import tomllib
from pathlib import Path

from kiosk.durable import write_whole
from kiosk.settings import KEPT_FILE

Value = str | int | float | bool


def kept_settings(data_dir: Path) -> dict[str, Value]:
    """What was kept; empty before the set-up. `tomllib.TOMLDecodeError` for a broken file."""
    file = data_dir / KEPT_FILE
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def keep_settings(data_dir: Path, **values: Value) -> None:
    """Keep `values` beside what is kept already, all of it or nothing. `OSError`."""
    kept = kept_settings(data_dir) | values
    lines = ["# Written by the set-up on the screen; kiosk.toml beside it stands above it."]
    # A TOML string is written like one of JSON, and so are numbers and truth values.
    lines += [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in kept.items()]
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(data_dir / KEPT_FILE, ("\n".join(lines) + "\n").encode())

"""The key of the encrypted store: 32 random bytes in a file only its owner can read."""

import os
import secrets
import stat
from pathlib import Path

from kiosk.durable import sync_folder
from kiosk.errors import Unavailable

KEY_BYTES = 32


def load_key(path: Path) -> bytes:
    """The key in `path`. Refuses a missing, short or openly readable file.

    `Unavailable`: `store.key_missing`, `store.key_unreadable`, `store.key_open_to_others`; where
    the disk itself cannot be read, `store.folder_unusable`.
    """
    try:
        mode = path.stat().st_mode
        text = path.read_text("ascii").strip()
        key = bytes.fromhex(text)
    except FileNotFoundError as missing:
        raise Unavailable("store.key_missing", file=path.name) from missing
    except (ValueError, PermissionError, IsADirectoryError) as broken:
        raise Unavailable("store.key_unreadable", file=path.name) from broken
    except OSError as trouble:
        raise Unavailable("store.folder_unusable", cause=type(trouble).__name__) from trouble
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Unavailable("store.key_open_to_others", file=path.name)
    if len(key) != KEY_BYTES:
        raise Unavailable("store.key_unreadable", file=path.name)
    return key


def create_key(path: Path) -> bytes:
    """Write a fresh key to `path` (which must not exist) with mode 0600, durably."""
    key = secrets.token_bytes(KEY_BYTES)
    write_key(path, key)
    return key


def write_key(path: Path, key: bytes) -> None:
    """Write a key there is already, as `create_key` does."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, key.hex().encode("ascii") + b"\n")
        os.fsync(handle)
    finally:
        os.close(handle)
    sync_folder(path.parent)

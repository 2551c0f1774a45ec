"""The key file of the encrypted store."""

from pathlib import Path

import pytest

from kiosk.data.key import create_key, load_key
from kiosk.errors import Unavailable


def test_key_comes_back_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "inner" / "store.key"
    key = create_key(path)
    assert load_key(path) == key
    assert len(key) == 32
    assert path.stat().st_mode & 0o777 == 0o600


def test_existing_key_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "store.key"
    key = create_key(path)
    with pytest.raises(FileExistsError):
        create_key(path)
    assert load_key(path) == key


@pytest.mark.parametrize(
    ("content", "mode", "reason"),
    [
        (None, 0, "store.key_missing"),
        ("", 0o600, "store.key_unreadable"),
        ("12ab", 0o600, "store.key_unreadable"),
        ("不是钥匙", 0o600, "store.key_unreadable"),
        ("00" * 32, 0o644, "store.key_open_to_others"),
    ],
)
def test_unusable_key_says_what_is_wrong(
    tmp_path: Path, content: str | None, mode: int, reason: str
) -> None:
    path = tmp_path / "store.key"
    if content is not None:
        path.write_text(content, "utf-8")
        path.chmod(mode)
    with pytest.raises(Unavailable, match=reason):
        load_key(path)


def test_a_disk_that_cannot_be_read_is_not_taken_for_a_lost_key() -> None:
    unmapped = Path("/proc/self/mem")  # to read its beginning is an input/output error
    with pytest.raises(Unavailable, match="store.folder_unusable"):
        load_key(unmapped)

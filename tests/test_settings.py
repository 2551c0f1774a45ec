"""Settings that cannot be are named in one line; what they held is not repeated."""

from pathlib import Path

import pytest

from kiosk.errors import RuleBroken
from kiosk.settings import settings_for


def test_a_wrong_setting_is_named_without_its_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("KIOSK_IDLE_WARN_S", "s3cret")
    with pytest.raises(RuleBroken, match=r"settings\.invalid") as refused:
        settings_for(tmp_path)
    assert "idle_warn_s" in str(refused.value.values["faults"])
    assert "s3cret" not in str(refused.value)


def test_a_broken_file_of_settings_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA_DIR", str(tmp_path))
    (tmp_path / "kiosk.toml").write_text("printer = = 3")
    with pytest.raises(RuleBroken, match=r"kiosk\.toml"):
        settings_for(tmp_path)

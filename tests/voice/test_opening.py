"""What the doctor says of the voice, and trying it from the command line."""

from datetime import time
from pathlib import Path

import pytest

from kiosk.commands.doctor import Finding, examine, machine
from kiosk.errors import Unavailable
from kiosk.settings import Settings
from kiosk.voice.announcement import call
from kiosk.voice.clips import Clips
from kiosk.voice.opening import PACKAGES, day_of_sound, rehearse
from kiosk.voice.studio import Studio


def finding(folder: Path, **changes: object) -> Finding:
    """What the doctor finds of the voice on a machine that is not even set up."""
    settings = Settings(data_dir=folder, **changes)  # type: ignore[arg-type]  # fields by name
    return next(found for found in examine(settings) if found.what == "voice")


def test_a_machine_with_sound_is_in_order(tmp_path: Path) -> None:
    found = finding(tmp_path, voice_device="null")
    assert found.good
    assert "1095 clips" in found.told
    assert "silent" not in found.told


def test_a_machine_without_sound_is_said_to_be_silent_and_is_not_called_wrong(
    tmp_path: Path,
) -> None:
    found = finding(tmp_path, voice_device="no_such_device")
    assert found.good
    assert "silent" in found.told
    assert "no_such_device" in found.told


def test_programs_that_are_missing_are_named_by_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = finding(tmp_path)
    assert not found.good
    assert "apt-get install alsa-utils espeak-ng opus-tools" in found.told


def test_clips_that_are_missing_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clips: Clips
) -> None:
    manifest = clips.file("chime").with_name("manifest.json")
    (tmp_path / "manifest.json").write_bytes(manifest.read_bytes())
    monkeypatch.setattr(machine, "open_clips", lambda: Clips(tmp_path))
    found = finding(tmp_path)
    assert not found.good
    assert "1095 clips missing" in found.told


def test_a_voice_switched_off_is_in_order(tmp_path: Path) -> None:
    found = finding(tmp_path, voice=False, voice_device="no_such_device")
    assert found.good
    assert "switched off" in found.told


def test_every_package_it_stands_on_is_installed_with_the_program() -> None:
    listed = Path(__file__).parents[2] / "deploy" / "packages.txt"
    assert set(PACKAGES.values()) <= set(listed.read_text("utf-8").split())


def test_the_settings_make_the_day(tmp_path: Path) -> None:
    settings = Settings(
        data_dir=tmp_path, voice_volume=80, voice_evening_volume=0, voice_evening_from=time(17)
    )
    day = day_of_sound(settings)
    assert [day.volume(time(hour)) for hour in (9, 17, 23)] == [80, 0, 0]


def test_a_call_is_tried_into_a_file_and_aloud(tmp_path: Path, clips: Clips) -> None:
    settings = Settings(data_dir=tmp_path, voice_device="null")
    wanted = Studio(clips).record(call("A012", 2, clips))
    assert rehearse(settings, "A012", "2", tmp_path / "call.wav") == wanted.seconds
    assert (tmp_path / "call.wav").read_bytes() == wanted.wav
    assert rehearse(settings, "A012", "2") == wanted.seconds


def test_trying_it_without_a_device_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        rehearse(Settings(data_dir=tmp_path, voice_device="no_such_device"), "A012", "2")

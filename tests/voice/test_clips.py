"""The clips are what their manifest says: all there, all decodable, as long as told."""

import struct
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.voice.clips import Clips

OPUS_RATE = 48_000
"""Positions in an Ogg/Opus file count at this rate, whatever was encoded (RFC 7845, 4)."""


def seconds_of(file: Path) -> float:
    """How long an Ogg/Opus file plays, from its first and its last page."""
    told = file.read_bytes()
    assert told.startswith(b"OggS")
    (skipped,) = struct.unpack_from("<H", told, told.index(b"OpusHead") + 10)
    (last,) = struct.unpack_from("<q", told, told.rindex(b"OggS") + 6)
    return float(last - skipped) / OPUS_RATE


def test_every_clip_of_the_manifest_is_there_and_no_other(clips: Clips) -> None:
    assert clips.missing() == ()
    files = {file.stem for file in clips.file("chime").parent.glob("*.ogg")}
    assert files == set(clips)


def test_there_is_a_clip_for_every_letter_number_desk_and_digit(clips: Clips) -> None:
    wanted = {f"letter-{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    wanted |= {f"number-{number:03}" for number in range(1000)}
    wanted |= {f"desk-{desk:02}" for desk in range(1, 41)}
    wanted |= {f"digit-{digit}" for digit in range(10)} | {"chime", "hao"}
    assert wanted <= set(clips)


def test_the_text_of_a_number_is_its_digits(clips: Clips) -> None:
    for number in range(1000):
        digits = "".join("零一二三四五六七八九"[int(digit)] for digit in f"{number:03}")
        assert clips[f"number-{number:03}"].text == f"{digits}号。"


def test_every_clip_is_as_long_as_the_manifest_says(clips: Clips) -> None:
    wrong = {
        name: (clip.seconds, seconds_of(clips.file(name)))
        for name, clip in clips.items()
        if abs(clip.seconds - seconds_of(clips.file(name))) > 0.011
    }
    assert wrong == {}


def test_every_clip_can_be_decoded_to_its_end(clips: Clips) -> None:
    def decoded_seconds(name: str) -> float:
        done = subprocess.run(
            ["opusdec", "--quiet", "--rate", "48000", str(clips.file(name)), "-"],
            capture_output=True,
            check=True,
        )
        assert any(done.stdout), name
        return len(done.stdout) / 2 / 48_000

    with ThreadPoolExecutor(max_workers=2) as pool:
        lengths = dict(zip(clips, pool.map(decoded_seconds, clips), strict=True))
    assert {
        name: length
        for name, length in lengths.items()
        if abs(clips[name].seconds - length) > 0.011
    } == {}


def test_a_file_that_is_gone_or_empty_is_missed(clips: Clips, tmp_path: Path) -> None:
    manifest = clips.file("chime").with_name("manifest.json")
    (tmp_path / "manifest.json").write_bytes(manifest.read_bytes())
    (tmp_path / "chime.ogg").write_bytes(clips.file("chime").read_bytes())
    (tmp_path / "hao.ogg").touch()
    missing = Clips(tmp_path).missing()
    assert "hao" in missing
    assert "chime" not in missing
    assert len(missing) == len(clips) - 1


@pytest.mark.parametrize("told", [None, "", "[]", '{"chime": {}}', '{"chime": 1}', "\x00"])
def test_a_manifest_that_cannot_be_read_is_no_clips(told: str | None, tmp_path: Path) -> None:
    if told is not None:
        (tmp_path / "manifest.json").write_text(told)
    assert len(Clips(tmp_path)) == 0

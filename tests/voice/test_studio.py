"""Announcements are recorded whole: every clip in its order, at the volume asked for."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from kiosk.errors import Unavailable
from kiosk.voice.announcement import Recorded, Words, call, pause_after
from kiosk.voice.clips import Clips
from kiosk.voice.loudspeaker import seconds
from kiosk.voice.studio import RATE, Studio
from tests.voice.wavs import loudness, samples


def test_a_call_is_its_clips_one_after_the_other(clips: Clips, studio: Studio) -> None:
    parts = call("A012", 2, clips)
    whole = samples(studio.record(parts).wav)
    for part in parts:
        assert isinstance(part, Recorded)
        alone = samples(studio.record([part]).wav)
        assert whole.startswith(alone), part
        whole = whole[len(alone) :]
    assert whole == b""


def test_a_call_is_as_long_as_its_clips_and_pauses(clips: Clips, studio: Studio) -> None:
    parts = call("A1000", 12, clips)
    told = sum(
        clips[part.clip].seconds + pause_after(part) for part in parts if isinstance(part, Recorded)
    )
    recording = studio.record(parts)
    assert recording.seconds == pytest.approx(told, abs=0.005 * len(parts))
    assert seconds(recording.wav) == recording.seconds


def test_words_are_read_at_the_rate_and_about_the_loudness_of_clips(
    clips: Clips, studio: Studio
) -> None:
    clip = studio.record([Recorded("desk-02")])
    read = studio.record([Words(clips["desk-02"].text)])
    assert 0.6 < read.seconds / clip.seconds < 1.8
    assert 0.5 < loudness(samples(read.wav)) / loudness(samples(clip.wav)) < 2


def test_half_the_volume_is_half_the_amplitude(studio: Studio) -> None:
    for part in (Recorded("desk-02"), Words("请稍等")):
        full = loudness(samples(studio.record([part], volume=100).wav))
        half = loudness(samples(studio.record([part], volume=50).wav))
        assert half / full == pytest.approx(0.5, rel=0.03)


def test_a_damaged_clip_is_read_out_instead_and_told_once(clips: Clips, tmp_path: Path) -> None:
    folder = clips.file("chime").parent
    (tmp_path / "manifest.json").symlink_to(folder / "manifest.json")
    for name in ("chime", "letter-A", "desk-02"):
        (tmp_path / f"{name}.ogg").symlink_to(clips.file(name))
    (tmp_path / "number-012.ogg").write_bytes(b"OggS and then nothing of use")
    damaged = Studio(Clips(tmp_path))
    parts = call("A012", 2, clips)
    with capture_logs() as told:
        first, second = damaged.record(parts), damaged.record(parts)
    assert first == second
    read = Studio(clips).record([*parts[:2], Words(clips["number-012"].text), parts[3]])
    assert first.seconds == pytest.approx(read.seconds, abs=0.1)
    assert len(told) == 1


def test_a_chime_that_is_gone_is_not_read_out(clips: Clips, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").symlink_to(clips.file("chime").with_name("manifest.json"))
    lacking = Studio(Clips(tmp_path))
    with pytest.raises(Unavailable):
        lacking.record([Recorded("chime")])


def test_words_nobody_can_say_are_nothing_to_record(studio: Studio) -> None:
    with pytest.raises(Unavailable):
        studio.record([Words("😀")])
    with pytest.raises(Unavailable):
        studio.record([])


def test_without_its_programs_nothing_is_recorded_and_each_is_told_once(
    clips: Clips, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    bare = Studio(clips)
    with capture_logs() as told:
        for _ in range(3):
            with pytest.raises(Unavailable):
                bare.record(call("A012", 2, clips))
    assert sorted(line["cause"].partition(":")[0] for line in told) == ["espeak-ng", "opusdec"]


def test_recordings_are_at_the_rate_of_opus(studio: Studio) -> None:
    assert RATE == 48_000
    assert samples(studio.record([Recorded("hao")]).wav)

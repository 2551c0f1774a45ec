"""Builds the voice of one machine from its settings, and looks whether it can be heard."""

import shutil
import threading
from pathlib import Path

from kiosk.assets_folder import assets_folder
from kiosk.clock import Clock
from kiosk.data.machine_lock import MachineLock
from kiosk.errors import Unavailable
from kiosk.settings import Settings
from kiosk.voice import announcement
from kiosk.voice.clips import Clips
from kiosk.voice.loudspeaker import Aplay
from kiosk.voice.studio import RATE, SAMPLE_BYTES, Studio, as_wav
from kiosk.voice.voice import Voice
from kiosk.voice.volume import DayOfSound

TURN_LOCK = "voice.lock"
PACKAGES = {
    "opusdec": "opus-tools",
    "opusenc": "opus-tools",
    "aplay": "alsa-utils",
    "espeak-ng": "espeak-ng",
}
"""What it stands on, and the Debian packages that bring it."""


def open_clips() -> Clips:
    """The clips that come with the program."""
    return Clips(assets_folder() / "voice")


def day_of_sound(settings: Settings) -> DayOfSound:
    """How loud this machine speaks when."""
    return DayOfSound(
        day_from=settings.voice_day_from,
        evening_from=settings.voice_evening_from,
        quiet_from=settings.voice_quiet_from,
        day_volume=settings.voice_volume,
        evening_volume=settings.voice_evening_volume,
    )


def open_voice(settings: Settings, clock: Clock) -> Voice:
    """The voice of this machine. Not yet started."""
    return Voice(
        open_clips(),
        Aplay(settings.voice_device),
        clock=clock,
        day=day_of_sound(settings),
        turn=MachineLock(settings.data_dir / TURN_LOCK),
    )


def rehearse(settings: Settings, label: str, desk: str, out: Path | None = None) -> float:
    """Say one call at the day's volume and wait for it, or write it to `out`; its seconds.

    `Unavailable` as `Studio.record` and `Loudspeaker.play` raise it.
    """
    clips = open_clips()
    parts = announcement.call(label, desk, clips)
    recording = Studio(clips).record(parts, volume=max(1, settings.voice_volume))
    if out is None:
        Aplay(settings.voice_device).play(recording.wav, threading.Event())
    else:
        out.write_bytes(recording.wav)
    return recording.seconds


def missing_packages() -> tuple[str, ...]:
    """Debian packages the voice lacks on this machine."""
    lacking = {package for name, package in PACKAGES.items() if shutil.which(name) is None}
    return tuple(sorted(lacking))


def deaf_because(device: str) -> str | None:
    """Why nothing can be heard through `device`; None: it takes sound. Plays a moment of quiet."""
    quiet = as_wav(bytes(RATE // 50 * SAMPLE_BYTES))
    try:
        Aplay(device, grace_s=3).play(quiet, threading.Event())
    except Unavailable as trouble:
        return str(trouble.values.get("cause") or trouble.key)
    return None

"""Makes one recording of an announcement: clips decoded, words read by espeak-ng, all joined."""

import io
import subprocess
import wave
from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from kiosk.errors import Unavailable
from kiosk.voice.announcement import Part, Recorded, Words, pause_after
from kiosk.voice.clips import Clips
from kiosk.voice.mandarin import pinyin
from kiosk.voice.volume import decibels

RATE = 48_000
"""Samples a second: what Opus decodes to and sound cards take, so that nothing resamples."""
SAMPLE_BYTES = 2
READER = ("espeak-ng", "-v", "cmn-latn-pinyin", "-s", "150", "-a", "75", "--stdin", "--stdout")
"""Its plain `cmn` voice would read pinyin as English. -a 75 is as loud as the clips are."""
TIME_LIMIT_S = 10.0

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Recording:
    """One announcement as a WAV file, mono, 16 bit."""

    wav: bytes
    seconds: float


class Studio:
    """Records announcements with `opusdec`, and with espeak-ng and `opusenc` where clips end."""

    def __init__(self, clips: Clips) -> None:
        self._clips = clips
        self._told: set[str] = set()

    def record(self, parts: Sequence[Part], *, volume: int = 100) -> Recording:
        """All of `parts`, one after the other, at `volume` percent (1 to 100).

        A clip that cannot be decoded is read out instead; what cannot be read either is left out,
        with a line in the log the first time. `Unavailable("voice.nothing_recorded")` if nothing
        is left.
        """
        sound = bytearray()
        for part in parts:
            said = self._say(part, volume)
            if said:
                sound += said + bytes(int(pause_after(part) * RATE) * SAMPLE_BYTES)
        if not sound:
            raise Unavailable("voice.nothing_recorded", cause="opusdec" if parts else "no words")
        return Recording(as_wav(bytes(sound)), len(sound) / SAMPLE_BYTES / RATE)

    def _say(self, part: Part, volume: int) -> bytes:
        try:
            if isinstance(part, Words):
                return _decode(_read_out(part.text), volume)
            return _decode(self._clips.file(part.clip).read_bytes(), volume)
        except (OSError, subprocess.SubprocessError) as trouble:
            self._tell(_cause(trouble))
        clip = self._clips.get(part.clip) if isinstance(part, Recorded) else None
        return self._say(Words(clip.text), volume) if clip and not clip.wordless else b""

    def _tell(self, cause: str) -> None:
        """Each trouble goes to the log once, not once a call."""
        if cause not in self._told:
            self._told.add(cause)
            log.warning("part of an announcement cannot be made", cause=cause)


def _decode(opus: bytes, volume: int) -> bytes:
    command = ["opusdec", "--quiet", "--no-dither", "--rate", str(RATE)]
    if volume < 100:
        command += ["--gain", f"{decibels(volume):.2f}"]
    return _run([*command, "-", "-"], opus) if opus else b""


def _read_out(text: str) -> bytes:
    """`text` read by espeak-ng, as Opus: it takes the clips' way to rate and volume."""
    read = pinyin(text)
    if not read:
        return b""
    return _run(["opusenc", "--quiet", "-", "-"], _run(list(READER), read.encode()))


def _run(command: list[str], given: bytes) -> bytes:
    done = subprocess.run(
        command, input=given, capture_output=True, check=True, timeout=TIME_LIMIT_S
    )
    return done.stdout


def _cause(trouble: Exception) -> str:
    """Which program or file it was, without what was said."""
    if isinstance(trouble, OSError):
        return f"{trouble.filename}: {trouble.strerror}"
    if isinstance(trouble, subprocess.CalledProcessError):
        return f"{trouble.cmd[0]}: exit status {trouble.returncode}"
    return type(trouble).__name__


def as_wav(sound: bytes) -> bytes:
    """Samples as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(SAMPLE_BYTES)
        out.setframerate(RATE)
        out.writeframes(sound)
    return file.getvalue()

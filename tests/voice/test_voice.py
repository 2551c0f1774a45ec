"""The line of what is to be said: one at a time, whole, in order; nobody waits for it."""

import os
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from kiosk.data.machine_lock import MachineLock
from kiosk.voice.announcement import call, prompt
from kiosk.voice.clips import Clips
from kiosk.voice.loudspeaker import Aplay
from kiosk.voice.studio import Studio
from kiosk.voice.voice import Voice
from kiosk.voice.volume import DayOfSound
from tests.printing.hall import eventually
from tests.voice.recording_loudspeaker import RecordingLoudspeaker
from tests.voice.wavs import samples

DAY = DayOfSound(time(7), time(18), time(22), day_volume=100, evening_volume=50)
Speak = Callable[..., Voice]


class HallClock:
    """Ten in the morning, until the test pushes it on."""

    def __init__(self) -> None:
        self.gone = timedelta()

    def now(self) -> datetime:
        return datetime(2026, 11, 23, 2, tzinfo=UTC) + self.gone

    def monotonic(self) -> float:
        return self.gone.total_seconds()


@pytest.fixture
def clock() -> HallClock:
    return HallClock()


@pytest.fixture
def speak(clips: Clips, clock: HallClock) -> Iterator[Speak]:
    """A voice on a loudspeaker, not started; closed when the test ends."""
    voices: list[Voice] = []

    def made(loudspeaker: Any, **more: Any) -> Voice:
        voices.append(Voice(clips, loudspeaker, clock=clock, day=DAY, **more))
        return voices[-1]

    yield made
    for voice in voices:
        voice.close()


@pytest.fixture
def announced(clips: Clips) -> Callable[..., bytes]:
    """The recording of a call, as it ought to be heard."""

    def recorded(label: str, desk: int, volume: int = 100) -> bytes:
        return Studio(clips).record(call(label, desk, clips), volume=volume).wav

    return recorded


def test_two_calls_at_once_are_both_said_whole_in_their_order(
    speak: Speak, announced: Callable[..., bytes]
) -> None:
    room = RecordingLoudspeaker(held=True)
    voice = speak(room)
    voice.start()
    voice.call("A012", 2)
    assert room.begun.acquire(timeout=10)
    voice.call("B100", 12)  # while the first is being said, and without waiting for it
    assert room.whole == []
    room.let_go(2)
    room.wait_for(whole=2)
    assert room.whole == [announced("A012", 2), announced("B100", 12)]
    assert room.cut == []
    assert room.most_at_once == 1


def test_ten_desks_calling_together_are_said_one_by_one(
    speak: Speak, announced: Callable[..., bytes]
) -> None:
    room = RecordingLoudspeaker()
    voice = speak(room)
    voice.start()
    for desk in range(1, 11):
        voice.call(f"A{desk:03}", desk)
    room.wait_for(whole=10)
    assert room.whole == [announced(f"A{desk:03}", desk) for desk in range(1, 11)]
    assert room.most_at_once == 1


def test_aplay_says_two_calls_whole_one_after_the_other(
    speak: Speak, announced: Callable[..., bytes], tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    voice = speak(Aplay(f"file:FILE={pipe},FORMAT=raw"))
    voice.start()
    voice.call("A012", 2)
    voice.call("C007", 12)
    for label, desk in (("A012", 2), ("C007", 12)):
        # The pipe is opened once a call and ends with it, so that none runs into the next.
        with pipe.open("rb") as sound:
            whole = samples(announced(label, desk))
            heard = sound.read()
            assert heard[: len(whole)] == whole
            assert not any(heard[len(whole) :])


def test_a_call_repeated_is_said_again(speak: Speak, announced: Callable[..., bytes]) -> None:
    room = RecordingLoudspeaker()
    voice = speak(room)
    voice.call("A012", 2)
    voice.call("A012", 2)
    voice.start()
    room.wait_for(whole=2)
    assert room.whole == [announced("A012", 2)] * 2


def test_what_was_called_before_the_voice_started_is_said_once_it_has(speak: Speak) -> None:
    room = RecordingLoudspeaker()
    voice = speak(room)
    voice.call("A012", 2)
    voice.start()
    room.wait_for(whole=1)


def test_a_call_that_had_to_wait_too_long_is_dropped_with_a_line_in_the_log(
    speak: Speak, clock: HallClock, announced: Callable[..., bytes]
) -> None:
    room = RecordingLoudspeaker(held=True)
    voice = speak(room)
    voice.start()
    voice.call("A001", 1)
    assert room.begun.acquire(timeout=10)
    voice.call("A002", 2)
    clock.gone += timedelta(seconds=61)
    voice.call("A003", 3)
    with capture_logs() as told:
        room.let_go(2)
        room.wait_for(whole=2)
    assert room.whole == [announced("A001", 1), announced("A003", 3)]
    assert [(line["event"], line["what"]) for line in told] == [("too old to be said", "A002 2")]


def test_the_evening_is_quieter_and_the_night_is_silent(
    speak: Speak, clock: HallClock, announced: Callable[..., bytes]
) -> None:
    room = RecordingLoudspeaker()
    voice = speak(room)
    voice.start()
    clock.gone = timedelta(hours=9)
    voice.call("A012", 2)
    room.wait_for(whole=1)
    assert room.whole == [announced("A012", 2, volume=50)]
    clock.gone = timedelta(hours=13)
    voice.call("A013", 2)
    eventually(lambda: not voice.busy)
    assert len(room.whole) == 1


def test_a_prompt_is_cut_by_a_touch_and_by_the_next_prompt(speak: Speak, clips: Clips) -> None:
    room = RecordingLoudspeaker(held=True)
    voice = speak(room)
    voice.start()
    voice.say("welcome")
    assert room.begun.acquire(timeout=10)
    voice.say("scan")
    room.wait_for(cut=1)
    assert room.begun.acquire(timeout=10)
    voice.hush()
    room.wait_for(cut=2)
    said = [Studio(clips).record(prompt(key, clips)).wav for key in ("welcome", "scan")]
    assert room.cut == said


def test_a_touch_never_cuts_a_call(speak: Speak, announced: Callable[..., bytes]) -> None:
    room = RecordingLoudspeaker(held=True)
    voice = speak(room)
    voice.start()
    voice.call("A012", 2)
    assert room.begun.acquire(timeout=10)
    voice.say("welcome")
    voice.hush()
    voice.say("scan")
    room.let_go(1)
    room.wait_for(whole=1)
    assert room.whole == [announced("A012", 2)]
    assert room.cut == []


def test_calls_go_before_prompts(
    speak: Speak, clips: Clips, announced: Callable[..., bytes]
) -> None:
    room = RecordingLoudspeaker()
    voice = speak(room)
    voice.say("take-slip")
    voice.call("A012", 2)
    voice.start()
    room.wait_for(whole=2)
    slip = Studio(clips).record(prompt("take-slip", clips)).wav
    assert room.whole == [announced("A012", 2), slip]


def test_a_sentence_is_read_out_and_kept_out_of_the_log(speak: Speak) -> None:
    room = RecordingLoudspeaker()
    voice = speak(room)
    with capture_logs() as told:
        voice.read("请张先生到服务台")
        voice.start()
        room.wait_for(whole=1)
    assert "张" not in str(told)


def test_a_prompt_nobody_recorded_is_told_and_nothing_is_said(speak: Speak) -> None:
    with capture_logs() as told:
        speak(RecordingLoudspeaker()).say("never-recorded")
    assert told[0]["key"] == "never-recorded"


def test_without_a_device_it_is_silent_says_so_once_and_comes_back(
    speak: Speak, announced: Callable[..., bytes]
) -> None:
    room = RecordingLoudspeaker()
    room.missing = True
    voice = speak(room)
    with capture_logs() as told:
        for number in range(5):
            voice.call(f"A{number:03}", 1)
        voice.start()
        eventually(lambda: not voice.busy)
        assert voice.silent == "voice.device_missing"
        room.missing = False
        voice.call("A012", 2)
        eventually(lambda: not voice.busy)
    assert room.whole == [announced("A012", 2)]
    assert voice.silent is None
    assert [line["event"] for line in told] == ["the voice is silent", "the voice is heard again"]


def test_a_real_machine_without_sound_is_silent_too(speak: Speak) -> None:
    voice = speak(Aplay("no_such_device"))
    with capture_logs() as told:
        voice.start()
        voice.call("A012", 2)
        voice.call("A013", 2)
        eventually(lambda: not voice.busy)
    assert voice.silent == "voice.device_missing"
    assert len(told) == 1


def test_closing_does_not_wait_for_the_end_of_a_sentence(speak: Speak) -> None:
    room = RecordingLoudspeaker(held=True)
    voice = speak(room)
    voice.start()
    voice.call("A012", 2)
    voice.call("A013", 2)
    assert room.begun.acquire(timeout=10)
    voice.close()
    assert (len(room.whole), len(room.cut)) == (0, 1)
    assert "voice" not in {thread.name for thread in threading.enumerate()}


def test_one_board_of_a_machine_says_the_calls_and_another_takes_over(
    speak: Speak, tmp_path: Path
) -> None:
    rooms = RecordingLoudspeaker(), RecordingLoudspeaker()
    first, second = (speak(room, turn=MachineLock(tmp_path / "voice.lock")) for room in rooms)
    first.call("A012", 2)
    first.start()
    rooms[0].wait_for(whole=1)
    second.start()
    second.call("A012", 2)
    second.say("welcome")  # prompts need no turn
    rooms[1].wait_for(whole=1)
    first.close()
    second.call("A013", 2)
    rooms[1].wait_for(whole=2)
    assert len(rooms[0].whole) == 1

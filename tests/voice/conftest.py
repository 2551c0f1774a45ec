"""The clips that come with the program, and the programs that play them."""

import pytest

from kiosk.voice.clips import Clips
from kiosk.voice.opening import open_clips
from kiosk.voice.studio import Studio


@pytest.fixture(scope="session")
def clips() -> Clips:
    return open_clips()


@pytest.fixture
def studio(clips: Clips) -> Studio:
    return Studio(clips)

"""What `kiosk doctor` looks at of the machine itself: clock, disk, fonts, voice, posters."""

import os
import shutil
import stat
from collections.abc import Iterator
from datetime import UTC, datetime

from kiosk.assets_folder import assets_folder
from kiosk.bridges.poster_files import TROUBLES, poster_files
from kiosk.clock import SystemClock
from kiosk.commands.doctor.finding import Finding
from kiosk.commands.doctor.readers import reading_devices
from kiosk.data.clock_sense import ClockSense
from kiosk.data.reserve import LITTLE
from kiosk.settings import Settings
from kiosk.voice.opening import deaf_because, missing_packages, open_clips

SANE_TIME = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2046, 1, 1, tzinfo=UTC))
FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


def machine(settings: Settings) -> Iterator[Finding]:
    """What needs no store."""
    now, sense = datetime.now(UTC), ClockSense(settings.data_dir, SystemClock()).look()
    advice = "set it if that is wrong, numbers go on meanwhile"
    if sense != "right":
        advice = f"far {sense}; {advice}, nothing is erased. Right? kiosk admin clock-is-right"
    yield Finding(
        "clock",
        good=SANE_TIME[0] <= now <= SANE_TIME[1] and sense == "right",
        told=f"{now:%Y-%m-%d %H:%M} UTC; {advice}",
    )
    missing = [name for name in FONTS if not (assets_folder() / "fonts" / name).is_file()]
    yield Finding(
        "fonts",
        good=not missing,
        told=f"missing: {', '.join(missing)}; install the program anew" if missing else "there",
    )
    display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    yield Finding("display", good=True, told="there" if display else "none (the tour needs none)")
    yield _voice(settings)
    yield _posters(settings)
    yield from (Finding(*looked) for looked in reading_devices(settings))
    folder = settings.data_dir
    if folder.is_dir():
        free = shutil.disk_usage(folder).free
        yield Finding(
            "disk",
            good=free >= LITTLE,
            told=f"{free // 2**20} MB free for {folder}; below {LITTLE // 2**20} MB make room",
        )
        if not os.access(folder, os.W_OK):
            told = f"nothing can be written: is {folder} mounted read-only, or somebody else's?"
            yield Finding("data folder", good=False, told=told)
        mode = stat.S_IMODE(folder.stat().st_mode)
        yield Finding(
            "data folder",
            good=not mode & 0o077,
            told=f"mode {mode:o}; others must not read it: chmod 700 {folder}",
        )


def _posters(settings: Settings) -> Finding:
    files = poster_files(settings.posters)
    shown = sum(file.trouble is None for file in files)
    wrong = [f"{file.path.name} {TROUBLES[file.trouble]}" for file in files if file.trouble]
    told = "; ".join([f"{shown} pictures in {settings.posters}", *wrong])
    return Finding("posters", good=not wrong, told=told)


def _voice(settings: Settings) -> Finding:
    if not settings.voice:
        return Finding("voice", good=True, told="switched off (voice = false)")
    if packages := missing_packages():
        told = f"silent; apt-get install {' '.join(packages)}"
        return Finding("voice", good=False, told=told)
    clips = open_clips()
    lacking = clips.missing()
    if lacking or not clips:
        told = f"{len(lacking) or 'all'} clips missing; install the program anew"
        return Finding("voice", good=False, told=told)
    deaf = deaf_because(settings.voice_device)
    # A hall may well have no loudspeaker: nothing is wrong, and nothing should surprise.
    told = f"silent, no sound through {settings.voice_device} ({deaf})" if deaf else "there"
    return Finding("voice", good=True, told=f"{told}; {len(clips)} clips")

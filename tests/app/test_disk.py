"""A real disk fills up and turns read-only: what residents and staff see, and what is kept."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.background import daily_backup
from kiosk.data.reserve import LITTLE
from kiosk.errors import Unavailable
from kiosk.settings import Settings
from kiosk.ui.lobby.number_page import NumberPage
from tests.app.house import House, WorkdayClock

SIZE_MB = 16


class SmallDisk:
    """A disk of its own, where this machine lets us have one; else nothing is mounted."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.stuffing = place / "stuffing"
        place.mkdir()
        self.mounted = not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={SIZE_MB}m,mode=700", "none", str(place)],
            capture_output=True,
            check=False,
        ).returncode

    def fill(self) -> None:
        """Not one more byte fits."""
        with self.stuffing.open("wb", buffering=0) as file:
            for size in (2**16, 512, 1):
                while True:
                    try:
                        file.write(b"\0" * size)
                    except OSError:
                        break

    def make_room(self) -> None:
        self.stuffing.unlink()

    def take_away(self) -> None:
        if self.mounted:
            subprocess.run(["umount", "-l", str(self.place)], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    made = SmallDisk(tmp_path / "disk")
    if not made.mounted:
        pytest.skip("no right to mount: the same without a disk of its own is test_store_trouble")
    yield made
    made.take_away()


@pytest.fixture
def small_house(qapp: object, qtbot: QtBot, founded: Path, disk: SmallDisk) -> Iterator[House]:
    folder = disk.place / "terminal"
    shutil.copytree(founded, folder)
    folder.chmod(0o700)
    made = House(qtbot, Settings(data_dir=folder, voice=False), WorkdayClock())
    yield made
    made.close_all()


def test_a_full_disk_pauses_numbers_tells_the_desk_and_goes_on_by_itself(
    small_house: House, disk: SmallDisk
) -> None:
    house = small_house
    house.open("lobby", "desk")
    house.faces.machine.look()
    house.until(lambda: "MB" in house.words(house.desk))  # a disk this small is always short
    assert house.faces.machine.state().free_mb is not None
    assert SIZE_MB * 2**20 < LITTLE
    given_out = [house.issue().label]
    house.to_guide()
    disk.fill()
    with pytest.raises(Unavailable, match=r"store\.full"):
        # The log of the store has some room of its own: a few numbers still go out.
        given_out.extend(house.issue().label for _ in range(400))
    house.tap(house.lobby, "take")
    house.until(lambda: "磁盘满了" in house.words(house.lobby))
    house.faces.machine.look()
    house.until(lambda: "取号和登记暂停" in house.words(house.desk))
    with pytest.raises(Unavailable, match=r"backup\.(no_room|not_written)|store\.full"):
        daily_backup(house.terminal).make()

    disk.make_room()
    house.tap(house.lobby, "take")
    page = house.at(NumberPage)
    assert page.ticket.label not in given_out
    numbers = [number for number, _state in house.tickets()]
    assert numbers == list(range(1, len(given_out) + 2))

"""Sticks by real files: the first that can be written is; none, or one that is full, is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from kiosk.bridges.stick_desk import Sticks
from kiosk.center.profile import CenterView, found_center
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.data.tables import Device
from kiosk.settings import Settings
from kiosk.sync.stick import read_head
from kiosk.terminal import Terminal
from kiosk.ui.stick_port import StickNews
from tests.stores import Opened, SetClock


class AnyFolder(Sticks):
    """Takes a folder for a stick: tests cannot mount one."""

    def is_stick(self, folder: Path) -> bool:
        return folder.name == "USB"


@pytest.fixture
def sticks(opened: Opened, clock: SetClock, tmp_path: Path) -> Iterator[AnyFolder]:
    view = CenterView("YX0101", "云溪镇党群服务中心", "Yunxi", "0576-0000-0000", demo=False)
    opened.write(lambda session: found_center(session, view, slip_key=new_slip_key()))
    terminal = Terminal(Settings(data_dir=tmp_path), clock, opened.store, opened.device_id)
    made = AnyFolder(terminal, roots=(tmp_path / "media", tmp_path / "missing"))
    yield made
    made.close()


def told(sticks: Sticks, qtbot: QtBot) -> StickNews:
    with qtbot.waitSignal(sticks.told, timeout=20_000) as heard:
        sticks.export()
    assert heard.args is not None
    news: StickNews = heard.args[0]
    return news


def test_what_waits_is_written_to_the_first_stick_or_the_trouble_is_told(
    sticks: AnyFolder, opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    assert told(sticks, qtbot) == StickNews(trouble="no_stick")
    stick = tmp_path / "media" / "somebody" / "USB"
    stick.mkdir(parents=True)
    assert told(sticks, qtbot) == StickNews(trouble="not_joined")
    opened.write(lambda session: session.execute(update(Device).values(hub_credential="c" * 40)))
    news = told(sticks, qtbot)
    assert news.trouble == ""
    (file,) = stick.iterdir()
    assert news.place == f"USB/{file.name}"
    assert file.name.startswith("xinqiao-YX0101-2026")
    assert read_head(file).device == opened.device_id


def test_a_folder_where_nothing_is_mounted_is_no_stick(
    opened: Opened, clock: SetClock, tmp_path: Path
) -> None:
    terminal = Terminal(Settings(data_dir=tmp_path), clock, opened.store, opened.device_id)
    real = Sticks(terminal, roots=(tmp_path,))
    assert not real.is_stick(tmp_path)
    real.close()

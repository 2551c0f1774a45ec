"""What the county publishes by command is on the screens of a running center, not restarted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from typer.testing import CliRunner

from kiosk.bridges.hub_feeds import feeds_in_use
from kiosk.bridges.posters import Posters
from kiosk.center.guides import catalog
from kiosk.commands.hub import hub_app
from kiosk.settings import Settings
from kiosk.sync.inbox import Inbox
from kiosk.terminal import Terminal
from kiosk.ui.poster_shelf import Slide
from tests.center.town import HEADER, found_town, line
from tests.hubs import Hub
from tests.stores import Opened, SetClock
from tests.sync.parts import Station


@pytest.fixture
def station(opened: Opened, clock: SetClock) -> Iterator[Station]:
    found_town(opened, clock)
    made = Station(opened, clock)
    yield made
    made.close()


@pytest.fixture
def shelf(station: Station, tmp_path: Path) -> Iterator[Posters]:
    posters = Posters(terminal_of(station, tmp_path))
    yield posters
    posters.close()


def terminal_of(station: Station, folder: Path) -> Terminal:
    return Terminal(
        Settings(data_dir=folder), station.clock, station.opened.store, station.opened.device_id
    )


def told(*arguments: str, hub: Hub) -> str:
    done = CliRunner().invoke(hub_app, [*arguments, "--database-url", hub.database_url])
    assert done.exit_code == 0, done.exception or done.output
    return done.output


def slides(shelf: Posters, qtbot: QtBot) -> tuple[Slide, ...]:
    with qtbot.waitSignal(shelf.listed) as heard:
        shelf.look()
    assert heard.args is not None
    found: tuple[Slide, ...] = heard.args[0]
    return found


def test_an_announcement_and_a_catalog_reach_lobby_and_board(
    station: Station, small_hub: Hub, shelf: Posters, qtbot: QtBot, tmp_path: Path
) -> None:
    terminal = terminal_of(station, tmp_path)
    uplink = station.enrol(small_hub)
    inbox = Inbox(terminal.store, uplink, feeds_in_use(terminal), clock=terminal.clock)
    image = QImage(600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("#1C6E46"))
    assert image.save(str(tmp_path / "flood.png"))
    days = ("--from", "2026-11-01", "--to", "2026-12-31")
    told("announce", "flood", "--title", "防汛提醒", *days, hub=small_hub)
    told("announce", "poster", "--picture", str(tmp_path / "flood.png"), *days, hub=small_hub)
    told("announce", "theirs", "--title", "别处", "--center", "1", *days, hub=small_hub)
    file = tmp_path / "county.psv"
    file.write_text(HEADER + line("MZ01") + line("MZ02", "另一个登记"), "utf-8")
    assert told("publish-catalog", str(file), hub=small_hub).startswith("2 items published")
    inbox.do()
    assert {slide.title for slide in slides(shelf, qtbot)} == {"防汛提醒", ""}
    assert [slide.picture for slide in slides(shelf, qtbot) if not slide.title] == [True]
    (first, _) = terminal.read(lambda session: catalog.items_of(session, department="民政"))
    assert first.code == "MZ01"
    told("take-down", "flood", hub=small_hub)
    file.write_text(HEADER + line("MZ02", "另一个登记"), "utf-8")
    assert "1 withdrawn, 1 unchanged" in told("publish-catalog", str(file), hub=small_hub)
    inbox.do()
    assert [slide.title for slide in slides(shelf, qtbot)] == [""]
    (left,) = terminal.read(lambda session: catalog.items_of(session, department="民政"))
    assert left.code == "MZ02"


def test_a_catalog_nobody_can_tell_apart_is_not_published(small_hub: Hub, tmp_path: Path) -> None:
    file = tmp_path / "county.psv"
    file.write_text(HEADER + line("MZ01") + line("MZ01", "另一个登记"), "utf-8")
    refused = CliRunner().invoke(
        hub_app, ["publish-catalog", str(file), "--database-url", small_hub.database_url]
    )
    assert "feed.catalog_unclear" in str(refused.exception)

"""A courier at night finds a place to rest: without a network, in every shape and look."""

from sqlalchemy import delete, select

from kiosk.data.tables import HubRow, OutboxRecord
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.stations.list_page import StationsPage
from kiosk.ui.lobby.stations.routes import StationAt, Stations
from kiosk.ui.lobby.stations.station_page import StationPage
from tests.ui.lobby.driver import Lobby


def test_the_nearest_station_open_at_night_is_found_and_that_is_counted(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.stations")
    page = lobby.arrive(StationsPage)
    assert page.place() == "附近驿站"
    lobby.tap("stations.hours")
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.here == Stations(all_day=True))
    lobby.arrive(StationsPage)
    assert lobby.sees("station.YZ001")
    lobby.tap("station.YZ001")
    one = lobby.arrive(StationPage)
    assert one.place() == "附近驿站 › 云溪村小哥驿站"
    used = select(OutboxRecord.stream).where(OutboxRecord.type == "station.looked_up")
    counted = lobby.hall.store.read(lambda session: session.scalars(used).all())
    assert counted.result(timeout=30) == ["station:YZ001"]


def test_a_station_that_left_the_list_and_an_empty_list_say_what_to_do(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.window.go(StationAt("YZ999"))
    lobby.arrive(StationPage)
    lobby.qtbot.waitUntil(lambda: "不在名单上" in lobby.words())
    lobby.hall.store.write(lambda session: session.execute(delete(HubRow))).result(timeout=30)
    lobby.window.go(Stations())
    lobby.arrive(StationsPage)
    lobby.qtbot.waitUntil(lambda: "还没有发来驿站的名单" in lobby.words())

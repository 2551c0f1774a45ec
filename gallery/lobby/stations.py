"""The stations nearby, one of them, and none."""

from collections.abc import Iterator

from sqlalchemy import delete

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.data.tables import HubRow
from kiosk.ui.lobby.stations.list_page import StationsPage
from kiosk.ui.lobby.stations.routes import StationAt, Stations
from kiosk.ui.lobby.stations.station_page import StationPage


def _walk(stage: LobbyStage) -> Iterator[str]:
    stage.come_in()
    yield from stage.go(
        Stations(),
        Stations(all_day=True),
        StationAt("YZ001"),
        StationAt("YZ002"),
        StationAt("YZ999"),
    )
    stage.hall.store.write(lambda session: session.execute(delete(HubRow))).result(timeout=30)
    for _ in stage.go(Stations()):
        yield "no-list"


SCENE = Scene(
    "stations",
    "lobby",
    (StationPage, StationsPage),
    _walk,
    open_lobby,
    (StationAt, Stations),
)

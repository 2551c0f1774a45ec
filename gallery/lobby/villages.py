"""Somebody says once which village is theirs: at home, in the finder, and taken back."""

from collections.abc import Iterator

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.routes import Home
from kiosk.ui.lobby.stations.routes import Stations
from kiosk.ui.lobby.villages.routes import OwnVillage
from kiosk.ui.lobby.villages.village_page import VillagePage


def _walk(stage: LobbyStage) -> Iterator[str]:
    stage.come_in()
    yield from stage.go(OwnVillage())
    page = stage.at(VillagePage)
    page.show_towns()
    yield "towns"
    page.type_again("town:石门镇")
    yield "another-town"
    stage.lobby.tap("village.YX02V02")
    stage.at(HomePage)
    yield "home-of-a-village"
    yield from stage.go(Stations())
    stage.window.go(Home())
    stage.wait_for(Home())
    for _ in stage.go(OwnVillage()):
        yield "chosen-before"


SCENE = Scene("own-village", "lobby", (VillagePage,), _walk, open_lobby, (OwnVillage,))

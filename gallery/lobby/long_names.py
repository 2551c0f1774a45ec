"""The longest names there are and three hundred items in one place."""

from collections.abc import Iterator

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.center.errands.places import VillageView
from kiosk.center.guides.catalog_import import import_catalog
from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.routes import GuideOf, Home, Items, ItemsOfEvent, Search
from kiosk.ui.lobby.stations.routes import Stations
from kiosk.ui.lobby.villages.routes import OwnVillage
from tests.ui.lobby.evil import evil_catalog

VILLAGE = VillageView("EV01", "鹤坪山上的孤儿院与养老院之间的新农村社区", "云溪镇")
LONG = ("EV001", "EV002", "EV003")


def _walk(stage: LobbyStage) -> Iterator[str]:
    hall, window = stage.hall, stage.window
    rows = read_catalog_bytes(evil_catalog(), "catalog.json")
    hall.store.write(
        lambda session: import_catalog(
            session, device_id=hall.context.device_id, rows=rows, clock=hall.clock
        )
    ).result(timeout=30)
    stage.come_in()
    yield from stage.go(Items("民政"), ItemsOfEvent("养老"))
    window.visit.come_from(VILLAGE)
    yield from stage.go(Home(), OwnVillage(), Stations())
    window.visit.query = "EV00"
    yield from stage.go(Search())
    for code in LONG:
        yield from stage.go(GuideOf(code))
        stage.lobby.tap("take")
        stage.at(NumberPage)
        yield f"number-{code}"
        window.go(Home())
        stage.wait_for(Home())


SCENE = Scene("long-names", "lobby", (), _walk, open_lobby)

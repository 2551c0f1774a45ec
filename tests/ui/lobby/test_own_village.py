"""A shared terminal: somebody says which village is theirs, and it comes first until they leave."""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from kiosk.data.tables import ActivitySession, AgentVillage, Village
from kiosk.ui.lobby.activities.activity_page import ActivityPage
from kiosk.ui.lobby.activities.routes import ActivityAt
from kiosk.ui.lobby.errands.routes import AskVillage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.routes import Home
from kiosk.ui.lobby.stations.list_page import StationsPage
from kiosk.ui.lobby.stations.routes import Stations
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.widgets.card import Tile
from tests.ui.lobby.driver import Lobby


def choose(lobby: Lobby, code: str) -> None:
    lobby.tap("home.village")
    lobby.arrive(VillagePage)
    lobby.tap(code)
    lobby.arrive(HomePage)


def choose_elsewhere(lobby: Lobby, town: str, code: str) -> None:
    lobby.tap("home.village")
    lobby.arrive(VillagePage)
    lobby.tap("village.towns")
    lobby.tap(f"town.{town}")
    lobby.tap(code)
    lobby.arrive(HomePage)


def at_home(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)


def test_the_village_stands_on_the_home_page_until_the_resident_leaves(lobby: Lobby) -> None:
    at_home(lobby)
    assert lobby.button("home.village").text() == "选我的村"
    choose(lobby, "village.YX01V02")
    assert lobby.button("home.village").text() == "南塘村"
    lobby.tap("look")
    lobby.arrive(HomePage)
    assert lobby.button("home.village").text() == "南塘村"
    lobby.window.end_visit()
    at_home(lobby)
    assert lobby.button("home.village").text() == "选我的村"


def test_it_can_be_taken_back(lobby: Lobby) -> None:
    at_home(lobby)
    choose(lobby, "village.YX01V02")
    choose(lobby, "village.none")
    assert lobby.window.visit.village is None
    assert lobby.button("home.village").text() == "选我的村"


def test_questions_for_a_village_begin_with_it_even_from_another_town(lobby: Lobby) -> None:
    at_home(lobby)
    choose_elsewhere(lobby, "石门镇", "village.YX02V02")
    lobby.window.go(AskVillage("MZ04"))
    page = lobby.arrive(VillagePage)
    assert page.findChildren(Tile)[0].objectName() == "village.YX02V02"
    assert page.findChildren(Tile)[0].isVisible()


def test_another_start_of_the_way_keeps_it(lobby: Lobby) -> None:
    at_home(lobby)
    choose(lobby, "village.YX01V02")
    lobby.window.go(Home())
    lobby.arrive(HomePage)
    visit = lobby.window.visit
    assert visit.errand.village == visit.order.village == visit.wish.village == visit.village


def test_its_station_comes_before_nearer_ones(lobby: Lobby) -> None:
    at_home(lobby)
    lobby.window.go(Stations())
    tiles = _stations(lobby)
    lobby.window.go(Home())
    lobby.arrive(HomePage)
    choose_elsewhere(lobby, "石门镇", "village.YX02V01")
    lobby.window.go(Stations())
    own = _stations(lobby)
    assert tiles[0] != "station.YZ002" == own[0]
    assert own[1:] == [name for name in tiles if name != "station.YZ002"][: len(own) - 1]
    assert "您的村" in lobby.words()


def _stations(lobby: Lobby) -> list[str]:
    page = lobby.arrive(StationsPage)
    names = [tile.objectName() for tile in page.findChildren(Tile)]
    return [name for name in names if name != "stations.hours"]


def test_a_round_is_shown_where_it_visits_them(lobby: Lobby) -> None:
    at_home(lobby)
    choose(lobby, "village.YX01V04")
    lobby.window.go(ActivityAt("ACT13"))
    lobby.arrive(ActivityPage)
    activity = lobby.window.visit.activity
    assert activity.card is not None
    assert activity.card.village_code == "YX01V04"


def test_where_there_are_no_villages_nothing_asks_for_one(lobby: Lobby) -> None:

    def no_villages(session: Session) -> None:
        session.execute(delete(AgentVillage))
        session.execute(update(ActivitySession).values(village_code=None))
        session.execute(delete(Village))

    lobby.hall.store.write(no_villages).result(timeout=30)
    at_home(lobby)
    assert not lobby.sees("home.village")

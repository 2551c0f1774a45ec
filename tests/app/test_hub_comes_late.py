"""The hub is down when the windows open and comes up later: all of it arrives, once."""

from kiosk.hub.server import HubServer
from tests.app.house import House
from tests.app.joined import KNOCKS_WITHIN_S, SPEAKS_WITHIN_S, let_uploader_go_on, received, written
from tests.app.joined import hub as hub


def test_records_of_an_outage_reach_the_hub_once_and_the_desk_says_so(
    house: House, hub: HubServer
) -> None:
    house.open("desk")
    link = house.faces.link
    house.sign_in()
    for _ in range(3):
        house.issue()
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A001")
    house.until(lambda: link.state().online is False)
    let_uploader_go_on(house, 2)
    facts = len(written(house))
    house.until(lambda: link.state().waiting == facts)
    assert str(facts) in house.desk.face.console.bar._link.text()
    offline = house.desk.face.console.bar._link.text()

    hub.start()
    let_uploader_go_on(house, KNOCKS_WITHIN_S)
    house.until(lambda: link.state().online is True)
    let_uploader_go_on(house, SPEAKS_WITHIN_S)
    house.until(lambda: _all_there(house, hub))
    house.until(lambda: house.desk.face.console.bar._link.text() != offline)

    house.tap(house.desk, "serve")
    house.tap(house.desk, "finish")
    house.until(lambda: house.at_desk == "")
    let_uploader_go_on(house, SPEAKS_WITHIN_S)
    house.until(lambda: _all_there(house, hub))
    assert len(received(hub)) >= facts + 2


def _all_there(house: House, hub: HubServer) -> bool:
    """Whether nothing waits; places for phones are handed over meanwhile: facts of their own."""
    let_uploader_go_on(house, 1)
    return house.faces.link.state().waiting == 0 and received(hub) == written(house)

"""The demonstration's list: the county's own sheets, without a hub."""

from sqlalchemy import update

from kiosk.center.services.demo_list import put_demo_list, read_demo_list
from kiosk.center.services.published import published_list
from kiosk.center.services.values import KINDS
from kiosk.data.tables import Center
from tests.center.services.market import Market
from tests.demo_center import DEMO

FOR_EVERYBODY, ALL = 19, 50


def test_the_demo_offers_services_of_every_kind_and_no_other_town_gets_its_own(
    market: Market,
) -> None:
    market.publish("S01", "S02", "S03", "S90")
    sheets = read_demo_list(DEMO)
    assert not sheets.findings

    def put() -> int:
        return market.opened.write(
            lambda session: put_demo_list(session, sheets, clock=market.clock)
        )

    assert put() == FOR_EVERYBODY
    market.opened.write(lambda session: session.execute(update(Center).values(code="YX0101")))
    assert put() == ALL
    found = market.opened.read(published_list)
    assert len(found.services) == ALL
    assert found.kinds == KINDS
    assert all(each.provider_name and each.name_en for each in found.services)
    assert found.as_of is None

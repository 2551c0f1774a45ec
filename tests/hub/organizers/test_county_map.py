"""The map of the county: told apart without colour, with or without coordinates, worst first."""

import re

from sqlalchemy import insert

from kiosk.hub.editions.tables import CenterPlace
from kiosk.hub.organizers.county_map import Spot, State, county_map
from kiosk.hub.organizers.words import OFFICE_WORDS
from tests.hub.organizers.conftest import OTHER_CENTER, Office, plain
from tests.hub.organizers.test_catalog import entered
from tests.hubs import CENTER

WORDS = OFFICE_WORDS["zh"]


def spot(number: int, state: State, where: float | None = None, town: str = "云溪镇") -> Spot:
    return Spot(f"YX{number:03}", f"第{number}村党群服务中心", town, state, where, where)


def test_each_state_has_a_shape_a_colour_and_a_word() -> None:
    states: tuple[State, ...] = ("silent", "look", "well", "absent")
    drawn = county_map([spot(place, state, place) for place, state in enumerate(states)], WORDS)
    marks = re.findall(r'<a href="#c-(\w+)" aria-label="([^"]+)".*?<(\w+) class="(\w+)"', drawn)
    assert sorted(marks) == [
        ("YX000", "第0村党群服务中心：失联", "rect", "silent"),
        ("YX001", "第1村党群服务中心：要看一看", "polygon", "look"),
        ("YX002", "第2村党群服务中心：正常", "circle", "well"),
        ("YX003", "第3村党群服务中心：还没有接入", "circle", "absent"),
    ]
    assert ">第0村<" in drawn
    assert ">第2村<" not in drawn


def test_a_county_without_coordinates_is_drawn_town_by_town() -> None:
    spots = [spot(number, "well", town=f"第{number % 11}镇") for number in range(318)]
    drawn = county_map([*spots, spot(999, "well", 1.0, town="")], WORDS)
    assert drawn.count('class="box"') == 12
    assert drawn.count('href="#c-') == 319
    assert "县本级" in drawn
    assert county_map([], WORDS) == ""


def test_names_never_lie_over_each_other() -> None:
    drawn = county_map([spot(number, "silent", 1.0) for number in range(30)], WORDS)
    assert drawn.count('class="name') <= 2


def test_the_page_shows_where_help_is_needed_and_who_has_not_joined(office: Office) -> None:
    with office.engine.begin() as one:
        for code in (CENTER, OTHER_CENTER, "330102009"):
            one.execute(
                insert(CenterPlace).values(
                    center_code=code, name=f"{code}中心", town="镇", latitude=1.0, longitude=2.0
                )
            )
    page = entered(office).get("/office")
    assert f'id="c-{OTHER_CENTER}"' in page.text
    assert "330102009中心：还没有接入" in page.text
    assert f"{OTHER_CENTER}中心：失联" in page.text
    assert "失联 1 要看一看 1 正常 0 还没有接入 1" in plain(page)
    township = entered(office, "zhou", "3301").get("/office")
    assert OTHER_CENTER not in township.text

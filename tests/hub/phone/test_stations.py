"""Stations near somebody with a phone: by where they say they are, by a link, open at night."""

from pathlib import Path

from kiosk.assets_folder import assets_folder
from kiosk.data.catalog_files.county_columns import CENTERS, STATIONS
from kiosk.data.catalog_files.reading import read_table
from kiosk.hub.phone.open_words import EN, ZH
from kiosk.hub.places.finding import spot_of
from kiosk.hub.places.importing import import_centers, import_stations
from tests.hub.organizers.conftest import Office, plain
from tests.hub.organizers.conftest import office as office
from tests.hubs import SEEN_AT

DEMO: Path = assets_folder() / "demo"


def county(office: Office) -> None:
    with office.engine.begin() as one:
        import_centers(one, read_table(DEMO / "centers.csv", CENTERS), now=SEEN_AT)
        import_stations(one, read_table(DEMO / "stations.csv", STATIONS), now=SEEN_AT)


def test_the_nearest_stations_come_first_wherever_somebody_says_they_are(office: Office) -> None:
    county(office)
    phone = office.browser()
    anywhere = plain(phone.get("/stations?lang=zh"))
    assert "选了您在哪里，就按远近排" in anywhere
    assert "还有 58 个更远的" in anywhere
    near = plain(phone.get("/stations/YX0101?lang=zh"))
    assert near.index("西坞村小哥驿站") < near.index("松塘村小哥驿站")
    assert "1.5 公里" in near
    chosen = plain(phone.get("/stations?from=YX0201&lang=en"))
    assert "km" in chosen
    linked = phone.get("/stations?at=29.3176,120.6408&lang=en")
    assert "10 m · Open 24 hours" in plain(linked)
    assert "at=29.3176%2C120.6408" in linked.text  # the other language keeps it


def test_at_night_only_what_is_open_is_shown(office: Office) -> None:
    county(office)
    page = plain(office.browser().get("/stations?from=YX0101&all_day=1&lang=zh"))
    assert "24 小时开放" in page
    assert "08:00-20:00" not in page


def test_a_county_without_a_list_says_so(office: Office) -> None:
    page = office.browser().get("/stations/nowhere?at=nonsense&lang=zh")
    assert page.status_code == 200
    assert "没有找到驿站" in plain(page)
    assert spot_of("91,0") is spot_of("1") is spot_of("a,b") is None


def test_both_languages_have_the_same_words() -> None:
    assert ZH.keys() == EN.keys()

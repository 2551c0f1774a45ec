"""The stations of a demonstration: the county's own lists, in the place of a hub."""

from pathlib import Path

from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.center.stations.finding import put_in_place
from kiosk.data.catalog_files.county_columns import CENTERS, STATIONS
from kiosk.data.catalog_files.reading import read_table
from kiosk.data.catalog_files.rows import CatalogRows
from kiosk.guide_rules.place_rows import read_centers, read_stations


def read_demo_stations(folder: Path) -> tuple[CatalogRows, CatalogRows]:
    """Both lists. `Unavailable` where there are none."""
    return (
        read_table(folder / "stations.csv", STATIONS),
        read_table(folder / "centers.csv", CENTERS),
    )


def put_demo_stations(session: Session, lists: tuple[CatalogRows, CatalogRows]) -> None:
    """Put them up, as far as this center is on the county's list."""
    here = read_centers(lists[1]).good.get(center(session).code)
    if here is not None:
        put_in_place(session, read_stations(lists[0]).good, (here.latitude, here.longitude))

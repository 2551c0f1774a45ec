"""How the projected tables are keyed: by center first, so that a province can spread them by it."""

from kiosk.hub.projections.figures import DATED
from kiosk.hub.projections.month_tables import DayFigures
from kiosk.hub.projections.placing import AREAS


def test_every_key_begins_with_the_center() -> None:
    tables = [table for area in AREAS.values() for table, _ in area.tables]
    assert len(tables) == len(set(tables))
    for table in (*tables, DayFigures):
        assert next(iter(table.__table__.primary_key.columns)).name == "center_code"
    assert set(DATED) < set(tables)

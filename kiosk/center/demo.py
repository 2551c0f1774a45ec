"""The demo center: an invented town with the catalog of a real one."""

from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.activities.demo_activities import put_demo_activities, read_activities
from kiosk.center.appointments.session_rules import put_session_rules, read_session_rules
from kiosk.center.care.offers_file import put_offers_file, read_offers
from kiosk.center.errands.roster_file import read_roster
from kiosk.center.errands.roster_founding import put_roster
from kiosk.center.founding import found, read_profile
from kiosk.center.guides.catalog_import import import_catalog
from kiosk.center.guides.import_report import ImportReport
from kiosk.center.rooms.founding import put_rooms, read_rooms
from kiosk.center.services.demo_list import put_demo_list, read_demo_list
from kiosk.center.stations.demo_stations import put_demo_stations, read_demo_stations
from kiosk.clock import Clock
from kiosk.data.catalog_files.reading import read_catalog


def set_up_demo(session: Session, *, device_id: UUID, clock: Clock, folder: Path) -> ImportReport:
    """Found the demo center in an empty store from the files in `folder` (`assets/demo`)."""
    found(session, profile=read_profile(folder / "center.json"), demo=True, clock=clock)
    rows = read_catalog(folder / "catalog.json")
    report = import_catalog(session, device_id=device_id, rows=rows, clock=clock)
    put_roster(session, roster=read_roster(folder / "roster.json"), clock=clock)
    sessions = read_session_rules(folder / "appointments.json")
    put_session_rules(session, device_id=device_id, rules=sessions, clock=clock)
    rooms = read_rooms(folder / "rooms.json")
    put_rooms(session, device_id=device_id, rooms=rooms, clock=clock)
    activities = read_activities(folder / "activities.json")
    put_demo_activities(session, device_id=device_id, activities=activities, clock=clock)
    care = read_offers(folder / "care.json")
    put_offers_file(session, device_id=device_id, offers=care, clock=clock)
    put_demo_list(session, read_demo_list(folder), clock=clock)
    put_demo_stations(session, read_demo_stations(folder))
    return report

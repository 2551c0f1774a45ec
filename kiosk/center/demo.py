"""Sets up the demo center: an invented town with the catalog of a real one."""

import json
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.catalog_import import ImportReport, import_catalog
from kiosk.center.departments import DepartmentEntry, put_departments
from kiosk.center.desks import add_desk
from kiosk.center.hours import Window, put_hours
from kiosk.center.profile import CenterView, found_center
from kiosk.center.staff import add_staff
from kiosk.clock import Clock
from kiosk.data.catalog_files.reading import read_catalog

CENTER_FILE = "center.json"
CATALOG_FILE = "catalog.json"


@dataclass(frozen=True, slots=True)
class DemoStaff:
    """Somebody invented who can log in to the demo center with a PIN that is no secret."""

    login: str
    name: str
    role: str
    pin: str


def set_up_demo(session: Session, *, device_id: UUID, clock: Clock, folder: Path) -> ImportReport:
    """Found the demo center in an empty store from the files in `folder` (`assets/demo`)."""
    told = _told(folder)
    found_center(session, CenterView(**told["center"], demo=True))
    put_departments(session, departments=_departments(told))
    put_hours(session, windows=demo_hours(folder))
    for desk in told["desks"]:
        add_desk(session, number=desk["number"], name=desk["name"])
    for person in demo_staff(folder):
        add_staff(session, login=person.login, name=person.name, role=person.role, pin=person.pin)
    rows = read_catalog(folder / CATALOG_FILE)
    return import_catalog(session, device_id=device_id, rows=rows, clock=clock)


def put_demo_departments(session: Session, *, folder: Path) -> None:
    """The demo's departments alone: what most towns begin with."""
    put_departments(session, departments=_departments(_told(folder)))


def demo_hours(folder: Path) -> tuple[Window, ...]:
    """The weekly windows most towns publish: 8:30 to 12, 14 to 17:30, Saturday morning."""
    return tuple(
        Window(
            weekday,
            time.fromisoformat(window["opens"]),
            time.fromisoformat(window["closes"]),
            window["kind"],
        )
        for window in _told(folder)["hours"]
        for weekday in window["weekdays"]
    )


def demo_staff(folder: Path) -> tuple[DemoStaff, ...]:
    """Who works at the demo center."""
    return tuple(DemoStaff(**person) for person in _told(folder)["staff"])


def _departments(told: dict[str, Any]) -> list[DepartmentEntry]:
    return [
        DepartmentEntry(**{**entry, "other_names": tuple(entry["other_names"])})
        for entry in told["departments"]
    ]


def _told(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / CENTER_FILE).read_text("utf-8"))
    return told

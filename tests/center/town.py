"""The demo town's departments with an empty catalog, and short ways to fill it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from kiosk.center.guides.catalog_import import check_catalog, import_catalog
from kiosk.center.guides.departments import DepartmentEntry, put_departments
from kiosk.center.guides.import_report import ImportReport
from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.data.catalog_files.rows import CatalogRows, Severity
from kiosk.data.tables import Item, OutboxRecord
from tests.stores import Opened, SetClock

DEPARTMENTS = (
    DepartmentEntry("人社", "Social Security", "B", "briefcase", ("社保",)),
    DepartmentEntry("民政", "Civil Affairs", "A", "heart"),
    DepartmentEntry("公安", "Public Security", "D", "shield", ("派出所",)),
    DepartmentEntry("镇村", "Town and Village", "F", "home", ("镇",)),
)
HEADER = "code|name|department|materials|time|mode|enquiry_phone\n"


def line(code: str, name: str = "某某登记", department: str = "民政", time: str = "10") -> str:
    return f"{code}|{name}|{department}|身份证|{time}|代|0576-0000-0000\n"


@dataclass
class Town:
    """A store with departments; catalogs are given as text, or as the bytes of a file."""

    opened: Opened
    clock: SetClock

    def load(
        self, given: str | bytes, name: str = "c.psv", *, withdraw_missing: bool = False
    ) -> ImportReport:
        rows = _rows(given, name)
        return self.opened.write(
            lambda session: import_catalog(
                session,
                device_id=self.opened.device_id,
                rows=rows,
                clock=self.clock,
                withdraw_missing=withdraw_missing,
            )
        )

    def check(
        self, given: str | bytes, name: str = "c.psv", *, withdraw_missing: bool = False
    ) -> ImportReport:
        rows = _rows(given, name)
        return self.opened.read(
            lambda session: check_catalog(session, rows=rows, withdraw_missing=withdraw_missing)
        )

    def item(self, code: str) -> Item:
        def find(session: Session) -> Item:
            item = session.get(Item, code)
            assert item is not None
            return item

        return self.opened.read(find)

    def everything(self) -> dict[str, dict[str, object]]:
        """All of the catalog as it stands in the store."""

        def dump(session: Session) -> dict[str, dict[str, object]]:
            return {
                item.code: {column.key: getattr(item, column.key) for column in Item.__table__.c}
                for item in session.query(Item)
            }

        return self.opened.read(dump)

    def records(self) -> list[OutboxRecord]:
        return self.opened.read(
            lambda session: session.query(OutboxRecord).filter_by(type="catalog.imported").all()
        )


def _rows(given: str | bytes, name: str) -> CatalogRows:
    return read_catalog_bytes(given.encode() if isinstance(given, str) else given, name)


def found_town(opened: Opened, clock: SetClock) -> Town:
    opened.write(lambda session: put_departments(session, departments=DEPARTMENTS))
    return Town(opened, clock)


def errors(report: ImportReport) -> list[tuple[str, int | None]]:
    return [
        (finding.key, finding.place.line)
        for finding in report.findings
        if finding.severity is Severity.ERROR
    ]


def warnings(report: ImportReport) -> list[tuple[str, int | None]]:
    return [
        (finding.key, finding.place.line)
        for finding in report.findings
        if finding.severity is Severity.WARNING
    ]

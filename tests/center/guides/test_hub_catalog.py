"""The county's catalog comes in like a file: same checks, the center's own items left alone."""

from typing import Any

import pytest

from kiosk.center.guides.hub_catalog import follow_catalog
from kiosk.center.guides.import_report import ImportReport
from kiosk.data.hub_rows import FromHub
from tests.center.town import HEADER, Town, found_town, line
from tests.stores import Opened, SetClock


@pytest.fixture
def town(opened: Opened, clock: SetClock) -> Town:
    return found_town(opened, clock)


def item(code: str, *, withdrawn: bool = False, **said: Any) -> FromHub:
    body = {
        "code": code,
        "name": f"事项{code}",
        "department": "民政",
        "materials": "身份证",
        "time": "即办",
        "mode": "代",
        **said,
    }
    return FromHub(code, 1, body, withdrawn)


def follow(town: Town, *rows: FromHub) -> ImportReport:
    return town.opened.write(
        lambda session: follow_catalog(
            session, rows, device_id=town.opened.device_id, clock=town.clock
        )
    )


def test_items_come_change_are_withdrawn_and_come_back(town: Town) -> None:
    town.load(HEADER + line("MZ99"))
    assert follow(town, item("MZ01"), item("MZ02")).added == ("MZ01", "MZ02")
    assert follow(town, item("MZ01"), item("MZ02")).unchanged == 2
    report = follow(town, item("MZ01", name="新名称"), item("MZ02", withdrawn=True))
    assert report.changed == ("MZ01", "MZ02")
    assert town.item("MZ01").name == "新名称"
    assert not town.item("MZ02").active
    assert town.item("MZ99").active
    follow(town, item("MZ01"), item("MZ02"))
    assert town.item("MZ02").active


def test_an_item_that_is_not_fit_here_keeps_no_other_out(town: Town) -> None:
    report = follow(town, item("MZ01", department="没有这个部门"), item("MZ02", colour="red"))
    assert (report.added, report.rejected) == (("MZ02",), 1)


def test_an_empty_feed_changes_nothing(town: Town) -> None:
    town.load(HEADER + line("MZ99"))
    assert follow(town).added == ()
    assert town.item("MZ99").active

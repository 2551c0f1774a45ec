"""Every change of the catalog is kept, and every state it was in can be brought back."""

import json

import pytest

from kiosk.center.guides.catalog_history import (
    CatalogVersionView,
    catalog_history,
    latest_version,
    revert_catalog,
)
from kiosk.data.tables import OutboxRecord
from kiosk.errors import RuleBroken
from tests.center.town import HEADER, Town, found_town, line, warnings
from tests.stores import Opened, SetClock

FIRST = HEADER + line("MZ01", "低保") + line("MZ02", "临时救助")
SECOND = HEADER + line("MZ01", "最低生活保障", time="8") + line("MZ03", "高龄津贴")


@pytest.fixture
def town(opened: Opened, clock: SetClock) -> Town:
    return found_town(opened, clock)


def history(town: Town) -> tuple[CatalogVersionView, ...]:
    return town.opened.read(catalog_history)


def revert(town: Town, number: int) -> CatalogVersionView | None:
    return town.opened.write(
        lambda session: revert_catalog(
            session, device_id=town.opened.device_id, number=number, clock=town.clock
        )
    )


def offered(town: Town) -> dict[str, tuple[object, object]]:
    """Name and promise of everything on offer."""
    return {
        code: (item["name"], item["promised_days"])
        for code, item in town.everything().items()
        if item["active"]
    }


def test_every_import_that_changes_something_is_a_version(town: Town) -> None:
    town.load(FIRST, "一月.psv")
    town.load(FIRST, "又一次.psv")
    town.clock.pass_time(days=30)
    town.load(SECOND, "二月.psv")
    second, first = history(town)
    assert (first.number, first.source, first.added, first.changed) == (1, "一月.psv", 2, 0)
    assert (second.number, second.source, second.added, second.changed) == (2, "二月.psv", 1, 1)
    assert second.at == town.clock.moment
    assert second.reverts_to is None


def test_a_check_and_a_file_of_errors_make_no_version(town: Town) -> None:
    town.check(FIRST)
    town.load(HEADER + line("MZ01", department="外星"))
    assert history(town) == ()
    assert town.opened.read(latest_version) == 0


def test_an_earlier_state_comes_back_and_what_was_new_is_withdrawn(town: Town) -> None:
    town.load(FIRST)
    before = offered(town)
    town.load(SECOND)
    made = revert(town, 1)
    assert made is not None
    assert (made.number, made.reverts_to, made.changed, made.withdrawn) == (3, 1, 1, 1)
    assert offered(town) == before
    assert not town.item("MZ03").active  # numbers may have been given out for it
    assert town.item("MZ01").version == 3
    assert town.item("MZ01").readings["低保"]


def test_a_way_back_can_be_taken_back(town: Town) -> None:
    town.load(FIRST)
    first = offered(town)
    town.load(SECOND)
    second = offered(town)
    revert(town, 1)
    revert(town, 2)
    assert offered(town) == second
    revert(town, 3)
    assert offered(town) == first
    assert [each.reverts_to for each in history(town)] == [3, 2, 1, None, None]


def test_reverting_to_nothing_withdraws_all_and_the_last_version_brings_it_back(town: Town) -> None:
    town.load(FIRST)
    whole = offered(town)
    made = revert(town, 0)
    assert made is not None
    assert (made.withdrawn, offered(town)) == (2, {})
    revert(town, 1)
    assert offered(town) == whole


def test_what_an_import_withdrew_comes_back(town: Town) -> None:
    town.load(FIRST)
    whole = offered(town)
    report = town.load(HEADER + line("MZ01", "低保"), withdraw_missing=True)
    assert (report.withdrawn, report.missing) == (("MZ02",), ())
    assert set(offered(town)) == {"MZ01"}
    assert history(town)[0].withdrawn == 1
    revert(town, 1)
    assert offered(town) == whole


def test_a_state_that_still_is_makes_no_version(town: Town) -> None:
    town.load(FIRST)
    town.load(SECOND)
    assert revert(town, 2) is None
    revert(town, 1)
    assert revert(town, 1) is None
    assert len(history(town)) == 3


@pytest.mark.parametrize("number", [-1, 2, 99])
def test_a_version_there_never_was_is_refused(town: Town, number: int) -> None:
    town.load(FIRST)
    with pytest.raises(RuleBroken, match="version_unknown"):
        revert(town, number)


def test_a_way_back_is_recorded_for_the_hub(town: Town) -> None:
    town.load(FIRST)
    town.load(SECOND)
    revert(town, 1)
    (record,) = town.opened.read(
        lambda session: session.query(OutboxRecord).filter_by(type="catalog.reverted").all()
    )
    assert json.loads(record.payload) == {"version": 3, "to": 1, "items": ["MZ01", "MZ03"]}


def test_items_are_withdrawn_only_when_asked_and_named_either_way(town: Town) -> None:
    town.load(FIRST)
    report = town.load(HEADER + line("MZ01", "低保"))
    assert (report.missing, report.withdrawn) == (("MZ02",), ())
    assert "文件里没有、仍在办理: MZ02" in report.lines()
    checked = town.check(HEADER + line("MZ01", "低保"), withdraw_missing=True)
    assert "停办: MZ02" in checked.lines()
    assert len(offered(town)) == 2


@pytest.mark.parametrize(
    "text",
    [
        HEADER + line("MZ01", "低保") + "MZ02|临时救助|民政|身份证|10|代|1|多|余\n",
        HEADER + line("MZ01", "低保") + line("", "临时救助"),
        HEADER,
        "不是目录",
    ],
    ids=["row", "code", "empty", "rubbish"],
)
def test_nothing_is_withdrawn_while_a_row_cannot_be_read(town: Town, text: str) -> None:
    """The row might have been that of an item that seems to be missing."""
    town.load(FIRST)
    report = town.load(text, withdraw_missing=True)
    assert report.withdrawn == ()
    assert "withdraw_unsafe" in [finding.key for finding in report.findings]
    assert not report.ok
    assert len(offered(town)) == 2


def test_a_row_whose_code_can_be_read_withdraws_nothing_of_its_own(town: Town) -> None:
    town.load(FIRST + line("MZ05", "老年优待"))
    report = town.load(
        HEADER + line("MZ01", "低保") + line("MZ02", "临时救助", department="外星"),
        withdraw_missing=True,
    )
    assert report.withdrawn == ("MZ05",)
    assert set(offered(town)) == {"MZ01", "MZ02"}


def test_an_item_that_was_withdrawn_stays_so_until_a_file_says_otherwise(town: Town) -> None:
    town.load(FIRST)
    town.load(HEADER + line("MZ01", "低保"), withdraw_missing=True)
    report = town.load(FIRST)
    assert ("still_withdrawn", 3) in warnings(report)
    assert set(offered(town)) == {"MZ01"}
    town.load("code|name|department|active\nMZ02|临时救助|民政|是\n")
    assert set(offered(town)) == {"MZ01", "MZ02"}


def test_items_changed_one_after_the_other_come_back_together(town: Town) -> None:
    town.load(FIRST)
    town.load(HEADER + line("MZ01", "低保", time="9"))
    town.load(HEADER + line("MZ02", "临时救助", time="9"))
    revert(town, 1)
    assert {days for _, days in offered(town).values()} == {10}

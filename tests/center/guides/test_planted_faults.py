"""Ten thousand rows, every kind of fault among them: each is named, and no good row is lost."""

from collections import Counter

import pytest
from sqlalchemy import func, select

from kiosk.center.guides.import_report import ImportReport
from kiosk.data.tables import Item
from tests.center.guides.planted import FAULTS, ROWS, Planted, plant
from tests.center.town import Town, found_town
from tests.stores import Opened, SetClock


@pytest.fixture(scope="module")
def planted() -> Planted:
    return plant()


@pytest.mark.parametrize("engine", ["sqlcipher"], indirect=True)
def test_every_planted_fault_is_named_and_every_good_row_gets_in(
    planted: Planted, opened: Opened, clock: SetClock
) -> None:
    town = found_town(opened, clock)
    report = town.load(planted.data, "清单.xlsx")
    check_said(report, planted)
    assert set(report.added) == planted.good
    assert report.rejected == ROWS - len(planted.good)
    assert not report.unsaid
    stored = opened.read(lambda session: session.scalar(select(func.count(Item.code))))
    assert stored == len(planted.good)
    check_repaired(town)


def check_said(report: ImportReport, planted: Planted) -> None:
    """All that was planted is said, and nothing else."""
    assert len(FAULTS) >= 50
    found = {
        (each.severity, each.key, each.place.sheet, each.place.line, each.place.letter)
        for each in report.findings
    }
    assert planted.said - found == set()
    assert found - planted.said == set()
    kinds = Counter(key for _, key, *_ in planted.said)
    lint = ("promise_over_law", "steps_sum", "spot_over_a_day", "in_person_proxy",
            "proof_not_listed", "not_whole", "negative", "phone_missing", "duplicate_code",
            "department_unknown")  # fmt: skip
    assert min(kinds[key] for key in lint) >= 2
    lines = report.lines()
    for _, _, sheet, row, letter in planted.said:
        place = f"清单.xlsx {sheet}!{letter or ''}{row}" if row else f"清单.xlsx {sheet}"
        assert any(line.startswith(f"{place} ") for line in lines), place
    order = [each.place.line for each in report.findings if each.place.sheet == "事项清单"]
    assert order == sorted(order, key=lambda line: line or 0)


def check_repaired(town: Town) -> None:
    """What can be repaired without guessing was, and only that."""
    assert town.item("SX999").department  # full-width letters and digits
    assert town.item("SX99998").name  # a character nobody sees
    assert town.item("00042").visits == 1  # shown with its noughts
    names = {item["name"] for item in town.everything().values()}
    assert {"末尾有空格的事项", "看不见的字符事项"} <= names

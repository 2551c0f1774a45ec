"""The rules of a guide: errors that would mislead a resident, warnings worth a look."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.guide_rules.catalog_lint import GuideDraft, faults_of
from tests.center.town import Town, errors, found_town, warnings
from tests.stores import Opened, SetClock


def draft(**said: object) -> GuideDraft:
    """A guide without a fault but for what is `said`."""
    whole: dict[str, object] = {
        "code": "MZ04",
        "name": "高龄津贴",
        "department": "民政",
        "agencies": "民政",
        "shelf_position": 1,
        "on_the_spot": False,
        "time_text": "10",
        "name_en": None,
        "short_name": None,
        "aliases": [],
        "life_events": [],
        "audience": "person",
        "high_frequency": False,
        "promised_days": 10,
        "statutory_days": 20,
        "natural_days": False,
        "modes": ["proxy"],
        "in_person": False,
        "visits": 1,
        "materials": [{"name": "身份证/社保卡"}],
        "steps": [],
        "conditions": None,
        "fee": None,
        "place": None,
        "enquiry_phone": "0576-0000-0000",
        "complaint_phone": None,
        "result": None,
        "active": True,
    }
    return GuideDraft(**{**whole, **said})  # type: ignore[arg-type]  # a test says what it likes


def steps(*days: int | None) -> list[dict[str, object]]:
    return [{"name": "审核", "who": "", "days": count} for count in days]


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        ({}, []),
        ({"promised_days": 21}, ["promise_over_law"]),
        ({"promised_days": 20}, []),
        ({"steps": steps(0, 7, 3)}, []),
        ({"steps": steps(0, 7, 4)}, ["steps_sum"]),
        ({"steps": steps(0, 7)}, ["steps_sum"]),
        ({"steps": steps(0, 7, None)}, []),
        ({"steps": steps(11, None)}, ["steps_sum"]),
        ({"promised_days": None, "steps": steps(5)}, []),
        ({"on_the_spot": True, "promised_days": 1}, []),
        ({"on_the_spot": True, "promised_days": 2}, ["spot_over_a_day"]),
        ({"on_the_spot": True, "promised_days": None, "steps": steps(3)}, ["spot_over_a_day"]),
        ({"in_person": True}, ["in_person_proxy"]),
        ({"in_person": True, "modes": ["assisted"]}, []),
        ({"enquiry_phone": None}, ["phone_missing"]),
        ({"conditions": "年满80周岁,持有效残疾人证"}, ["proof_not_listed"]),
        ({"conditions": "须提供户籍证明"}, ["proof_not_listed"]),
        ({"conditions": "凭身份证办理"}, []),
        ({"conditions": "本地户籍,保证真实"}, []),
    ],
)
def test_each_rule_finds_what_breaks_it(said: dict[str, object], keys: list[str]) -> None:
    assert [fault.key for fault in faults_of(draft(**said))] == keys


def test_the_missing_proof_is_named() -> None:
    (fault,) = faults_of(draft(conditions="持有效残疾人证"))
    assert fault.values == {"proof": "残疾人证"}


@given(st.text("持有凭提供本人有效残疾证明簿卡、,", max_size=40))
def test_conditions_of_any_wording_are_read(conditions: str) -> None:
    faults_of(draft(conditions=conditions))


@pytest.fixture
def town(opened: Opened, clock: SetClock) -> Town:
    return found_town(opened, clock)


CELL = st.text("是否-1 9身份证()当场→、★A\uff10x", max_size=8) | st.text(max_size=6)
FIELDS = st.fixed_dictionaries(
    {"code": st.sampled_from(["MZ01", "MZ02", "MZ03★", ""]), "name": CELL},
    optional={
        name: CELL | st.integers(-5, 5000) | st.booleans() | st.none() | st.lists(CELL, max_size=3)
        for name in (
            *("department", "time", "mode", "materials", "steps", "promised_days"),
            *("statutory_days", "visits", "on_the_spot", "in_person", "aliases", "active"),
        )
    },
)


@given(items=st.lists(FIELDS, min_size=1, max_size=4))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_rejected_row_leaves_its_item_as_it_was(
    town: Town, items: list[dict[str, object]]
) -> None:
    before = town.everything()
    given_items = [{"department": "民政", **item} for item in items]
    report = town.load(json.dumps(given_items), "c.json")
    after = town.everything()
    touched = {*report.added, *report.changed}
    assert {code: after[code] for code in after.keys() - touched} == {
        code: before[code] for code in before.keys() - touched
    }
    for code in report.changed:
        assert after[code]["version"] == before[code]["version"] + 1  # type: ignore[operator]
    taken = len(touched) + report.unchanged
    assert taken + report.rejected == len(items)
    assert bool(errors(report)) == bool(report.rejected)
    assert len(warnings(report)) + len(errors(report)) == len(report.findings)

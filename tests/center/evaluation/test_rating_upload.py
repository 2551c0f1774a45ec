"""The provincial fields of a rating: a pure mapping."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.evaluation.rating_codes import LEVELS, Opinion, opinion
from kiosk.center.evaluation.rating_rules import RatingPolicy
from kiosk.center.evaluation.rating_upload import Fields, RatedVisit, Via, provincial_fields
from tests.stores import MONDAY_MORNING

FIELDS = [
    "areaCode", "areaName", "deptCode", "taskCode", "taskHandleItem", "taskName", "subMatter",
    "projectNo", "proStatus", "proDepart", "proManager", "pf", "userName", "userProp",
    "satisfaction", "evalDetail", "writingEvaluation", "assessTime", "assessNumber",
    "promiseTime", "acceptDate",
]  # fmt: skip


FINE = Opinion(5)


def visit(**other: object) -> RatedVisit:
    values: dict[str, object] = {
        "center_code": "YX0101", "center_name": "云溪镇", "department": "民政",
        "item_code": "MZ04", "item_name": "高龄津贴", "audience": "person",
        "on_the_spot": True, "day": date(2026, 11, 23), "label": "A012", "state": "done",
        "served_by": "林小满", "accepted_at": MONDAY_MORNING,
    }  # fmt: skip
    return RatedVisit(**(values | other))  # type: ignore[arg-type]


def fields(
    rated: RatedVisit, what: Opinion = FINE, via: Via = Via.HALL_TERMINAL, **policy: object
) -> Fields:
    return provincial_fields(
        rated,
        what,
        via=via,
        given_at=MONDAY_MORNING,
        revision=2,
        policy=RatingPolicy(**policy),  # type: ignore[arg-type]
    )


def test_every_field_of_the_interface_is_there_in_its_order() -> None:
    assert list(fields(visit())) == FIELDS


@pytest.mark.parametrize(
    ("via", "pf"), [(Via.HALL_TERMINAL, "5"), (Via.DESK_SCREEN, "4"), (Via.PHONE, "3")]
)
def test_the_channel_is_the_code_of_where_it_was_given(via: Via, pf: str) -> None:
    assert fields(visit(), via=via)["pf"] == pf


def test_business_under_way_is_not_finished() -> None:
    assert fields(visit(state="serving"))["proStatus"] == "2"
    assert fields(visit(state="done"))["proStatus"] == "3"
    assert fields(visit(state="waiting"))["proStatus"] == "1"


@pytest.mark.parametrize(
    ("audience", "on_the_spot"), list(product(("person", "both", "legal"), (True, False)))
)
def test_who_and_what_kind_are_codes(audience: str, on_the_spot: bool) -> None:
    found = fields(visit(audience=audience, on_the_spot=on_the_spot))
    assert found["userProp"] == ("2" if audience == "legal" else "1")
    assert found["promiseTime"] == ("2" if on_the_spot else "1")


def test_the_centers_own_codes_take_the_place_of_the_defaults() -> None:
    found = fields(
        visit(), area_code="330127101000", area_name="云溪镇", department_codes={"民政": "MZ"}
    )
    assert (found["areaCode"], found["areaName"], found["deptCode"]) == (
        "330127101000",
        "云溪镇",
        "MZ",
    )
    assert fields(visit())["deptCode"] == ""


def test_times_are_local_and_plain() -> None:
    assert fields(visit())["assessTime"] == "2026-11-23 09:41:00"


def test_the_resident_has_no_name() -> None:
    assert fields(visit())["userName"] == ""


@given(st.sampled_from(LEVELS), st.data())
def test_codes_are_joined_by_commas_and_can_be_read_back(level, data) -> None:  # type: ignore[no-untyped-def]
    codes = data.draw(st.sets(st.sampled_from([reason.code for reason in level.reasons])))
    found = fields(visit(), opinion(level.value, codes, "好,很好"))
    detail = str(found["evalDetail"])
    assert {int(code) for code in detail.split(",") if code} == codes
    assert found["satisfaction"] == str(level.value)
    assert found["writingEvaluation"] == "好,很好"
    assert found["assessNumber"] == 2

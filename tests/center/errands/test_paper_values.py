"""Every paper survives the spool, whatever people are called and whatever is left empty."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AwareDatetime

from kiosk.center.errands.paper_parts import Paper, said_on
from kiosk.center.errands.paper_values import FULL_DATA, PAPERS, TWO_COPIES
from tests.printing.errand_forms.samples import AUTHORITY, NAME, PHONE

st.register_type_strategy(
    AwareDatetime,
    st.datetimes(datetime(1970, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
)


@pytest.mark.parametrize("form", sorted(PAPERS))
@given(data=st.data())
@settings(max_examples=15)
def test_paper_is_the_same_after_the_spool(form: str, data: st.DataObject) -> None:
    paper: Paper = data.draw(st.from_type(PAPERS[form]))
    kept = json.loads(json.dumps(paper.to_json()))
    assert PAPERS[form].from_json(kept) == paper


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {**AUTHORITY.to_json(), "until": "soon"},
        {**AUTHORITY.to_json(), "more": 1},
        {**AUTHORITY.to_json(), "head": {}},
        {**AUTHORITY.to_json(), "signed": {"strokes": [[["x", 1]]], "at": None}},
        {**AUTHORITY.to_json(), "signed": {"strokes": [], "at": "2026-11-23T09:41:00"}},
    ],
)
def test_anything_else_is_refused_without_repeating_it(broken: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not the content of a paper: authority") as refused:
        PAPERS["authority"].from_json(broken)
    assert NAME not in repr(refused.value)
    assert refused.value.__cause__ is None


def test_every_text_on_a_paper_is_looked_at_for_fonts() -> None:
    said = said_on(AUTHORITY)
    for text in (NAME, PHONE, AUTHORITY.scope, AUTHORITY.head.center, "郑代办", "方代办"):
        assert text in said


def test_what_both_sides_keep_bears_full_data() -> None:
    assert set(TWO_COPIES) < set(FULL_DATA) < set(PAPERS)

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.people.identity_numbers import (
    check_character,
    check_so_far,
    document_of,
    identity_in_groups,
    identity_of,
    plain_identity,
)
from kiosk.errors import RuleBroken

TODAY = date(2026, 11, 23)
PLACES = ("110101", "330102", "542621", "659001", "710000", "810000", "820000", "830000", "933156")
BIRTHS = st.dates(date(1880, 1, 1), TODAY)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    place, born = draw(st.sampled_from(PLACES)), draw(BIRTHS)
    first = f"{place}{born:%Y%m%d}{draw(st.integers(1, 999)):03d}"
    return first + check_character(first)


@given(numbers())
def test_a_number_with_its_own_check_is_one_and_so_is_every_beginning_of_it(number: str) -> None:
    found = identity_of(number, today=TODAY)
    assert found.number == number
    assert f"{found.born:%Y%m%d}" == number[6:14]
    for length in range(len(number)):
        check_so_far(number[:length], today=TODAY)


@given(numbers(), st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_wrong_digit_never_passes(number: str, place: int, digit: str) -> None:
    wrong = number[:place] + digit + number[place + 1 :]
    if wrong != number:
        with pytest.raises(RuleBroken, match="identity"):
            identity_of(wrong, today=TODAY)


@given(numbers(), st.integers(0, 16))
def test_two_digits_that_changed_places_never_pass(number: str, at: int) -> None:
    wrong = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    if wrong != number:
        with pytest.raises(RuleBroken, match="identity"):
            identity_of(wrong, today=TODAY)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_number_or_refused_by_name(typed: str) -> None:
    plain = plain_identity(typed)
    refused = None
    try:
        assert document_of(plain, today=TODAY).number == plain
    except RuleBroken as wrong:
        refused = wrong
    if refused is not None:
        assert refused.key.startswith("identity.")
        assert all(isinstance(value, int) for value in refused.values.values())


@pytest.mark.parametrize(
    ("typed", "key", "values"),
    [
        ("", "identity.short", {"count": 18}),
        ("1101011949123100", "identity.short", {"count": 2}),
        ("1101011949123100299", "identity.long", {"count": 1}),
        ("11010119491231002A", "identity.sign", {"place": 18}),
        ("11010119491231X022", "identity.sign", {"place": 15}),
        ("990101194912310022", "identity.place", {}),
        ("010101194912310022", "identity.place", {}),
        ("840000194912310022", "identity.place", {}),
        ("110101194913310022", "identity.birth", {"first": 7, "last": 14}),
        ("110101194902290022", "identity.birth", {"first": 7, "last": 14}),
        ("110101202712310022", "identity.birth", {"first": 7, "last": 14}),
        ("110101180012310022", "identity.birth", {"first": 7, "last": 14}),
        ("110101490229002", "identity.birth", {"first": 7, "last": 12}),
        ("110101194912310022", "identity.check", {}),
    ],
)
def test_it_is_said_where_the_trouble_is(typed: str, key: str, values: dict[str, int]) -> None:
    with pytest.raises(RuleBroken) as refused:
        identity_of(typed, today=TODAY)
    assert (refused.value.key, dict(refused.value.values)) == (key, values)


@pytest.mark.parametrize(
    ("typed", "kind", "born"),
    [
        ("11010519491231002X", "resident", date(1949, 12, 31)),  # the example of the standard
        ("11010519491231002x", "resident", date(1949, 12, 31)),
        ("１１０１０５　１９４９１２３１　００２Ｘ", "resident", date(1949, 12, 31)),
        ("110105-19491231-002X", "resident", date(1949, 12, 31)),
        ("810000199408230021", "hong_kong_macao", date(1994, 8, 23)),
        ("830000199201300022", "taiwan", date(1992, 1, 30)),
        ("911124198108030024", "foreigner", date(1981, 8, 3)),
        ("110105491231002", "old", date(1949, 12, 31)),
        ("E12345678", "other", None),
        ("H12345678(01)", None, None),
        ("FRA330012345678", "other", None),
        ("12345", None, None),
    ],
)
def test_kinds_of_documents(typed: str, kind: str | None, born: date | None) -> None:
    plain = plain_identity(typed)
    if kind is None:
        with pytest.raises(RuleBroken):
            document_of(plain, today=TODAY)
        return
    found = document_of(plain, today=TODAY)
    assert (found.kind, found.born) == (kind, born)


def test_a_child_born_today_has_a_number_and_one_born_tomorrow_has_none() -> None:
    for days, whole in ((0, True), (1, False)):
        first = f"330102{TODAY + timedelta(days=days):%Y%m%d}001"
        number = first + check_character(first)
        if whole:
            assert identity_of(number, today=TODAY).born == TODAY
        else:
            with pytest.raises(RuleBroken, match=r"identity\.birth"):
                identity_of(number, today=TODAY)


def test_numbers_are_read_in_groups_as_far_as_they_go() -> None:
    grown = [identity_in_groups("11010519491231002X"[:length]) for length in (0, 4, 6, 7, 14, 18)]
    assert grown == ["", "1101", "110105", "110105 1", "110105 19491231", "110105 19491231 002X"]

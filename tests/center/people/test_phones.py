import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.people.phones import (
    check_phone,
    check_phone_so_far,
    is_phone,
    phone_in_groups,
    plain_phone,
)
from kiosk.errors import RuleBroken

WHOLE = st.from_regex(
    r"1[3-9][0-9]{9}|0(10|2[0-57-9])[2-9][0-9]{7}|0[3-9][0-9]{2}[2-9][0-9]{6,7}|[2-9][0-9]{6,7}",
    fullmatch=True,
)


@given(WHOLE)
def test_a_whole_number_is_one_so_is_its_beginning_and_its_groups_lose_nothing(phone: str) -> None:
    check_phone(phone)
    for length in range(len(phone)):
        check_phone_so_far(phone[:length])
    assert plain_phone(phone_in_groups(phone)) == phone
    assert plain_phone(f"+86 {phone}") == phone


@given(st.text(max_size=16))
def test_whatever_is_typed_is_a_phone_or_refused_by_name(typed: str) -> None:
    plain = plain_phone(typed)
    if not is_phone(plain):
        with pytest.raises(RuleBroken, match=r"phone\."):
            check_phone(plain)


@pytest.mark.parametrize(
    ("digits", "key"),
    [
        ("", "phone.sign"),
        ("1380013800a", "phone.sign"),
        ("12800138000", "phone.mobile_start"),
        ("1380013800", "phone.mobile_digits"),
        ("138001380001", "phone.mobile_digits"),
        ("026", "phone.area"),
        ("01088888888888", "phone.line_digits"),
        ("0571888888", "phone.line_digits"),
        ("0101234567", "phone.line_digits"),
        ("110", "phone.mobile_start"),
        ("888888", "phone.line_digits"),
    ],
)
def test_it_is_said_what_is_wrong_with_a_phone(digits: str, key: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_phone(digits)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("digits", "read"),
    [
        ("13800138000", "138 0013 8000"),
        ("13800", "138 00"),
        ("01065529988", "010 6552 9988"),
        ("057188888888", "0571 8888 8888"),
        ("05717654321", "0571 765 4321"),
        ("7654321", "765 4321"),
        ("87654321", "8765 4321"),
    ],
)
def test_phones_are_read_in_groups(digits: str, read: str) -> None:
    assert phone_in_groups(digits) == read

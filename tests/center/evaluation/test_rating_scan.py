"""Which scans are codes of slips."""

from datetime import date
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.evaluation.rating_scan import scanned_token
from kiosk.center.slips.phone_link import is_key, kind_of, new_key, phone_link
from kiosk.center.slips.slip_kind import Kind, claimed_kind
from kiosk.center.slips.slip_token import CENTER_CODE_MAX, Claims, sign, slip_url

KEY = Ed25519PrivateKey.generate()


def token(center: str = "YX0101") -> str:
    return sign(KEY, Claims(Kind.TICKET, center, UUID(int=7), date(2026, 11, 23)))


@given(st.integers(1, CENTER_CODE_MAX))
def test_every_token_a_center_can_sign_is_found(length: int) -> None:
    code = token("Y" * length)
    assert scanned_token(code) == code
    for address in ("https://xinqiao.invalid", "HTTPS://H.CN/a/b", "http://10.0.0.1:8080/"):
        assert scanned_token(slip_url(address, code)) == code
        assert scanned_token(slip_url(address, code).swapcase()) == code


def test_the_link_of_a_phone_booking_is_found_and_says_what_it_is_of() -> None:
    for kind in (Kind.APPOINTMENT, Kind.ACTIVITY):
        key = new_key(kind)
        link = phone_link("https://hub.invalid:8318/", key)
        assert scanned_token(link) == scanned_token(link.swapcase()) == key
        assert (claimed_kind(key), kind_of(key), is_key(key)) == (kind, kind, True)
    assert scanned_token(key) is None  # alone it might be anything


@pytest.mark.parametrize("text", ["", "A012", "https://example.com/t/ABC", "x" * 5000, "{}"])
def test_other_codes_are_none(text: str) -> None:
    assert scanned_token(text) is None


@given(st.text(max_size=300))
def test_nothing_people_type_is_one(text: str) -> None:
    assert scanned_token(text) is None


@given(st.integers(0, 148))
def test_a_part_of_an_address_is_none(cut: int) -> None:
    assert scanned_token(slip_url("https://h.cn", token())[: cut // 2]) is None


def test_text_around_a_code_spoils_it() -> None:
    assert scanned_token(f"{token()} rm -rf") is None
    assert scanned_token(f"{token()}\n{token()}") is None

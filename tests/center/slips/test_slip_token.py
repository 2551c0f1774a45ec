"""The signed token in the QR code of a slip."""

import base64
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, slip_url, verify
from kiosk.errors import RuleBroken

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
CLAIMS = Claims(Kind.TICKET, "YX-YXZ-001", UUID("01932e5b-7f00-7abc-8def-0123456789ab"), DAY)
KEYS = {"YX-YXZ-001": KEY.public_key()}
TOKEN = sign(KEY, CLAIMS)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

codes = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=32)
days = st.dates(min_value=date(2020, 1, 1), max_value=date(2199, 6, 6))


def refusal(token: str, *, now: datetime = NOON) -> str:
    with pytest.raises(RuleBroken) as refused:
        verify(token, KEYS, now)
    return refused.value.key


@given(codes, st.uuids(), days)
def test_what_was_signed_is_what_is_read(code: str, subject: UUID, day: date) -> None:
    claims = Claims(Kind.TICKET, code, subject, day)
    at = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
    assert verify(sign(KEY, claims), {code: KEY.public_key()}, at) == claims


@given(st.integers(min_value=0, max_value=len(TOKEN) * 5 - 1))
def test_a_token_with_any_bit_flipped_is_refused(bit: int) -> None:
    place, turned = divmod(bit, 5)
    other = ALPHABET[ALPHABET.index(TOKEN[place]) ^ (1 << turned)]
    assert refusal(TOKEN[:place] + other + TOKEN[place + 1 :]).startswith("token.")


@given(st.integers(0, len(TOKEN) - 1), st.integers(0, 7))
def test_a_token_with_any_bit_of_its_text_flipped_is_refused(place: int, bit: int) -> None:
    other = chr(ord(TOKEN[place]) ^ (1 << bit))
    assert refusal(TOKEN[:place] + other + TOKEN[place + 1 :]).startswith("token.")


@given(st.text())
def test_any_other_text_is_unreadable_and_never_an_error(text: str) -> None:
    assert refusal(text) == "token.unreadable"


@given(st.integers(0, len(TOKEN) - 1))
def test_a_token_cut_short_is_refused(length: int) -> None:
    assert refusal(TOKEN[:length]) in {"token.unreadable", "token.forged", "token.other_center"}


def test_a_token_of_another_key_is_forged() -> None:
    assert refusal(sign(OTHER_KEY, CLAIMS)) == "token.forged"


def test_a_token_of_a_center_not_trusted_here_says_so() -> None:
    elsewhere = Claims(Kind.TICKET, "YX-QIAO-002", CLAIMS.subject, DAY)
    assert refusal(sign(OTHER_KEY, elsewhere)) == "token.other_center"


def test_a_token_is_good_to_the_end_of_its_local_day() -> None:
    last_minute = datetime(2026, 11, 23, 15, 59, tzinfo=UTC)  # 23:59 in the hall
    assert verify(TOKEN, KEYS, last_minute) == CLAIMS
    assert refusal(TOKEN, now=last_minute + timedelta(minutes=1)) == "token.expired"


def test_the_same_claims_give_the_same_token() -> None:
    assert sign(KEY, CLAIMS) == TOKEN


def test_a_token_fits_the_dense_mode_of_a_qr_code() -> None:
    assert set(TOKEN) <= set(ALPHABET)
    assert len(TOKEN) == 149


def test_a_signature_over_the_bare_claims_is_no_token() -> None:
    raw = base64.b32decode(TOKEN + "=" * (-len(TOKEN) % 8))
    body = raw[:-64]
    bare = base64.b32encode(body + KEY.sign(body)).decode().rstrip("=")
    assert refusal(bare) == "token.forged"


@pytest.mark.parametrize("code", ["", "x" * 33, "云溪"])
def test_a_center_code_that_does_not_fit_is_not_signed(code: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the encoder's own words
        sign(KEY, Claims(Kind.TICKET, code, CLAIMS.subject, DAY))


def test_the_address_joins_the_phone_page_and_the_token() -> None:
    assert slip_url("https://hub.example/", "ABC") == "https://hub.example/t/ABC"

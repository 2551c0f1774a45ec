"""A county's invitation is read as it was written, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.hub_invitation import Invitation, invitation_text, read_invitation

CODES = st.from_regex(r"[A-Za-z0-9-]{1,64}", fullmatch=True)


@given(
    CODES, st.sampled_from(["https://hub.example:8318", "https://hub.example", "http://[::1]:80"])
)
def test_what_is_written_is_read(code: str, url: str) -> None:
    assert read_invitation(invitation_text(Invitation(url, code))) == Invitation(url, code)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://hub.example/#",
        "https://hub.example/#join=",
        "https://hub.example/t/ABC",
        "ftp://hub.example/#join=A",
        "https://[broken/#join=A",
        "join=A",
        f"https://hub.example/#join={'A' * 65}",
        "https://hub.example/#join=A B",
        "https:///#join=A",
    ],
)
def test_other_codes_are_no_invitation(text: str) -> None:
    assert read_invitation(text) is None


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    read_invitation(text)

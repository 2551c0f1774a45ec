"""Where residents begin who hold no slip: the list of centers, and the page of each."""

from datetime import date
from urllib.parse import quote

import pytest

from kiosk.hub.announcements.announcing import announce
from kiosk.hub.phone.words import PHONE_WORDS
from tests.hub.phone.test_pages import Phone
from tests.hub.phone.test_pages import phone as phone
from tests.hubs import CENTER

ZH, EN = PHONE_WORDS["zh"], PHONE_WORDS["en"]


def read(phone: Phone, path: str, **query: str) -> tuple[int, str]:
    reply = phone.client.get(path, params=query)
    assert "<script" not in reply.text
    return reply.status_code, reply.text


def test_centers_are_found_by_name_in_both_languages(phone: Phone) -> None:
    for words in ("", "云溪", "YUNXI"):
        assert f'href="/c/{CENTER}' in read(phone, "/", q=words)[1]
    status, page = read(phone, "/", q="100%_<b>")
    assert status == 200
    assert ZH["entrance.none"].format(words="100%_&lt;b&gt;") in page


@pytest.mark.parametrize("asked", ["\u202e", "一" * 500, "'--"])
def test_odd_names_lead_nowhere_and_break_nothing(phone: Phone, asked: str) -> None:
    assert read(phone, "/", q=asked)[0] == 200
    assert read(phone, f"/c/{quote(asked)}")[0] == 404


def test_a_center_shows_its_phone_and_what_hangs_there(phone: Phone) -> None:
    with phone.engine.begin() as connection:
        announce(
            connection,
            key="N1",
            title="周六义诊",
            words="上午九点，一楼大厅。",
            picture=None,
            now=phone.clock.now(),
            from_day=date(2026, 11, 1),
            to_day=date(2026, 12, 1),
        )
    for language, words in (("zh", ZH), ("en", EN)):
        status, page = read(phone, f"/c/{CENTER}", lang=language)
        assert status == 200
        assert 'href="tel:0571-87654321"' in page
        assert "周六义诊" in page
        assert words["entrance.all"] in page


def test_an_unknown_center_is_told_and_leads_back(phone: Phone) -> None:
    status, page = read(phone, "/c/999999")
    assert status == 404
    assert ZH["entrance.unknown"] in page
    assert 'href="/"' in page

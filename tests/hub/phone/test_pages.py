"""The page behind a slip's code: what it shows, what it refuses, and that it never pretends."""

import re
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, update

from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign
from kiosk.hub.announcements.announcing import announce
from kiosk.hub.database import open_database
from kiosk.hub.phone.leaf import moment
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.server import HubServer
from kiosk.hub.tables import HubDevice
from tests.hub.projections.parts import (
    appointment_told,
    arrive,
    booking_told,
    errand_told,
    introduced,
    join,
    moved,
    read_everything,
    taken,
)
from tests.hubs import CENTER
from tests.stores import SetClock

KEY = Ed25519PrivateKey.from_private_bytes(b"s" * 32)
TERMINAL = UUID(int=1)
MINE, EARLIER, CALLED = UUID(int=11), UUID(int=12), UUID(int=13)
ZH = PHONE_WORDS["zh"]


class Phone:
    """A phone that looks at slips of a center whose records a hub has read."""

    def __init__(self, client: httpx.Client, engine: Engine, clock: SetClock) -> None:
        self.client = client
        self.engine = engine
        self.clock = clock

    def hear(self, *events: object) -> None:
        with self.engine.begin() as connection:
            arrive(connection, TERMINAL, events)  # type: ignore[arg-type]  # wire events
            connection.execute(update(HubDevice).values(last_seen_at=self.clock.now()))
        read_everything(self.engine)

    def look(
        self,
        kind: Kind,
        subject: UUID,
        *,
        last_day: date = date(2026, 11, 23),
        key: Ed25519PrivateKey = KEY,
        **query: str,
    ) -> tuple[int, str]:
        """Status and text of the page, without its markup."""
        token = sign(key, Claims(kind, CENTER, subject, last_day))
        reply = self.client.get(f"/t/{token}", params=query)
        assert "<script" not in reply.text
        return reply.status_code, " ".join(re.sub(r"<[^>]+>", " ", reply.text).split())


@pytest.fixture
def phone(tmp_path: Path) -> Iterator[Phone]:
    clock = SetClock(datetime(2026, 11, 23, 1, 41, tzinfo=UTC))
    server = HubServer(f"sqlite:///{tmp_path / 'hub.db'}", clock=clock).start()
    client = httpx.Client(base_url=server.url, trust_env=False, timeout=60)
    made = Phone(client, open_database(server.database_url), clock)
    with made.engine.begin() as connection:
        join(connection, TERMINAL)
    made.hear(
        introduced(KEY.public_key().public_bytes_raw()),
        taken(CALLED, 2, "A001"),
        taken(EARLIER, 3, "A002"),
        taken(MINE, 4, "A003"),
        moved(CALLED, "called", 5, label="A001", desk=2),
    )
    yield made
    client.close()
    made.engine.dispose()
    server.stop()


def test_a_number_sees_its_place_move_up_until_it_is_called(phone: Phone) -> None:
    status, page = phone.look(Kind.TICKET, MINE)
    assert status == 200
    assert "A003" in page
    assert "前面还有 1 位" in page
    assert "A001 到 2 号窗口" in page
    assert "云溪镇党群服务中心" in page
    assert "城乡居民养老保险参保登记" in page
    assert "数据截至 2026-11-23 09:41" in page
    phone.hear(moved(EARLIER, "called", 6, desk=1))
    assert "下一个就到您" in phone.look(Kind.TICKET, MINE)[1]
    phone.hear(moved(MINE, "called", 7, desk=3))
    assert "请到 3 号窗口" in phone.look(Kind.TICKET, MINE)[1]
    phone.hear(moved(MINE, "serving", 8, desk=3), moved(MINE, "done", 9, desk=3))
    assert "已办结" in phone.look(Kind.TICKET, MINE)[1]


def test_a_number_that_was_missed_and_is_back_is_promised_no_place(phone: Phone) -> None:
    phone.hear(
        moved(CALLED, "missed", 6, label="A001"),
        moved(CALLED, "requeued", 7, label="A001", way="places"),
    )
    page = phone.look(Kind.TICKET, CALLED)[1]
    assert ZH["ticket.waiting_again"] in page
    assert ZH["ticket.waiting_next"] not in page


def test_the_page_speaks_english_and_marks_what_is_chinese(phone: Phone) -> None:
    token = sign(KEY, Claims(Kind.TICKET, CENTER, MINE, date(2026, 11, 23)))
    page = phone.client.get(f"/t/{token}", headers={"Accept-Language": "en"})
    assert page.headers["content-language"] == "en"
    assert "1 before you" in page.text
    assert '<span lang="zh-CN">城乡居民养老保险参保登记</span>' in page.text


def test_a_center_that_is_cut_off_is_shown_as_it_was_and_said_to_be(phone: Phone) -> None:
    before = moment(phone.clock.now())
    phone.clock.pass_time(minutes=11)
    assert "网络可能断了" not in phone.look(Kind.TICKET, MINE)[1]
    phone.clock.pass_time(minutes=10)
    page = phone.look(Kind.TICKET, MINE)[1]
    assert "网络可能断了" in page
    assert f"数据截至 {before}" in page


def test_the_terminal_furthest_behind_decides_how_old_the_page_is(phone: Phone) -> None:
    with phone.engine.begin() as connection:
        join(connection, UUID(int=2))
        join(connection, UUID(int=3))
        for number, seen in ((2, timedelta(minutes=30)), (3, timedelta(days=2))):
            connection.execute(
                update(HubDevice)
                .where(HubDevice.id == UUID(int=number))
                .values(last_seen_at=phone.clock.now() - seen)
            )
    assert "数据截至 2026-11-23 09:11" in phone.look(Kind.TICKET, MINE)[1]


def test_an_errand_shows_its_way_and_its_promise(phone: Phone) -> None:
    errand = uuid.uuid4()
    phone.hear(
        errand_told(errand, "submitted", "submitted", 20),
        errand_told(errand, "accepted", "accepted", 21),
        errand_told(errand, "step_done", "in_progress", 22),
    )
    _, page = phone.look(Kind.ERRAND, errand)
    for words in ("DB20261123-001", "办理中", "承诺办结 2026-12-01", "已完成步骤 1"):
        assert words in page
    assert "已受理 2026-11-23 09:21" in page


def test_bookings_and_appointments_say_when_and_whether_they_stand(phone: Phone) -> None:
    booking, appointment = uuid.uuid4(), uuid.uuid4()
    phone.hear(
        booking_told(booking, "made", "booked", 20),
        appointment_told(appointment, "confirmed", "confirmed", 21),
    )
    _, page = phone.look(Kind.BOOKING, booking)
    assert "共享直播间" in page
    assert "2026-11-23 12:00–13:00" in page
    assert "Shared studio" in phone.look(Kind.BOOKING, booking, lang="en")[1]
    _, page = phone.look(Kind.APPOINTMENT, appointment)
    assert "2026-11-23 13:00" in page
    assert "已确认" in page


def test_the_slip_of_a_day_shows_the_thing_it_names_and_where_the_rest_is(phone: Phone) -> None:
    status, page = phone.look(Kind.DAY, MINE)
    assert status == 200
    for words in (ZH["day"], "A003", f"{ZH['ticket']} · 前面还有 1 位", ZH["day.advice"]):
        assert words in page
    status, page = phone.look(Kind.DAY, uuid.uuid4())
    assert status == 200
    assert ZH["day.none"] in page
    assert ZH["day.none_advice"] in page


def test_what_hangs_in_the_center_today_hangs_on_the_phone(phone: Phone) -> None:
    def hang(key: str, first: int, scope: str) -> None:
        with phone.engine.begin() as connection:
            announce(
                connection,
                key=key,
                title=f"公告{key}",
                words="周六义诊",
                picture=None,
                from_day=date(2026, 11, first),
                to_day=date(2026, 11, 30),
                now=phone.clock.now(),
                scope=scope,
            )

    hang("甲", 20, "")
    hang("乙", 28, "")
    hang("丙", 20, "another-center")
    _, page = phone.look(Kind.TICKET, MINE)
    assert "公告甲 周六义诊" in page
    assert "公告乙" not in page
    assert "公告丙" not in page


def test_what_has_not_arrived_yet_is_said_to_be_on_its_way(phone: Phone) -> None:
    status, page = phone.look(Kind.TICKET, uuid.uuid4())
    assert status == 200
    assert ZH["not_yet"] in page
    assert "数据截至" in page


def test_an_old_a_foreign_and_a_forged_slip_are_each_told_what_they_are(phone: Phone) -> None:
    old = phone.look(Kind.TICKET, MINE, last_day=date(2026, 11, 20))
    assert old[0] == 410
    assert "2026-11-20" in old[1]
    forged = phone.look(Kind.TICKET, MINE, key=Ed25519PrivateKey.generate())
    assert forged[0] == 404
    assert ZH["token.forged"] in forged[1]
    assert "A003" not in forged[1]
    foreign = sign(KEY, Claims(Kind.TICKET, "999", MINE, date(2026, 11, 23)))
    assert ZH["token.other_center"] in phone.client.get(f"/t/{foreign}").text
    for rubbish in ("x", "A" * 5000, "%3Cscript%3E"):
        reply = phone.client.get(f"/t/{rubbish}")
        assert reply.status_code == 404
        assert ZH["token.unreadable"] in reply.text


def test_slips_of_a_key_the_center_had_before_stay_readable(phone: Phone) -> None:
    fresh = Ed25519PrivateKey.generate()
    phone.hear(introduced(fresh.public_key().public_bytes_raw(), 40))
    assert phone.look(Kind.TICKET, MINE)[0] == 200
    assert phone.look(Kind.TICKET, MINE, key=fresh)[0] == 200


def test_who_asks_all_the_time_is_told_to_wait(phone: Phone) -> None:
    assert {phone.look(Kind.TICKET, MINE)[0] for _ in range(60)} == {200}
    status, page = phone.look(Kind.TICKET, MINE)
    assert status == 429
    assert ZH["slow_down"] in page
    phone.clock.pass_time(minutes=1)
    assert phone.look(Kind.TICKET, MINE)[0] == 200


def test_both_languages_have_every_word_of_the_phone() -> None:
    assert PHONE_WORDS["zh"].keys() == PHONE_WORDS["en"].keys()

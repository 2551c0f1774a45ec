"""A visit rated on the phone: levels, reasons, words, thanks; once, in time, by our own form."""

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, select, update

from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign
from kiosk.hub.database import open_database
from kiosk.hub.feeds.reading import Place, read_page
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.ratings.tables import PhoneRating
from kiosk.hub.server import HubServer
from kiosk.hub.tables import HubDevice
from tests.hub.projections.parts import (
    appointment_told,
    arrive,
    fact,
    introduced,
    join,
    moved,
    read_everything,
    taken,
)
from tests.hubs import CENTER
from tests.stores import SetClock

KEY = Ed25519PrivateKey.from_private_bytes(b"s" * 32)
TERMINAL, VISIT, WAITING, BOOKED = UUID(int=1), UUID(int=11), UUID(int=12), UUID(int=13)
ZH = PHONE_WORDS["zh"]


class Resident:
    """Somebody with a slip and a phone."""

    def __init__(self, server: HubServer, engine: Engine, clock: SetClock) -> None:
        self.url, self.engine, self.clock = server.url, engine, clock
        self.client = self.other_phone()

    def other_phone(self) -> httpx.Client:
        return httpx.Client(base_url=self.url, trust_env=False, timeout=60, follow_redirects=True)

    def hear(self, *events: object) -> None:
        with self.engine.begin() as connection:
            arrive(connection, TERMINAL, events)  # type: ignore[arg-type]  # wire events
            connection.execute(update(HubDevice).values(last_seen_at=self.clock.now()))
        read_everything(self.engine)

    def path(self, subject: UUID = VISIT, kind: Kind = Kind.TICKET, *, lang: str = "zh") -> str:
        token = sign(KEY, Claims(kind, CENTER, subject, date(2026, 11, 23)))
        return f"/t/{token}/rate?lang={lang}"

    def slip(self) -> str:
        return plain(self.client.get(self.path().replace("/rate", "")))

    def form(
        self, level: int, path: str = "", client: httpx.Client | None = None
    ) -> httpx.Response:
        page = (client or self.client).get(f"{path or self.path()}&level={level}")
        assert "<script" not in page.text
        return page

    def send(
        self,
        form: httpx.Response,
        reasons: tuple[str, ...] = (),
        words: str = "",
        *,
        path: str = "",
        client: httpx.Client | None = None,
        **other: str,
    ) -> httpx.Response:
        hidden = dict(re.findall(r'name="(form|rating|level)" value="([^"]+)"', form.text))
        fields = {**hidden, "words": words, **other, "reason": list(reasons)}
        return (client or self.client).post(path or self.path(), data=fields)

    def stored(self) -> list[PhoneRating]:
        with self.engine.begin() as connection:
            return list(connection.execute(select(PhoneRating).order_by(PhoneRating.given_at)))  # type: ignore[arg-type]  # rows

    def handed_down(self, center: str = CENTER) -> list[dict[str, object]]:
        with self.engine.begin() as connection:
            page = read_page(connection, "ratings", place=Place(), center_code=center)
        assert page is not None
        return [change.body for change in page.changes if change.body is not None]


def plain(page: httpx.Response) -> str:
    """What can be read on a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


@contextmanager
def at_home(database_url: str) -> Iterator[Resident]:
    """Somebody who was served, and somebody who waits; the hub has read both."""
    clock = SetClock(datetime(2026, 11, 23, 1, 41, tzinfo=UTC))
    server = HubServer(database_url, clock=clock).start()
    made = Resident(server, open_database(database_url), clock)
    with made.engine.begin() as connection:
        join(connection, TERMINAL)
    made.hear(
        introduced(KEY.public_key().public_bytes_raw()),
        taken(VISIT, 2, "A003"),
        moved(VISIT, "called", 3, label="A003"),
        moved(VISIT, "serving", 4, label="A003"),
        moved(VISIT, "done", 5, label="A003"),
        taken(WAITING, 6, "A004"),
    )
    yield made
    made.client.close()
    made.engine.dispose()
    server.stop()


@pytest.fixture
def resident(tmp_path: Path) -> Iterator[Resident]:
    with at_home(f"sqlite:///{tmp_path / 'hub.db'}") as made:
        yield made


@pytest.fixture
def either(hub_database: str) -> Iterator[Resident]:
    """Of a hub on each of its stores."""
    with at_home(hub_database) as made:
        yield made


def test_a_visit_is_rated_once_and_handed_to_its_own_center(either: Resident) -> None:
    assert ZH["rate.open"] in either.slip()
    levels = plain(either.client.get(either.path()))
    for name in ("非常满意", "满意", "基本满意", "不满意", "非常不满意"):
        assert name in levels
    form = either.form(2)
    page = plain(form)
    assert "没有提供材料样本" in page
    assert "服务热情效率高" not in page  # of another level
    thanks = either.send(form, ("213", "214"), " 等了\n很久 ")
    assert thanks.status_code == 200
    assert ZH["rate.thanks_bad"] in plain(thanks)
    assert ZH["rate.thanks_bad_advice"] in plain(thanks)
    (row,) = either.stored()
    assert (row.level, row.reasons, row.words, row.way) == (2, "213,214", "等了 很久", "qr")
    (body,) = either.handed_down()
    assert body["ticket"] == str(VISIT)
    assert body["reasons"] == [213, 214]
    assert either.handed_down("999") == []
    assert ZH["rate.card_given"] in either.slip()
    assert "不满意" not in either.slip()  # slips change hands
    assert ZH["rate.already"] in plain(either.client.get(either.path()))


def test_the_same_form_sent_twice_is_one_rating(resident: Resident) -> None:
    form = resident.form(5)
    assert ZH["rate.thanks"] in plain(resident.send(form))
    assert ZH["rate.thanks"] in plain(resident.send(form))
    assert len(resident.stored()) == 1


def test_a_second_rating_is_refused_kindly_and_handed_down_all_the_same(
    either: Resident,
) -> None:
    with either.other_phone() as other:
        late = either.form(1, client=other)
        either.send(either.form(5))
        page = plain(either.send(late, words="没有办好", client=other))
        assert ZH["rate.second"] in page
        assert ZH["rate.second_advice"] in page
        for _ in range(2):
            either.send(late, client=other, rating=str(uuid.uuid4()))
        refused = either.send(late, client=other, rating=str(uuid.uuid4()))
    assert refused.status_code == 409
    assert ZH["rate.often_enough"] in plain(refused)
    assert [row.first for row in either.stored()] == [True, False, False, False]
    assert {body["words"] for body in either.handed_down()} == {"", "没有办好"}


def test_a_visit_rated_at_the_terminal_is_not_rated_again(resident: Resident) -> None:
    form = resident.form(5)
    upload = {"satisfaction": "4", "evalDetail": ""}
    resident.hear(fact(f"ticket:{VISIT}", "rating.given", 9, upload=upload))
    assert ZH["rate.card_given"] in resident.slip()
    assert ZH["rate.second"] in plain(resident.send(form))
    (row,) = resident.stored()
    assert not row.first


def test_the_answer_to_a_bad_rating_waits_on_the_page_of_its_slip(resident: Resident) -> None:
    resident.send(resident.form(1))
    stream, case = f"ticket:{VISIT}", str(UUID(int=77))
    upload = {"satisfaction": "1", "evalDetail": ""}
    resident.hear(
        fact(stream, "rating.given", 9, upload=upload),
        fact(stream, "rating_case.opened", 10, case=case, due_on="2026-11-30"),
        fact(stream, "rating_case.moved", 11, case=case, to="rectifying", note="内部核实"),
    )
    assert ZH["rate.card_given"] in resident.slip()
    resident.hear(fact(stream, "rating_case.moved", 12, case=case, to="fed_back", note="已改\n进"))
    assert "中心的答复：已改 进" in resident.slip()
    assert "内部核实" not in resident.slip()


def test_what_cannot_be_rated_says_why(resident: Resident) -> None:
    waiting = resident.client.get(resident.path(WAITING))
    assert ZH["rate.not_served"] in plain(waiting)
    unknown = resident.client.get(resident.path(uuid.uuid4()))
    assert ZH["not_yet"] in plain(unknown)
    assert resident.client.get("/t/rubbish/rate").status_code == 404


def test_a_slip_is_read_for_as_long_as_its_visit_can_be_rated(resident: Resident) -> None:
    form = resident.form(4)
    resident.clock.pass_time(days=7)
    assert "可以评到 2026-11-30" in resident.slip()
    resident.clock.pass_time(days=1)
    assert "过期" in resident.slip()
    assert resident.send(form).status_code == 410
    assert resident.stored() == []


def test_a_center_decides_for_how_long_its_visits_can_be_rated(resident: Resident) -> None:
    said = introduced(KEY.public_key().public_bytes_raw()).payload[:-1] + ', "rating_days": 2}'
    again = introduced(KEY.public_key().public_bytes_raw(), 30)
    resident.hear(again.model_copy(update={"payload": said}))
    assert "可以评到 2026-11-25" in resident.slip()
    resident.clock.pass_time(days=3)
    assert "过期" in resident.slip()


def test_an_appointment_made_on_the_phone_leads_to_its_visit(resident: Resident) -> None:
    kept = appointment_told(BOOKED, "kept", "arrived", 20, channel="phone", ticket=str(VISIT))
    resident.hear(kept)
    path = resident.path(BOOKED, Kind.APPOINTMENT)
    assert ZH["rate.thanks"] in plain(resident.send(resident.form(5, path), path=path))
    assert resident.stored()[0].way == "mobile"


def test_a_form_that_is_not_ours_keeps_nothing_but_what_was_typed(resident: Resident) -> None:
    form = resident.form(1)
    with resident.other_phone() as stranger:
        refused = resident.send(form, ("115",), "等了很久", client=stranger)
    assert refused.status_code == 403
    assert ZH["rate.form_old"] in plain(refused)
    assert "等了很久" in refused.text
    assert 'value="115" checked' in refused.text
    assert resident.stored() == []


@pytest.mark.parametrize(
    ("reasons", "other", "why"),
    [
        (("510",), {}, "rate.unfit"),
        ((), {"words": "长" * 201}, "rate.words_too_long"),
        (("abc",), {"level": "9"}, "rate.question"),
    ],
)
def test_what_does_not_fit_is_asked_again(
    resident: Resident, reasons: tuple[str, ...], other: dict[str, str], why: str
) -> None:
    words = other.get("words", "")
    page = resident.send(resident.form(1), reasons, **other)
    assert page.status_code == 422
    assert ZH[why].format(limit=200) in plain(page)
    assert words in page.text
    assert resident.stored() == []


def test_who_sends_all_the_time_waits_and_loses_nothing(resident: Resident) -> None:
    form = resident.form(5)
    codes = [resident.send(form).status_code for _ in range(20)]
    assert set(codes) == {200}
    slow = resident.send(form, words="很好")
    assert slow.status_code == 200 or "很好" in slow.text

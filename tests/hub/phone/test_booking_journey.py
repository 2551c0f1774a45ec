"""One booking by phone from the first page to the hall, on both stores at both ends."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.center.appointments import calling_back
from kiosk.center.appointments.appointment_slip import read_appointment_slip
from kiosk.center.appointments.find import worklist
from kiosk.center.persons_day.finding import find_person
from kiosk.errors import RuleBroken
from kiosk.hub.bookings.words import BOOKING_WORDS
from tests.center.appointments.counter import Counter, at
from tests.center.appointments.counter import counter as counter
from tests.hub.phone.street import (
    CENTER,
    NAME,
    PHONE,
    WEDNESDAY,
    Street,
    key_of,
    street_of,
    time_of,
)

ZH = BOOKING_WORDS["zh"]


@pytest.fixture
def street(counter: Counter, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Street]:
    counter.policy(appointment_hall_share=50)
    here = counter.opened.store.engine.dialect.name
    url = request.getfixturevalue("postgres_url") if here == "postgresql" else None
    with street_of(counter, tmp_path, url) as made:
        made.sync()
        yield made


def test_a_time_is_booked_on_the_phone_and_stands_in_the_callback_list(street: Street) -> None:
    assert street.phone.get("/book").headers["location"] == "/"
    assert f"/book/{CENTER}" in street.phone.get(f"/c/{CENTER}").text
    assert ZH["business"] in street.see(f"/book/{CENTER}")
    answer = street.book(time_of(street))
    key = key_of(answer)
    page = street.see(f"/b/{key}")
    assert ZH["state.booked"] in page
    assert f"{WEDNESDAY} 12:15" in page
    assert NAME not in page
    assert PHONE not in page
    with pytest.raises(RuleBroken, match="appointment.not_heard"):
        street.counter.see(read_appointment_slip, token=key, clock=street.counter.clock)
    street.sync()
    view = street.at_center(key)
    assert (view.state, view.masked_name, view.due_at) == ("booked", "林**", at(25, 12, 15))
    clock = street.counter.clock
    assert [each.id for each in street.counter.see(worklist, clock=clock)] == [view.id]
    scanned = street.counter.see(read_appointment_slip, token=key, clock=clock)
    assert scanned.id == view.id
    subject = street.counter.see(find_person, tail=PHONE[-4:], code=view.code, clock=clock)
    assert subject.id == view.id
    assert f"{view.code[:3]} {view.code[3:]}" in street.see(f"/b/{key}")
    street.counter.do(
        calling_back.call_back,
        appointment_id=view.id,
        result="confirm",
        staff_id=street.counter.clerk,
    )
    street.sync()
    assert ZH["state.confirmed"] in street.see(f"/b/{key}")
    street.counter.set_to(at(25, 12, 10))
    street.counter.check_in(view.id)
    street.sync()
    assert ZH["state.arrived"] in street.see(f"/b/{key}")


def test_phones_that_press_at_once_get_the_last_places_once(street: Street) -> None:
    path = time_of(street)
    fields = [
        street.form(path) | {"name": NAME, "phone": f"1380000000{n}", "consent": "1"}
        for n in range(3)
    ]
    with ThreadPoolExecutor(6) as crowd:
        answers = list(crowd.map(lambda each: street.send(path, each), fields * 2))
    by_phone: dict[str, set[int]] = {}
    for each, answer in zip(fields * 2, answers, strict=True):
        by_phone.setdefault(each["phone"], set()).add(answer.status_code)
    # Of two places three phones want, each asking twice, two have one and one has none.
    assert sorted(map(sorted, by_phone.values())) == [[303], [303], [409]]
    with street.engine.connect() as connection:
        used, made = connection.execute(
            text("SELECT (SELECT sum(used) FROM hub_share), count(*) FROM hub_phone_booking")
        ).one()
    assert (used, made) == (2, 2)

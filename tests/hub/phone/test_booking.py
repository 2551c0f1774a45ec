"""Booking by phone, from the page to the center's own list and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from kiosk.center.appointments import cancelling
from kiosk.data.tables import AppointmentPerson, Conflict, HubRow
from kiosk.hub.bookings.retention import erase_some
from kiosk.hub.bookings.words import BOOKING_WORDS
from tests.center.appointments.counter import LUNCH, Counter, at
from tests.center.appointments.counter import counter as counter
from tests.hub.phone.street import (
    CENTER,
    NAME,
    PHONE,
    WEDNESDAY,
    Street,
    key_of,
    plain,
    street_of,
    time_of,
)
from tests.stores import open_empty

ZH = BOOKING_WORDS["zh"]


@pytest.fixture
def engine(built_store: Path, tmp_path: Path) -> Engine:
    """One store is enough here: `test_booking_journey` has both."""
    return open_empty(built_store, tmp_path)


@pytest.fixture
def street(counter: Counter, tmp_path: Path) -> Iterator[Street]:
    counter.policy(appointment_hall_share=50)
    with street_of(counter, tmp_path) as made:
        made.sync()
        yield made


def test_the_same_form_sent_twice_is_one_booking(street: Street) -> None:
    path = time_of(street)
    fields = street.form(path) | {"name": NAME, "phone": PHONE, "consent": "1"}
    first, again = street.send(path, fields), street.send(path, fields)
    assert key_of(first) == key_of(again) == fields["key"]
    with street.engine.connect() as connection:
        counted = connection.execute(text("SELECT count(*), sum(holds) FROM hub_phone_booking"))
        assert counted.one() == (1, 1)
        used = connection.execute(text("SELECT sum(used) FROM hub_share"))
        assert used.scalar() == 1


def test_what_was_typed_stays_and_every_refusal_says_why(street: Street) -> None:
    path = time_of(street)
    for typed, words in (
        ({"name": " "}, ZH["booking.name_form"].format(most=30)),
        ({"phone": "12"}, ZH["booking.phone_form"]),
        ({"consent": ""}, ZH["booking.consent"]),
    ):
        refused = street.book(path, **typed)
        assert refused.status_code == 409
        assert words in plain(refused)
        assert f'value="{typed.get("phone", PHONE)}"' in refused.text
    stranger = street.send(path, {"name": NAME, "phone": PHONE, "consent": "1", "key": "A" * 32})
    assert stranger.status_code == 403
    assert ZH["booking.form_old"] in plain(stranger)
    key_of(street.book(path))
    assert ZH["booking.yours_already"] in plain(street.book(path))
    key_of(street.book(time_of(street, day="11月26日 周四")))
    limit = street.book(time_of(street, day="11月27日 周五"))
    assert ZH["booking.person_limit"].format(most=2) in plain(limit)


def test_the_last_place_refuses_and_leads_to_the_next_free_time(street: Street) -> None:
    path = time_of(street)
    street.book(path, phone="13800000001")
    street.book(path, phone="13800000002")
    refused = street.book(path, phone="13800000003")
    assert refused.status_code == 409
    assert ZH["booking.full"] in plain(refused)
    assert ZH["next"].format(when="11月24日 周二 12:15") in plain(refused)
    assert ZH["full"] in street.see(f"/book/{CENTER}/item/{LUNCH}")


def test_the_center_says_until_when_one_can_book(street: Street) -> None:
    path = time_of(street)
    fields = street.form(path) | {"name": NAME, "phone": PHONE, "consent": "1"}
    street.counter.set_to(at(24, 17))
    assert ZH["booking.too_late"] in plain(street.send(path, fields))
    assert not any(said.startswith(WEDNESDAY) for said in street.times(LUNCH))
    street.counter.set_to(at(24, 16, 59))
    key_of(street.send(path, fields))


def test_cancelling_on_the_phone_gives_the_place_back_and_reaches_the_center(
    street: Street,
) -> None:
    path = time_of(street)
    key = key_of(street.book(path))
    street.sync()
    key_of(street.book(path, phone="13800000002"))
    assert ZH["really_cancel"] in street.see(f"/b/{key}", cancel="1")
    assert street.cancel(key).status_code == 303
    assert street.cancel(key).status_code == 303  # a second time changes nothing
    assert ZH["state.cancelled"] in street.see(f"/b/{key}")
    key_of(street.book(path, phone="13800000003"))
    street.sync()
    assert street.at_center(key).state == "cancelled"


def test_presence_beats_a_late_cancel_and_is_flagged(street: Street) -> None:
    key = key_of(street.book(time_of(street)))
    street.sync()
    street.counter.set_to(at(25, 12, 5))
    street.counter.check_in(street.at_center(key).id)  # the hub has not heard of it
    street.cancel(key)
    assert ZH["state.cancelled"] in street.see(f"/b/{key}")
    street.sync()
    assert street.at_center(key).state == "arrived"
    (found,) = street.counter.opened.read(lambda one: list(one.scalars(select(Conflict))))
    assert (found.kind, found.kept) == ("appointment.late_cancel", "ours")
    assert (found.ours["state"], found.theirs["state"]) == ("arrived", "cancelled")
    page = street.see(f"/b/{key}")
    assert ZH["here_after_all"] in page
    street.sync()
    assert len(street.counter.opened.read(lambda one: list(one.scalars(select(Conflict))))) == 1


def test_who_cancelled_in_time_is_no_no_show_though_the_center_heard_late(street: Street) -> None:
    key = key_of(street.book(time_of(street)))
    street.sync()
    street.counter.set_to(at(25, 9))
    street.cancel(key)
    street.counter.set_to(at(26, 9))
    street.counter.book(at(30, 12, 15))  # writes down who did not come
    assert street.at_center(key).state == "no_show"
    street.sync()
    assert street.at_center(key).state == "cancelled"


def test_a_session_the_center_cancels_is_told_on_the_phone(street: Street) -> None:
    key = key_of(street.book(time_of(street)))
    street.sync()
    street.counter.do(
        cancelling.cancel_session,
        item_code=LUNCH,
        day=at(25, 0).date(),
        opens=at(25, 12, 15).time(),
        reason="系统检修",
        staff_id=street.counter.lead,
    )
    late = key_of(street.book(time_of(street), phone="13800000002"))
    street.sync(3)
    for each in (key, late):
        assert ZH["state.called_off"] in street.see(f"/b/{each}")
        assert "系统检修" in street.see(f"/b/{each}")
        assert street.at_center(each).state == "cancelled"
        assert street.at_center(each).to_tell
    off = ZH["day_off"].format(reason="系统检修")
    assert off in street.see(f"/book/{CENTER}/item/{LUNCH}")


def test_staff_who_cancel_give_the_place_back_to_the_hub(street: Street) -> None:
    key = key_of(street.book(time_of(street)))
    street.sync()
    street.counter.do(
        cancelling.cancel,
        appointment_id=street.at_center(key).id,
        staff_id=street.counter.clerk,
    )
    street.sync()
    assert ZH["state.cancelled_by_center"] in street.see(f"/b/{key}")
    with street.engine.connect() as connection:
        assert connection.execute(text("SELECT sum(used) FROM hub_share")).scalar() == 0


def test_the_hub_keeps_no_name_and_no_phone_and_the_center_forgets_the_letter(
    street: Street, tmp_path: Path
) -> None:
    key = key_of(street.book(time_of(street)))
    street.sync()
    raw = b"".join(file.read_bytes() for file in tmp_path.glob("hub.db*"))
    assert NAME.encode() not in raw
    assert PHONE.encode() not in raw
    assert key.encode() not in raw
    street.counter.set_to(at(29, 9))
    with street.engine.begin() as connection:
        assert erase_some(connection, now=street.counter.clock.now()) == 1
    street.sync()

    def kept(session: Session) -> tuple[int, int]:
        rows = session.scalars(select(HubRow).where(HubRow.feed == "bookings")).all()
        return len(rows), len(session.scalars(select(AppointmentPerson)).all())

    assert street.counter.opened.read(kept) == (0, 1)
    with street.engine.connect() as connection:
        left = connection.execute(text("SELECT letter, person FROM hub_phone_booking"))
        assert set(left) == {(None, None)}


def test_an_address_that_books_all_the_time_waits(street: Street) -> None:
    path = time_of(street)
    fields = street.form(path) | {"name": NAME, "phone": PHONE, "consent": ""}
    assert {street.send(path, fields).status_code for _ in range(24)} == {409}
    refused = street.send(path, fields)
    assert refused.status_code == 429
    assert f'value="{PHONE}"' in refused.text
    street.counter.clock.pass_time(minutes=1)
    assert street.send(path, fields).status_code == 409


def test_a_link_nobody_has_leads_nowhere(street: Street) -> None:
    for rubbish in ("A" * 32, "x", "%3Cb%3E"):
        answer = street.phone.get(f"/b/{rubbish}")
        assert answer.status_code == 404
        assert ZH["link_unknown"] in plain(answer)
    gone = street.phone.get(f"/book/{CENTER}/at/{CENTER}/1215")
    assert gone.status_code == 404
    assert ZH["booking.gone"] in plain(gone)


def test_both_languages_have_every_word_of_booking() -> None:
    assert BOOKING_WORDS["zh"].keys() == BOOKING_WORDS["en"].keys()

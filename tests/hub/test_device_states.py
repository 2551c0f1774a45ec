"""What the hub notices of its devices: old programs, wrong clocks, restored stores, clones."""

import secrets
import uuid
from datetime import datetime, timedelta

import httpx
import pytest
from sqlalchemy import select

from kiosk.hub.device_states import clear_marks
from kiosk.hub.overview import DeviceLine, overview
from kiosk.hub.tables import HubDevice
from kiosk.sync import failures, packing, wire
from kiosk.sync.client import HubClient
from tests.hubs import SEEN_AT, Hub, Sender, an_event, enrolled


def line_of(hub: Hub, sender: Sender) -> DeviceLine:
    return next(line for line in hub.look.read(overview).devices if line.id == sender.device)


def test_a_device_of_another_version_is_refused_in_words_and_seen_at_the_hub(
    hub: Hub, sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = sender.batch(sender.events(1)).model_copy(update={"protocol": 9})
    with pytest.raises(failures.Refused) as refused:
        sender.client.send(newer, current_epoch=sender.epoch)
    assert refused.value.values["error"] == "wrong_protocol"
    assert line_of(hub, sender).protocol == 9
    assert line_of(hub, sender).speaks is False
    assert hub.count() == 0
    with monkeypatch.context() as terminal:
        terminal.setattr(wire, "PROTOCOL", 9)
        with pytest.raises(failures.HubTooOld) as old:
            sender.client.send(newer, current_epoch=sender.epoch)
        assert old.value.values == {"spoken": 9, "least": 1, "most": 1}
    sender.send(sender.events(1))
    assert line_of(hub, sender).speaks is True


def test_a_program_the_hub_no_longer_speaks_with_learns_it_before_it_sends(
    small_hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = httpx.get(f"{small_hub.url}{wire.HEALTH_PATH}", trust_env=False).json()
    assert (answer["oldest_protocol"], answer["protocol"]) == (1, 1)
    with monkeypatch.context() as terminal, HubClient(small_hub.url) as client:
        terminal.setattr(wire, "PROTOCOL", 0)
        with pytest.raises(failures.ProgramTooOld):
            client.knock()


def test_a_clock_that_is_off_keeps_nothing_back_and_is_seen_at_the_hub(small_hub: Hub) -> None:
    off = timedelta(days=400)
    known = enrolled(small_hub)
    with HubClient(
        small_hub.url,
        credential=known.credential,
        now=lambda: datetime.now(SEEN_AT.tzinfo) - off,
    ) as client:
        sender = Sender(client, known.credential, known.device)
        assert sender.send(sender.events(2)).high_water == 2
    seen = line_of(small_hub, sender).clock_off_s
    assert seen is not None
    assert abs(seen - off.total_seconds()) < 60
    known.client.close()


def test_a_header_nobody_can_read_is_a_header_not_given(small_hub: Hub) -> None:
    known = enrolled(small_hub)
    body = packing.pack(known.batch(known.events(1)))
    answer = httpx.post(
        f"{small_hub.url}{wire.BATCHES_PATH}",
        content=body,
        headers={
            "Authorization": f"Bearer {known.credential}",
            "Content-Encoding": wire.ENCODING,
            wire.CLOCK_HEADER: "half past nine",
            wire.EPOCH_HEADER: "the second",
        },
        trust_env=False,
    )
    assert answer.status_code == 200
    assert line_of(small_hub, known).clock_off_s is None
    known.client.close()


def test_a_restored_store_is_marked_and_a_clone_is_marked_and_told(
    hub: Hub, sender: Sender
) -> None:
    first = sender.epoch
    sender.send([an_event(1)])
    assert line_of(hub, sender).restored_at is None
    second = sender.epoch = uuid.uuid4()
    assert sender.send([an_event(1)]).notices == []
    assert line_of(hub, sender).restored_at is not None
    assert line_of(hub, sender).cloned_at is None
    sender.epoch = first
    assert sender.send([an_event(2)]).notices == ["cloned"]
    sender.epoch = second
    assert sender.send([an_event(2)]).notices == ["cloned"]
    assert line_of(hub, sender).cloned_at is not None
    assert hub.count() == 4
    with hub.look.engine.begin() as connection:
        assert clear_marks(connection, sender.device, now=SEEN_AT)
        assert not clear_marks(connection, uuid.uuid4(), now=SEEN_AT)
    assert sender.send([]).notices == []


def test_records_of_an_ended_epoch_that_come_late_are_no_clone(hub: Hub, sender: Sender) -> None:
    sender.send([an_event(1)])
    ended, sender.epoch = sender.epoch, uuid.uuid4()
    sender.send([an_event(1)])
    late = sender.batch([an_event(2)]).model_copy(
        update={"epoch": ended, "nonce": secrets.token_urlsafe(16)}
    )
    sender.client.send(late, current_epoch=sender.epoch)
    assert line_of(hub, sender).cloned_at is None
    current = hub.look.read(
        lambda connection: connection.scalar(
            select(HubDevice.current_epoch).where(HubDevice.id == sender.device)
        )
    )
    assert current == sender.epoch

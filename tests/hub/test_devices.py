"""Enrolment: one code, one device, one credential."""

import uuid
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from kiosk.errors import RuleBroken
from kiosk.hub import devices
from kiosk.hub.database import open_database, prepare
from kiosk.hub.tables import EnrolmentCode, HubDevice
from tests.hubs import CENTER, SEEN_AT


@pytest.fixture
def engine(hub_database: str) -> Iterator[Engine]:
    opened = open_database(hub_database)
    prepare(opened, now=SEEN_AT)
    yield opened
    opened.dispose()


def make_code(engine: Engine) -> str:
    with engine.begin() as connection:
        return devices.create_code(connection, center_code=CENTER, now=SEEN_AT)


def enrol(engine: Engine, code: str, device: uuid.UUID, *, later: timedelta = timedelta()) -> str:
    with engine.begin() as connection:
        enrolled = devices.enrol(connection, code=code, device=device, now=SEEN_AT + later)
    assert enrolled.center_code == CENTER
    return enrolled.credential


def test_a_code_makes_one_device_known(engine: Engine) -> None:
    device = uuid.uuid4()
    credential = enrol(engine, make_code(engine), device)
    with engine.begin() as connection:
        known = devices.recognise(connection, credential)
    assert known == devices.KnownDevice(device, CENTER, revoked=False)


def test_a_code_works_once(engine: Engine) -> None:
    code = make_code(engine)
    enrol(engine, code, uuid.uuid4())
    with pytest.raises(RuleBroken, match="hub.code_refused"):
        enrol(engine, code, uuid.uuid4())


def test_a_code_is_taken_however_it_is_typed(engine: Engine) -> None:
    code = make_code(engine)
    assert enrol(engine, f" {code.lower().replace('-', ' ')} ", uuid.uuid4())


def test_a_code_ends_after_a_day(engine: Engine) -> None:
    code = make_code(engine)
    with pytest.raises(RuleBroken, match="hub.code_refused"):
        enrol(engine, code, uuid.uuid4(), later=devices.CODE_VALID)


def test_an_unknown_code_is_refused(engine: Engine) -> None:
    with pytest.raises(RuleBroken, match="hub.code_refused"):
        enrol(engine, "AAAA-AAAA-AAAA", uuid.uuid4())


def test_enrolling_again_ends_the_old_credential(engine: Engine) -> None:
    device = uuid.uuid4()
    old = enrol(engine, make_code(engine), device)
    new = enrol(engine, make_code(engine), device)
    with engine.begin() as connection:
        assert devices.recognise(connection, old) is None
        assert devices.recognise(connection, new) is not None


def test_a_revoked_device_may_come_back_with_a_fresh_code(engine: Engine) -> None:
    device = uuid.uuid4()
    old = enrol(engine, make_code(engine), device)
    with engine.begin() as connection:
        assert devices.revoke(connection, device, now=SEEN_AT)
        known = devices.recognise(connection, old)
    assert known is not None
    assert known.revoked
    new = enrol(engine, make_code(engine), device)
    with engine.begin() as connection:
        known = devices.recognise(connection, new)
    assert known is not None
    assert not known.revoked


def test_neither_codes_nor_credentials_are_kept_readable(engine: Engine) -> None:
    code = make_code(engine)
    credential = enrol(engine, code, uuid.uuid4())
    with engine.begin() as connection:
        kept = connection.execute(select(HubDevice.credential_sha256)).all()
        kept += connection.execute(select(EnrolmentCode.code_sha256)).all()
    everything = repr(kept)
    assert credential not in everything
    assert code not in everything
    assert code.replace("-", "") not in everything


def test_an_unknown_device_cannot_be_revoked(engine: Engine) -> None:
    with engine.begin() as connection:
        assert not devices.revoke(connection, uuid.uuid4(), now=SEEN_AT)

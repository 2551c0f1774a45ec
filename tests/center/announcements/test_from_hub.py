"""Announcements of the county hang beside the center's own, and follow what the hub says."""

import base64
from datetime import date, timedelta
from typing import Any

import pytest

from kiosk.center.announcements.from_hub import hang_announcements
from kiosk.center.announcements.posting import announcements_on, picture_of, post
from kiosk.clock import local_date
from kiosk.data.hub_rows import FromHub
from tests.stores import Opened, SetClock


def one(clock: SetClock, key: str = "flood", *, withdrawn: bool = False, **said: Any) -> FromHub:
    today = local_date(clock)
    body = {
        "title": "防汛提醒",
        "words": "请远离河道",
        "picture": None,
        "from_day": today.isoformat(),
        "to_day": (today + timedelta(days=3)).isoformat(),
        **said,
    }
    return FromHub(key, 1, body, withdrawn)


def titles(opened: Opened, day: date) -> list[str]:
    return [each.title for each in opened.read(lambda session: announcements_on(session, day))]


def hang(opened: Opened, clock: SetClock, *rows: FromHub) -> None:
    opened.write(lambda session: hang_announcements(session, rows, clock=clock))


def test_it_hangs_changes_comes_down_and_hangs_again(opened: Opened, clock: SetClock) -> None:
    today = local_date(clock)
    opened.write(
        lambda session: post(
            session,
            device_id=opened.device_id,
            title="本中心通知",
            words="",
            picture=None,
            from_day=today,
            to_day=today,
            staff_id=None,
            clock=clock,
        )
    )
    hang(opened, clock, one(clock))
    assert titles(opened, today) == ["防汛提醒", "本中心通知"]
    hang(opened, clock, one(clock, title="防汛二级响应"))
    assert titles(opened, today) == ["防汛二级响应", "本中心通知"]
    hang(opened, clock, one(clock, withdrawn=True))
    assert titles(opened, today) == ["本中心通知"]
    hang(opened, clock, one(clock))
    assert titles(opened, today) == ["防汛提醒", "本中心通知"]


def test_a_picture_arrives_byte_for_byte(opened: Opened, clock: SetClock) -> None:
    jpeg = bytes(range(256))
    hang(opened, clock, one(clock, title="", picture=base64.b64encode(jpeg).decode()))
    (shown,) = opened.read(lambda session: announcements_on(session, local_date(clock)))
    assert opened.read(lambda session: picture_of(session, shown.number)) == jpeg


@pytest.mark.parametrize(
    "broken",
    [
        {"from_day": "soon"},
        {"to_day": "2020-01-01"},
        {"title": ""},
        {"title": "长" * 41},
        {"picture": "not base64!"},
    ],
)
def test_what_cannot_hang_keeps_nothing_else_from_hanging(
    opened: Opened, clock: SetClock, broken: dict[str, str]
) -> None:
    hang(opened, clock, one(clock, "bad", **broken), one(clock, "good"))
    assert titles(opened, local_date(clock)) == ["防汛提醒"]

"""Payloads of earlier versions, as whoever reads them gets them."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.hub.upcasting import to_newest


def say_who_in_parts(said: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**said, "desk": {"number": said["desk"]}}


def say_the_hall(said: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**said, "hall": 1}


STEPS = {"ticket.called": (say_who_in_parts, say_the_hall)}


@pytest.mark.parametrize(
    ("version", "said", "newest"),
    [
        (1, {"desk": 2}, {"desk": {"number": 2}, "hall": 1}),
        (2, {"desk": {"number": 2}}, {"desk": {"number": 2}, "hall": 1}),
        (3, {"desk": {"number": 2}, "hall": 4}, {"desk": {"number": 2}, "hall": 4}),
        (9, {"seat": 7}, {"seat": 7}),
        (0, {"desk": 2}, {"desk": 2}),
    ],
)
def test_each_version_becomes_the_newest_step_by_step(
    version: int, said: dict[str, Any], newest: dict[str, Any]
) -> None:
    told = to_newest("ticket.called", version, json.dumps(said).encode(), steps=STEPS)
    assert json.loads(told) == newest


@pytest.mark.parametrize("payload", [b"\xff", b"", b"[1]", b"{"])
def test_what_is_no_object_comes_back_as_it_is(payload: bytes) -> None:
    assert to_newest("ticket.called", 1, payload, steps=STEPS) == payload


def test_a_type_that_never_changed_is_not_even_parsed() -> None:
    assert to_newest("ticket.taken", 1, b"{  }") == b"{  }"

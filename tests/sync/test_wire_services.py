"""Wishes, the published list and orders on the wire: what they take and what they refuse."""

import uuid

import pytest
from pydantic import ValidationError

from kiosk.sync.wire_services import DemandRecorded, OrderPlaced, ServiceBody, says_a_number

WISH = {"at": "2026-11-23T01:40:18Z", "demand": str(uuid.UUID(int=1)), "day": "2026-11-23"}


@pytest.mark.parametrize("words", ["请打 13800001234", "138 0000 1234", "330102-19600101-1234"])
def test_words_of_a_wish_hold_no_long_number(words: str) -> None:
    assert says_a_number(words)
    with pytest.raises(ValidationError):
        DemandRecorded.model_validate({**WISH, "kind": "meals", "words": words})


def test_a_wish_may_say_days_and_prices() -> None:
    said = {**WISH, "kind": "meals", "words": "每周 3 次，12.5 元一份，2026 年起"}
    assert DemandRecorded.model_validate(said).people == 1


def test_what_a_newer_terminal_says_besides_is_passed_over() -> None:
    said = {"at": WISH["at"], "order": WISH["demand"], "number": "DD20261123-001", "service": "S1"}
    order = OrderPlaced.model_validate({**said, "weather": "fine"})
    assert (order.wanted_part, order.consent) == ("any", None)


def test_a_service_of_one_town_is_not_for_another() -> None:
    body = ServiceBody(
        code="S1",
        name="上门理发",
        kind="care",
        provider="P1",
        provider_name="助老服务队",
        provider_kind="group",
        areas=["YX01"],
        list_version=1,
    )
    assert body.is_for("YX0101")
    assert not body.is_for("YX0201")
    assert body.model_copy(update={"areas": []}).is_for("YX0201")

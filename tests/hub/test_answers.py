"""What every answer of the hub carries, and how it describes itself."""

import json
from collections.abc import Iterator

import httpx
import pytest

from kiosk.hub.words import choose
from kiosk.sync import wire
from tests.hubs import Hub, enrolled


@pytest.fixture
def http(small_hub: Hub) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=small_hub.url, trust_env=False, timeout=60) as client:
        yield client


def test_a_type_with_markup_in_it_never_reaches_a_page(small_hub: Hub) -> None:
    known = enrolled(small_hub)
    with known.client:
        event = known.events(1)[0].model_copy(update={"type": "<script>"})
        reply = known.send([event])
    assert reply.results[0].outcome == "malformed"


@pytest.mark.parametrize(
    ("asked", "accepted", "chosen"),
    [
        (None, None, "zh"),
        ("en", "zh-CN", "en"),
        ("fr", "en-GB,en;q=0.9", "en"),
        (None, "fr,en;q=0.5,zh;q=0.8", "zh"),
        (None, "fr", "zh"),
        (None, "en;q=rubbish", "zh"),
    ],
)
def test_the_language_is_the_one_asked_for_or_preferred(
    asked: str | None, accepted: str | None, chosen: str
) -> None:
    assert choose(asked, accepted) == chosen


def test_every_answer_carries_the_protective_headers(http: httpx.Client) -> None:
    for path in ("/", "/healthz", "/openapi.json", "/phone.css", "/office.css", "/nowhere"):
        headers = http.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert "server" not in headers


def test_health_says_which_product_answers(http: httpx.Client) -> None:
    assert http.get("/healthz").json()["product"] == "xinqiao-hub"


def test_the_interface_describes_bodies_replies_and_refusals(http: httpx.Client) -> None:
    described = http.get("/openapi.json").json()
    batches = described["paths"]["/sync/v1/batches"]["post"]
    assert {"200", "400", "401", "403", "413", "503"} <= batches["responses"].keys()
    said = batches["requestBody"]["content"]["application/json"]
    schemas = described["components"]["schemas"]
    assert said["schema"] == {"$ref": "#/components/schemas/Batch"}
    assert "events" in schemas["Batch"]["properties"]
    assert {"Batch", "Event", "Reply", "Problem"} <= schemas.keys()
    assert wire.Batch.model_validate_json(json.dumps(said["example"]))
    assert "429" in batches["responses"]
    assert "Retry-After" in batches["responses"]["503"]["headers"]
    assert batches["security"] == [{"credential": []}]
    assert "/office/login" in described["paths"]

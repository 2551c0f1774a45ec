"""The list: proposed, approved, published as a version, put back; and wishes counted."""

import uuid
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection

from kiosk.errors import RuleBroken
from kiosk.hub.projections.projecting import begin_again, step
from kiosk.hub.services import drafts, phone_orders, published
from kiosk.hub.services.capacity import period_of
from kiosk.hub.services.summary import summary
from kiosk.sync.wire_services import ServiceBody
from tests.hub.projections.parts import arrive, fact
from tests.hub.services.parts import BODY, NOW, TERMINAL, an_id, feed, put
from tests.hubs import CENTER

COUNTY = {"login": "county", "area": "", "now": NOW}
TOWN = {"login": "town", "area": "3301", "now": NOW}


def offered(hub: Connection) -> dict[str, int]:
    return {code: body.list_version for code, body in published.in_force(hub).items()}


def test_a_new_version_changes_only_what_changed(hub: Connection) -> None:
    assert offered(hub) == {"S1": 1, "S2": 1}
    with pytest.raises(RuleBroken, match=r"services\.nothing_new"):
        published.publish(hub, **COUNTY)
    put(hub, "S1", "P1", words="剪发和刮脸")
    assert published.publish(hub, **COUNTY) == 2
    assert offered(hub) == {"S1": 2, "S2": 1}
    body = feed(hub, "services")["S1"][1]
    assert body is not None
    assert ServiceBody.model_validate_json(body).words == "剪发和刮脸"


def test_what_waits_for_approval_leaves_what_is_offered(hub: Connection) -> None:
    drafts.propose(hub, code="S1", provider="P1", body={**BODY, "name": "新名字"}, **COUNTY)
    drafts.propose(hub, code="S3", provider="P2", body=BODY, **COUNTY)
    with pytest.raises(RuleBroken, match=r"services\.nothing_new"):
        published.publish(hub, **COUNTY)
    drafts.approve(hub, "S3", **COUNTY)
    published.publish(hub, **COUNTY)
    assert published.in_force(hub)["S1"].name == BODY["name"]
    assert set(offered(hub)) == {"S1", "S2", "S3"}


def test_what_is_withdrawn_leaves_the_feed_and_comes_back_with_an_old_version(
    hub: Connection,
) -> None:
    drafts.withdraw(hub, "S2", **COUNTY)
    assert published.publish(hub, **COUNTY) == 2
    assert feed(hub, "services")["S2"][1] is None
    assert published.ever_published(hub, "S2") is not None
    assert published.put_back(hub, version=1, **COUNTY) == 3
    assert offered(hub) == {"S1": 1, "S2": 3}
    newest = published.versions(hub)[0]
    assert (newest.version, newest.again) == (3, 1)
    with pytest.raises(RuleBroken, match=r"services\.version_unknown"):
        published.put_back(hub, version=9, **COUNTY)


def test_a_town_decides_on_its_own_services_only(hub: Connection) -> None:
    assert [each.code for each in drafts.drafts(hub, "3301")] == ["S1"]
    with pytest.raises(RuleBroken, match=r"services\.unknown"):
        drafts.withdraw(hub, "S2", **TOWN)
    with pytest.raises(RuleBroken, match=r"services\.not_your_area"):
        drafts.propose(hub, code="S4", provider="P1", body={**BODY, "areas": []}, **TOWN)
    with pytest.raises(RuleBroken, match=r"services\.not_your_area"):
        drafts.propose(hub, code="S2", provider="P1", body=BODY, **TOWN)
    drafts.withdraw(hub, "S1", **TOWN)
    published.publish(hub, **TOWN)
    assert set(offered(hub)) == {"S2"}
    assert [body.code for body in published.services_of(hub, "330299001")] == ["S2"]


def test_an_unfit_service_is_refused_by_its_field(hub: Connection) -> None:
    for change, field in (
        ({"name": " "}, "name"),
        ({"place": "moon"}, "place"),
        ({"capacity": 3, "period": None}, "capacity"),
        ({"answer_days": 0}, "answer_days"),
    ):
        body = {**BODY, **change}
        with pytest.raises(RuleBroken) as refused:
            drafts.propose(hub, code="S5", provider="P1", body=body, **COUNTY)
        assert (refused.value.key, refused.value.values["field"]) == ("services.field", field)


def test_periods_begin_on_mondays_and_on_firsts() -> None:
    day = date(2026, 11, 25)
    assert period_of(day, "day") == (day, day)
    assert period_of(day, "week") == (date(2026, 11, 23), date(2026, 11, 29))
    assert period_of(day, "month") == (date(2026, 11, 1), date(2026, 11, 30))


def wish(number: int, **said: Any) -> Any:
    told = {"demand": str(an_id(number)), "day": "2026-11-23", "kind": "meals", **said}
    return fact(f"demand:{an_id(number)}", "demand.recorded", number, **told)


def test_wishes_of_terminals_and_phones_are_counted_together(hub: Connection) -> None:
    events = [
        wish(1, village="V001", people=3, words="晚饭"),
        wish(2, village="V001", words="请打 13800001234"),
        wish(3, kind="unheard_of"),
        fact(f"demand:{an_id(3)}", "demand.withdrawn", 4, demand=str(an_id(3))),
        wish(5, kind="unheard_of"),
    ]
    arrive(hub, TERMINAL, events)
    while step(hub):
        pass
    said = {"kind": "care", "people": "2", "words": "洗澡", "village": "V002"}
    for _ in range(2):
        phone_orders.wish(hub, CENTER, said, wish_id=uuid.UUID(int=5), now=NOW)
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    found = summary(hub, "3301", first=first, last=last)
    assert [(one.of, one.wishes, one.people, one.on_offer) for one in found.kinds] == [
        ("meals", 2, 4, 0),
        ("care", 1, 2, 1),
        ("other", 1, 1, 0),
    ]
    assert {(one.of, one.wishes) for one in found.villages} == {("V001", 2), ("V002", 1), ("", 1)}
    assert {words for _, _, words in found.words} == {"晚饭", "洗澡"}
    begin_again(hub)
    while step(hub):
        pass
    assert summary(hub, "3301", first=first, last=last) == found
    assert summary(hub, "9", first=first, last=last).kinds == ()


def test_an_unfit_wish_is_refused(hub: Connection) -> None:
    for said, key in (
        ({"kind": "gold"}, "wish.kind"),
        ({"kind": "meals", "words": "13800001234"}, "wish.number"),
        ({"kind": "meals", "people": "many"}, "order.people"),
    ):
        with pytest.raises(RuleBroken) as refused:
            phone_orders.wish(hub, CENTER, said, wish_id=uuid.uuid4(), now=NOW)
        assert refused.value.key == key

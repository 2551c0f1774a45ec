"""The county's guides: versions in order, nobody written over, on both stores."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.errors import RuleBroken
from kiosk.hub.catalog import checking, drafting, editing
from kiosk.hub.catalog.differences import differences
from kiosk.hub.catalog.items import ITEMS, all_items, name_of
from kiosk.hub.database import open_database, prepare
from kiosk.hub.editions.editions import Hand, Overtaken, shown_of
from kiosk.hub.feeds.tables import FeedRow
from kiosk.hub.organizers.tables import OfficeAct
from tests.hubs import SEEN_AT

BY = Hand("chen", SEEN_AT)


@pytest.fixture
def engine(hub_database: str) -> Iterator[Engine]:
    made = open_database(hub_database)
    prepare(made, now=SEEN_AT)
    yield made
    made.dispose()


def cells(**said: Any) -> dict[str, Any]:
    return {
        "code": "MZ04",
        "name": "高龄津贴",
        "department": "民政",
        "time": "10",
        "materials": [{"name": "身份证", "copies": "1"}],
        "enquiry_phone": "0576-0000-0000",
        **said,
    }


def save(engine: Engine, seen: int, login: str = "chen", **said: Any) -> int:
    with engine.begin() as one:
        kept, _ = editing.save_draft(one, "MZ04", cells(**said), seen=seen, by=Hand(login, SEEN_AT))
    assert kept is not None
    return kept.number


def act(engine: Engine, what: editing.Act, seen: int, back_to: int = 0) -> bool:
    with engine.begin() as one:
        return editing.act_on(one, what, "MZ04", seen=seen, back_to=back_to, by=BY)


def fed(engine: Engine) -> str | None:
    with engine.begin() as one:
        return one.scalar(select(FeedRow.body).where(FeedRow.key == "MZ04"))


def test_a_draft_is_published_changed_withdrawn_and_brought_back(engine: Engine) -> None:
    assert save(engine, 0) == 1
    assert fed(engine) is None
    assert act(engine, "publish", 1)
    assert '"高龄津贴"' in str(fed(engine))
    assert save(engine, 2, name="老年津贴") == 3
    assert "老年津贴" not in str(fed(engine))
    assert act(engine, "publish", 3)
    assert "老年津贴" in str(fed(engine))
    assert act(engine, "bring-back", 4, back_to=2)
    assert "老年津贴" not in str(fed(engine))
    assert act(engine, "withdraw", 5)
    assert fed(engine) is None
    with engine.begin() as one:
        history = ITEMS.history(one, "MZ04")
        noted = one.scalars(select(OfficeAct.act).order_by(OfficeAct.detail)).all()
    assert [(each.number, each.state) for each in history] == [
        (6, "withdrawn"),
        (5, "published"),
        (4, "published"),
        (3, "draft"),
        (2, "published"),
        (1, "draft"),
    ]
    assert history[1].brought_back == 2
    assert shown_of(history) is None
    assert shown_of(history[1:]) == history[1]
    assert [each.split(".")[1] for each in noted] == [
        "saved",
        "published",
        "saved",
        "published",
        "brought_back",
        "withdrawn",
    ]


def test_saving_the_same_again_adds_no_version(engine: Engine) -> None:
    assert save(engine, 0) == save(engine, 1) == 1


def test_whoever_comes_second_is_told_and_nothing_is_lost(engine: Engine) -> None:
    save(engine, 0)
    assert save(engine, 1, login="zhou", name="老年津贴") == 2
    with pytest.raises(Overtaken) as told:
        save(engine, 1, fee="10元")
    assert (told.value.theirs.login, told.value.theirs.number) == ("zhou", 2)
    with pytest.raises(Overtaken):
        act(engine, "publish", 1)
    assert save(engine, 2, fee="10元") == 3
    with engine.begin() as one:
        assert [name_of(each) for each in ITEMS.history(one, "MZ04")][1] == "老年津贴"


def test_a_draft_with_errors_is_kept_and_not_published(engine: Engine) -> None:
    wrong = {"time": "", "promised_days": "15", "statutory_days": "10", "visits": "几次"}
    save(engine, 0, **wrong)
    assert not act(engine, "publish", 1)
    with engine.begin() as one:
        kept = ITEMS.newest(one, "MZ04")
        assert kept is not None
        found = checking.check_again(kept, known={})
    assert [one.text() for one in found.findings] == [" [跑动次数] 错误: “几次”不是整数"]
    assert kept.body["visits"] == "几次"


def test_a_department_no_center_has_is_an_error() -> None:
    found = checking.check_guide(cells(), known={"人社": "人社"}, others=())
    assert [one.key for one in found.findings] == ["department_unknown"]
    assert checking.check_guide(cells(), known={"民政": "民政"}, others=()).ok


def test_characters_that_cannot_be_kept_are_refused() -> None:
    found = checking.check_guide(cells(name="高\x07龄"), known={}, others=())
    assert [one.key for one in found.findings] == ["row_control"]


def test_nobody_acts_on_what_is_not_there(engine: Engine) -> None:
    with pytest.raises(RuleBroken, match="edition.unknown"):
        act(engine, "withdraw", 0)
    save(engine, 0)
    with pytest.raises(RuleBroken, match="edition.unknown"):
        act(engine, "bring-back", 1, back_to=7)


def test_a_table_becomes_drafts_and_leaves_those_of_others_alone(engine: Engine) -> None:
    save(engine, 0, login="zhou", fee="10元")
    table = "编码|名称|部门|收费\nMZ04|高龄津贴|民政|20元\nMZ05|护理补贴|民政|\nMZ06||民政|\n"
    rows = read_catalog_bytes(table.encode(), "目录.psv")
    with engine.begin() as one:
        done = editing.keep_table(one, rows, by=Hand("chen", SEEN_AT + timedelta(hours=1)))
    assert (done.saved, done.same, done.refused, done.kept) == (("MZ05",), 0, 1, ("MZ04",))
    assert "目录.psv 第 4 行 [事项名称] 错误: 不能为空" in [each.text() for each in done.findings]
    with engine.begin() as one:
        seen = {each.key: each.number for each in all_items(one)}
        assert editing.publish_drafts(one, {**seen, "MZ05": 9}, by=BY) == (
            1,
            ("MZ05",),
        )
        assert ITEMS.shown(one).keys() == {"MZ04"}
        whole, _ = drafting.publish_table(one, rows, now=SEEN_AT)
    assert whole is None


def test_differences_name_what_went_and_what_came() -> None:
    before = {"fee": None, "materials": [{"name": "甲", "copies": 1}, {"name": "乙"}], "visits": 1}
    after = {"fee": "10元", "materials": [{"name": "甲", "copies": 2}, {"name": "乙"}], "visits": 1}
    found = {one.column: (one.gone, one.come) for one in differences(before, after)}
    assert found == {
        "fee": ((), ("10元",)),
        "materials": (("甲 · 复印1",), ("甲 · 复印2",)),
    }

"""The demo town's catalog as the faces read it, on both stores."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from kiosk.center.guides import catalog
from kiosk.center.guides.catalog_import import import_catalog
from kiosk.center.guides.search import build_index
from kiosk.center.hours.opening import load_rules, opening
from kiosk.data.catalog_files.reading import read_catalog
from kiosk.data.tables import Item
from kiosk.errors import RuleBroken
from tests.demo_center import DEMO, DemoTown
from tests.stores import Opened, SetClock

HOME_PAGE = (
    "养老待遇资格认证",
    "医保参保登记",
    "高龄津贴",
    "居住证申领",
    "残疾人证换领",
    "复印 打印 证件照",
)


def test_the_demo_catalog_gets_in_without_a_finding(demo_town: DemoTown) -> None:
    assert len(demo_town.report.added) == 72
    assert demo_town.report.findings == ()


def test_the_demo_catalog_comes_back_unchanged(demo_center: Opened, clock: SetClock) -> None:
    again = demo_center.write(
        lambda session: import_catalog(
            session,
            device_id=demo_center.device_id,
            rows=read_catalog(DEMO / "catalog.json"),
            clock=clock,
        )
    )
    assert (again.added, again.changed, again.unchanged) == ((), (), 72)


def test_the_home_page_shows_the_most_wanted_first(demo_town: DemoTown) -> None:
    shelf = demo_town.read(lambda session: catalog.shelf(session, limit=6))
    assert tuple(card.short_name for card in shelf) == HOME_PAGE
    assert len(demo_town.read(catalog.shelf)) == 45


def test_every_item_has_what_its_pages_need(demo_town: DemoTown) -> None:
    for code in demo_town.report.added:
        guide = demo_town.read(lambda session, code=code: catalog.guide(session, code=code))
        card = guide.card
        assert card.short_name is not None, code
        assert len(card.short_name) <= 9, code
        assert card.name_en, code
        assert card.modes, code
        assert guide.steps, code
        assert guide.time_text, code
        assert guide.enquiry_phone == "0576-0000-0000", code
        assert guide.materials or code in ("ZH03", "ZH04")


def test_departments_add_up_to_the_catalog(demo_town: DemoTown) -> None:
    departments = demo_town.read(catalog.departments)
    assert sum(department.count for department in departments) == 72
    for department in departments:
        cards = demo_town.read(
            lambda session, name=department.name: catalog.items_of(session, department=name)
        )
        assert len(cards) == department.count
        wanted = [card.high_frequency for card in cards]
        assert wanted == sorted(wanted, reverse=True)
    assert demo_town.read(lambda session: catalog.items_of(session, department="外星")) == ()


def test_the_guide_says_what_the_picture_of_it_says(demo_town: DemoTown) -> None:
    guide = demo_town.read(lambda session: catalog.guide(session, code="MZ04"))
    assert guide.card.name == "高龄津贴(80周岁以上)"
    assert (guide.promised_days, guide.natural_days, guide.visits, guide.fee) == (
        10,
        False,
        1,
        None,
    )
    assert [(step.name, step.days) for step in guide.steps] == [
        ("窗口交材料", 0),
        ("镇民政审核", 7),
        ("县民政确认,按月发到银行卡", 3),
    ]
    in_chinese = tuple(replace(each, name_en="", note_en="") for each in guide.materials)
    assert in_chinese == (
        catalog.Material("本人身份证", 1, 0, "用后当场退还", required=True, can_defer=False),
        catalog.Material("户口簿", 1, 1, "中心可免费复印", required=True, can_defer=False),
        catalog.Material("银行卡", 1, 0, "本人一类卡,用于发放", required=True, can_defer=True),
    )


def test_legal_terms_stay_apart_from_promises(demo_town: DemoTown) -> None:
    permit = demo_town.read(lambda session: catalog.guide(session, code="GA02"))
    assert (permit.promised_days, permit.statutory_days, permit.natural_days) == (None, 15, True)
    assert permit.time_text == "15日(法,自然日)"


def test_an_unknown_or_withdrawn_item_has_no_guide(demo_center: Opened) -> None:
    demo_center.write(
        lambda session: session.execute(
            update(Item).where(Item.code == "MZ04").values(active=False)
        )
    )
    for code in ("MZ04", "XX99", ""):
        with pytest.raises(RuleBroken, match="catalog.item_unknown"):
            demo_center.read(lambda session, code=code: catalog.guide(session, code=code))
    assert "MZ04" not in [card.code for card in demo_center.read(catalog.shelf)]
    assert demo_center.read(build_index).search("高龄津贴") == ()


def test_the_demo_town_finds_what_it_asks_for(demo_town: DemoTown) -> None:
    index = demo_town.read(build_index)
    wanted = {
        "ylrz": "RS03",
        "养老认证": "RS03",
        "老年补贴": "MZ04",
        "新农合": "YB01",
        "身份证补办": "GA03",
        "派出所": "GA02",
        "上学": "JY01",
        "bus pass": "ZH06",
    }
    assert {query: index.search(query)[0].code for query in wanted} == wanted
    names = [card.short_name or "" for card in index.search("yanglao")[:5]]
    assert all(name.startswith("养老") for name in names)
    assert index.search("yanglao")[0].code == "RS03"


def test_the_demo_center_keeps_the_published_hours(demo_town: DemoTown, clock: SetClock) -> None:
    rules = demo_town.read(load_rules)
    assert opening(rules, clock.now()).open
    assert {window.kind for window in rules.windows} == {"regular", "lunch", "weekend"}


def test_what_people_come_for_most_is_told_in_english_too(demo_town: DemoTown) -> None:
    for card in demo_town.read(lambda session: catalog.shelf(session, limit=12)):
        guide = demo_town.read(lambda session, code=card.code: catalog.guide(session, code=code))
        assert card.name_en
        for part in (*guide.materials, *guide.steps):
            assert part.name_en, part
            assert part.name_en.isascii(), part
        for material in guide.materials:
            assert bool(material.note) == bool(material.note_en), material

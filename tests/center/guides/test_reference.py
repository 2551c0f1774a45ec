"""What comes with the program: twenty proofs no village issues, and the order of life events."""

import json

import pytest

from kiosk.assets_folder import assets_folder
from kiosk.center.guides.life_events import OTHER_ICON, items_of_event, life_events
from kiosk.center.guides.reference import Reference, read_reference
from kiosk.guide_rules.guide_parts import Material
from tests.center.town import Town, found_town
from tests.demo_center import DemoTown
from tests.stores import Opened, SetClock

REFERENCE = read_reference(assets_folder() / "guides")


def test_the_list_of_proofs_is_whole_in_both_languages() -> None:
    listed = REFERENCE.village_proofs
    assert listed.source == "民发〔2020〕20号"
    assert len(listed.proofs) == 20
    assert (listed.proofs[0].name, listed.proofs[-1].name) == ("亲属关系证明", "证件遗失证明")
    for proof in listed.proofs:
        assert proof.issuer
        assert proof.instead
        assert proof.issuer_en.isascii()
        assert proof.instead_en.isascii()
    names = [name for proof in listed.proofs for name in (proof.name, *proof.also)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("material", "proof"),
    [
        ("死亡证明", "死亡证明"),
        ("出生医学证明", "出生证明"),
        ("父母的婚姻状况证明原件", "婚姻状况证明"),
        ("家庭收入证明", "居民财产证明"),
        ("单位出具的就业证明", "居民就业状况证明"),
        ("身份证", None),
        ("完税证明", None),
        ("残疾人证", None),
        ("授权委托书", None),
    ],
)
def test_a_material_is_known_for_the_proof_it_is(material: str, proof: str | None) -> None:
    found = REFERENCE.village_proofs.proof_in(material)
    assert (None if found is None else found.name) == proof


def test_of_several_names_in_a_material_the_longest_counts() -> None:
    found = REFERENCE.village_proofs.proof_in("死亡医学证明(推断)书或死亡证明")
    assert found is not None
    assert found.name == "死亡证明"
    among = REFERENCE.village_proofs.among(
        [Material("健在证明", 1, 0, "", True, False), Material("照片", 1, 0, "", True, False)]
    )
    assert {name: proof.name for name, proof in among.items()} == {"健在证明": "健在证明"}


def test_every_item_of_the_demo_belongs_to_a_known_life_event(demo_town: DemoTown) -> None:
    views = demo_town.read(lambda session: life_events(session, known=REFERENCE.life_events))
    assert [view.event for view in views] == list(REFERENCE.life_events)
    found = {
        view.event.name: demo_town.read(
            lambda session, name=view.event.name: items_of_event(session, event=name)
        )
        for view in views
    }
    assert all(len(found[view.event.name]) == view.count for view in views)
    assert len({card.code for cards in found.values() for card in cards}) == 72


@pytest.fixture
def town(opened: Opened, clock: SetClock) -> Town:
    return found_town(opened, clock)


def test_events_only_this_catalog_knows_come_last_and_withdrawn_items_count_for_none(
    town: Town,
) -> None:
    items = [
        {"code": "A1", "name": "甲", "department": "民政", "life_events": ["搬家", "养老"]},
        {"code": "A2", "name": "乙", "department": "民政", "life_events": ["养老"]},
        {
            "code": "A3",
            "name": "丙",
            "department": "民政",
            "life_events": ["上学"],
            "active": False,
        },
    ]
    town.load(json.dumps(items), "c.json")
    views = town.opened.read(lambda session: life_events(session, known=REFERENCE.life_events))
    assert [(view.event.name, view.count) for view in views] == [("养老", 2), ("搬家", 1)]
    assert views[1].event.icon == OTHER_ICON
    assert town.opened.read(lambda session: items_of_event(session, event="没有")) == ()
    unknown = town.opened.read(lambda session: life_events(session, known=Reference().life_events))
    assert {view.event.name for view in unknown} == {"养老", "搬家"}

"""From the home page to a signed errand, with staff's help at any point, and back again."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy import delete, update

from kiosk.center.people.card_holder import CardHolder
from kiosk.center.people.consent import publish_consent
from kiosk.data.tables import ActivitySession, AgentVillage, ConsentText, Village
from kiosk.ui.lobby.appointments.day_page import DayPage
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.errands.choice_pages import KindPage, RelationPage, WhomPage
from kiosk.ui.lobby.errands.chooser_page import ErrandsPage
from kiosk.ui.lobby.errands.identity_page import IdentityPage
from kiosk.ui.lobby.errands.materials_page import MaterialsPage
from kiosk.ui.lobby.errands.name_page import NamePage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.errands.refused_page import NoErrandPage
from kiosk.ui.lobby.errands.routes import AskConsent
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.routes import GuideOf
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.lobby.villages.village_page import VillagePage
from tests.ui.lobby.conftest import PORTRAIT
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.errands.way import (
    ITEM,
    PHONE,
    STEPS,
    come_home,
    sign,
    signatures,
    stored,
    ticked,
    walk,
)
from tests.ui.lobby.mine.way import type_digits

TAPS_AT_MOST = 8


@pytest.mark.parametrize("size", [PORTRAIT, QSize(1920, 1080)], ids=["portrait", "landscape"])
@pytest.mark.parametrize("begin", ["door.errands", "item.MZ04"])
def test_an_elder_comes_from_home_to_a_signed_errand_in_eight_taps(
    open_lobby: Callable[[QSize], Lobby], size: QSize, begin: str
) -> None:
    lobby = open_lobby(size)
    come_home(lobby)
    lobby.tap("look")
    lobby.arrive(HomePage)
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
    lobby.taps = 0
    if begin == "door.errands":
        walk(lobby)
    else:  # by way of the guide
        lobby.tap(begin)
        lobby.arrive(GuidePage)
        lobby.tap("errand")
        lobby.arrive(KindPage)
        for name, kind in STEPS[1:]:
            if kind is MaterialsPage:
                type_digits(lobby, PHONE)
            lobby.tap(name)
            lobby.arrive(kind)
    sign(lobby)
    lobby.tap("errand.submit")
    page = lobby.arrive(ReceiptPage)
    assert lobby.taps <= TAPS_AT_MOST
    ((errand, person),) = stored(lobby)
    assert (errand.item_code, errand.kind, errand.for_whom) == (ITEM, "proxy", "self")
    assert (errand.village_code, errand.state, errand.help_wanted) == (
        "YX01V01",
        "submitted",
        False,
    )
    assert (person.phone, person.name) == (PHONE, "")
    assert errand.consent_id is not None
    assert len(signatures(lobby)) == 1
    assert lobby.hall.papers.printed == [("receipt", errand.id, None, "zh")]
    assert page.number.label == errand.number
    assert "138****1234" in lobby.words()
    assert PHONE not in lobby.words().replace(" ", "")


def test_staff_can_be_asked_to_finish_it_at_every_step(lobby: Lobby) -> None:
    calls = []
    lobby.window.staff_called.connect(lambda: calls.append(len(calls)))
    for steps in range(1, len(STEPS) + 1):
        come_home(lobby)
        walk(lobby, steps)
        lobby.tap("errand.help")
        page = lobby.arrive(ReceiptPage)
        assert page.receipt.help_wanted
        assert page.receipt.number[-4:] in lobby.words()
        assert len(calls) == steps
        lobby.tap("receipt.done")
        lobby.arrive(HomePage)
    rows = stored(lobby)
    assert all(errand.help_wanted for errand, _ in rows)
    assert [person.phone for _, person in rows] == ["", "", "", "", PHONE, PHONE]
    assert [errand.village_code for errand, _ in rows] == [None] * 3 + ["YX01V01"] * 3
    assert signatures(lobby) == []
    assert [form for form, *_ in lobby.hall.papers.printed] == ["receipt"] * len(STEPS)


def test_half_a_phone_number_does_not_keep_staff_from_helping(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby, 4)
    type_digits(lobby, PHONE[:7])
    lobby.arrive(PhonePage)
    assert not lobby.button("errand.next").isEnabled()
    lobby.tap("errand.help")
    lobby.arrive(ReceiptPage)
    ((_, person),) = stored(lobby)
    assert person.phone == ""


def test_going_back_and_changing_look_and_language_keeps_what_was_entered(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby, 5)
    lobby.tap("material.1")
    lobby.tap("errand.next")
    sign(lobby)
    strokes = lobby.arrive(ConsentPage).pad.strokes
    for name in ("look", "language", "look", "language"):
        lobby.tap(name)
        assert lobby.arrive(ConsentPage).pad.strokes == strokes
    for kind in (MaterialsPage, PhonePage, VillagePage, WhomPage, KindPage):
        lobby.tap("back")
        lobby.arrive(kind)
    for name, kind in STEPS[1:]:
        lobby.tap(name)
        page = lobby.arrive(kind)
        if isinstance(page, PhonePage):
            assert page.shown == "138****1234"
        if isinstance(page, MaterialsPage):
            assert lobby.button("material.1").isChecked()
    assert lobby.arrive(ConsentPage).pad.strokes == strokes
    lobby.tap("errand.submit")
    lobby.arrive(ReceiptPage)
    assert len(ticked(lobby)) == 1


def test_a_number_given_is_masked_and_the_next_digit_begins_another(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby, 5)
    lobby.tap("back")
    page = lobby.arrive(PhonePage)
    assert page.shown == "138****1234"
    type_digits(lobby, "5")
    assert page.shown == "5"
    lobby.tap("key.back")
    type_digits(lobby, "139000000001")
    assert page.shown == "139 0000 00001"
    assert not lobby.button("errand.next").isEnabled()
    lobby.tap("key.back")
    assert lobby.button("errand.next").isEnabled()
    lobby.tap("key.clear")
    assert page.shown.strip() == ""


def test_a_card_number_is_checked_masked_and_goes_with_the_errand(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby, 4)
    type_digits(lobby, "13800001234")
    lobby.tap("errand.identity.ask")
    page = lobby.arrive(IdentityPage)
    assert lobby.button("identity.done").text() == "先不写"
    type_digits(lobby, "110105194912310021")
    assert page.number.remark == "第 18 位与前面对不上,请对照身份证再看一遍"
    assert not lobby.button("identity.done").isEnabled()
    lobby.tap("key.back")
    lobby.tap("look")
    page = lobby.arrive(IdentityPage)
    lobby.tap("key.X")
    assert page.number.shown == "110105 19491231 002X"
    assert page.number.remark == "号码对得上,请看一遍"
    lobby.tap("identity.done")
    lobby.arrive(PhonePage)
    assert "身份证:***002X" in lobby.words()
    lobby.tap("errand.identity.ask")
    page = lobby.arrive(IdentityPage)
    assert page.number.shown == "110***********002X"
    lobby.tap("key.clear")
    lobby.hall.cards.lay(CardHolder("欧阳建国", "11010519491231002X", date(1949, 12, 31)))
    assert page.number.shown == "110***********002X"
    lobby.tap("identity.done")
    lobby.arrive(PhonePage)
    for name, kind in STEPS[4:]:
        lobby.tap(name)
        lobby.arrive(kind)
    sign(lobby)
    lobby.tap("errand.submit")
    lobby.arrive(ReceiptPage)
    ((_errand, person),) = stored(lobby)
    assert (person.name, person.id_number) == ("", "11010519491231002X")


def test_what_was_ticked_on_the_guide_is_ticked_here_and_goes_with_it(lobby: Lobby) -> None:
    come_home(lobby)
    lobby.tap("item.MZ04")
    lobby.arrive(GuidePage)
    lobby.tap("material.2")
    lobby.tap("errand")
    lobby.arrive(KindPage)
    for name, kind in STEPS[1:5]:
        if kind is MaterialsPage:
            type_digits(lobby, PHONE)
        lobby.tap(name)
        lobby.arrive(kind)
    assert lobby.button("material.2").isChecked()
    assert not lobby.button("material.1").isChecked()


def test_for_a_relative_with_a_name_and_from_a_village_of_another_town(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby, 2)
    lobby.tap("whom.family")
    lobby.arrive(RelationPage)
    lobby.tap("relation.parent")
    lobby.arrive(VillagePage)
    lobby.tap("village.towns")
    lobby.tap("town.石门镇")
    lobby.tap("village.own")
    lobby.tap("village.letters")
    lobby.tap("letter.D")
    assert "石门镇" in lobby.words()
    lobby.tap("village.YX02V05")
    lobby.arrive(PhonePage)
    lobby.tap("errand.name")
    page = lobby.arrive(NamePage)
    page.field.setText("林大山")
    lobby.tap("name.done")
    lobby.arrive(PhonePage)
    assert "林**" in lobby.words()
    assert "林大山" not in lobby.words()
    type_digits(lobby, PHONE)
    lobby.tap("errand.next")
    lobby.tap("errand.next")
    sign(lobby)
    lobby.tap("errand.submit")
    lobby.arrive(ReceiptPage)
    ((errand, person),) = stored(lobby)
    assert (errand.for_whom, errand.relation, errand.village_code) == (
        "family",
        "parent",
        "YX02V05",
    )
    assert person.name == "林大山"


def test_a_neighbour_who_helps_is_written_down(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby, 2)
    lobby.tap("whom.neighbour")
    lobby.arrive(VillagePage)
    lobby.tap("errand.help")
    lobby.arrive(ReceiptPage)
    ((errand, _),) = stored(lobby)
    assert (errand.for_whom, errand.helped_by) == ("assisted", "neighbour")


def test_what_must_be_done_in_person_says_why_and_what_to_do(lobby: Lobby) -> None:
    come_home(lobby)
    lobby.window.go(GuideOf("GA03"))
    lobby.arrive(GuidePage)
    lobby.tap("errand")
    page = lobby.arrive(NoErrandPage)
    assert "本人到场" in page.words
    lobby.tap("errand.appointment")
    lobby.arrive(DayPage)
    lobby.tap("back")
    lobby.arrive(NoErrandPage)
    lobby.tap("errand.number")
    lobby.arrive(GuidePage)
    assert lobby.window.visit.here.code == "GA03"  # type: ignore[union-attr]


def test_what_needs_presence_is_done_with_the_resident_but_not_for_them(lobby: Lobby) -> None:
    come_home(lobby)
    lobby.tap("door.errands")
    lobby.arrive(ErrandsPage)
    lobby.tap("item.RS03")
    lobby.arrive(KindPage)
    assert "不能替您办" in lobby.words()
    assert not lobby.sees("kind.proxy")
    assert lobby.sees("kind.help")
    assert lobby.sees("kind.home_visit")


def test_only_what_can_be_done_for_somebody_is_found(lobby: Lobby) -> None:
    come_home(lobby)
    lobby.tap("door.errands")
    lobby.arrive(ErrandsPage)
    lobby.tap("errands.search")
    page = lobby.arrive(SearchPage)
    page.field.setText("身份证")
    lobby.qtbot.waitUntil(lambda: not lobby.sees("item.GA03"))
    page.field.setText("高龄")
    lobby.tap("item.MZ04")
    lobby.arrive(KindPage)


def test_without_villages_and_without_a_text_of_consent_staff_still_helps(lobby: Lobby) -> None:
    write = lobby.hall.store.write
    write(lambda session: session.execute(delete(ConsentText))).result(timeout=30)
    come_home(lobby)
    walk(lobby, 1)
    assert "告知同意书" in lobby.words()
    assert not lobby.sees("kind.proxy")
    lobby.tap("errand.help")
    lobby.arrive(ReceiptPage)
    lobby.tap("receipt.done")
    lobby.arrive(HomePage)

    def no_villages(session: Any) -> None:
        session.execute(delete(AgentVillage))
        session.execute(update(ActivitySession).values(village_code=None))
        session.execute(delete(Village))
        publish_consent(session, text_zh="同意", text_en="Agreed", clock=lobby.hall.clock)

    write(no_villages).result(timeout=30)
    walk(lobby, 3)
    assert "还没有村名" in lobby.words()
    lobby.tap("errand.help")
    lobby.arrive(ReceiptPage)
    assert len(stored(lobby)) == 2


def test_a_long_text_has_to_be_turned_to_its_end_before_it_counts(lobby: Lobby) -> None:
    sentence = "请您看清楚这一条写的是什么。"
    text = "\n".join(f"第{number}条:" + sentence * 6 for number in range(1, 9))
    lobby.hall.store.write(
        lambda session: publish_consent(
            session, text_zh=text, text_en="Agreed", clock=lobby.hall.clock
        )
    ).result(timeout=30)
    come_home(lobby)
    walk(lobby)
    sign(lobby)
    assert not lobby.button("errand.submit").isEnabled()
    assert "翻到最后一页" in lobby.words()
    while lobby.button("page.next").isEnabled():
        lobby.tap("page.next")
    assert "第8条" in lobby.words()
    lobby.tap("consent.clear")
    assert not lobby.button("errand.submit").isEnabled()
    sign(lobby)
    lobby.tap("errand.submit")
    lobby.arrive(ReceiptPage)


def test_the_text_is_read_aloud_where_it_can_be_heard_and_a_touch_stops_it(lobby: Lobby) -> None:
    voice = lobby.hall.voice
    come_home(lobby)
    walk(lobby)
    assert not lobby.sees("consent.read")
    voice.plug_in()
    assert voice.said == []
    lobby.tap("consent.read")
    assert voice.read_out[-1].startswith("您请我们代办这件事")
    assert not lobby.button("consent.read").isEnabled()
    sign(lobby)
    assert not voice.reading()
    assert lobby.button("consent.read").isEnabled()
    lobby.tap("language")
    lobby.arrive(ConsentPage)
    assert not lobby.sees("consent.read")
    assert "You ask us" in lobby.words()


def test_every_button_of_the_way_has_a_name(lobby: Lobby, qtbot: QtBot) -> None:
    come_home(lobby)
    walk(lobby)
    assert lobby.window.visit.here == AskConsent(ITEM)
    for button in lobby.window.findChildren(QAbstractButton):
        assert button.objectName()

"""Signing up by real taps: a child with a guardian, a full lecture, a fair, and giving it back."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QSize
from sqlalchemy.orm import Session

from kiosk.center.activities.finding import sign_up_token
from kiosk.center.activities.keeping import change_activity
from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.values import SignUpView
from kiosk.clock import local
from kiosk.data.tables import ActivityPerson
from kiosk.ui.lobby.activities.activity_page import ActivityPage
from kiosk.ui.lobby.activities.calendar_page import CalendarPage
from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.activities.guardian_page import GuardianPage
from kiosk.ui.lobby.activities.routes import ActivityAt
from kiosk.ui.lobby.activities.sign_up_page import SignUpPage
from kiosk.ui.lobby.activities.taken_page import SignedUpPage
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.typed_pages import AgeDigitsPage, PhoneDigitsPage, WrittenPage
from tests.ui.conftest import DemoHall
from tests.ui.fakes import PaintedPosters
from tests.ui.lobby.activities.way import activity, activity_of, signed_up
from tests.ui.lobby.conftest import PORTRAIT
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.whole import faults_on


def to_calendar(lobby: Lobby) -> CalendarPage:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.activities")
    lobby.arrive(ActivityDoorsPage)
    lobby.tap("door.calendar")
    return lobby.arrive(CalendarPage)


def write(lobby: Lobby, words: str, done: str) -> None:
    """Into the field there is; the keyboard is tested for itself."""
    page = lobby.arrive(WrittenPage)
    page.field.setText(words)
    lobby.tap(done)


def type_digits(lobby: Lobby, digits: str, done: str) -> None:
    for digit in digits:
        lobby.tap(f"key.{digit}")
    lobby.tap(done)


def test_child_is_signed_up_by_the_guardian_who_agrees(lobby: Lobby) -> None:
    to_calendar(lobby)
    lobby.tap("span.month")
    lobby.qtbot.waitUntil(lambda: lobby.arrive(CalendarPage).first.day == 1)
    lobby.tap("day.2026-11-28")
    lobby.qtbot.waitUntil(lambda: lobby.arrive(CalendarPage).first.day == 28)
    card = activity(lobby, "ACT02").sessions[0]
    lobby.tap(f"session.{card.id}")
    lobby.arrive(ActivityPage)
    lobby.tap("activity.join")
    write(lobby, "欧阳小满", "comer.name.done")
    lobby.arrive(AgeDigitsPage)
    type_digits(lobby, "9", "age.next")
    write(lobby, "欧阳大山", "guardian.name.done")
    lobby.arrive(GuardianPage)
    assert "只为“周末书法班”" in lobby.words()
    lobby.tap("guardian.agree")
    lobby.arrive(PhoneDigitsPage)
    assert "监护人的手机号" in lobby.words()
    type_digits(lobby, "13900139000", "phone.next")
    taken = lobby.arrive(SignedUpPage).sign_up
    assert (taken.state, local(taken.sessions[0].starts_at).day) == ("signed", 28)
    kept = lobby.hall.store.read(lambda session: person(session, taken.id)).result(timeout=30)
    assert kept == ("欧阳小满", 9, "欧阳大山", "13900139000", True)
    assert "欧阳" not in lobby.words()
    lobby.tap("booking.done")
    lobby.arrive(HomePage)
    assert lobby.window.visit.activity.name == ""


def test_full_lecture_leads_to_the_waitlist_and_a_cancelled_place_promotes(lobby: Lobby) -> None:
    to_calendar(lobby)
    lobby.window.go(ActivityAt("ACT09"))
    lobby.arrive(ActivityPage)
    assert "满了,候补 2 个" in lobby.words()
    lobby.tap("activity.join")
    write(lobby, "周谷雨", "comer.name.done")
    lobby.arrive(PhoneDigitsPage)
    type_digits(lobby, "13800138000", "phone.next")
    lobby.arrive(ChoicePage)
    lobby.tap("answer.1")
    waits = lobby.arrive(SignedUpPage).sign_up
    assert (waits.state, waits.waiting_before) == ("waiting", 2)
    assert "您排在第 3 位" in lobby.words()
    lobby.window.read_code(f"https://xinqiao.invalid/t/{token_of(lobby, waits.id)}")
    lobby.arrive(SignUpPage)
    assert "候补,前面 2 个" in lobby.words()
    lobby.tap("sign_up.cancel")
    assert view_of(lobby, waits.id).state == "waiting"
    lobby.tap("sign_up.cancel")
    lobby.qtbot.waitUntil(lambda: "已取消" in lobby.words())
    assert view_of(lobby, waits.id).state == "cancelled"


def test_place_taken_meanwhile_is_refused_with_the_next_session_one_tap_away(
    lobby: Lobby,
) -> None:
    to_calendar(lobby)
    lobby.window.go(ActivityAt("ACT28"))
    lobby.arrive(ActivityPage)
    for number in range(activity(lobby, "ACT28").plan.capacity or 0):
        signed_up(lobby, "ACT28", name=f"路人{number}")
    lobby.tap("activity.join")
    write(lobby, "周谷雨", "comer.name.done")
    lobby.arrive(PhoneDigitsPage)
    type_digits(lobby, "13800138000", "phone.next")
    refused = lobby.arrive(RefusedPage)
    assert "名额满了" in refused.why
    assert not lobby.sees("refused.wait")  # no waitlist here
    lobby.tap("refused.next")
    taken = lobby.arrive(SignedUpPage).sign_up
    assert taken.sessions[0].id == activity(lobby, "ACT28").sessions[1].id


def test_whoever_comes_checks_in_with_the_slip(lobby: Lobby) -> None:
    made = signed_up(lobby, "ACT04")
    lobby.hall.clock.set_to(made.sessions[0].starts_at)
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.window.read_code(f"https://xinqiao.invalid/t/{token_of(lobby, made.id)}")
    lobby.arrive(SignUpPage)
    lobby.tap("sign_up.check_in")
    lobby.qtbot.waitUntil(lambda: "来了 1 次" in lobby.words())
    assert view_of(lobby, made.id).sessions[0].came


@pytest.mark.parametrize("audience", ["elders", "companies"])
def test_calendar_shows_what_is_for_some_people(lobby: Lobby, audience: str) -> None:
    to_calendar(lobby)
    lobby.tap("audience")
    lobby.arrive(ChoicePage)
    lobby.tap(f"answer.{audience}")
    lobby.arrive(CalendarPage)
    assert ("周末书法班" in lobby.words()) is False
    assert "太极晨练" in lobby.words()  # for everybody


def person(session: Session, sign_up_id: UUID) -> tuple[str, int | None, str, str, bool]:
    row = session.get_one(ActivityPerson, sign_up_id)
    consented = row.consent_at is not None
    return row.name, row.age, row.guardian_name, row.guardian_phone, consented


def token_of(lobby: Lobby, sign_up_id: UUID) -> str:
    store = lobby.hall.store
    return store.read(lambda session: sign_up_token(session, sign_up_id=sign_up_id)).result()


def view_of(lobby: Lobby, sign_up_id: UUID) -> SignUpView:
    read = lobby.hall.store.read(
        lambda session: sign_up_view(session, sign_up_id=sign_up_id, clock=lobby.hall.clock)
    )
    return read.result(timeout=30)


def test_picture_of_an_activity_stands_over_its_words(
    demo_hall: DemoHall, open_lobby: Callable[[QSize], Lobby]
) -> None:
    demo_hall.context = replace(demo_hall.context, posters=PaintedPosters())
    plan = replace(activity_of(demo_hall, "ACT27").plan, poster="tea.png")
    demo_hall.store.write(
        lambda session: change_activity(
            session,
            device_id=demo_hall.context.device_id,
            plan=plan,
            staff_id=None,
            clock=demo_hall.clock,
        )
    ).result(timeout=30)
    lobby = open_lobby(PORTRAIT)
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.window.go(ActivityAt("ACT27"))
    page = lobby.arrive(ActivityPage)
    lobby.qtbot.waitUntil(lambda: page.poster is not None and page.poster.isVisible())
    assert not faults_on(lobby, "activity with a picture", page)

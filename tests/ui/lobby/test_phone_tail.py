"""Numbers limited per person: the lobby asks whose it is, and keeps nothing it could read."""

import pytest
from sqlalchemy import select

from kiosk.center.queue.settings import Limit, put_item_limit
from kiosk.data.tables import Ticket
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.phone_tail_page import PhoneTailPage
from tests.ui.lobby.driver import Lobby

TAIL = "4821"


@pytest.fixture
def limited(lobby: Lobby) -> Lobby:
    """MZ04 gives each person one number a day."""
    hall = lobby.hall
    hall.store.write(
        lambda session: put_item_limit(
            session,
            device_id=hall.context.device_id,
            staff_id=None,
            item_code="MZ04",
            limit=Limit(per_person=1),
            clock=hall.clock,
        )
    ).result(timeout=30)
    return lobby


def ask_for_number(lobby: Lobby) -> PhoneTailPage:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("item.MZ04")
    lobby.arrive(GuidePage)
    lobby.tap("take")
    return lobby.arrive(PhoneTailPage)


def type_tail(lobby: Lobby, digits: str = TAIL) -> None:
    for digit in digits:
        lobby.tap(f"tail.{digit}")


def test_the_number_comes_once_four_digits_are_given_and_only_a_hash_is_kept(
    limited: Lobby,
) -> None:
    ask_for_number(limited)
    type_tail(limited, "482")
    assert not limited.button("tail.take").isEnabled()
    limited.tap("tail.back")
    type_tail(limited, "21")
    limited.tap("tail.take")
    ticket = limited.arrive(NumberPage).ticket
    kept = limited.hall.store.read(
        lambda session: session.scalars(select(Ticket.person).where(Ticket.id == ticket.id)).one()
    ).result(timeout=30)
    assert kept is not None
    assert TAIL.encode() not in kept
    limited.window.end_visit()
    assert limited.window.visit.phone_tail is None


def test_a_second_number_of_the_same_person_is_refused_with_what_to_do(limited: Lobby) -> None:
    ask_for_number(limited)
    type_tail(limited)
    limited.tap("tail.take")
    limited.arrive(NumberPage)
    limited.window.end_visit()
    page = ask_for_number(limited)
    type_tail(limited)
    limited.tap("tail.take")
    limited.qtbot.waitUntil(lambda: "前台" in limited.words(), timeout=5000)
    assert limited.window.page is page
    assert not limited.button("tail.take").isEnabled()
    type_tail(limited, "9999")
    limited.tap("tail.take")
    limited.arrive(NumberPage)


def test_the_way_back_leads_to_the_guide_which_asks_again(limited: Lobby) -> None:
    ask_for_number(limited)
    limited.tap("back")
    limited.arrive(GuidePage)
    limited.tap("take")
    limited.arrive(PhoneTailPage)

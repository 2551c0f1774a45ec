"""Saying before the number is taken that one may be called earlier; rules that refuse a number."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.queue.settings import Limit, put_item_limit, set_policy
from kiosk.data.tables import Ticket
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.priority_page import PriorityPage
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.test_taking import to_guide, to_number


def _declared(lobby: Lobby, label: str) -> tuple[str | None, str | None]:
    def read(session: Session) -> tuple[str | None, str | None]:
        row = session.execute(
            select(Ticket.priority, Ticket.priority_state).where(
                Ticket.prefix == label[0], Ticket.number == int(label[1:])
            )
        ).one()
        return row[0], row[1]

    return lobby.hall.store.read(read).result(timeout=30)


def test_without_priority_it_is_still_three_taps(lobby: Lobby) -> None:
    page = to_number(lobby)
    assert lobby.taps == 3
    assert _declared(lobby, page.ticket.label) == (None, None)
    assert "待窗口核验" not in lobby.words()


def test_priority_is_chosen_on_one_page_and_shown_on_the_number(lobby: Lobby) -> None:
    to_guide(lobby)
    lobby.tap("priority")
    lobby.arrive(PriorityPage)
    assert "70岁以上" in lobby.words()
    lobby.tap("priority.disabled")
    lobby.arrive(GuidePage)
    assert lobby.button("priority").text() == "优先:残疾人"
    lobby.tap("take")
    page = lobby.arrive(NumberPage)
    assert _declared(lobby, page.ticket.label) == ("disabled", "declared")
    assert "优先:残疾人,待窗口核验" in lobby.words()
    assert page.ticket.ahead == 0


def test_a_priority_can_be_taken_back(lobby: Lobby) -> None:
    to_guide(lobby)
    for choice in ("elder", "none"):
        lobby.tap("priority")
        lobby.arrive(PriorityPage)
        lobby.tap(f"priority.{choice}")
        lobby.arrive(GuidePage)
    lobby.tap("take")
    page = lobby.arrive(NumberPage)
    assert _declared(lobby, page.ticket.label) == (None, None)


def test_the_next_resident_finds_no_priority_chosen(lobby: Lobby) -> None:
    to_guide(lobby)
    lobby.tap("priority")
    lobby.arrive(PriorityPage)
    lobby.tap("priority.ill")
    lobby.arrive(GuidePage)
    lobby.window.end_visit()
    to_guide(lobby)
    assert lobby.button("priority").text() == "需要优先办理?"


@pytest.mark.parametrize(
    ("way", "said"),
    [("places", "再叫 3 位后轮到您"), ("tail", "排到最后"), ("void", "过号后作废")],
)
def test_the_number_page_tells_the_rule_for_missed_numbers(
    lobby: Lobby, way: str, said: str
) -> None:
    hall = lobby.hall
    hall.store.write(
        lambda session: set_policy(
            session,
            device_id=hall.context.device_id,
            staff_id=None,
            key="after_miss",
            value=way,
            clock=hall.clock,
        )
    ).result(timeout=30)
    lobby.window.refresh_hall()
    to_number(lobby)
    lobby.qtbot.waitUntil(lambda: said in lobby.words(), timeout=5000)


def test_a_full_day_is_said_before_anybody_presses(lobby: Lobby) -> None:
    hall = lobby.hall
    hall.store.write(
        lambda session: put_item_limit(
            session,
            device_id=hall.context.device_id,
            staff_id=None,
            item_code="MZ04",
            limit=Limit(daily_cap=1),
            clock=hall.clock,
        )
    ).result(timeout=30)
    to_guide(lobby)
    assert not lobby.button("take").isEnabled()
    assert "1 个号已经取完" in lobby.words()
    assert not lobby.sees("priority")


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (1024, 768)])
def test_every_reason_can_be_seen_and_tapped(
    open_lobby: Callable[[QSize], Lobby], size: tuple[int, int]
) -> None:
    lobby = open_lobby(QSize(*size))
    to_guide(lobby)
    lobby.tap("priority")
    lobby.arrive(PriorityPage)
    for kind in ("military", "veteran", "bereaved", "disabled", "elder", "pregnant", "ill"):
        button = lobby.button(f"priority.{kind}")
        assert button.height() * 0.248 >= 15

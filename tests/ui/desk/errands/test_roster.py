"""Keeping the roster at the desk: leave, stand-in and training, by taps."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.center.errands.roster_views import AgentCard, agent_card
from kiosk.clock import local_date
from kiosk.ui.desk.errands.agent_page import AgentPage
from kiosk.ui.desk.errands.day_field import BY_DAYS, months_on
from kiosk.ui.widgets.buttons import ActionButton
from tests.center.errands.case import ITEM
from tests.ui.desk.errands.conftest import Agency, AgentsDesk


def card(agency: Agency, code: str) -> AgentCard:
    """An agent as the store has them."""
    office = agency.office
    return office.see(agent_card, agent_id=office.agents[code], staff_id=None)


def open_agent(desk: AgentsDesk, code: str) -> AgentPage:
    desk.log_in("lead")
    desk.tap("roster")
    desk.until(lambda: bool(desk.seen(f"roster.{code}")))
    desk.tap(f"roster.{code}")
    desk.until(lambda: desk.button("agent_do.leave").isEnabled())
    (page,) = desk.face.findChildren(AgentPage)
    return page


def kept(desk: AgentsDesk, page: AgentPage, words: str) -> None:
    """It is on the disk, and the agent's page shows it."""
    desk.until(lambda: desk.face.shows(page) and words in page.remark.words)


def test_leave_is_taken_and_cut_short(sit_down: Callable[..., AgentsDesk], agency: Agency) -> None:
    today = local_date(agency.office.clock)
    desk = sit_down()
    page = open_agent(desk, "01")
    assert not desk.button("agent_do.back").isEnabled()
    desk.tap("agent_do.leave")
    for button in ("leave_to_by.30", "leave_from_by.1", "leave_to_by.-30"):
        desk.tap(button)
    desk.tap("leave_to_by.1")
    desk.tap("leave_send")
    kept(desk, page, "已记下请假")
    (leave,) = card(agency, "01").leave
    assert (leave.from_day, leave.to_day) == (today, today + timedelta(days=1))
    desk.until(lambda: f"{leave.to_day}" in page.texts)
    # The same days again are refused where they were asked for, and nothing is lost.
    desk.tap("agent_do.leave")
    desk.tap("leave_to_by.1")
    desk.tap("leave_send")
    desk.said("已经")
    desk.until(lambda: desk.button("leave_send").isEnabled())
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.face.shows(page))
    agency.office.clock.pass_time(days=1)
    desk.tap("agent_do.back")
    desk.tap(f"back.{leave.id}")
    kept(desk, page, "已销假")
    assert card(agency, "01").leave == ()
    desk.until(lambda: not desk.button("agent_do.back").isEnabled())


def test_a_stand_in_is_named_and_taken_back(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    desk = sit_down()
    page = open_agent(desk, "01")
    desk.tap("agent_do.stand_in")
    desk.until(lambda: bool(desk.seen("roster.02")))
    assert not desk.seen("roster.01")
    desk.tap("roster.02")
    kept(desk, page, "已记下替班人")
    assert card(agency, "01").stand_in_id == agency.office.agents["02"]
    desk.tap("agent_do.stand_in")
    desk.until(lambda: bool(desk.seen("roster.nobody")))
    desk.tap("roster.nobody")
    desk.until(lambda: card(agency, "01").stand_in_id is None)


def test_training_is_written_down_and_withdrawn(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    today = local_date(agency.office.clock)
    desk = sit_down()
    page = open_agent(desk, "01")
    desk.tap("agent_do.training")
    desk.until(lambda: bool(desk.seen(f"trained.{ITEM}")))
    desk.tap(f"trained.{ITEM}")
    desk.tap("trained_on_by.-1")
    desk.tap("counts.6")
    desk.tap("training_send")
    kept(desk, page, "已记下培训")
    (training,) = card(agency, "01").training
    assert training.trained_on == today - timedelta(days=1)
    assert training.expires_on == months_on(training.trained_on, 6)
    desk.tap("agent_do.training")
    desk.until(lambda: bool(desk.seen(f"trained.{ITEM}")))
    desk.tap(f"trained.{ITEM}")
    desk.tap("training_drop")
    kept(desk, page, "已取消")
    assert card(agency, "01").training == ()


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
def test_forms_of_the_roster_are_whole_in_english(
    sit_down: Callable[..., AgentsDesk], size: tuple[int, int]
) -> None:
    desk = sit_down(1, size, language="en")
    page = open_agent(desk, "01")
    for act in ("agent_do.leave", "agent_do.training"):
        desk.tap(act)
        if act == "agent_do.training":
            desk.until(lambda: bool(desk.seen(f"trained.{ITEM}")))
            desk.tap(f"trained.{ITEM}")
        moved = [
            button
            for button in desk.face.findChildren(ActionButton)
            if "_by." in button.objectName() and button.isVisible()
        ]
        assert len(moved) == 2 * len(BY_DAYS)
        assert all(button.width() >= button.sizeHint().width() for button in moved)
        while not desk.face.shows(page):
            desk.press(Qt.Key.Key_Escape)

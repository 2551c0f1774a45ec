"""Outside the hours the home page shows what can be done all the same; at night it is dark."""

from datetime import date, datetime, time

from kiosk.center.hours.by_subject import put_subject_hours
from kiosk.center.hours.rules import Season, Window
from kiosk.clock import LOCAL
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.closed_block import ClosedBlock
from kiosk.ui.lobby.errands.chooser_page import ErrandsPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.page import Page
from kiosk.ui.theme.tokens import DAY, NIGHT
from tests.ui.lobby.driver import Lobby


def at(lobby: Lobby, moment: str) -> None:
    """Let it be that time, and the lobby have looked at the clock."""
    lobby.hall.clock.set_to(datetime.fromisoformat(moment).replace(tzinfo=LOCAL))
    lobby.window.refresh_hall()
    now = lobby.hall.clock.now()

    def seen() -> None:
        assert lobby.hall.context.tasks.pending == 0
        assert lobby.window.hall_now is not None
        assert lobby.window.page is not None
        following = lobby.window.hall_now.opening.next_opening
        assert following is None or following > now

    lobby.qtbot.waitUntil(seen, timeout=5000)


def dark(lobby: Lobby) -> bool:
    assert isinstance(lobby.window.page, Page)
    palette = lobby.window.page.kit.theme.tokens.palette
    assert palette in (DAY, NIGHT.palette)
    return palette == NIGHT.palette


def test_lobby_changes_by_itself_at_closing_at_dusk_and_at_opening(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    assert not lobby.sees("closed.request")
    at(lobby, "2026-11-23 17:30")
    lobby.qtbot.waitUntil(lambda: lobby.sees("closed.request"))
    assert not dark(lobby)
    [block] = lobby.window.findChildren(ClosedBlock)
    assert block.words.startswith("明天 08:30 起取号")
    at(lobby, "2026-11-23 19:00")
    lobby.qtbot.waitUntil(lambda: dark(lobby))
    lobby.arrive(HomePage)
    lobby.tap("closed.mine")
    lobby.arrive(FindMinePage)
    assert dark(lobby)
    lobby.tap("back")
    lobby.arrive(HomePage)
    lobby.tap("closed.request")
    lobby.arrive(ErrandsPage)
    at(lobby, "2026-11-24 07:00")
    assert dark(lobby)  # not under anybody's hands
    lobby.window.end_visit()
    lobby.arrive(AttractPage)
    assert not dark(lobby)
    lobby.tap("start")
    lobby.arrive(HomePage)
    at(lobby, "2026-11-24 08:30")
    lobby.qtbot.waitUntil(lambda: not lobby.sees("closed.request"))


def test_new_hours_of_a_season_are_told_before_they_begin(lobby: Lobby) -> None:
    hall = lobby.hall
    week = tuple(Window(day, time(8), time(12)) for day in range(1, 8))
    winter = Season(date(2026, 12, 1), date(2027, 2, 28), week, "冬季作息")
    hall.store.write(
        lambda session: put_subject_hours(
            session,
            device_id=hall.context.device_id,
            scope="center",
            subject="",
            windows=(),
            seasons=[winter],
            staff_id=None,
            clock=hall.clock,
        )
    ).result(timeout=30)
    lobby.window.refresh_hall()
    lobby.qtbot.waitUntil(lambda: "冬季作息 12月1日起" in lobby.words())

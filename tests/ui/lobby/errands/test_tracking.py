"""Finding an errand again: by its slip, or by digits that tell nobody anything who only guesses."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.center.errands.errand_slip import errand_token
from kiosk.center.errands.states import STATES
from kiosk.center.slips.slip_token import slip_url
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Agent, Errand
from kiosk.ui.language import Language
from kiosk.ui.lobby.errands.chooser_page import ErrandsPage
from kiosk.ui.lobby.errands.routes import ErrandAt
from kiosk.ui.lobby.errands.standing_page import StandingPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.tasks import Tasks
from tests.stores import KEY
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.errands.way import come_home, hand_in
from tests.ui.lobby.mine.way import find
from tests.ui.lobby.slips import PHONE_PAGE, scan


@pytest.fixture
def handed_in(lobby: Lobby) -> Errand:
    """An errand its resident has handed in; they have gone home again."""
    come_home(lobby)
    errand_id = hand_in(lobby).receipt.id
    lobby.tap("receipt.done")
    lobby.arrive(HomePage)
    lobby.hall.papers.printed.clear()
    return lobby.hall.store.read(lambda session: session.get_one(Errand, errand_id)).result(
        timeout=30
    )


def to_digits(lobby: Lobby) -> FindMinePage:
    lobby.tap("door.errands")
    lobby.arrive(ErrandsPage)
    lobby.tap("errands.track")
    return lobby.arrive(FindMinePage)


def test_eight_digits_show_where_it_stands_and_nothing_of_whose_it_is(
    lobby: Lobby, handed_in: Errand
) -> None:
    to_digits(lobby)
    assert not lobby.button("find.look").isEnabled()
    find(lobby, "1234", handed_in.number[-4:])
    page = lobby.arrive(StandingPage)
    assert "等受理" in page.words
    words = lobby.words()
    assert handed_in.number in words
    assert lobby.hall.context.center.phone in words
    assert "1380" not in words
    lobby.tap("standing.reprint")
    assert lobby.hall.papers.printed == [("receipt", handed_in.id, None, "zh")]
    assert not lobby.button("standing.reprint").isEnabled()
    lobby.hall.papers.tell(handed_in.id, "printed")
    assert "请在下方取走" in lobby.words()
    lobby.tap("standing.home")
    lobby.arrive(HomePage)


def test_the_code_on_the_slip_leads_there_from_any_page(lobby: Lobby, handed_in: Errand) -> None:
    token = lobby.hall.store.read(
        lambda session: errand_token(session, errand_id=handed_in.id)
    ).result(timeout=30)
    scan(lobby, slip_url(PHONE_PAGE, token).upper())
    page = lobby.arrive(StandingPage)
    assert "等受理" in page.words
    lobby.tap("back")
    lobby.arrive(HomePage)
    lobby.hall.clock.pass_time(days=731)
    scan(lobby, token)
    page = lobby.arrive(StandingPage)
    assert "过期" in page.words
    assert not lobby.sees("standing.reprint")


def test_a_printer_without_paper_offers_no_reprint_and_says_why(
    lobby: Lobby, handed_in: Errand
) -> None:
    lobby.window.go(ErrandAt(handed_in.id))
    lobby.arrive(StandingPage)
    lobby.hall.slips.become(PrinterNotice.PAPER_OUT)
    assert not lobby.button("standing.reprint").isEnabled()
    assert "打印机缺纸" in lobby.words()
    lobby.hall.slips.become(PrinterNotice.READY)
    assert lobby.button("standing.reprint").isEnabled()


def test_every_state_is_told_in_words(lobby: Lobby, handed_in: Errand) -> None:
    said = {}
    for state in STATES:
        lobby.hall.store.write(lambda session, state=state: put(session, handed_in, state)).result(
            timeout=30
        )
        lobby.window.go(ErrandAt(handed_in.id))
        lobby.arrive(StandingPage)
        words = lobby.words()
        assert state not in words
        assert "None" not in words
        page = lobby.arrive(StandingPage)
        said[state] = page.words
        lobby.window.back()
        lobby.arrive(HomePage)
    assert said["suspended"].startswith("要请您补材料")
    assert said["declined"].startswith("没有受理\n这件事要本人到场")
    assert len(set(said.values())) == len(STATES) - 1  # filed or called about, it is finished


def put(session: Session, errand: Errand, state: str) -> None:
    """Set the row as if it had come so far; the way there is tested elsewhere."""
    row = session.get_one(Errand, errand.id)
    moment = row.submitted_at + timedelta(days=1)
    agent = session.scalars(select(Agent).order_by(Agent.code).limit(1)).one()
    early = state in ("submitted", "declined")
    row.state = state
    row.agent_id = None if early or state in ("accepted", "entrusted") else agent.id
    row.reason = {"declined": "presence", "terminated": "withdrawn", "suspended": "materials"}.get(
        state
    )
    closed = state in ("declined", "archived", "followed_up", "terminated")
    row.closed_at = moment if closed else None
    row.accepted_at = None if early else moment
    done = state in ("completed", "delivered", "archived", "followed_up")
    row.completed_at = moment if done else None
    row.delivered_at = moment if done and state != "completed" else None
    row.due_on = None if early or state == "suspended" else moment.date()


def test_it_is_still_there_after_a_restart(
    lobby: Lobby, handed_in: Errand, family: str, tmp_path: Path
) -> None:
    hall = lobby.hall
    hall.store.close()
    store = Store(open_sqlcipher(tmp_path / "store.db", KEY))
    context = replace(hall.context, tasks=Tasks(store))
    window = LobbyWindow(context, family=family, language=Language(assets_folder() / "i18n"))
    lobby.qtbot.addWidget(window)
    window.resize(lobby.window.size())
    lobby.window.close()
    window.show()
    again = Lobby(window, replace(hall, context=context, store=store), lobby.qtbot)
    again.qtbot.waitUntil(lambda: window.hall_now is not None)
    come_home(again)
    to_digits(again)
    find(again, "1234", handed_in.number[-4:])
    again.arrive(StandingPage)
    store.close()

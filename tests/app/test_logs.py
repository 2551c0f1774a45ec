"""A whole morning, and everything the program wrote about it: nothing of a person is in there."""

import logging
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt, QTimer

from kiosk.center.people.staff import add_staff
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.business_page import BusinessPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.search_page import SearchPage
from tests.app.house import House

LOGIN, NAME, PIN, WRONG_PIN = "zhaozhiqian", "赵知谦", "902817364510", "918273645511"
TYPED = "欧阳修13800138000"
PERSONAL = (LOGIN, NAME, PIN, WRONG_PIN, TYPED, "欧阳", "13800138000", "赵", "林示范")


def test_nothing_personal_is_written_about_a_morning(
    house: House,
    reporting: None,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    house.open("lobby", "desk", "board")
    house.write(lambda session: add_staff(session, login=LOGIN, name=NAME, role="clerk", pin=PIN))

    house.try_sign_in(LOGIN, WRONG_PIN)
    house.until(lambda: "口令不对" in house.words(house.desk))
    house.try_sign_in("", PIN)
    house.until(lambda: house.desk.presenter.console is not None)
    look_for_somebody(house)
    number = house.take_number()
    house.until(lambda: house.slip_states() == ["printed"])
    house.press(house.desk, Qt.Key.Key_F11)
    house.tap(house.desk, f"reprint.{number.ticket.label}")
    house.until(lambda: house.slip_states() == ["printed", "printed"])

    def stumble() -> None:
        staff = house.desk.presenter.staff
        raise LookupError(f"{staff} {TYPED}")

    QTimer.singleShot(0, stumble)
    said: list[str] = []

    def told() -> bool:
        said.extend(capfd.readouterr())
        return ":stumble" in "".join(said)

    house.until(told)
    house.close()
    written = "".join((*said, *capfd.readouterr(), caplog.text))
    assert "LookupError" in written
    assert [words for words in PERSONAL if words in written] == []


def look_for_somebody(house: House) -> None:
    """Type into the search what does not belong there, find nothing, and go."""
    house.tap(house.lobby, "start")
    house.at(HomePage)
    house.tap(house.lobby, "door.business")
    house.at(BusinessPage)
    house.tap(house.lobby, "search")
    page = house.at(SearchPage)
    page.field.setText(TYPED)
    house.until(lambda: "没有找到" in house.words(house.lobby))
    house.lobby.end_visit()
    house.at(AttractPage)


SCRIPT = """
import logging
from concurrent.futures import Future
from kiosk.bug_reports import report_bugs
from kiosk.log import log_to_stderr

log_to_stderr()
report_bugs()

def stumble(_done=None):
    raise ValueError("赵知谦 13800138000")

done = Future()
done.add_done_callback(stumble)
done.set_result("欧阳修")
try:
    stumble()
except ValueError:
    logging.getLogger("some.library").exception("it broke")
stumble()
"""


def test_tracebacks_of_libraries_lose_their_values_too() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=30, check=False
    )
    said = ran.stdout + ran.stderr
    assert "some.library" in said
    assert "concurrent.futures" in said
    assert "stumble" in said
    assert [words for words in PERSONAL if words in said] == []

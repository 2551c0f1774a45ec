"""What the lobby says aloud, when it is quiet, and who decides how loud."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.assets_folder import assets_folder
from kiosk.ui.language import Language
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.routes import GuideOf, Scan
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.ports import ReadingVoice
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.buttons import ActionButton
from tests.ui.conftest import DemoHall
from tests.ui.lobby.conftest import PORTRAIT
from tests.ui.lobby.driver import Lobby


class Heard(ReadingVoice):
    """A voice that keeps what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.loudness = 100
        self.works = True

    def can_read(self) -> bool:
        return self.works

    def reading(self) -> bool:
        return False

    def say(self, prompt: str) -> None:
        self.said.append(prompt)

    def read(self, text: str) -> None:
        self.said.append(text)

    def hush(self) -> None:
        self.said.append("-")

    def set_loudness(self, percent: int) -> None:
        self.loudness = percent

    def sentences(self) -> list[str]:
        """What was said, the silences left out."""
        return [each for each in self.said if each != "-"]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def lobby(qtbot: QtBot, demo_hall: DemoHall, family: str, heard: Heard) -> Iterator[Lobby]:
    """A lobby that speaks."""
    language = Language(assets_folder() / "i18n")
    context = replace(demo_hall.context, reader=heard)
    window = LobbyWindow(context, family=family, language=language)
    qtbot.addWidget(window)
    window.resize(PORTRAIT)
    window.show()
    qtbot.waitUntil(lambda: window.hall_now is not None)
    yield Lobby(window, demo_hall, qtbot)
    language.switch("zh")


def take_a_number(lobby: Lobby) -> NumberPage:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.window.go(GuideOf("MZ04"))
    lobby.arrive(GuidePage)
    lobby.tap("take")
    return lobby.arrive(NumberPage)


def test_the_slip_is_announced_when_it_is_there(lobby: Lobby, heard: Heard) -> None:
    page = take_a_number(lobby)
    assert heard.sentences() == []
    lobby.hall.slips.tell(page.ticket.id, "printed")
    assert heard.sentences() == ["take-slip"]


def test_a_printer_without_paper_is_spoken_of_beside_the_number(lobby: Lobby, heard: Heard) -> None:
    lobby.hall.slips.become(PrinterNotice.PAPER_OUT)
    assert heard.sentences() == []
    take_a_number(lobby)
    assert heard.sentences() == ["paper-out"]
    lobby.hall.slips.become(PrinterNotice.JAM)
    assert heard.sentences()[-1].startswith("打印机卡纸。")


def test_who_chose_english_hears_no_mandarin(lobby: Lobby, heard: Heard) -> None:
    lobby.tap("start.english")
    lobby.arrive(HomePage)
    lobby.window.go(Scan())
    lobby.arrive(ScanPage)
    assert heard.sentences() == []


def test_a_touch_cuts_it_short_and_silence_is_asked_about_once(lobby: Lobby, heard: Heard) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.window.go(Scan())
    lobby.arrive(ScanPage)
    assert heard.said[-1] == "scan"
    lobby.tap("language")
    assert heard.said[-1] == "-"
    lobby.tap("language")
    lobby.qtbot.waitUntil(lambda: heard.said[-1] == "scan")
    lobby.hall.clock.pass_time(seconds=61)
    for _ in range(3):
        lobby.window.idle.check()
        lobby.hall.clock.pass_time(seconds=1)
    assert heard.sentences()[-2:] == ["scan", "timeout"]


def test_the_resident_chooses_how_loud_and_the_next_one_finds_it_as_it_was(
    lobby: Lobby, heard: Heard
) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    seen = []
    for _ in range(3):
        lobby.tap("sound")
        seen.append((heard.loudness, lobby.button("sound").text()))
    assert seen == [(45, "小声"), (0, "静音"), (100, "声音")]
    lobby.tap("sound")
    lobby.tap("sound")
    lobby.window.go(Scan())
    lobby.arrive(ScanPage)
    assert heard.sentences() == []
    lobby.window.end_visit()
    assert heard.loudness == 100
    sound = lobby.window.findChildren(ActionButton, "sound")[-1]
    assert sound.text() == "声音"


def test_the_button_comes_and_goes_with_the_loudspeaker(lobby: Lobby, heard: Heard) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    assert lobby.sees("sound")
    heard.works = False
    heard.changed.emit()
    assert not lobby.sees("sound")
    heard.works = True
    heard.changed.emit()
    assert lobby.sees("sound")

"""A new machine is set up by taps on its screen, and is a center afterwards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from kiosk.assets_folder import assets_folder
from kiosk.bridges import test_slip
from kiosk.bridges.first_run import FirstRun
from kiosk.center.hub_invitation import Invitation, invitation_text
from kiosk.clock import SystemClock
from kiosk.data.tables import Base, Desk, Item, Staff
from kiosk.kept_settings import kept_settings
from kiosk.settings import Settings, settings_for
from kiosk.terminal import open_terminal
from kiosk.ui.language import Language
from kiosk.ui.setup.steps import Step
from kiosk.ui.setup.window import SetupWindow
from kiosk.ui.widgets.notice import Notice

PATIENCE_MS = 10_000


class OnAFolder(FirstRun):
    """A folder of the test is the stick."""

    stick: Path | None = None

    def is_stick(self, folder: Path) -> bool:
        return folder == self.stick


class FirstDay:
    """Somebody at the screen of a new machine."""

    def __init__(self, qtbot: QtBot, folder: Path, family: str) -> None:
        self.qtbot, self.slips = qtbot, folder / "slips"
        (folder / "sticks" / "USB").mkdir(parents=True)
        self.settings, clock = Settings(data_dir=folder / "data"), SystemClock()
        self.desk = OnAFolder(self.settings, clock, [folder / "sticks"])
        self.window = SetupWindow(
            self.desk,
            test_slip.TestSlipPrinting(clock, self.slips),
            clock=clock,
            family=family,
            language=Language(assets_folder() / "i18n"),
            pitch_mm=0.248,
        )
        qtbot.addWidget(self.window)
        self.window.resize(1080, 1920)
        self.window.show()

    def put_stick_in(self) -> Path:
        self.desk.stick = next((self.settings.data_dir.parent / "sticks").iterdir())
        return self.desk.stick

    def until(self, happened: Callable[[], object]) -> None:
        def now() -> None:
            notices = [one.words for one in self.window.findChildren(Notice) if one.isVisible()]
            assert happened(), f"at {self.window.draft.here}, said {notices}"

        self.qtbot.waitUntil(now, timeout=PATIENCE_MS)

    def at(self, step: Step) -> None:
        self.until(lambda: self.window.draft.here == step)

    def tap(self, name: str) -> None:
        self.until(lambda: self._button(name))
        button = self._button(name)
        assert button is not None
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, step: Step, text: str) -> None:
        self.at(step)
        page = self.window.page
        assert page is not None
        assert page.field is not None
        page.field.setText(text)
        self.tap(f"setup.{step}.done")

    def tap_out(self, step: Step, text: str) -> None:
        """Tap it on the keys that stand there when the question comes."""
        self.at(step)
        for sign in text:
            self.tap(f"sign.{sign}")
        page = self.window.page
        assert page is not None
        assert page.field is not None
        assert page.field.text() == text

    def digits(self, step: Step, digits: str, button: str) -> None:
        self.at(step)
        for digit in digits:
            self.tap(f"key.{digit}")
        self.tap(f"{button}.next")

    def says(self, words: str) -> bool:
        notices = [one for one in self.window.findChildren(Notice) if one.isVisible()]
        return any(words in notice.words for notice in notices)

    def _button(self, name: str) -> QAbstractButton | None:
        for button in self.window.findChildren(QAbstractButton, name):
            if button.isVisible() and button.isEnabled():
                return button
        return None

    def to_the_printer(self) -> None:
        self.tap("answer.here")
        self.at("screen")
        self.tap("screen.wider")
        self.tap("screen.done")
        self.write("name", "青山街道党群服务中心")
        self.write("name_en", "")
        self.write("code", "QS 01")
        self.until(lambda: self.says("编码只能用字母、数字和横线"))
        self.write("code", "QS01")
        self.digits("phone", "057188880000", "phone")
        self.at("hours")
        self.tap("answer.split")
        self.digits("desks", "6", "desks")
        self.at("catalog")
        self.tap("answer.common")
        self.at("printer")

    def to_the_end(self) -> None:
        self.write("staff_name", "欧阳建国")
        self.digits("login", "9001", "login")
        self.digits("pin", "246810", "pin")
        self.digits("pin_again", "246811", "pin")
        self.until(lambda: self.says("两遍不一样"))
        self.tap("key.clear")
        self.digits("pin_again", "246810", "pin")
        self.at("check")
        self.tap("setup.found")
        self.at("hub")


@pytest.fixture
def first_day(qtbot: QtBot, tmp_path: Path, family: str) -> FirstDay:
    day = FirstDay(qtbot, tmp_path, family)
    yield day
    day.desk.close()


def test_a_center_is_founded_by_answers_and_its_key_is_kept_apart(first_day: FirstDay) -> None:
    first_day.to_the_printer()
    first_day.window.draft.printer = "folder:"  # as if one had been found
    first_day.window.flow.go("roll")
    first_day.tap("answer.80")
    first_day.at("test_slip")
    first_day.until(lambda: first_day.says("测试小票打好了"))
    assert list(first_day.slips.glob("*.pdf"))
    first_day.tap("setup.out")
    first_day.to_the_end()
    assert not first_day.window.flow.can_go_back
    first_day.window.flow.scanned(invitation_text(Invitation("http://127.0.0.1:9", "ABCD-1234")))
    first_day.until(lambda: first_day.says("连不上县平台"))
    first_day.tap("setup.later")
    first_day.at("key")
    first_day.tap("setup.copy")
    first_day.until(lambda: first_day.says("没有找到 U 盘"))
    stick = first_day.put_stick_in()
    first_day.tap("setup.copy")
    first_day.until(lambda: first_day.says("存好了"))
    key = first_day.settings.store_key_file.read_bytes()
    assert [file.read_bytes() for file in stick.iterdir()] == [key]
    first_day.tap("setup.later")
    first_day.at("ready")
    with first_day.qtbot.waitSignal(first_day.window.through):
        first_day.tap("setup.open")

    terminal = open_terminal(first_day.settings, SystemClock())

    def count(table: type[Base]) -> int | None:
        return terminal.read(
            lambda session: session.scalar(select(func.count()).select_from(table))
        )

    assert [count(table) for table in (Desk, Item, Staff)] == [6, 72, 1]
    assert terminal.center().name == terminal.center().name_en == "青山街道党群服务中心"
    assert not terminal.center().demo
    terminal.close()
    kept = settings_for(first_day.settings.data_dir)
    assert kept.printer == "folder:"
    assert kept.pixel_pitch_mm == kept_settings(kept.data_dir)["pixel_pitch_mm"] != 0.248


def test_left_before_the_end_nothing_is_there(first_day: FirstDay) -> None:
    first_day.to_the_printer()
    first_day.tap("answer.network")
    first_day.tap_out("printer_host", "10.1.2.3:9100")
    first_day.tap("back")
    first_day.tap("answer.none")
    first_day.at("staff_name")
    first_day.tap("back")
    first_day.at("printer")
    assert not first_day.settings.data_dir.exists()


def test_a_stick_brings_the_center_or_says_what_is_wrong(first_day: FirstDay) -> None:
    first_day.tap("answer.stick")
    first_day.until(lambda: first_day.says("没有找到 U 盘上的 center.json"))
    stick = first_day.put_stick_in()
    (stick / "center.json").write_text("{}")
    first_day.tap("setup.again")
    first_day.until(lambda: first_day.says("center.json 有误"))
    profile = assets_folder() / "demo" / "center.json"
    (stick / "center.json").write_bytes(profile.read_bytes())
    first_day.tap("setup.again")
    first_day.at("hub")


def test_the_demo_says_of_itself_that_it_is_one(first_day: FirstDay) -> None:
    with first_day.qtbot.waitSignal(first_day.window.through, timeout=PATIENCE_MS):
        first_day.tap("answer.demo")
    terminal = open_terminal(first_day.settings, SystemClock())
    assert terminal.center().demo
    terminal.close()

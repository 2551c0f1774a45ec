"""The set-up of a new machine: every question, from the first touch to the open door."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gallery.lobby.stage import limits_of
from gallery.looks import Combination
from gallery.measures.boxes import box
from gallery.measures.limits import Limits
from gallery.patience import closed
from gallery.scene import Scene
from kiosk.assets_folder import assets_folder
from kiosk.bridges import test_slip
from kiosk.bridges.first_run import FirstRun
from kiosk.settings import Settings
from kiosk.ui.language import Language
from kiosk.ui.setup.calibrate_page import CalibratePage
from kiosk.ui.setup.digits_pages import CountPage, LoginPage, PinPage
from kiosk.ui.setup.steps import Step
from kiosk.ui.setup.told_page import ToldPage
from kiosk.ui.setup.window import SetupWindow
from kiosk.ui.theme.fonts import load_fonts
from tests.stores import SetClock

PASSING: frozenset[Step] = frozenset({"working"})
"""Steps that are over by themselves."""


class SetupStage:
    """The window before there is a center."""

    def __init__(self, window: SetupWindow, combination: Combination) -> None:
        self.window, self.combination = window, combination

    @property
    def limits(self) -> Limits:
        return limits_of(self.combination)

    def place(self) -> QRect | None:
        page = self.window.page
        return None if page is None else box(page)

    def kinds(self) -> set[type[QWidget]]:
        page = self.window.page
        return {SetupWindow} | (set() if page is None else {type(page)})

    def quiet(self) -> bool:
        keyboard, page = self.window.keyboard, self.window.page
        typing = page is not None and page.field is not None
        return not typing or (keyboard.loaded and keyboard.isVisible())

    def turns(self) -> int:
        return 1

    def turn_to(self, number: int) -> None:
        """There is one."""


@contextmanager
def open_setup(way: Combination, built: Path, folder: Path) -> Iterator[SetupStage]:
    """A machine nobody has set up yet."""
    del built
    language, clock = Language(assets_folder() / "i18n"), SetClock()
    language.switch(way.language)
    desk = FirstRun(Settings(data_dir=folder / "data"), clock, [folder / "sticks"])
    window = SetupWindow(
        desk,
        test_slip.TestSlipPrinting(clock, folder / "slips"),
        clock=clock,
        family=load_fonts(assets_folder() / "fonts"),
        language=language,
        pitch_mm=way.shape.pitch_mm,
    )
    window.resize(way.shape.size)
    window.show()
    stage = SetupStage(window, way)
    try:
        yield stage
    finally:
        closed(window, stage.quiet)
        desk.close()
        language.switch("zh")


def _walk(stage: SetupStage) -> Iterator[str]:
    draft, flow = stage.window.draft, stage.window.flow
    draft.name, draft.code, draft.phone = "青山街道党群服务中心", "QS01", "057188880000"
    draft.desks, draft.staff_name, draft.login = "6", "欧阳建国", "9001"
    draft.printer = "folder:"
    for step in get_args(Step):
        if step not in PASSING:
            flow.go(step)
            yield step


SCENE = Scene(
    "first-run",
    "setup",
    (CalibratePage, CountPage, LoginPage, PinPage, SetupWindow, ToldPage),
    _walk,
    open_setup,
)

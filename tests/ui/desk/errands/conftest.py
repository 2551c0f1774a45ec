"""An errand office with a desk to work at: the real window on a real store."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.center.errands.file import errand_file
from kiosk.center.errands.values import ErrandFile
from kiosk.center.profile import center
from kiosk.center.queue.desks import add_desk
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base
from kiosk.ui.desk.errands.file_page import FilePage
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.ports import FaceContext, PictureDesk
from kiosk.ui.tasks import Tasks
from kiosk.ui.widgets.remark import Remark
from kiosk.ui.widgets.signature_pad import SignaturePad
from kiosk.ui.widgets.text import Text
from tests.center.errands.case import Office, found_office
from tests.stores import KEY, Opened, SetClock
from tests.ui.desk.conftest import POLL_MS, SIZE, ClerksDesk
from tests.ui.fakes import PaperlessDesk, RecordingPapers, StandingLink

PIN = "2222"


@dataclass
class Agency:
    """The office, its desk's printer, and the store it can be closed and opened with."""

    office: Office
    folder: Path
    papers: RecordingPapers = field(default_factory=RecordingPapers)
    pictures: PictureDesk | None = None
    tasks: list[Tasks] = field(default_factory=list)
    """Kept until the store is closed: the worker must not be the last to let go of one."""

    def context(self) -> FaceContext:
        """What a window of this office is given."""
        opened = self.office.opened
        self.tasks.append(Tasks(opened.store))
        return FaceContext(
            tasks=self.tasks[-1],
            clock=self.office.clock,
            device_id=opened.device_id,
            center=opened.read(center),
            slips=PaperlessDesk(),
            link=StandingLink(),
            pitch_mm=0.248,
            idle_warn_s=60,
            idle_answer_s=20,
            papers=self.papers,
            pictures=self.pictures,
        )

    def close(self) -> None:
        """Nothing of it works on, not even the timers of windows that are kept somewhere."""
        for tasks in self.tasks:
            tasks.garbage.rest()
        self.office.opened.store.close()

    def restart(self) -> None:
        """The power fails: everything in memory is gone, the store is opened anew."""
        opened = self.office.opened
        opened.store.close()
        store = Store(open_sqlcipher(self.folder / "store.db", KEY))
        self.office.opened = replace(opened, store=store)

    def file(self, errand_id: UUID) -> ErrandFile:
        """The file as the store has it."""
        return self.office.see(errand_file, errand_id=errand_id)


class AgentsDesk(ClerksDesk):
    """The desk as whoever works on errands uses it."""

    @property
    def page(self) -> FilePage:
        """The open file."""
        page = self.window.errands.files.page
        assert page is not None
        return page

    @property
    def here(self) -> ErrandFile:
        """The errand the open file shows."""
        assert self.page.file is not None
        return self.page.file

    @property
    def texts(self) -> list[str]:
        """Every text in sight."""
        return [text.text() for text in self.face.findChildren(Text) if text.isVisible()]

    def log_in(self, login: str) -> "AgentsDesk":
        """For errands only, without opening the desk for the queue."""
        self.until(lambda: self.face.shows(self.face.login))
        line = self.field("login")
        line.clear()
        self.qtbot.keyClicks(line, login)
        self.qtbot.keyClicks(self.field("pin"), PIN)
        self.tap("sign_in_errands")
        self.until(lambda: self.face.shows(self.face.errands))
        return self

    def log_out(self) -> None:
        """Back to the list, and out."""
        while not self.face.shows(self.face.errands):
            self.press(Qt.Key.Key_Escape)
        self.tap("errands_back")
        self.until(lambda: self.face.shows(self.face.login))

    def shelf(self, name: str, count: int) -> None:
        """Open a shelf and wait for what lies there."""
        self.tap(f"shelf.{name}")
        self.until(lambda: len(self.face.errands.cards) == count)

    def open_file(self, number: str) -> None:
        """Tap an errand of the list."""
        self.tap(f"errand.{number}")
        self.until(lambda: self.window.errands.files.page is not None)
        self.until(lambda: self.page.file is not None and self.face.shows(self.page))

    def section(self, name: str) -> str:
        """Turn to a section; what it says."""
        self.tap(f"file.tab.{name}")
        return self.page.texts

    def write(self, name: str, text: str) -> None:
        """Type into a field in sight."""
        (line,) = (each for each in self.face.findChildren(QLineEdit, name) if each.isVisible())
        line.setFocus()
        line.clear()
        line.insert(text)

    def sign(self, party: str) -> None:
        """Draw a name on the pad."""
        (pad,) = (
            each
            for each in self.face.findChildren(SignaturePad, f"sign.{party}")
            if each.isVisible()
        )
        left = Qt.MouseButton.LeftButton
        self.qtbot.mousePress(pad, left, pos=QPoint(40, 60))
        for x in range(60, 240, 30):
            self.qtbot.mouseMove(pad, pos=QPoint(x, 40 + x % 50))
        self.qtbot.mouseRelease(pad, left, pos=QPoint(240, 70))

    def done(self, state: str) -> None:
        """Wait until the file is shown again in this state."""
        self.until(lambda: self.face.shows(self.page) and self.here.card.state == state)

    def said(self, words: str) -> None:
        """Wait until the page in sight says this under its card."""
        self.until(
            lambda: any(
                words in remark.words for remark in self.face.findChildren(Remark)
                if remark.isVisible()
            )
        )  # fmt: skip


@contextmanager
def open_agency(folder: Path, clock: SetClock) -> Iterator[Agency]:
    """An errand office in a store of its own in `folder`, with two desks."""
    engine = open_sqlcipher(folder / "store.db", KEY)
    Base.metadata.create_all(engine)
    opened = Opened(Store(engine), device_id(folder), folder)
    opened.write(lambda session: enlist(session, opened.device_id))
    office = opened.write(lambda session: found_office(session, opened, clock))
    opened.write(lambda session: [add_desk(session, number=number, name=None) for number in (1, 2)])
    agency = Agency(office, folder)
    yield agency
    agency.close()


@pytest.fixture
def agency(tmp_path: Path, clock: SetClock, family: str) -> Iterator[Agency]:
    with open_agency(tmp_path, clock) as agency:
        yield agency


@pytest.fixture
def sit_down(qtbot: QtBot, agency: Agency) -> Callable[..., AgentsDesk]:
    """Open a desk's window in the office."""

    def open_window(
        desk_number: int = 1, size: tuple[int, int] = SIZE, **options: str
    ) -> AgentsDesk:
        window = DeskWindow(agency.context(), desk_number, poll_ms=POLL_MS, **options)  # type: ignore[arg-type] # only `language` is passed
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        return AgentsDesk(qtbot, window)

    return open_window

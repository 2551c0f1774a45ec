"""Builds the parts of a face, joins them, and takes everything down again."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

import structlog
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kiosk.assets_folder import assets_folder
from kiosk.behind import Behind
from kiosk.bridges.activity_calls import call_list_job
from kiosk.bridges.activity_slips import sign_up_job
from kiosk.bridges.care_slips import CareListPrinting, registration_job
from kiosk.bridges.entry_slips import EntrySlipPrinting
from kiosk.bridges.hub_watch import HubWatch
from kiosk.bridges.machine_health import MachineHealth
from kiosk.bridges.order_slips import order_job
from kiosk.bridges.papers import PaperPrinting
from kiosk.bridges.picture_folders import PictureFolders
from kiosk.bridges.posters import Posters
from kiosk.bridges.reading_aloud import ReadingAloud, look_for_sound
from kiosk.bridges.reading_devices import ReadingDevices
from kiosk.bridges.report_saving import ReportSaving
from kiosk.bridges.room_lists import RoomListPrinting
from kiosk.bridges.room_slips import room_job
from kiosk.bridges.slips import SlipPrinting
from kiosk.bridges.stick_desk import Sticks
from kiosk.bridges.writing_aids import Writing
from kiosk.center.guides.reference import read_reference
from kiosk.center.queue import business_day
from kiosk.center.queue.desks import known_desk
from kiosk.center.queue.discretion import words_of_discretion
from kiosk.screens import pitch_here
from kiosk.terminal import Terminal
from kiosk.ui.language import Language
from kiosk.ui.ports import FaceContext
from kiosk.ui.tasks import Tasks
from kiosk.ui.theme.fonts import load_fonts

if TYPE_CHECKING:
    from kiosk.ui.board.window import BoardWindow
    from kiosk.ui.desk.window import DeskWindow
    from kiosk.ui.door.window import DoorWindow
    from kiosk.ui.lobby.rate_window import RateWindow
    from kiosk.ui.lobby.window import LobbyWindow
    from kiosk.voice.voice import Voice

ROLL_OVER_EVERY_MS = 20_000
OneFace = Literal["lobby", "desk", "board", "rate", "room"]
log = structlog.get_logger(__name__)


class Faces:
    """The windows of one process, and the parts behind them.

    The windows come first: spool and uploader are started once the first one has been painted.
    """

    def __init__(self, terminal: Terminal, faces: Iterable[OneFace]) -> None:
        self.terminal = terminal
        self.tasks = Tasks(terminal.store)
        center = terminal.center()
        self.slips = SlipPrinting(terminal, center)
        self.link = HubWatch()
        self.papers = PaperPrinting(terminal)
        self.pictures = PictureFolders()
        self.sticks = Sticks(terminal)
        self.posters = Posters(terminal)
        self.writing = Writing(assets_folder() / "characters" / "han.txt")
        self.behind = Behind(
            terminal, self.slips, self.papers, self.link, then=self._look_for_sound
        )
        settings, wanted = terminal.settings, tuple(faces)
        self.machine = MachineHealth(terminal, hub_off_s=lambda: self.link.state().clock_off_s)
        self.devices = ReadingDevices(settings) if "lobby" in wanted else None
        self.voice = self._open_voice(wanted)
        self.reader = ReadingAloud(self.voice) if self.voice and "lobby" in wanted else None
        self.context = FaceContext(
            tasks=self.tasks,
            clock=terminal.clock,
            device_id=terminal.device_id,
            center=center,
            slips=self.slips,
            link=self.link,
            pitch_mm=pitch_here(settings),
            screen_bottom_mm=settings.screen_bottom_mm,
            idle_warn_s=settings.idle_warn_s,
            idle_answer_s=settings.idle_answer_s,
            reports=ReportSaving(settings),
            sticks=self.sticks,
            papers=self.papers,
            room_lists=RoomListPrinting(terminal, self.slips, self.papers),
            room_slips=EntrySlipPrinting(terminal, self.slips, room_job),
            activity_slips=EntrySlipPrinting(terminal, self.slips, sign_up_job),
            care_slips=EntrySlipPrinting(terminal, self.slips, registration_job),
            order_slips=EntrySlipPrinting(terminal, self.slips, order_job),
            activity_calls=EntrySlipPrinting(terminal, self.slips, call_list_job),
            care_lists=CareListPrinting(terminal, self.slips),
            machine=self.machine,
            phone_url=settings.phone_url,
            reader=self.reader,
            reference=read_reference(assets_folder() / "guides"),
            pictures=self.pictures,
            posters=self.posters,
            writing=self.writing,
            cards=self.devices.cards if self.devices else None,
            discreet=words_of_discretion(settings.board_discreet),
        )
        family = load_fonts(assets_folder() / "fonts")
        self.lobby: LobbyWindow | None = None
        self.desk: DeskWindow | None = None
        self.board: BoardWindow | None = None
        self.rate: RateWindow | None = None
        self.door: DoorWindow | None = None
        for face in wanted:
            self._build(face, family)
        self._join()
        self._roll_over = QTimer(interval=ROLL_OVER_EVERY_MS)
        self._roll_over.timeout.connect(self._begin_day_if_due)

    def _build(self, face: OneFace, family: str) -> None:
        # Each face is imported only where it is shown: a lobby does not wait for the desk.
        language = Language(assets_folder() / "i18n")
        if face == "lobby":
            from kiosk.ui.lobby.window import LobbyWindow

            self.lobby = LobbyWindow(self.context, family=family, language=language)
        elif face == "desk":
            from kiosk.ui.desk.window import DeskWindow

            self.desk = DeskWindow(self.context, self._own_desk())
        elif face == "rate":
            from kiosk.ui.lobby.rate_window import RateWindow

            self.rate = RateWindow(self.context, self._own_desk(), family=family, language=language)
        elif face == "room":
            from kiosk.ui.door.window import DoorWindow

            self.door = DoorWindow(self.context, self.terminal.settings.room_code)
        else:
            from kiosk.ui.board.window import BoardWindow

            self.board = BoardWindow(self.context)

    def _own_desk(self) -> int:
        number = self.terminal.settings.desk_number
        return self.terminal.read(lambda session: known_desk(session, number=number))

    def _join(self) -> None:
        voice = self.voice
        if self.board is not None and voice is not None:
            self.board.announce.connect(lambda call: voice.call(call.label, call.desk_number))
        if self.lobby is not None and self.devices is not None and self.devices.codes is not None:
            self.devices.codes.scanned.connect(self.lobby.read_code)

    def _open_voice(self, faces: Sequence[OneFace]) -> "Voice | None":
        """Of a board that calls, or a lobby that reads aloud."""
        settings = self.terminal.settings
        if not settings.voice or not {"board", "lobby"} & set(faces):
            return None
        from kiosk.voice.opening import open_voice

        return open_voice(settings, self.terminal.clock)

    @property
    def aside(self) -> tuple[QWidget, ...]:
        """Those that stand on a table or hang on a wall: wider than high."""
        return tuple(window for window in self.windows if window is not self.lobby)

    @property
    def windows(self) -> tuple[QWidget, ...]:
        """The windows there are."""
        return tuple(filter(None, (self.lobby, self.desk, self.board, self.rate, self.door)))

    def start_background(self) -> None:
        """Start what residents do not wait for: printing, uploading, the voice, the new day."""
        self.behind.start()
        if self.desk is not None:
            self.machine.start()
        if self.voice is not None:
            self.voice.start()
        if self.devices is not None:
            self.devices.start()
        self._roll_over.start()
        self._begin_day_if_due()

    def close(self) -> None:
        """Take everything down; what was committed is safe, what was under way is finished."""
        self._roll_over.stop()
        self.behind.give_up_starting()
        for window in self.windows:
            window.close()
        self.pictures.close()
        self.sticks.close()
        self.posters.close()
        self.machine.close()
        self.writing.close()
        if self.devices is not None:
            self.devices.close()
        if self.voice is not None:
            self.voice.close()
        self.behind.close()
        self.terminal.close()
        # Last, when no other thread is left that could collect a widget.
        self.tasks.garbage.stop()

    def _look_for_sound(self) -> None:
        if self.reader is not None:
            look_for_sound(self.reader, self.terminal.settings)

    def _begin_day_if_due(self) -> None:
        terminal = self.terminal

        def begin(due: bool) -> None:
            if due:
                self.tasks.write(
                    lambda session: business_day.enter_hall(
                        session, device_id=terminal.device_id, clock=terminal.clock
                    ),
                    lambda _day: log.info("a new day begins"),
                    owner=self.tasks,
                )

        self.tasks.read(
            lambda session: business_day.is_due(session, clock=terminal.clock),
            begin,
            owner=self.tasks,
        )

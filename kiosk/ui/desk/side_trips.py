"""The desk's ways beside the console: to transfer, to note, to call back, and back again."""

from uuid import UUID

from PySide6.QtCore import QObject

from kiosk.center.queue.views import QueuedTicket
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.console import Console
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.targets import Targets


class SideTrips(QObject):
    """Opens the side pages of a face, and comes back once what they are for is done."""

    def __init__(self, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._face: DeskFace | None = None
        self._words: QueueWords | None = None
        presenter.moved.connect(self._moved)
        presenter.looked.connect(self._looked)
        presenter.found_targets.connect(self._found_targets)

    def dress(self, face: DeskFace, words: QueueWords) -> None:
        """Serve the pages of this face from now on."""
        self._face, self._words = face, words
        face.console.ticket.transfer.clicked.connect(self._open_transfer)
        face.console.ticket.note_button.clicked.connect(self._open_note)
        face.console.line.aside.clicked.connect(self._open_aside)
        face.transfer.chosen.connect(self._presenter.transfer)
        face.note.saved.connect(self._presenter.take_note)
        face.aside.call_back.connect(self._call_back)
        face.aside.requeue.connect(self._presenter.requeue)
        for page in (face.transfer, face.note, face.aside):
            page.left.connect(self._back)

    def refused(self, verb: str, error: XinqiaoError) -> bool:
        """Say it on the side page that asked for `verb`; False if none did."""
        page = self._page_of(verb)
        if page is None or self._face is None or not self._face.shows(page):
            return False
        page.show_refusal(error)
        return True

    def _page_of(self, verb: str) -> SidePage | None:
        if self._face is None:
            return None
        return {
            "transfer": self._face.transfer,
            "take_note": self._face.note,
            "call_back": self._face.aside,
            "requeue": self._face.aside,
        }.get(verb)

    def _here(self) -> QueuedTicket | None:
        console = self._presenter.console
        return None if console is None else console.ticket

    def _open_transfer(self) -> None:
        ticket = self._here()
        if self._face is not None and ticket is not None:
            self._face.show_page(self._face.transfer)
            self._face.transfer.open(ticket)
            self._presenter.find_targets()

    def _open_note(self) -> None:
        ticket = self._here()
        if self._face is not None and ticket is not None:
            self._face.show_page(self._face.note)
            self._face.note.open(ticket)

    def _open_aside(self) -> None:
        console = self._presenter.console
        if self._face is not None and console is not None:
            self._face.show_page(self._face.aside)
            self._face.aside.open(console)

    def _call_back(self, ticket_id: UUID) -> None:
        self._presenter.call_back(ticket_id)

    def _back(self) -> None:
        if self._face is not None:
            self._face.show_page(self._face.console)

    def _moved(self, verb: str, ticket: QueuedTicket | None) -> None:
        page = self._page_of(verb)
        if page is None or self._face is None or not self._face.shows(page):
            return
        console = self._presenter.console
        if verb != "requeue":
            self._back()
        elif ticket is not None and console is not None and self._words is not None:
            page.remark.say(self._words.requeued(ticket, console.policy), "green")

    def _looked(self, console: Console) -> None:
        if self._face is not None and self._face.shows(self._face.aside):
            self._face.aside.show_console(console)

    def _found_targets(self, targets: Targets) -> None:
        if self._face is not None:
            self._face.transfer.show_targets(targets)

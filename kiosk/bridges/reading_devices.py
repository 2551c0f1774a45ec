"""Joins the windows to reading devices: what their threads hear arrives on the GUI thread.

The devices' own code is imported when a setting names one.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.settings import Settings
from kiosk.ui.reader_ports import CardDesk, CodeDesk

if TYPE_CHECKING:  # most machines have neither
    from kiosk.readers.card_watch import CardWatch
    from kiosk.readers.code_scanner import CodeScanner

KEYBOARD = "keyboard"


class ScannerBehind(CodeDesk):
    """The scanner on a serial line."""

    _heard = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._scanner: CodeScanner | None = None
        self._heard.connect(self.scanned, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Listen from now on."""
        from kiosk.readers.code_scanner import CodeScanner
        from kiosk.readers.serial_line import device_of

        settings = self._settings
        self._scanner = CodeScanner(
            device_of(settings.scanner), settings.scanner_baud, self._heard.emit
        )
        self._scanner.start()

    def close(self) -> None:
        """Let go of the scanner."""
        if self._scanner is not None:
            self._scanner.stop()


class CardsBehind(CardDesk):
    """The reader of ID cards. A card read for one page never reaches the next."""

    _read = Signal(int, object)
    _news = Signal(int, str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._watch: CardWatch | None = None
        self._asked = 0
        """Counts those who wanted a card; what was read for another is thrown away."""
        self._wanted = False
        self._read.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._news.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Be ready to look for cards."""
        from kiosk.readers.card_watch import CardWatch
        from kiosk.readers.serial_line import device_of

        settings = self._settings
        self._watch = CardWatch(
            device_of(settings.card_reader or ""),
            settings.card_reader_baud,
            read=self._read.emit,
            told=self._news.emit,
        )
        self._watch.start()
        if self._wanted:
            self._watch.want(self._asked)

    def want(self) -> None:
        self._asked += 1
        self._wanted = True
        if self._watch is not None:
            self._watch.want(self._asked)

    def enough(self) -> None:
        self._asked += 1
        self._wanted = False
        if self._watch is not None:
            self._watch.enough()

    def close(self) -> None:
        """Let go of the reader."""
        self._wanted = False
        if self._watch is not None:
            self._watch.stop()

    @Slot(int, object)
    def _pass_on(self, asked: int, holder: object) -> None:
        if self._wanted and asked == self._asked:
            self._wanted = False
            self.read.emit(holder)

    @Slot(int, str)
    def _tell(self, asked: int, news: str) -> None:
        if self._wanted and asked == self._asked:
            self.told.emit(news)


class ReadingDevices:
    """Those that are named for this machine; None for one that is not."""

    def __init__(self, settings: Settings) -> None:
        self.codes = ScannerBehind(settings) if settings.scanner != KEYBOARD else None
        self.cards = CardsBehind(settings) if settings.card_reader is not None else None

    def start(self) -> None:
        """Open them, on threads of their own."""
        if self.codes is not None:
            self.codes.start()
        if self.cards is not None:
            self.cards.start()

    def close(self) -> None:
        """Let go of them."""
        if self.codes is not None:
            self.codes.close()
        if self.cards is not None:
            self.cards.close()

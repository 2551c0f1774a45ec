"""Puts day reports and calendars behind the window's port: made by a process of their own.

Laying a report out takes a second of work and the fonts that the spool's thread is using; in a
process of its own neither the window nor a slip waits for it.
"""

from datetime import date
from pathlib import Path

import structlog
from PySide6.QtCore import QCoreApplication, QObject, QProcess, SignalInstance

from kiosk.program import own_command
from kiosk.settings import Settings
from kiosk.ui.printing_ports import ReportDesk

log = structlog.get_logger(__name__)


class ReportSaving(ReportDesk):
    """One report at a time; asked for another meanwhile, it goes on with the first."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._place, self._tell = "", self.told
        self._maker = QProcess(self)
        self._maker.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._maker.finished.connect(self._finished)
        self._maker.errorOccurred.connect(self._failed)
        if (program := QCoreApplication.instance()) is not None:
            program.aboutToQuit.connect(self.close)

    def save_day(self, day: date) -> None:
        out = f"day-report-{day.isoformat()}.pdf"
        self._make(["day-report", "--day", day.isoformat(), "--out"], out, self.told)

    def save_room_calendar(self, code: str) -> None:
        self._make(["room-calendar", code], f"room-{code}.ics", self.calendar_told)

    def _make(self, command: list[str], name: str, told: SignalInstance) -> None:
        """Have `kiosk admin` make the file `name`; the command ends with where."""
        if self._maker.state() != QProcess.ProcessState.NotRunning:
            return
        self._tell = told
        folder = reports_folder(self._settings.data_dir)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as trouble:
            log.warning("no folder for reports", cause=type(trouble).__name__)
            told.emit("")
            return
        self._place = str((folder / name).resolve())
        data_dir = ["--data-dir", str(self._settings.data_dir.resolve())]
        words = ["admin", *command, self._place, *data_dir]
        program, *arguments = own_command(*words)
        self._maker.start(program, arguments)

    def close(self) -> None:
        """The program is going down: a report half made is no loss."""
        if self._maker.state() != QProcess.ProcessState.NotRunning:
            self._maker.blockSignals(True)
            self._maker.kill()
            self._maker.waitForFinished(2000)

    def _finished(self, status: int, how: QProcess.ExitStatus) -> None:
        well = status == 0 and how is QProcess.ExitStatus.NormalExit
        if not well:
            log.warning("file not made", status=status)
        self._tell.emit(self._place if well else "")

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            log.warning("file not made", status="not started")
            self._tell.emit("")


def reports_folder(data_dir: Path) -> Path:
    """Where reports go when there is no printer for them."""
    return data_dir / "reports"

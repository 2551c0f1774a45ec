"""A printer that is a folder: every slip becomes a PDF file there."""

import os
from pathlib import Path

from kiosk.durable import write_whole
from kiosk.errors import Unavailable
from kiosk.printing.printer import GONE, Document, Fault, JobState, PrinterState


class FolderPrinter:
    """Writes slips into `folder`, which is made if missing. A file is there whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        return f"folder:{self._folder}"

    def state(self) -> PrinterState:
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            return GONE
        if not os.access(self._folder, os.W_OK | os.X_OK):
            return PrinterState(ready=False, faults=frozenset({Fault.OTHER}))
        return PrinterState(ready=True)

    def submit(self, document: Document, job_name: str) -> str:
        path = self.file(job_name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(path, document.pdf)
        except OSError as trouble:
            raise Unavailable("printer.folder", cause=type(trouble).__name__) from trouble
        return job_name

    def find(self, job_name: str) -> str | None:
        return job_name if self.file(job_name).exists() else None

    def job_state(self, job: str) -> JobState:
        return JobState.PRINTED if self.file(job).exists() else JobState.UNKNOWN

    def cancel(self, job: str) -> None:
        """Nothing waits in a folder."""

    def close(self) -> None:
        """Nothing is open."""

    def file(self, job: str) -> Path:
        """Where the slip of that job is, or would be."""
        return self._folder / f"{job.replace('/', '_')}.pdf"

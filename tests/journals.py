"""What has been written into a file of the journal, without the zeros kept ready behind it."""

import os
from pathlib import Path

from kiosk.data.journal.files import end_of_entries


def written(file: Path) -> bytes:
    """Its entries, byte for byte."""
    handle = os.open(file, os.O_RDONLY)
    try:
        return os.pread(handle, end_of_entries(handle, 0), 0)
    finally:
        os.close(handle)

"""Says what a file that cannot be read as a catalog is, so that somebody can do better."""

import io
import re
import zipfile

from kiosk.data.catalog_files.encoding import is_binary

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PDF = b"%PDF-"
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|table|meta|head|body)\b", re.IGNORECASE)
_SPREADSHEET_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
_LOOKED_AT = 2_000
_PARTS = (
    ("xl/workbook.xml", None),
    ("xl/workbook.bin", "file_xlsb"),
    ("word/document.xml", "file_word"),
    ("ppt/presentation.xml", "file_word"),
    ("Index/Document.iwa", "file_numbers"),
    ("content.xml", "file_ods"),
)
"""Which part tells what a zip archive is; None: a workbook."""


def unreadable(data: bytes) -> str | None:
    """The key of what to say; None: this may be a catalog."""
    if data.startswith(_OLE):
        return "file_locked" if _LOCKED in data else "file_old_xls"
    if data.startswith((ZIP, EMPTY_ZIP)):
        return _archive(data)
    if data.startswith(_PDF):
        return "file_pdf"
    if is_binary(data):
        return "file_binary"
    begin = data[:_LOOKED_AT]
    if _SPREADSHEET_XML in begin or _MARKUP.search(begin.lstrip(b"\xef\xbb\xbf \t\r\n")[:200]):
        return "file_web"
    return None


def _archive(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None  # the workbook's reader says how it is broken
    for part, key in _PARTS:
        if part in names:
            return key
    return None if any(name.startswith("xl/") for name in names) else "file_archive"

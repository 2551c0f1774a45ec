"""Finds pictures on sticks and in the picture folder, and re-encodes one small and plain."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QStandardPaths, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from kiosk.center.errands.attachments import BYTES_AT_MOST, SIDE_AT_MOST
from kiosk.ui.ports import FoundPicture, PictureDesk

ENDINGS = (".jpg", ".jpeg", ".png")
DEPTH = 3
AT_MOST = 60
"""The newest of them; nobody pages through a holiday's worth."""
LOOKED_AT_MOST = 5000
THUMBNAIL = 160
QUALITIES = (82, 65, 45)
"""The next one where the picture is still too large."""


class PictureFolders(PictureDesk):
    """Reads files on a thread of its own; a slow stick holds nobody up."""

    def __init__(self, roots: Iterable[Path] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots = tuple(roots) if roots is not None else usual_roots()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")

    def look(self) -> None:
        self._worker.submit(lambda: self.found.emit(find_pictures(self._roots)))

    def prepare(self, picture_id: str) -> None:
        self._worker.submit(lambda: self.prepared.emit(picture_id, plain_jpeg(Path(picture_id))))

    def close(self) -> None:
        """End the thread once what was asked for is done."""
        self._worker.shutdown(wait=True, cancel_futures=True)


def usual_roots() -> tuple[Path, ...]:
    """Where sticks are mounted, and the picture folder of whoever runs the program."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return (Path("/media"), Path("/run/media"), Path("/mnt"), Path(folder))


def find_pictures(roots: Iterable[Path]) -> tuple[FoundPicture, ...]:
    """The newest pictures below `roots`, at most `DEPTH` folders down."""
    files: dict[Path, float] = {}
    for root in roots:
        for path in _walk(root):
            try:
                files[path] = path.stat().st_mtime
            except OSError:  # pulled out meanwhile
                continue
            if len(files) >= LOOKED_AT_MOST:
                break
    newest = sorted(files, key=lambda path: (-files[path], str(path)))[:AT_MOST]
    found = ((path, _read(path, THUMBNAIL)) for path in newest)
    return tuple(
        FoundPicture(str(path), path.name, image) for path, image in found if not image.isNull()
    )


def plain_jpeg(path: Path, *, side: int = SIDE_AT_MOST, most: int = BYTES_AT_MOST) -> bytes:
    """The picture upright, scaled down, as a JPEG without metadata; empty: it cannot be read."""
    image = _read(path, side)
    if image.isNull():
        return b""
    # Painted anew: what a camera or program wrote into the file stays behind.
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    for quality in QUALITIES:
        jpeg = _encoded(plain, quality)
        if len(jpeg) <= most:
            return jpeg
    return b""


def _walk(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root, onerror=None):
        depth = len(Path(folder).relative_to(root).parts)
        folders[:] = (
            [name for name in sorted(folders) if not name.startswith(".")] if depth < DEPTH else []
        )
        for name in names:
            if name.lower().endswith(ENDINGS) and not name.startswith("."):
                yield Path(folder) / name


def _read(path: Path, side: int) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if not image.isNull() and max(image.width(), image.height()) > side:
        image = image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    return image


def _encoded(image: QImage, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", quality)  # type: ignore[call-overload] # takes a device too
    buffer.close()
    return bytes(data.data())

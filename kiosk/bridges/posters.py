"""Brings posters and announcements to the screens: listed and decoded on a thread of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.terminal import Terminal
from kiosk.ui.poster_shelf import ACTIVITY_POSTER, ROOM_PICTURE, PosterShelf, Slide

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kiosk.center.activities.values import SessionCard
    from kiosk.center.announcements.posting import AnnouncementView

log = structlog.get_logger(__name__)
_POSTED = "posted:"
ACTIVITY_FOLDER = "activities"
"""Below the posters: pictures of activities, which do not hang in the hall by themselves."""
ROOM_FOLDER = "rooms"
"""Below the posters too: a picture of a room is called as the room's code is."""
DAYS_AHEAD, SESSIONS = 7, 4
"""How far ahead activities are told of, and how many of them."""


class Posters(PosterShelf):
    """What hangs in the folder of this machine and in the store of the center."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__()
        self._terminal = terminal
        self._files: dict[str, Path] = {}
        self._told: set[Path] = set()
        self._closed = False
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="posters")

    def look(self) -> None:
        self._do(lambda: self.listed.emit(self._slides()))

    def decode(self, key: str, size: QSize) -> None:
        self._do(lambda: self.decoded.emit(key, self._image(key, size)))

    def close(self) -> None:
        """End the thread once what was asked for is done; nothing is answered afterwards."""
        self._closed = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _do(self, work: Callable[[], None]) -> None:
        if not self._closed:
            self._worker.submit(work)

    def _slides(self) -> tuple[Slide, ...]:
        # Imported here: the first frame needs neither.
        from kiosk.bridges.poster_files import poster_files
        from kiosk.center.activities.views import upcoming
        from kiosk.center.announcements.posting import announcements_on

        clock = self._terminal.clock
        today = local_date(clock)

        def read(
            session: "Session",
        ) -> "tuple[tuple[SessionCard, ...], tuple[AnnouncementView, ...]]":
            ahead = upcoming(session, days=DAYS_AHEAD, most=SESSIONS, clock=clock)
            return ahead, announcements_on(session, today)

        try:
            ahead, posted = self._terminal.read(read)
        except XinqiaoError:  # the store is away for a moment; the folder is still there
            ahead, posted = (), ()
        files = poster_files(self._terminal.settings.posters)
        for file in files:
            if file.trouble is not None and file.path not in self._told:
                self._told.add(file.path)
                log.warning("a picture is not shown", cause=file.trouble)
        hanging = [file for file in files if file.hangs_on(today)]
        self._files = {f"{file.path.name}:{file.changed}": file.path for file in hanging}
        on_next = [Slide("next", "", "", picture=False, sessions=ahead)] if ahead else []
        return (
            *on_next,
            *(
                Slide(f"{_POSTED}{each.number}", each.title, each.words, picture=each.has_picture)
                for each in posted
            ),
            *(Slide(key, "", "", picture=True) for key in self._files),
        )

    def _image(self, key: str, size: QSize) -> QImage:
        if key.startswith(_POSTED):
            return _of_bytes(self._posted(int(key.removeprefix(_POSTED))), size)
        if key.startswith(ACTIVITY_POSTER):
            path = self._named(ACTIVITY_FOLDER, key.removeprefix(ACTIVITY_POSTER))
        elif key.startswith(ROOM_PICTURE):
            path = self._of_room(key.removeprefix(ROOM_PICTURE))
        else:
            path = self._files.get(key)
        return QImage() if path is None else _read(QImageReader(str(path)), size)

    def _of_room(self, code: str) -> Path | None:
        from kiosk.bridges.picture_folders import ENDINGS

        found = (self._named(ROOM_FOLDER, f"{code}{ending}") for ending in sorted(ENDINGS))
        return next((path for path in found if path is not None), None)

    def _named(self, folder: str, name: str) -> Path | None:
        """A picture in a folder below the posters; None: there is none to show."""
        from kiosk.bridges.poster_files import poster_file

        path = self._terminal.settings.posters / folder / name
        if path.name != name or poster_file(path).trouble is not None:
            return None
        return path

    def _posted(self, number: int) -> bytes:
        from kiosk.center.announcements.posting import picture_of

        try:
            return self._terminal.read(lambda session: picture_of(session, number))
        except XinqiaoError:
            return b""


def _of_bytes(data: bytes, size: QSize) -> QImage:
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return _read(QImageReader(buffer), size)


def _read(reader: QImageReader, size: QSize) -> QImage:
    """The picture upright, as large as it fits into `size`; null: it cannot be read."""
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    whole = reader.size()
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    room = size.transposed() if turned else size
    if whole.isValid():
        reader.setScaledSize(whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()

"""Pages that are opened from each other: each is made when it is wanted, gone when it is left."""

from PySide6.QtCore import QObject, Signal

from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.side_page import SidePage


class PageStack(QObject):
    """`left` when the first of them was left."""

    left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._face: DeskFace | None = None
        self._pages: list[SidePage] = []

    @property
    def top(self) -> SidePage | None:
        """The page in sight."""
        return self._pages[-1] if self._pages else None

    def dress(self, face: DeskFace) -> None:
        """Serve this face from now on; its pages went with the one before."""
        self._pages, self._face = [], face

    def close(self) -> None:
        """Take every page away."""
        pages, self._pages = self._pages, []
        for page in pages:
            if self._face is not None:
                self._face.drop_page(page)

    def push(self, page: SidePage) -> None:
        """Show a page above the others."""
        if self._face is not None:
            self._pages.append(page)
            page.left.connect(self.pop)
            self._face.put_page(page)

    def pop(self) -> None:
        """One page back; from the first one `left`."""
        if not self._pages or self._face is None:
            return
        page = self._pages.pop()
        if self._pages:
            self._face.show_page(self._pages[-1])
        else:
            self.left.emit()
        self._face.drop_page(page)

    def pop_to(self, page: SidePage) -> None:
        """Back to a page below."""
        while self._pages and self.top is not page:
            self.pop()

"""A page that is made for one occasion: put in sight, and taken away with its words."""

from PySide6.QtWidgets import QWidget

from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.side_page import SidePage


class OnePage:
    """A page over `base`, and a question that was asked on it, and so on."""

    def __init__(self, face: DeskFace, base: QWidget) -> None:
        self._face, self._base = face, base
        self._pages: list[SidePage] = []

    @property
    def page(self) -> SidePage | None:
        """The one in sight; None: the base is."""
        return self._pages[-1] if self._pages else None

    def put(self, page: SidePage) -> None:
        """Turn to a page; going back from it closes it."""
        self._pages.append(page)
        page.left.connect(self.close)
        self._face.put_page(page)

    def close(self) -> None:
        """Take the one in sight away; what lay under it is in sight again."""
        if self._pages:
            page = self._pages.pop()
            under: QWidget = self._pages[-1] if self._pages else self._base
            self._face.show_page(under)
            self._face.drop_page(page)

    def close_all(self) -> None:
        """Take all of them away, without turning to anything."""
        while self._pages:
            self._face.drop_page(self._pages.pop())

"""A page about rooms that is made for one occasion: put in sight, and taken away with its words."""

from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.side_page import SidePage


class OnePage:
    """At most two at a time: a page, and a question that was asked on it."""

    def __init__(self, face: DeskFace) -> None:
        self._face = face
        self._pages: list[SidePage] = []

    @property
    def page(self) -> SidePage | None:
        """The one in sight; None: the page of rooms is."""
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
            under = self._pages[-1] if self._pages else self._face.rooms
            self._face.show_page(under)
            self._face.drop_page(page)

    def close_all(self) -> None:
        """Take all of them away, without turning to anything."""
        while self._pages:
            self._face.drop_page(self._pages.pop())

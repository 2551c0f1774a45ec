"""Items with names of sixty characters at the desk: the window keeps its size, nothing is cut."""

from PySide6.QtCore import QPoint, QRect, Qt
from sqlalchemy.orm import Session

from kiosk.data.tables import Item
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.text import Text
from tests.ui.desk.conftest import SIZE, ClerksDesk
from tests.ui.hall import RealHall
from tests.ui.lobby.evil import HANZI, LATIN, UNBROKEN

NAMES = {"EV001": HANZI, "EV002": LATIN, "EV003": UNBROKEN}


def put_long_items(session: Session) -> None:
    for code, name in NAMES.items():
        session.add(
            Item(
                code=code,
                name=name,
                department="民政",
                agencies="民政",
                shelf_position=0,
                on_the_spot=True,
                time_text="即办",
            )
        )


def cut(desk: ClerksDesk) -> list[str]:
    """What is written on the window and does not fit its place."""
    found = []
    for text in desk.window.findChildren(Text):
        if not text.isVisible() or not text.text() or isinstance(text, ElidedText):
            continue
        needed = text.heightForWidth(text.width()) if text.wordWrap() else text.sizeHint().height()
        place = QRect(text.mapTo(desk.window, QPoint(0, 0)), text.size())
        wide = text.wordWrap() or text.width() >= text.sizeHint().width() - 1
        if text.height() < needed - 1 or not wide or not desk.window.rect().contains(place):
            found.append(text.text())
    return found


def test_names_of_sixty_characters_leave_the_desk_whole(desk: ClerksDesk, hall: RealHall) -> None:
    hall.opened.write(put_long_items)
    for code in NAMES:
        hall.take(code)
    desk.sign_in()
    desk.until(lambda: len(desk.waiting) == len(NAMES))
    desk.until(lambda: cut(desk) == [])  # once everything has found its place
    for _ in NAMES:
        desk.call()
        desk.tap("serve")
        desk.until(lambda: desk.state == "正在办理")
        desk.until(lambda: cut(desk) == [])
        for name in ("transfer", "transfer.item", "department.民政"):
            desk.tap(name)
        desk.until(lambda: bool(desk.seen("to_item.EV001")))
        desk.until(lambda: cut(desk) == [])
        while not desk.seen("finish"):
            desk.press(Qt.Key.Key_Escape)
        desk.tap("finish")
        desk.until(lambda: desk.label == "")
    assert (desk.window.width(), desk.window.height()) == SIZE

"""Every page of activities at the desk, in its shapes and languages: nothing of it is cut."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.desk.activities.sign_up_page import DeskSignUpPage
from kiosk.ui.desk.activities.write_page import WritePage
from tests.center.activities.hall import ActivityHall
from tests.ui.desk.activities.sitting import on as on
from tests.ui.desk.activities.sitting import open_desk
from tests.ui.desk.test_long_names import cut
from tests.ui.hall import RealHall
from tests.ui.hall import hall as hall

NAME = "四点半书法与国画兴趣班(一二年级,每周两次,自带笔墨纸砚)"
NAME_EN = "After-school calligraphy and painting for first and second graders"


def fill(on: ActivityHall) -> None:
    """A long one with people in it, a draft at a long place, one that is full."""
    on.add(
        "2026-11-23 10:00-11:00",
        room_code="A",
        capacity=12,
        guardian=True,
        name=NAME,
        name_en=NAME_EN,
    )
    place = "云溪镇文化广场东侧大舞台旁边的空地,雨天改到文化礼堂"
    on.add("2026-11-23 14:00-16:00", code="A2", place=place, published=False)
    on.add("2026-11-23 16:30-17:30", code="A3", room_code="B", capacity=1)
    for name in ("林小满", "欧阳端木清明", "周谷", "郑清明"):
        on.come(
            name=name,
            age=9,
            heads=5,
            guardian_name="陈立夏",
            guardian_phone="13900002222",
            consent=True,
            wait=True,
        )
    on.come(code="A3")
    on.come(code="A3", wait=True)


@pytest.mark.parametrize(
    ("size", "language"),
    [((1366, 768), "zh"), ((1366, 768), "en"), ((1080, 1920), "en")],
    ids=["notebook-zh", "notebook-en", "standing-en"],
)
def test_nothing_is_cut(
    qtbot: QtBot, hall: RealHall, on: ActivityHall, size: tuple[int, int], language: str
) -> None:
    fill(on)
    desk = open_desk(qtbot, hall, on, size, language=language)
    desk.open()

    def whole() -> None:
        desk.until(lambda: cut(desk) == [])

    desk.until(lambda: bool(desk.seen("session.A1.11231000")))
    whole()
    page = desk.open_session("session.A1.11231000")
    whole()
    desk.tap("session.sign_up")
    desk.page(DeskSignUpPage)
    whole()
    desk.tap("desk_sign_up_back")
    desk.tap("session.stop")
    whole()
    desk.tap("reason.0")
    desk.tap("activity_stop_send")
    desk.until(lambda: page.card is not None and page.card.state == "cancelled")
    whole()
    desk.tap("activity_session_back")
    desk.tap("activities.tab.calls")
    desk.until(lambda: bool(desk.list.rows.words) is False)
    whole()
    desk.tap("activities.tab.week")
    desk.tap("activities.new")
    form = desk.page(WritePage)
    whole()
    form.name.setText(NAME[:40])
    form.opens.setText("18:00")
    form.closes.setText("19:00")
    desk.tap("write_next")
    desk.until(lambda: bool(desk.seen("place.A")))
    whole()
    desk.tap("write_activity_back")
    desk.tap("write_activity_back")
    desk.tap("activities_back")
    desk.until(lambda: desk.face.shows(desk.face.console))
    whole()

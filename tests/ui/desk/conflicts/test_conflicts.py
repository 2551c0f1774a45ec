"""与县里的不一致 at the desk: counted, read in words, called about, settled by clicks."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from kiosk.center.activities import from_phone as activities
from kiosk.center.appointments import from_phone as appointments
from kiosk.center.conflicts.mismatches import MISMATCH
from kiosk.center.evaluation import from_phone as ratings
from kiosk.center.people.staff import add_staff
from kiosk.ui.desk.conflicts.kind_words import kind_words
from kiosk.ui.desk.conflicts.list_page import ConflictsPage
from kiosk.ui.desk.conflicts.page import ConflictPage
from tests.ui.desk.conflicts.found import find_all
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.desk.test_long_names import cut
from tests.ui.hall import PIN, RealHall


@pytest.fixture
def lead(hall: RealHall) -> None:
    hall.opened.write(
        lambda session: add_staff(session, login="shen", name="沈值班", role="lead", pin=PIN)
    )


def listed(desk: ClerksDesk) -> ConflictsPage:
    page = desk.window.conflicts.list
    assert page is not None
    return page


def opened(desk: ClerksDesk) -> ConflictPage:
    page = desk.window.conflicts.page
    assert page is not None
    return page


def ways(desk: ClerksDesk) -> list[str]:
    buttons = listed(desk).findChildren(QAbstractButton)
    names = [button.objectName() for button in buttons if button.isVisible()]
    return [name for name in names if name.startswith("conflict.")]


def test_nothing_to_look_at_is_said_and_not_counted(desk: ClerksDesk, lead: None) -> None:
    desk.sign_in("shen")
    desk.tap("figures")
    desk.until(lambda: desk.seen("conflicts") != [])
    desk.tap("conflicts")
    desk.until(lambda: listed(desk).rows.words == "没有要看的:两边记的都一样")
    assert "不一致" not in desk.face.console.bar.status
    desk.tap("conflicts_back")
    desk.until(lambda: desk.face.shows(desk.face.figures))


def test_each_is_told_in_words_and_settled_with_a_word(
    desk: ClerksDesk, hall: RealHall, lead: None
) -> None:
    find_all(hall)
    desk.sign_in("shen")
    desk.until(lambda: "4 件与县里不一致" in desk.face.console.bar.status)
    desk.tap("figures")
    desk.tap("conflicts")
    desk.until(lambda: len(ways(desk)) > 1)
    desk.until(lambda: cut(desk) == [])
    desk.tap(ways(desk)[0])
    page = opened(desk)
    assert page.title == "人已经到了,手机上又取消了"
    assert "人到场比取消要紧" in page.said
    desk.tap("conflict_call")  # its store does not have the appointment
    desk.until(lambda: page.remark.words != "")
    desk.tap("conflict_settle")
    desk.until(lambda: "写一句" in page.remark.words)
    desk.tap("phrase.0")
    assert page.findChild(QLineEdit, "conflict_remark_text").text() == "已打电话说明"
    desk.tap("conflict_settle")
    desk.until(lambda: desk.window.conflicts.page is None)
    desk.until(lambda: "记下了" in listed(desk).remark.words)
    desk.tap("conflicts.tab.settled")
    desk.until(lambda: len(ways(desk)) == 1)
    desk.tap(ways(desk)[0])
    assert desk.seen("conflict_settle") == []
    assert opened(desk).title == "人已经到了,手机上又取消了"


def test_a_second_rating_shows_both_and_fits(desk: ClerksDesk, hall: RealHall, lead: None) -> None:
    find_all(hall)
    desk.sign_in("shen")
    desk.tap("figures")
    desk.until(lambda: desk.seen("conflicts") != [])
    desk.tap("conflicts")
    desk.until(lambda: len(ways(desk)) > 1)
    desk.tap(ways(desk)[1])
    page = opened(desk)
    assert "非常满意 · 一窗受理一次办结 · 大厅终端" in page.said
    assert "非常不满意" in page.said
    assert desk.seen("conflict_call") == []
    desk.until(lambda: cut(desk) == [])


def test_every_kind_a_center_records_has_words_of_its_own() -> None:
    def plain(_context: str, text: str) -> str:
        return text

    kinds = [
        *(appointments.LATE_CANCEL, appointments.MARKED_ABSENT, appointments.TOO_LATE),
        *(appointments.NO_SESSION, activities.LATE_CANCEL, activities.NO_ACTIVITY),
        *(ratings.SECOND, ratings.TOO_LATE, MISMATCH, "order.late_cancel"),
    ]
    said = [kind_words(plain, kind, "ours") for kind in kinds]
    assert kind_words(plain, "?", "ours") not in said
    assert len(set(said)) == len(kinds)
